import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collapseSpace, fold } from '../../src/text/fold.ts'
import { messyText } from '../arbitrary-text.ts'

describe('collapseSpace', () => {
  test('one plain space between words, none at the ends', () => {
    fc.assert(
      fc.property(messyText, (value) => {
        expect(collapseSpace(value)).toBe(
          value
            .split(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/)
            .filter(Boolean)
            .join(' '),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('comes back as it is where nothing is to do', () => {
    for (const value of ['', 'one', 'one two', 'a b c', '采集 站点']) expect(collapseSpace(value)).toBe(value)
    expect(collapseSpace(' one')).toBe('one')
    expect(collapseSpace('one ')).toBe('one')
    expect(collapseSpace(' ')).toBe('')
  })
})

describe('fold', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['Šefčovič', 'sefcovic'],
    ['O’Neill', "o'neill"],
    ['Straße', 'strasse'],
    ['ÆRØ', 'aero'],
    ['Von  der\u00a0Leyen', 'von der leyen'],
    ['Киев', 'киев'],
  ])('%s', (value, expected) => {
    expect(fold(value)).toBe(expected)
  })
})
