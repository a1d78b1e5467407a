import { expect, test } from 'vitest'
import { scanText } from '../../src/text/scan.ts'
import { hashWordAt, WORD_FIELDS, WordField, type Words, wordsOf } from '../../src/text/words.ts'

function read(text: string): string[] {
  const scan = scanText(text)
  const found: string[] = []
  for (let from = 0; from < text.length; ) {
    const words: Words = wordsOf(scan, from)
    for (let at = 0; at < words.count * WORD_FIELDS; at += WORD_FIELDS)
      found.push(text.slice(words.fields[at + WordField.Start], words.fields[at + WordField.End]))
    from = words.next
  }
  return found
}

test('Latin words, other letters with digits, and single signs of Chinese', () => {
  expect(read('Don’t re-read é 21st мир2 道路 ')).toEqual([
    'Don',
    't',
    're',
    'read',
    'é',
    '21',
    'st',
    'мир2',
    '道',
    '路',
  ])
  expect(read('')).toEqual([])
})

test('the hash tells case apart in its first half only', () => {
  const text = 'Crane crane'
  const { fields } = wordsOf(scanText(text))
  const { Low, High } = WordField
  expect(fields[Low]).not.toBe(fields[WORD_FIELDS + Low])
  expect(fields[High]).toBe(fields[WORD_FIELDS + High])
  expect(hashWordAt(text, 0, 5)).toEqual({ low: fields[Low], high: fields[High] })
})

test('a long text comes in pieces that end with a line, or with a word where there is none', () => {
  for (const gap of [' ', '\n']) {
    const words = Array.from({ length: 60_000 }, (_, index) =>
      `w${index}`.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
    )
    expect(read(words.join(gap))).toEqual(words)
  }
})

test('one text read after another does not give the words of the other', () => {
  const first = scanText('one two')
  const second = scanText('three')
  expect(wordsOf(first).count).toBe(2)
  expect(wordsOf(second).count).toBe(1)
  expect(wordsOf(first).count).toBe(2)
})
