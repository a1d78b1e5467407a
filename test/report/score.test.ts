import { describe, expect, test } from 'vitest'
import { MQM_PROFILE, type Profile, profileFrom, WMT_PROFILE } from '../../src/findings/profile.ts'
import { Bootstrap } from '../../src/report/score/bootstrap.ts'
import { coverageOf } from '../../src/report/score/coverage.ts'
import { Distribution } from '../../src/report/score/distribution.ts'
import { penaltyOf } from '../../src/report/score/penalty.ts'
import { figuresOf, verdictOf } from '../../src/report/score/score.ts'
import { sourceOf } from '../../src/report/score/sources.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { type Mark, makeOutcome } from './outcomes.ts'

/** A document of 2,475 words whose first words carry one finding each. */
function scrape(marks: readonly Partial<Mark>[], words = 2475) {
  const names = marks.map((_, index) => `q${index}q`)
  const raw = `${names.join(' ')} ${'word '.repeat(words - names.length)}\n`
  return makeOutcome({
    doc: 'a.txt',
    raw,
    marks: marks.map((mark, index) => ({
      on: names[index] as string,
      rule: `test/rule-${index}`,
      what: 'mark',
      ...mark,
    })),
  })
}

const times = (count: number, mark: Partial<Mark>): Partial<Mark>[] =>
  Array.from({ length: count }, () => mark)

/** The scrape of the worked example: nothing was cleaned. */
const EXAMPLE = scrape([
  ...times(6, { severity: 'major', mqm: 'accuracy/untranslated', confidence: 0.8 }),
  ...times(5, { severity: 'minor', confidence: 0.9 }),
  { severity: 'major', mqm: 'terminology/inconsistent', confidence: 0.5 },
  { severity: 'minor', mqm: 'terminology/inconsistent', confidence: 0.5 },
  ...times(2, { severity: 'minor', mqm: 'fluency/punctuation', confidence: 1 }),
])

describe('the worked example, calculated by hand', () => {
  const penalty = penaltyOf(EXAMPLE, MQM_PROFILE)

  test('points: 6 x 5 + 5 x 1 + 5 + 1 + 2 x 0.1 = 41.2', () => {
    expect(EXAMPLE.words).toBe(2475)
    expect(penalty.after).toBe(41.2)
    expect(penalty.before).toBe(41.2)
  })

  test('expected: 6 x 5 x 0.8 + 5 x 0.9 + 5 x 0.5 + 0.5 + 0.2 = 24 + 4.5 + 2.5 + 0.5 + 0.2 = 31.7', () => {
    expect(penalty.expected).toBe(31.7)
  })

  test('41.2 / 2.475 = 16.65 per 1,000 words; 100 - 1.66 = 98.34 raw; 100 - 16.646 x 10 / 10 = 83.35: fails', () => {
    expect(figuresOf(penalty, 2475, MQM_PROFILE)).toEqual({
      points: { before: 41.2, after: 41.2, expected: 31.7 },
      per1000Words: { before: 16.65, after: 16.65, expected: 12.81 },
      raw: { before: 98.34, after: 98.34 },
      score: { before: 83.35, after: 83.35 },
    })
    expect(verdictOf(penalty, 2475, MQM_PROFILE)).toBe('fail')
  })

  test('a profile of the user: 20 accepted points are worth the mark of 80; 100 - 16.646 x 20 / 20 = 83.35 passes', () => {
    const profile = profileFrom({ accepted: 20, passMark: 80 })
    expect(figuresOf(penalty, 2475, profile).score.after).toBe(83.35)
    expect(verdictOf(penalty, 2475, profile)).toBe('pass')
  })
})

describe('profiles', () => {
  const points = (profile: Profile, ...marks: Partial<Mark>[]) => penaltyOf(scrape(marks, 100), profile).after

  test('wmt: a critical finding weighs 5, a line that was not translated 25', () => {
    expect(points(WMT_PROFILE, { severity: 'critical' })).toBe(5)
    const line = makeOutcome({
      doc: 'a',
      raw: 'first\nline in Han\nlast Han\n',
      marks: [
        {
          on: 'line in Han',
          rule: 'test/block',
          what: 'line',
          severity: 'major',
          mqm: 'accuracy/untranslated',
        },
        {
          on: 'Han',
          nth: 1,
          rule: 'test/block',
          what: 'word',
          severity: 'major',
          mqm: 'accuracy/untranslated',
        },
      ],
    })
    expect(penaltyOf(line, WMT_PROFILE).after).toBe(25 + 5)
    expect(penaltyOf(line, MQM_PROFILE).after).toBe(5 + 5)
  })

  test('factors by rule and by family, weights, repeats', () => {
    const profile = profileFrom({ rules: { test: 2, 'test/rule-1': 0.5 }, weights: { minor: 3 } })
    expect(points(profile, { severity: 'minor' }, { severity: 'major' })).toBe(3 * 2 + 5 * 0.5)
    const raw = 'a a a'
    const marks = [0, 1, 2].map((nth) => ({ on: 'a', nth, rule: 'test/mark', what: 'mark' }))
    expect(penaltyOf(makeOutcome({ doc: 'a', raw, marks }), MQM_PROFILE).after).toBe(1)
    expect(penaltyOf(makeOutcome({ doc: 'a', raw, marks }), profileFrom({ repeats: 'each' })).after).toBe(3)
  })

  test('what a person dismissed counts nothing, what two dispute still does', () => {
    const said = (detail: string) =>
      ({ severity: 'major', evidence: [{ kind: 'decision', detail }] }) as const
    expect(points(MQM_PROFILE, said('reject'), said('ignore'))).toBe(0)
    expect(points(MQM_PROFILE, said('accept'), said('disputed'))).toBe(10)
  })
})

