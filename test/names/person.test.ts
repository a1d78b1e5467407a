import { expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { isChecked, isHeldAt } from '../../src/names/person.ts'

test('isHeldAt compares at the precision that both have', () => {
  const role = { title: 'president', country: 'US', from: '2021-01', to: '2025-01' } as const
  expect(
    ['2020', '2020-12-31', '2021', '2021-01-05', '2025-01-31', '2025-02', '2026'].map((date) =>
      isHeldAt(role, date),
    ),
  ).toEqual([false, false, true, true, true, false, false])
})

test('an office says for itself whether it was checked, else the record does', () => {
  const [person] = loadDefaultAuthority().people
  if (person === undefined) throw new Error('nobody')
  const role = { title: 'president', country: 'US' } as const
  expect(isChecked(role, { ...person, checked: true })).toBe(true)
  expect(isChecked({ ...role, checked: false }, { ...person, checked: true })).toBe(false)
  expect(isChecked({ ...role, checked: true }, { ...person, checked: false })).toBe(true)
})
