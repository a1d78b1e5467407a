import { describe, expect, test } from 'vitest'
import { MQM_PROFILE } from '../../src/findings/profile.ts'
import { digestOutcome, type FindingDigest } from '../../src/report/digest.ts'
import { FrequentGroups } from '../../src/report/frequent-groups.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { penaltyOf } from '../../src/report/score/penalty.ts'
import { verdictOf } from '../../src/report/score/score.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { WorstList } from '../../src/report/worst-list.ts'
import { fixedRun, type Mark, makeOutcome } from './outcomes.ts'

const IDENTITY = { version: '0.0.0', configuration: 'c0ffee' }
const mark = (on: string, more: Partial<Mark> = {}): Mark => ({
  on,
  rule: 'test/mark',
  what: 'mark',
  ...more,
})

/** A text of so many words, with `quay` as the first. */
const words = (count: number): string => `quay ${'word '.repeat(count - 1)}\n`

test('the sums add up', () => {
  const { outcomes, quarantine } = fixedRun()
  const totals = new RunTotals()
  for (const outcome of outcomes) totals.addDocument(outcome)
  for (const row of quarantine) totals.addQuarantine(row)
  const { documents, findings, rules, characters, languages } = totals.toReport(IDENTITY)
  expect(documents).toEqual({ in: 8, out: 6, quarantined: 2, changed: 3, unchanged: 3, withFindings: 5 })
  expect(findings.total).toBe(findings.applied + findings.superseded + findings.proposed + findings.flagged)
  expect(findings).toEqual({
    total: 16,
    applied: 7,
    superseded: 1,
    proposed: 1,
    flagged: 7,
    bySeverity: { neutral: 1, minor: 6, major: 3, critical: 5 },
  })
  expect(rules.reduce((sum, rule) => sum + rule.findings, 0)).toBe(findings.total)
  const net = outcomes.reduce((sum, { raw, cleaned }) => sum + raw.length - cleaned.length, 0)
  expect(characters.removed - characters.inserted).toBe(net)
  expect(languages).toEqual([
    { language: 'en', documents: 4 },
    { language: 'de', documents: 1 },
    { language: 'ru', documents: 1 },
  ])
})

describe('penalty', () => {
  const penalty = (raw: string, ...marks: Mark[]) =>
    penaltyOf(makeOutcome({ doc: 'a', raw, marks }), MQM_PROFILE)

  test('weights 0, 1, 5, 25, and a tenth for punctuation', () => {
    const raw = 'a b c d e'
    expect(
      penalty(
        raw,
        mark('a', { severity: 'neutral' }),
        mark('b', { severity: 'minor' }),
        mark('c', { severity: 'major' }),
        mark('d', { severity: 'critical' }),
        mark('e', { severity: 'minor', mqm: 'linguistic-conventions/punctuation' }),
      ),
    ).toMatchObject({ before: 31.1, after: 31.1, criticalAfter: 1 })
  })

  test('applied findings count before cleaning only, superseded ones never', () => {
    expect(
      penalty(
        'a b c',
        mark('a', { expected: [''], applied: true }),
        mark('b'),
        mark('c', { superseded: 'f00d' }),
      ),
    ).toMatchObject({ before: 2, after: 1, criticalAfter: 0 })
  })

  test('what repeats counts once, and is left when one of it is left', () => {
    expect(
      penalty('a a b', mark('a', { expected: [''], applied: true }), mark('a', { nth: 1 })),
    ).toMatchObject({
      before: 1,
      after: 1,
      criticalAfter: 0,
    })
  })

  test('of repeats the highest weight counts', () => {
    const [minor, major] = [mark('a'), mark('a', { nth: 1, severity: 'major' })]
    expect(penalty('a a', minor, major).after).toBe(5)
    expect(penalty('a a', { ...major, nth: 0 }, { ...minor, nth: 1 }).after).toBe(5)
  })

  test.each([
    [499, 'major', 'too-small'],
    [500, 'major', 'pass'],
    [499, 'critical', 'fail'],
    [5000, 'critical', 'fail'],
  ] as const)('%i words with one %s finding: %s', (count, severity, verdict) => {
    const outcome = makeOutcome({ doc: 'a', raw: words(count), marks: [mark('quay', { severity })] })
    expect(outcome.words).toBe(count)
    expect(verdictOf(penaltyOf(outcome, MQM_PROFILE), count, MQM_PROFILE)).toBe(verdict)
  })

  test('fails above ten points per 1,000 words', () => {
    const of = (after: number) =>
      verdictOf({ before: after, after, expected: after, criticalAfter: 0 }, 1000, MQM_PROFILE)
    expect([of(10), of(10.1)]).toEqual(['pass', 'fail'])
  })

  test('pooled over the cleaned words', () => {
    const totals = new RunTotals()
    totals.addDocument(
      makeOutcome({ doc: 'a', raw: words(1500), marks: [mark('quay', { severity: 'major' })] }),
    )
    totals.addDocument(makeOutcome({ doc: 'b', raw: words(500) }))
    const { cleanliness, worst } = totals.toReport(IDENTITY)
    expect(cleanliness.per1000Words).toEqual({ before: 2.5, after: 2.5, expected: 2.38 })
    expect(cleanliness.verdict).toBe('pass')
    expect(worst.map(({ doc, per1000Words }) => [doc, per1000Words.after])).toEqual([['a', 3.33]])
  })

  test('a run without words has no figure and no verdict', () => {
    const { cleanliness } = new RunTotals().toReport(IDENTITY)
    expect(cleanliness.per1000Words).toEqual({ before: null, after: null, expected: null })
    expect(cleanliness.verdict).toBe('too-small')
  })
})

