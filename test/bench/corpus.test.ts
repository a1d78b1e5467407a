import { describe, expect, test } from 'vitest'
import {
  type BenchDocument,
  digestCorpus,
  makeCorpus,
  makeDocument,
  PRESETS,
  type Preset,
} from '../../bench/corpus.ts'
import { DEFECTS } from '../../bench/draft.ts'

const SEED = 1
const make = (count: number, preset: Preset): BenchDocument[] => makeCorpus(count, { preset, seed: SEED })

describe.each(PRESETS)('bench corpus, preset %s', (preset) => {
  test('is the same on every call and in any order', () => {
    const forwards = make(50, preset)
    const backwards = Array.from({ length: 50 }, (_, index) =>
      makeDocument(49 - index, { preset, seed: SEED }),
    )
    expect(digestCorpus(backwards)).toBe(digestCorpus(forwards))
    expect(backwards.reverse()).toEqual(forwards)
  })

  test('depends on the seed', () => {
    expect(digestCorpus(makeCorpus(5, { preset, seed: 2 }))).not.toBe(digestCorpus(make(5, preset)))
  })

  test('says where its defects are', () => {
    for (const { text, truth } of make(60, preset)) {
      let last = 0
      for (const { start, end, expected } of truth) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).not.toMatch(/[\r\n]/)
        expect(text.slice(start, end)).not.toBe(expected)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }
  })
})

test('every kind of defect occurs in scrape and dirty, none in clean', () => {
  const kindsIn = (preset: Preset) =>
    new Set(make(200, preset).flatMap(({ truth }) => truth.map(({ kind }) => kind)))
  expect([...kindsIn('scrape')].sort()).toEqual([...DEFECTS].sort())
  expect([...kindsIn('dirty')].sort()).toEqual([...DEFECTS].sort())
  expect(kindsIn('clean').size).toBe(0)
})

test('dirty documents hold more defects than scrapes', () => {
  const perDocument = (preset: Preset) =>
    make(100, preset).reduce((sum, { truth }) => sum + truth.length, 0) / 100
  expect(perDocument('dirty')).toBeGreaterThan(2 * perDocument('scrape'))
})

test('articles have about 5 KB in 25 lines', () => {
  const documents = make(200, 'scrape')
  const mean = (size: (document: BenchDocument) => number) =>
    documents.reduce((sum, document) => sum + size(document), 0) / documents.length
  const bytes = mean(({ text }) => Buffer.byteLength(text))
  const lines = mean(({ text }) => text.split('\n').filter((line) => line !== '').length)
  expect(bytes).toBeGreaterThan(4500)
  expect(bytes).toBeLessThan(6000)
  expect(lines).toBeGreaterThan(20)
  expect(lines).toBeLessThan(30)
})

test('sound paragraphs do not recur by accident', () => {
  const seen = new Map<string, string>()
  for (const { id, text } of make(300, 'clean')) {
    for (const line of text.split('\n').filter((line) => line.length > 100)) {
      expect([id, seen.get(line)]).toEqual([id, undefined])
      seen.set(line, id)
    }
  }
})

test('each fiftieth scrape is a copy of the one before', () => {
  const [original, copy] = [48, 49].map((index) => makeDocument(index, { preset: 'scrape', seed: SEED }))
  expect(copy?.text).toBe(original?.text)
  expect(copy?.id).not.toBe(original?.id)
})
