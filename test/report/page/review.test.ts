import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../src/findings/decision.ts'
import { DecisionBook } from '../../../src/report/page/client/decision-book.ts'
import { Review, type Saying } from '../../../src/report/page/client/review.ts'
import { VERDICTS } from '../../../src/report/page/page-data.ts'
import { findingsOf } from './page-index.ts'

/** Three like each other and doubtful, one sure, one of another rule. */
const DOCUMENTS = {
  'a.txt': [
    { on: 'sure', confidence: 0.99, expected: [''], applied: true },
    { on: 'doubt', confidence: 0.6, expected: ['faith'] },
    { on: 'flag', confidence: 0.9, rule: 'test/flag' },
  ],
  'b.txt': [{ on: 'doubt', confidence: 0.5, expected: ['faith'] }],
  'c.txt': [{ on: 'doubt', confidence: 0.7, expected: ['faith'] }],
}

const reviewOf = (rows: readonly Decision[] = []): Review =>
  new Review(findingsOf(DOCUMENTS), new DecisionBook(rows, 'ann'))

const nameOf = (review: Review, number = review.current): string | undefined => {
  if (number === undefined) return undefined
  review.findings.ready([number])
  const row = review.findings.row(number)
  return `${row?.doc} ${row?.actual}`
}

const verdictsOf = (review: Review): (string | undefined)[] =>
  [...review.decision].map((verdict) => VERDICTS[verdict])

describe('the order of the questions', () => {
  test('what a decision settles times doubt first; of a group the least sure first', () => {
    const review = reviewOf()
    expect([...review.queue].map((number) => nameOf(review, number))).toEqual([
      'b.txt doubt',
      'a.txt doubt',
      'c.txt doubt',
      'a.txt flag',
      'a.txt sure',
    ])
  })

  test('by document, and from one document to the next', () => {
    const review = reviewOf()
    review.setOrder('document')
    expect(nameOf(review)).toBe('a.txt sure')
    review.stepDocument(1)
    expect(nameOf(review)).toBe('b.txt doubt')
    review.stepDocument(-1)
    expect(nameOf(review)).toBe('a.txt sure')
    review.stepDocument(-1)
    expect(nameOf(review)).toBe('c.txt doubt')
  })
})

describe('what a key settles', () => {
  test('one, all like it, or all of its rule in its document', () => {
    const review = reviewOf()
    expect(['one', 'group', 'file'].map((scope) => review.covered(scope as 'one').length)).toEqual([1, 3, 1])
    review.scope = 'group'
    review.say({ verdict: 'accept' })
    expect(review.book.rows).toEqual([
      { group: expect.any(String), rule: 'test/rule', verdict: 'accept', reviewer: 'ann' },
    ])
    expect(verdictsOf(review)).toEqual(['undecided', 'accept', 'undecided', 'accept', 'accept'])
    expect(nameOf(review)).toBe('a.txt flag')
    expect(review.scope).toBe('one')
  })

  test('a word on one outranks the word on its group, and undoing it brings that back', () => {
    const review = reviewOf()
    review.scope = 'group'
    review.say({ verdict: 'accept' })
    review.go(3)
    const deed = review.say({ verdict: 'reject' })
    expect(verdictsOf(review)[3]).toBe('reject')
    review.undo(deed?.id)
    expect(verdictsOf(review)[3]).toBe('accept')
  })

  test('what was skipped is not asked again in this session', () => {
    const review = reviewOf()
    for (let count = 0; count < 5; count++) review.skip()
    expect(review.current).toBeUndefined()
    expect(review.book.rows).toEqual([])
  })
})

test('what was decided in a document that has another name now is not asked again, and can be taken back', () => {
  const rows: Decision[] = [
    { fingerprint: reviewOf().findings.fingerprint(1), doc: 'old.txt', verdict: 'reject', reviewer: 'ann' },
  ]
  const renamed = new Review(findingsOf(DOCUMENTS, rows, ['old.txt']), new DecisionBook(rows, 'ann'))
  expect(verdictsOf(renamed)[1]).toBe('reject')
  renamed.undo()
  expect(verdictsOf(renamed)[1]).toBe('undecided')
  expect(verdictsOf(reviewOf(rows))[1]).toBe('undecided')
})

describe('others', () => {
  test('who contradict make it a question again; who agree do not', () => {
    const review = reviewOf()
    review.say({ verdict: 'accept' })
    const [row] = review.book.rows as [Decision]
    expect(review.takeIn([row, { ...row, reviewer: 'bob' }])).toBe(true)
    expect(review.takeIn([row, { ...row, reviewer: 'bob' }])).toBe(false)
    expect(review.settled).toBe(1)
    review.takeIn([row, { ...row, reviewer: 'bob', verdict: 'reject' }])
    expect(verdictsOf(review).filter((verdict) => verdict === 'disputed').length).toBe(1)
    expect(review.settled).toBe(0)
    review.takeIn([row])
    expect(review.settled).toBe(1)
  })
})

test('the file decides before anything is said; a row of one’s own can be taken back', () => {
  const { fingerprint, group } = { fingerprint: reviewOf().findings.fingerprint(0), group: 'none' }
  const review = reviewOf([
    { fingerprint, doc: 'a.txt', verdict: 'reject', reviewer: 'ann' },
    { group, verdict: 'accept', reviewer: 'bob' },
  ])
  expect(verdictsOf(review)[0]).toBe('reject')
  expect(review.book.deeds.length).toBe(1)
  expect(review.undo()).toEqual({ set: [], unset: [expect.objectContaining({ fingerprint })] })
  expect(verdictsOf(review)[0]).toBe('undecided')
})

test('a search looks at the text, the words around it, what is proposed, and the document', () => {
  const review = reviewOf()
  review.findings.readyAll()
  const found = (search: string): number => {
    review.filter(new Map(), search)
    return review.filtered.numbers.length
  }
  // In a.txt the doubt stands near the two others.
  expect([found('DOUBT'), found('faith'), found('b.txt'), found('nowhere'), found('')]).toEqual([
    5, 3, 1, 0, 5,
  ])
})

/** Say things in any order, then undo some in any order: as if only the rest had been said, in its order. */
test('undo of any deeds in any order leaves what the others say', () => {
  const saying = fc.record({
    at: fc.nat(4),
    scope: fc.constantFrom('one' as const, 'group' as const, 'file' as const),
    verdict: fc.constantFrom('accept' as const, 'reject' as const),
    undone: fc.boolean(),
    rank: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 12 }), (sayings) => {
      const whole = reviewOf()
      const deeds = sayings.map(({ at, scope, verdict }) => sayAt(whole, at, scope, { verdict }))
      const undone = sayings
        .map((entry, index) => ({ ...entry, deed: deeds[index] }))
        .filter((entry) => entry.undone)
        .sort((left, right) => left.rank - right.rank)
      for (const { deed } of undone) whole.undo(deed?.id)
      const rest = new DecisionBook([], 'ann')
      for (const [index, entry] of sayings.entries())
        if (!entry.undone) rest.decide('', deeds[index]?.rows ?? [])
      const sorted = (rows: readonly Decision[]) => rows.map((row) => JSON.stringify(row)).sort()
      expect(sorted(whole.book.rows)).toEqual(sorted(rest.rows))
    }),
  )
})

function sayAt(review: Review, at: number, scope: Review['scope'], saying: Saying) {
  review.go(at)
  review.scope = scope
  return review.say(saying)
}