describe('corpus', () => {
  const identity = {
    version: '0.0.0',
    configuration: 'c0ffee',
    categories: ['accuracy/untranslated', null, 'fluency/typography'],
  }
  const totals = (points: readonly number[]) => {
    const run = new RunTotals()
    for (const [index, minors] of points.entries())
      run.addDocument({ ...scrape(times(minors, { severity: 'minor' }), 600), doc: `${index}.txt` })
    return run.toReport(identity)
  }

  test('median and p90 by nearest rank, documents by score', () => {
    // Penalty per 1,000 words of n minor findings in 600 words: n / 0.6; score 100 - that.
    const { cleanliness } = totals([0, 3, 6, 12, 66])
    expect(cleanliness.spread.median).toBe(10)
    expect(cleanliness.spread.p90).toBe(110)
    const filled = cleanliness.spread.buckets.filter(({ documents }) => documents > 0)
    expect(filled).toEqual([
      { from: null, documents: 1, tooSmall: 0 },
      { from: 80, documents: 1, tooSmall: 0 },
      { from: 90, documents: 3, tooSmall: 0 },
    ])
    expect(cleanliness.documents).toEqual({ pass: 3, fail: 2, 'too-small': 0 })
  })

  test('the interval holds the pooled score, narrows with more documents, and is the same each time', () => {
    const few = totals([0, 3, 6, 12, 9, 2])
    const many = totals(Array.from({ length: 60 }, (_, index) => [0, 3, 6, 12, 9, 2][index % 6] as number))
    const width = ({ cleanliness: { interval, score } }: typeof few): number => {
      if (interval === null || score.after === null) throw new Error('no interval')
      expect(interval.low).toBeLessThan(score.after)
      expect(interval.high).toBeGreaterThan(score.after)
      return interval.high - interval.low
    }
    expect(width(many)).toBeLessThan(width(few) / 2)
    expect(totals([0, 3, 6, 12, 9, 2])).toEqual(few)
    expect(totals([0, 3]).cleanliness.interval).toBeNull()
  })

  test('more documents than blocks: time and memory stay, the interval stays right', () => {
    const bootstrap = new Bootstrap()
    for (let index = 0; index < 50_000; index++) bootstrap.add(index % 11, 1000)
    const interval = bootstrap.interval()
    // Mean 5, standard deviation 3.16 of a document: +- 1.96 x 3.16 / sqrt(50,000) = 0.028.
    expect(interval?.low).toBeGreaterThan(4.9)
    expect(interval?.high).toBeLessThan(5.1)
  })

  test('a defect of three documents is one of the corpus', () => {
    const run = new RunTotals()
    for (const doc of ['a', 'b', 'c'])
      run.addDocument(
        makeOutcome({
          doc,
          raw: `same\nonly ${doc}\n`,
          marks: ['same', `only ${doc}`].map((on) => ({
            on,
            rule: 'test/line',
            what: 'line',
            severity: 'major',
          })),
        }),
      )
    expect(run.toReport(identity).cleanliness.corpusDefects).toEqual({ groups: 1, findings: 3, points: 5 })
  })

  test('coverage names what nobody looked at', () => {
    expect(totals([1]).cleanliness.coverage).toEqual({
      evaluated: ['linguistic conventions'],
      partly: ['accuracy'],
      notEvaluated: [
        'terminology',
        'style',
        'locale conventions',
        'audience appropriateness',
        'design and markup',
      ],
    })
    expect(coverageOf([]).partly).toEqual([])
  })

  test('no words, no spread', () => {
    expect(new Distribution(MQM_PROFILE).spread()).toMatchObject({ median: null, p90: null })
  })
})

test.each([
  ['https://www.Example.org:8080/a/b?c', 'x/a.txt', 'example.org'],
  ['The Daily Quay', 'x/a.txt', 'The Daily Quay'],
  [undefined, 'x/y/a.txt', 'x/y'],
  [undefined, 'a.txt', '.'],
])('source of %s in %s: %s', (source, doc, expected) => {
  const outcome = makeOutcome({ doc, raw: 'a' })
  const metadata = source === undefined ? {} : { source }
  expect(sourceOf({ ...outcome, ledger: { ...outcome.ledger, metadata } })).toBe(expected)
})
