import { describe, expect, test } from 'vitest'
import { Decisions } from '../../src/config/decisions.ts'
import { parseDecisions } from '../../src/config/parse-decisions.ts'
import { type Decision, decisionsFile } from '../../src/findings/decision.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { makeOutcome } from '../report/outcomes.ts'

const [FINDING] = makeOutcome({ doc: 'a.txt', raw: 'x', marks: [{ on: 'x', rule: 'test/x', what: 'x' }] })
  .findings as [Finding]
const { fingerprint, group } = FINDING

const verdictOf = (rows: readonly Decision[], finding = FINDING): string | undefined =>
  new Decisions(rows).verdictOn(finding)?.verdict

describe('which decision holds', () => {
  const rows: Decision[] = [
    { fingerprint, doc: 'a.txt', verdict: 'accept' },
    { fingerprint, verdict: 'ignore' },
    { group, doc: 'a.txt', verdict: 'edit', text: 'y' },
    { group, verdict: 'reject' },
  ]

  test.each([0, 1, 2, 3])(
    'document and fingerprint, fingerprint, document and group, group: from %i on',
    (from) => {
      expect(verdictOf(rows.slice(from))).toBe(rows[from]?.verdict)
      expect(verdictOf([...rows.slice(from)].reverse())).toBe(rows[from]?.verdict)
    },
  )

  test('a decision survives the renaming of its document', () => {
    expect(verdictOf([{ fingerprint, doc: 'old-name.txt', verdict: 'reject' }])).toBe('reject')
  })

  test('but not when two documents were decided on differently', () => {
    const two: Decision[] = [
      { fingerprint, doc: 'b.txt', verdict: 'reject' },
      { fingerprint, doc: 'c.txt', verdict: 'accept' },
    ]
    expect(verdictOf(two)).toBeUndefined()
    expect(verdictOf([...two, { fingerprint, doc: 'a.txt', verdict: 'accept' }])).toBe('accept')
  })

  test('a group decided on in one document holds only there', () => {
    expect(verdictOf([{ group, doc: 'b.txt', verdict: 'reject' }])).toBeUndefined()
  })
})

describe('several people', () => {
  const by = (reviewer: string, verdict: Decision['verdict'], date?: string): Decision => ({
    fingerprint,
    verdict,
    reviewer,
    text: verdict === 'edit' ? 'y' : undefined,
    date,
  })

  test('who agree decide, who contradict each other do not', () => {
    expect(verdictOf([by('ann', 'accept'), by('bob', 'accept')])).toBe('accept')
    expect(verdictOf([by('ann', 'reject'), by('bob', 'ignore')])).toBe('reject')
    const disputed = new Decisions([by('ann', 'accept'), by('bob', 'reject')])
    expect(disputed.verdictOn(FINDING)?.verdict).toBe('disputed')
    expect(disputed.disputed).toBe(1)
  })

  test("of one person's words the last one holds, by date", () => {
    expect(verdictOf([by('ann', 'accept', '2026-02-01'), by('ann', 'reject', '2026-01-01')])).toBe('accept')
    expect(verdictOf([by('ann', 'accept'), by('ann', 'reject')])).toBe('reject')
  })
})

describe('decisions that settle nothing', () => {
  const decisions = new Decisions([
    { fingerprint, doc: 'a.txt', verdict: 'accept' },
    { fingerprint: 'gone', doc: 'a.txt', verdict: 'accept' },
    { fingerprint: 'gone', doc: 'elsewhere.txt', verdict: 'accept' },
    { group: 'gone', verdict: 'accept' },
  ])
  decisions.markSeen('a.txt')
  decisions.verdictOn(FINDING)

  test('are stale where the document is there, else unknown', () => {
    expect(decisions.unused.map(({ decision, why }) => [decision.doc, why])).toEqual([
      ['a.txt', 'stale'],
      ['elsewhere.txt', 'unknown'],
      [undefined, 'unknown'],
    ])
    expect(decisions.used).toEqual([0])
  })
})

test('the file is the same whatever the order of the rows, and is read back', () => {
  const rows: Decision[] = [
    { group: 'b', verdict: 'accept', reviewer: 'ann' },
    { fingerprint: 'a', doc: 'x', verdict: 'edit', text: 'tab\t"quoted"\n', reviewer: 'bob' },
    { fingerprint: 'a', doc: 'x', verdict: 'reject', reviewer: 'ann' },
  ]
  const file = decisionsFile(rows)
  expect(decisionsFile([...rows].reverse())).toBe(file)
  expect(file.split('\n').map((line) => line.slice(0, 17))).toEqual([
    '{"fingerprint":"a',
    '{"fingerprint":"a',
    '{"group":"b","ver',
    '',
  ])
  expect(parseDecisions(file, 'x').length).toBe(3)
})
