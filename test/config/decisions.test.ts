import { describe, expect, test } from 'vitest'
import { Decisions } from '../../src/config/decisions.ts'
import { parseDecisions } from '../../src/config/parse-decisions.ts'
import { type Decision, decisionsFile } from '../../src/findings/decision.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { makeOutcome } from '../report/outcomes.ts'

const [FINDING] = makeOutcome({ doc: 'a.txt', raw: 'x', marks: [{ on: 'x', rule: 'test/x', what: 'x' }] })
  .findings as [Finding]
const { fingerprint, group } = FINDING

/** Files that are where they were; what is named `gone-….txt` is not. */
const PLACES = {
  fileOf: (doc: string) => doc.replace(/#\d+$/, ''),
  isThere: (file: string) => !file.startsWith('gone-'),
}

const verdictOf = (rows: readonly Decision[], finding = FINDING): string | undefined =>
  new Decisions(rows, PLACES).verdictOn(finding)?.verdict

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
    expect(verdictOf([{ fingerprint, doc: 'gone-old-name.txt', verdict: 'reject' }])).toBe('reject')
  })

  test('but reaches no equal line of another document while its own is there', () => {
    expect(verdictOf([{ fingerprint, doc: 'b.txt', verdict: 'accept' }])).toBeUndefined()
  })

  test('nor when two documents were decided on differently', () => {
    const two: Decision[] = [
      { fingerprint, doc: 'gone-b.txt', verdict: 'reject' },
      { fingerprint, doc: 'c.txt', verdict: 'accept' },
    ]
    expect(verdictOf(two)).toBeUndefined()
    expect(verdictOf([...two, { fingerprint, doc: 'a.txt', verdict: 'accept' }])).toBe('accept')
  })

  test('a decision on a record survives rows added above it, and stays in its file', () => {
    const on = (doc: string) => ({ ...FINDING, doc })
    const rows: Decision[] = [{ fingerprint, doc: 'a.jsonl#5', verdict: 'reject' }]
    expect(verdictOf(rows, on('a.jsonl#6'))).toBe('reject')
    expect(verdictOf(rows, on('b.jsonl#5'))).toBeUndefined()
    expect(verdictOf([{ fingerprint, doc: 'gone-a.jsonl#5', verdict: 'reject' }], on('b.jsonl#7'))).toBe(
      'reject',
    )
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
    const disputed = new Decisions([by('ann', 'accept'), by('bob', 'reject')], PLACES)
    expect(disputed.verdictOn(FINDING)?.verdict).toBe('disputed')
    expect(disputed.agreement).toEqual({ shared: 1, agreed: 0 })
  })

  test("who says of a finding what another one denies of its group contradicts; one's own exception does not", () => {
    const onGroup: Decision = { group, verdict: 'accept', reviewer: 'ann' }
    expect(verdictOf([onGroup, by('bob', 'reject')])).toBe('disputed')
    expect(verdictOf([onGroup, by('ann', 'reject')])).toBe('reject')
    expect(verdictOf([onGroup, by('bob', 'accept')])).toBe('accept')
  })

  test("of one person's words the last one holds, by date", () => {
    expect(verdictOf([by('ann', 'accept', '2026-02-01'), by('ann', 'reject', '2026-01-01')])).toBe('accept')
    expect(verdictOf([by('ann', 'accept'), by('ann', 'reject')])).toBe('reject')
  })
})

describe('decisions that settle nothing', () => {
  const decisions = new Decisions(
    [
      { fingerprint, doc: 'a.txt', verdict: 'accept' },
      { fingerprint: 'gone', doc: 'a.txt', verdict: 'accept' },
      { fingerprint: 'gone', doc: 'elsewhere.txt', verdict: 'accept' },
      { group: 'gone', verdict: 'accept' },
    ],
    PLACES,
  )
  decisions.markSeen('a.txt')
  decisions.verdictOn(FINDING)

  test('are stale where the document is there, else unknown', () => {
    expect(decisions.unused.map(({ decision, why }) => [decision.doc, why])).toEqual([
      ['a.txt', 'stale'],
      ['elsewhere.txt', 'unknown'],
      [undefined, 'unknown'],
    ])
    expect(decisions.asked.used).toEqual([[0, 'test/x']])
  })
})

describe('what reviewers found', () => {
  test('agreement counts questions that several people answered, and only those that were asked', () => {
    const said = (reviewer: string, verdict: Decision['verdict'], on: Partial<Decision>): Decision =>
      ({ ...on, verdict, reviewer }) as Decision
    const decisions = new Decisions(
      [
        said('ann', 'accept', { fingerprint, doc: 'a.txt' }),
        said('bob', 'accept', { group }),
        said('ann', 'accept', { fingerprint: 'other' }),
        said('bob', 'reject', { fingerprint: 'other' }),
        said('ann', 'accept', { fingerprint: 'never asked' }),
        said('bob', 'reject', { fingerprint: 'never asked' }),
      ],
      PLACES,
    )
    decisions.verdictOn(FINDING)
    decisions.verdictOn(FINDING)
    expect(decisions.agreement).toEqual({ shared: 1, agreed: 1 })
    const elsewhere = new Decisions(decisions.rows, PLACES)
    elsewhere.verdictOn({ ...FINDING, fingerprint: 'other', group: 'other' })
    decisions.markAsked(elsewhere.asked)
    expect(decisions.agreement).toEqual({ shared: 2, agreed: 1 })
  })

  test('a rule is measured by all answers on it, found in this run or not; a question counts once', () => {
    const decisions = new Decisions(
      [
        { fingerprint, doc: 'a.txt', verdict: 'accept' },
        { fingerprint: 'cleaned away', doc: 'a.txt', rule: 'test/x', verdict: 'edit', text: 'y' },
        { fingerprint: 'b', rule: 'test/x', verdict: 'reject', reviewer: 'ann' },
        { fingerprint: 'b', rule: 'test/x', verdict: 'reject', reviewer: 'bob' },
        { fingerprint: 'c', rule: 'test/x', verdict: 'ignore' },
        { fingerprint: 'd', rule: 'test/x', verdict: 'accept', reviewer: 'ann' },
        { fingerprint: 'd', rule: 'test/x', verdict: 'reject', reviewer: 'bob' },
        { fingerprint: 'of a rule nobody knows', verdict: 'reject' },
        { group: 'e', rule: 'test/y', verdict: 'reject' },
      ],
      PLACES,
    )
    decisions.verdictOn(FINDING)
    expect(Object.fromEntries(decisions.reviewed)).toEqual({
      'test/x': { right: 2, wrong: 1 },
      'test/y': { right: 0, wrong: 1 },
    })
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
