import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordEnds } from '../../src/templates/word-ends.ts'
import { keyText } from '../../src/text/scan.ts'

const has = (ends: WordEnds, line: string): [head: boolean, tail: boolean] => [
  ends.isHead(line, 0, line.length),
  ends.isTail(line, 0, line.length),
]

test('whatever its case and spaces, a line is told by its first or last word', () => {
  const word = fc.stringMatching(/^[A-Za-zÄÖÅĐЖЯσΩ中İß.:]{1,9}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const line = words.join('  ')
      const sample = keyText(line, 0, line.length).toLowerCase()
      const heads = new WordEnds()
      const tails = new WordEnds()
      expect([heads.addHead(sample), tails.addTail(sample)]).toEqual([true, true])
      expect([has(heads, line)[0], has(tails, line)[1]]).toEqual([true, true])
    }),
  )
})

test('other lines are sorted out', () => {
  const heads = new WordEnds()
  for (const sample of ['photo: {name}', 'by {name}', 'editor {name} of the wagtail']) heads.addHead(sample)
  const lines = ['Photo: Ivo Pell', 'BY a hair', 'editorial', 'Phone', 'The editor', 'B', '']
  expect(lines.map((line) => has(heads, line)[0])).toEqual([true, true, true, false, false, false, false])
})

test('an end that is a slot tells nothing', () => {
  const ends = new WordEnds()
  expect([ends.addHead('{name} reports'), ends.addTail('by {name}'), ends.addHead('')]).toEqual([
    false,
    false,
    false,
  ])
  expect(has(ends, 'anything')).toEqual([false, false])
})
