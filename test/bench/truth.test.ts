import { describe, expect, test } from 'vitest'
import { makeCorpus } from '../../bench/corpus.ts'
import { scoreTruth } from '../../bench/truth.ts'

describe.each(['clean', 'scrape', 'dirty'] as const)('bench corpus, preset %s', (preset) => {
  const documents = makeCorpus(60, { preset, seed: 3 })

  test('nothing is changed but the injected defects', () => {
    const changes = scoreTruth(documents).wrongChanges.map(({ doc, ruleId, actual }) => [doc, ruleId, actual])
    expect(changes).toEqual([])
  })
})

test('every change is wrong where no defect is known', () => {
  const documents = makeCorpus(10, { preset: 'dirty', seed: 3 }).map((document) => ({
    ...document,
    truth: [],
  }))
  const { defects, wrongChanges } = scoreTruth(documents)
  expect(wrongChanges.length).toBeGreaterThan(10)
  expect(defects.every(({ injected }) => injected === 0)).toBe(true)
})