describe('bounded memory', () => {
  test('the report of many documents is as long as that of some', () => {
    const size = (documents: number): number => {
      const totals = new RunTotals()
      for (let index = 0; index < documents; index++) {
        const outcome = makeOutcome({ doc: `doc-${index}`, raw: `${'x'.repeat(300)}${index}`, marks: [] })
        const finding = {
          ...someFinding(outcome),
          doc: outcome.doc,
          group: `group-${index}`,
          actual: outcome.raw,
        }
        totals.addDocument({ ...outcome, findings: [finding] })
        totals.addQuarantine({ doc: `bad-${index}`, code: 'INPUT_ENCODING', message: 'no' })
      }
      return JSON.stringify(totals.toReport(IDENTITY)).length
    }
    expect(size(3000)).toBeLessThan(size(300) * 1.05)
  })

  test('groups: exact up to the capacity, afterwards never too low by more than said', () => {
    const groups = new FrequentGroups(100)
    const outcome = makeOutcome({ doc: 'a', raw: 'a' })
    const [finding] = digestOutcome({ ...outcome, findings: [someFinding(outcome)] }, MQM_PROFILE)
      .findings as [FindingDigest]
    for (let index = 0; index < 100; index++) groups.add({ ...finding, group: `g${index}` }, 'a')
    expect(groups.undercount).toBe(0)
    let often = 0
    for (let index = 0; index < 5000; index++) {
      groups.add({ ...finding, group: `rare-${index}` }, 'a')
      if (index % 3 === 0) {
        groups.add({ ...finding, group: 'often' }, 'a')
        often++
      }
    }
    const [top] = groups.top(1)
    expect(top?.group).toBe('often')
    expect(groups.undercount).toBeGreaterThan(0)
    expect(top?.count).toBeLessThanOrEqual(often)
    expect(top?.count).toBeGreaterThanOrEqual(often - groups.undercount)
    expect(groups.top(1000).length).toBeLessThanOrEqual(100)
  })

  test('the worst list keeps the worst, whatever the order of arrival', () => {
    const all = Array.from({ length: 50 }, (_, index) => ({
      doc: `d${String(index).padStart(2, '0')}`,
      after: index % 7,
      before: index % 3,
    }))
    const kept = (rows: typeof all): string[] => {
      const list = new WorstList<string>(5)
      for (const row of rows) list.add(row.doc, row, row.doc)
      return list.sorted()
    }
    expect(kept(all)).toEqual(kept([...all].reverse()))
    expect(kept(all)).toEqual(['d20', 'd41', 'd13', 'd34', 'd06'])
  })
})

function someFinding(outcome: Outcome) {
  const [finding] = makeOutcome({ doc: outcome.doc, raw: 'a', marks: [mark('a')] }).findings
  if (finding === undefined) throw new Error('no finding')
  return finding
}
