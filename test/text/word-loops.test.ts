import { expect, test } from 'vitest'
import { findWordLoops } from '../../src/text/word-loops.ts'

test('tells what is repeated, how far apart and how often', () => {
  const turn = 'one two three four five. '
  const text = `Before it ${turn.repeat(3)}and behind it.\n`
  const start = 'Before it '.length + turn.length
  expect(findWordLoops(text, 5)).toEqual([
    { start, end: start + 2 * turn.length - 2, words: 10, period: 5, repeated: 8 },
  ])
})

test('a loop ends with its line, and another line is no turn of it', () => {
  const line = 'one two three four five six seven eight\n'
  expect(findWordLoops(line.repeat(4), 3)).toEqual([])
})

test('a sign of Chinese is a word', () => {
  const found = findWordLoops('桥已经关闭了桥已经关闭了桥已经关闭了', 5)
  expect(found).toEqual([{ start: 6, end: 18, words: 12, period: 6, repeated: 10 }])
})

test('time grows with the length and not faster', () => {
  const found = findWordLoops('so it goes on '.repeat(50_000), 9)
  expect(found).toHaveLength(1)
  expect(found[0]?.period).toBe(4)
})
