import { expect, test } from 'vitest'
import { labelLines } from '../../../bench/boilerplate/label-lines.ts'
import type { PageLine } from '../../../bench/boilerplate/page-lines.ts'
import { lostOfLines, scoreLines } from '../../../bench/boilerplate/score-lines.ts'
import { scoreShingles } from '../../../bench/boilerplate/shingle-score.ts'

const line = (text: string, more: Partial<PageLine> = {}): PageLine => ({
  text,
  layout: 'none',
  headline: false,
  caption: false,
  standfirst: false,
  ...more,
})

const TRUTH = {
  title: 'Forty bicycles cross the strait',
  text: 'The ferry left the pier at six with forty bicycles on board.\n\nBy noon the wind had turned, the harbour master said.\n\nThe band played in the rain.',
}

test('lines are labelled by the true text', () => {
  const lines = [
    line('Home'),
    line('Forty bicycles cross the strait', { headline: true }),
    line('The ferry left the pier at six with forty bicycles on board.'),
    line('Read also: the lighthouse is for sale'),
    line('9.4', { layout: 'table' }),
    line('By noon the wind had turned, the harbour master said.'),
    line('Bicycles on the quay', { caption: true }),
    line('The band played in the rain.'),
    line('All rights reserved'),
  ]
  expect(labelLines(lines, TRUTH).map(({ label }) => label)).toEqual([
    'boilerplate',
    'unscored',
    'content',
    'boilerplate',
    'unscored',
    'content',
    'unscored',
    'content',
    'boilerplate',
  ])
})

test('a partial cut counts as signs lost, not as a line', () => {
  const lines = [
    { text: 'The ferry left. Ads', label: 'content' as const },
    { text: 'Read more', label: 'boilerplate' as const },
  ]
  const edits = [
    { start: 15, end: 19, actual: ' Ads', replacement: '', fingerprint: '' },
    { start: 20, end: 29, actual: 'Read more', replacement: '', fingerprint: '' },
  ]
  const score = scoreLines(lines, lostOfLines(lines, edits))
  expect(score).toEqual({
    boilerplate: 1,
    content: 1,
    removedBoilerplate: 1,
    removedContent: 0,
    contentSigns: 16,
    lostSigns: 3,
    boilerplateSigns: 8,
    removedSigns: 8,
  })
})

test('shingles are bags of four words', () => {
  const truth = 'one two three four five'
  expect(scoreShingles([{ text: 'one two three four five', truth }]).f1).toBe(1)
  expect(scoreShingles([{ text: 'one two three four', truth }])).toMatchObject({ precision: 1, recall: 0.5 })
})
