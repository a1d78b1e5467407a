import { expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { COMMON_SURNAMES, REAL_SURNAMES } from '../../src/names/surname-lists.ts'
import { fold } from '../../src/text/fold.ts'

const authority = loadDefaultAuthority()

test('every common surname is one of the authority', () => {
  expect([...COMMON_SURNAMES].filter((surname) => authority.withSurname(surname).length === 0)).toEqual([])
})

test('surnames are folded words', () => {
  for (const surname of [...REAL_SURNAMES, ...COMMON_SURNAMES]) expect(surname).toBe(fold(surname))
})
