import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddress, toggled, writeAddress } from '../../../src/report/page/client/address.ts'
import { FACETS, filterFindings, makeFacets, type Selection } from '../../../src/report/page/client/facets.ts'
import { findingsOf } from './page-index.ts'

const { index } = findingsOf({
  'north/a.txt': [
    { on: 'one', severity: 'minor', confidence: 0.97, expected: [''], applied: true },
    { on: 'two', severity: 'major', rule: 'test/other' },
  ],
  'south/b.txt': [
    { on: 'one', severity: 'minor', confidence: 0.6 },
    { on: 'three', severity: 'major', rule: 'test/other', mqm: 'accuracy/untranslated' },
  ],
})
const facets = makeFacets(index, Uint32Array.from(index.decision))

/** Passing and counting as a person would, finding by finding. */
function slowly(selection: Selection): { numbers: number[]; counts: Record<string, number[]> } {
  const passes = (number: number, without?: string): boolean =>
    facets.every(({ name, values, column }) => {
      const chosen = selection.get(name)
      return (
        name === without ||
        chosen === undefined ||
        chosen.size === 0 ||
        chosen.has(values[column[number] as number] as string)
      )
    })
  const all = index.doc.map((_, number) => number)
  return {
    numbers: all.filter((number) => passes(number)),
    counts: Object.fromEntries(
      facets.map(({ name, values, column }) => [
        name,
        values.map(
          (_, value) => all.filter((number) => column[number] === value && passes(number, name)).length,
        ),
      ]),
    ),
  }
}

describe('filtering', () => {
  test('each value counts what it would leave, whatever is chosen', () => {
    const choices = facets.flatMap(({ name, values }) => values.map((value) => [name, value] as const))
    fc.assert(
      fc.property(fc.subarray(choices, { maxLength: 6 }), (chosen) => {
        let selection: Selection = new Map()
        for (const [name, value] of chosen) selection = toggled(selection, name, value)
        const { numbers, counts } = filterFindings(index, facets, selection)
        expect([...numbers]).toEqual(slowly(selection).numbers)
        expect(Object.fromEntries([...counts].map(([name, list]) => [name, [...list]]))).toEqual(
          slowly(selection).counts,
        )
      }),
    )
  })

  test('the sums are of what passes', () => {
    const filtered = filterFindings(index, facets, new Map([['rule', new Set(['test/other'])]]))
    // Two major findings that were not repaired: five points each.
    expect(filtered).toMatchObject({ documents: 2, groups: 2, points: 10 })
  })

  test('a search counts for the facets too', () => {
    const { counts } = filterFindings(index, facets, new Map(), (number) => number > 1)
    expect([...(counts.get('source') ?? [])]).toEqual([0, 2])
  })
})

test('what the address says is read back', () => {
  const value = fc.string({ maxLength: 8 })
  const selection = fc.dictionary(
    fc.constantFrom(...FACETS),
    fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
  )
  fc.assert(
    fc.property(selection, value, fc.boolean(), (chosen, search, list) => {
      const address = {
        view: 'review' as const,
        selection: new Map(
          FACETS.flatMap((name) =>
            chosen[name] === undefined ? [] : [[name, new Set(chosen[name])] as const],
          ),
        ),
        search,
        layout: list ? ('list' as const) : ('cards' as const),
      }
      expect(readAddress(writeAddress(address))).toEqual(address)
    }),
  )
})

test.each(['', '#', '#nowhere', '#review?rule', '#n0123456789abcdef-1'])(
  'an odd address is no error: %s',
  (fragment) => {
    expect(readAddress(fragment).selection).toBeInstanceOf(Map)
  },
)
