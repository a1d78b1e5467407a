import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { BaselineMatcher, type BaselineResult, baselineRow } from '../../src/gate/baseline.ts'
import { type BaselineRow, formatBaseline, parseBaseline } from '../../src/gate/baseline-file.ts'
import { makeOutcome } from '../report/outcomes.ts'

const SAMPLE = makeOutcome({
  doc: 'a.txt',
  raw: 'quay',
  marks: [{ on: 'quay', rule: 'test/word', what: 'word' }],
}).findings[0] as Finding

/** Findings of a few documents, sorted by document; few fingerprints, so that they meet. */
const findings = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a.txt', 'b.txt', 'c.txt'), fc.constantFrom('1', '2', '3', '4')), {
    selector: (pair) => pair.join(),
  })
  .map((pairs) => pairs.sort().map(([doc, fingerprint]): Finding => ({ ...SAMPLE, doc, fingerprint })))

function match(rows: readonly BaselineRow[], found: readonly Finding[]): BaselineResult {
  const matcher = new BaselineMatcher({ paths: [], rows })
  for (const doc of ['a.txt', 'b.txt', 'c.txt']) matcher.add(found.filter((finding) => finding.doc === doc))
  return matcher.finish({ stateOf: () => 'checked', ran: () => true })
}
const places = (list: readonly { doc: string; fingerprint?: string; fp?: string }[]): string[] =>
  list.map(({ doc, fingerprint, fp }) => `${doc} ${fingerprint ?? fp}`)

describe('for any findings and any baseline', () => {
  test('each finding is known or new, each entry matched or stale, and a new one has no entry left', () => {
    fc.assert(
      fc.property(findings, findings, (known, found) => {
        const rows = known.map(baselineRow)
        const { fresh, known: count, stale, current } = match(rows, found)
        expect(count + fresh.length).toBe(found.length)
        expect(count + stale.length).toBe(rows.length)
        expect(current).toHaveLength(count)
        const left = new Set(stale.map(({ fp }) => fp))
        for (const { fingerprint } of fresh) expect(left.has(fingerprint)).toBe(false)
      }),
    )
  })

  test('updated, it knows what it knew, has nothing stale, and is no longer than it was; grown, it knows all', () => {
    fc.assert(
      fc.property(findings, findings, (known, found) => {
        const rows = known.map(baselineRow)
        const first = match(rows, found)
        expect(first.current.length).toBeLessThanOrEqual(rows.length)
        const second = match(first.current, found)
        expect(places(second.fresh)).toEqual(places(first.fresh))
        expect(second.stale).toEqual([])
        const third = match([...first.current, ...first.fresh.map(baselineRow)], found)
        expect({ fresh: third.fresh, stale: third.stale }).toEqual({ fresh: [], stale: [] })
      }),
    )
  })

  test('the file comes back, in one form whatever the order of its lines', () => {
    fc.assert(
      fc.property(findings, fc.array(fc.string()), (known, paths) => {
        const rows = known.map(baselineRow)
        const content = formatBaseline({ paths, rows })
        expect(parseBaseline(content, 'b').rows).toEqual(
          parseBaseline(formatBaseline({ paths, rows: [...rows].reverse() }), 'b').rows,
        )
        const shuffled = content.split('\n').reverse().join('\n')
        expect(formatBaseline(parseBaseline(shuffled, 'b'))).toBe(formatBaseline(parseBaseline(content, 'b')))
      }),
    )
  })
})
