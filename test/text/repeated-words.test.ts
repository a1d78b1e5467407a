import { expect, test } from 'vitest'
import { findRepeatedWords } from '../../src/text/repeated-words.ts'

const repeated = (text: string): string[] => {
  const spans = findRepeatedWords(text)
  return Array.from({ length: spans.count }, (_, index) => text.slice(spans.start(index), spans.end(index)))
}

test('finds the second of two equal words, case aside, over one white-space sign', () => {
  expect(repeated('the the crane, the crane Crane\u00a0crane')).toEqual(['the', 'Crane', 'crane'])
  expect(repeated('ééé Ééé élan')).toEqual(['Ééé'])
})

test('keeps to words: no part of a word, no mark or line end between', () => {
  expect(repeated('a an, an, an\nan  an on-on on it it’s its')).toEqual([])
  expect(repeated('')).toEqual([])
  expect(repeated('no no')).toEqual(['no'])
})
