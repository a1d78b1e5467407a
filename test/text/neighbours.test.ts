import { expect, test } from 'vitest'
import { neighboursOf } from '../../src/text/neighbours.ts'
import { scanText } from '../../src/text/scan.ts'
import type { SpanList } from '../../src/text/spans.ts'

const look = (text: string) => neighboursOf(scanText(text))
const wordsOf = (text: string, spans: SpanList): string[] =>
  Array.from({ length: spans.count }, (_, index) => text.slice(spans.start(index), spans.end(index)))
const repeated = (text: string): string[] => wordsOf(text, look(text).repeated)

test('finds the second of two equal words, case aside, over one white-space sign', () => {
  expect(repeated('the the crane, the crane Crane\u00a0crane')).toEqual(['the', 'Crane', 'crane'])
  expect(repeated('ééé Ééé élan')).toEqual(['Ééé'])
})

test('keeps to words: no part of a word, no mark or line end between', () => {
  expect(repeated('a an, an, an\nan  an on-on on it it’s its an/an')).toEqual([])
  expect(repeated('')).toEqual([])
  expect(repeated('no no')).toEqual(['no'])
})

test('finds articles', () => {
  const text = 'A crane, an (old) one.And a.m. it was, “a” b'
  expect(wordsOf(text, look(text).articles)).toEqual(['A', 'an'])
})

test('tells of a loop what is repeated, how far apart and how often', () => {
  const turn = 'one two three four five. '
  const text = `Before it ${turn.repeat(3)}and behind it.\n`
  const start = 'Before it '.length + turn.length
  expect(look(text).loops).toEqual([
    { start, end: start + 2 * turn.length - 2, words: 10, period: 5, repeated: 8 },
  ])
})

test('a loop ends with its line, and another line or text is no turn of it', () => {
  const line = 'one two three four five six seven eight\n'
  expect(look(line.repeat(4)).loops).toEqual([])
  expect(look(line).loops).toEqual([])
})

test('a sign of Chinese is a word', () => {
  expect(look('桥已经关闭了桥已经关闭了桥已经关闭了').loops).toEqual([
    { start: 6, end: 18, words: 12, period: 6, repeated: 10 },
  ])
})

test('one loop over a long text is one', () => {
  const { loops } = look('so it goes on '.repeat(50_000))
  expect(loops).toHaveLength(1)
  expect(loops[0]?.period).toBe(4)
})
