import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '../../src/findings/finding.ts'
import { type Budget, Gate, type Score } from '../../src/gate/gate.ts'
import { makeOutcome } from '../report/outcomes.ts'

const found = (rule: string, severity: Severity): Finding =>
  makeOutcome({ doc: 'a.txt', raw: 'quay', marks: [{ on: 'quay', rule, what: 'word', severity }] })
    .findings[0] as Finding

const FINDINGS = [
  found('mixed/glued', 'critical'),
  found('mixed/script', 'major'),
  found('mixed/script', 'minor'),
  found('text/quotes', 'minor'),
  found('text/quotes', 'neutral'),
]
const SCORE: Score = { penalty: 12.5, cleanliness: 87.5, words: 800, minWords: 500, profile: 'mqm' }
const BUDGET: Budget = { failOn: 'critical', budgets: {}, failOnStale: false }

function judge(budget: Partial<Budget>, score = SCORE, stale = 0) {
  const gate = new Gate({ ...BUDGET, ...budget })
  for (const finding of FINDINGS) gate.add(finding)
  return gate.verdict(score, stale)
}
const messages = (budget: Partial<Budget>, score?: Score, stale?: number): string[] =>
  judge(budget, score, stale).failures.map(({ message }) => message)

describe('what fails', () => {
  test.each([
    ['critical', 1],
    ['major', 2],
    ['minor', 4],
    ['neutral', 5],
  ] as const)('fail-on %s counts %i', (failOn, failing) => {
    const verdict = judge({ failOn })
    expect(verdict).toMatchObject({ passed: false, failing, warnings: 4 })
    expect(verdict.failures[0]?.message).toBe(
      `${failing} finding${failing === 1 ? '' : 's'} of severity ${failOn} or above (--fail-on ${failOn})`,
    )
  })

  test('a rule that reviewers found wrong fails nothing, unless it has a budget of its own', () => {
    const demoted = new Map([['mixed/script', 'reviewers found 1 of 12 right']])
    const gate = (budget: Partial<Budget>) => {
      const one = new Gate({ ...BUDGET, ...budget })
      for (const finding of FINDINGS) one.add(finding)
      return one.verdict(SCORE, 0, demoted)
    }
    expect(gate({ failOn: 'major', maxWarnings: 2 })).toMatchObject({
      failing: 1,
      warnings: 2,
      notes: ['mixed/script fails nothing: reviewers found 1 of 12 right; 2 findings not counted'],
    })
    expect(gate({ budgets: { 'mixed/script': 1 } }).failures.map(({ gate: name }) => name)).toEqual([
      'fail-on',
      'budget',
    ])
  })

  test('max-warnings counts all but neutral ones', () => {
    const budgets = { mixed: 9 }
    expect(messages({ budgets, maxWarnings: 4 })).toEqual([])
    expect(messages({ budgets, maxWarnings: 3 })).toEqual(['4 findings in all, at most 3 (--max-warnings)'])
    expect(messages({ budgets, maxWarnings: 0 })).toHaveLength(1)
  })

  test('a budget takes its rule out of fail-on; the exact rule goes before its family', () => {
    expect(messages({ budgets: { mixed: 3 } })).toEqual([])
    expect(messages({ budgets: { mixed: 2 } })).toEqual(['3 findings of mixed, budget 2 (--budget)'])
    expect(messages({ budgets: { mixed: 2, 'mixed/glued': 1 } })).toEqual([])
    expect(messages({ budgets: { 'mixed/script': 2 } })).toEqual([
      '1 finding of severity critical or above (--fail-on critical)',
    ])
    expect(messages({ failOn: 'neutral', budgets: { mixed: 3, text: 0 } })).toEqual([
      '1 finding of text, budget 0 (--budget)',
    ])
  })

  test('max-penalty, with no verdict on few words', () => {
    const budgets = { mixed: 9 }
    expect(messages({ budgets, maxPenalty: 12.5 })).toEqual([])
    expect(messages({ budgets, maxPenalty: 12 })).toEqual([
      '12.5 penalty points per 1,000 words (mqm), at most 12 (--max-penalty)',
    ])
    expect(judge({ budgets, maxPenalty: 1 }, { ...SCORE, words: 499 })).toMatchObject({
      passed: true,
      notes: ['no verdict on --max-penalty: 499 words, fewer than 500'],
    })
    expect(judge({ budgets, maxPenalty: 0 }, { ...SCORE, penalty: null, words: 0 }).passed).toBe(true)
  })

  test('min-score, with no verdict on few words', () => {
    const budgets = { mixed: 9 }
    expect(messages({ budgets, minScore: 87.5 })).toEqual([])
    expect(messages({ budgets, minScore: 90 })).toEqual([
      'cleanliness score 87.5 (mqm), at least 90 (--min-score)',
    ])
    expect(judge({ budgets, minScore: 90, maxPenalty: 1 }, { ...SCORE, words: 3 }).notes).toEqual([
      'no verdict on --max-penalty and --min-score: 3 words, fewer than 500',
    ])
  })

  test('stale entries only where that was asked for', () => {
    const budgets = { mixed: 9 }
    expect(messages({ budgets }, SCORE, 3)).toEqual([])
    expect(messages({ budgets, failOnStale: true }, SCORE, 1)).toEqual([
      '1 entry of the baseline that nothing matches any more (--ci); take them out with --baseline-update',
    ])
    expect(messages({ budgets, failOnStale: true }, SCORE, 0)).toEqual([])
  })
})

test('what lost to an edit counts nowhere', () => {
  const gate = new Gate({ ...BUDGET, failOn: 'neutral', maxWarnings: 0 })
  gate.add({ ...found('mixed/glued', 'critical'), superseded: 'f00d' })
  expect(gate.verdict(SCORE).passed).toBe(true)
})
