import { expect, test } from 'vitest'
import { BY_WORDS, FORM_PHRASES } from '../../src/rules/boilerplate/comment-form/data.ts'
import { FRAMES } from '../../src/rules/boilerplate/image-placeholder/data.ts'
import { LABELS as CREDIT_LABELS } from '../../src/rules/boilerplate/photo-credit/data.ts'
import { HEADERS, LABELS } from '../../src/rules/boilerplate/related/data.ts'
import { foldLine } from '../../src/templates/fold-line.ts'
import { openingOf } from '../../src/templates/line-openings.ts'
import { PhraseTable } from '../../src/templates/phrase-table.ts'

const table = new PhraseTable<string>([
  ['Leave a Reply', 'title'],
  ['reply', 'word'],
  ['save my name…', 'consent'],
  ["votre site d'essai", 'site'],
  ['图', 'picture'],
])

test.each([
  ['Leave a Reply', ['title']],
  ['  LEAVE\u00a0A  REPLY: →', ['title']],
  ['Reply (3)', ['word']],
  ['Leave a reply reply', ['title', 'word']],
  ['Save my name, email and site for next time. Reply', ['consent', 'word']],
  ['Votre site d’essai *', ['site']],
])('covers %s', (line, expected) => {
  expect(table.cover(foldLine(line))).toEqual(expected)
})

test.each(['Leave a Replyx', 'Leave a reply today', '“Leave a Reply”', '***', '', 'leave'])(
  'does not cover %s',
  (line) => {
    expect(table.cover(foldLine(line))).toBeUndefined()
  },
)

test('reads the start of a line and hands back the rest', () => {
  expect(table.startOf('leave a reply: now')).toEqual({ value: 'title', rest: ': now' })
  expect(table.startOf('图/法新社')).toEqual({ value: 'picture', rest: '/法新社' })
  expect(table.startOf('leaves')).toBeUndefined()
})

/** The data of the rules: what a table must find, it must not sort out beforehand. */
const DATA: readonly (readonly [name: string, phrases: readonly (readonly [string, unknown])[]])[] = [
  ['comment-form', FORM_PHRASES],
  ['image-placeholder', FRAMES.map((frame) => [frame, true] as const)],
  ['photo-credit', CREDIT_LABELS],
  ['related headers', HEADERS],
  ['related labels', LABELS],
]

test.each(DATA)(
  '%s: every phrase is found, raw and in capitals, and passes the first test',
  (_name, phrases) => {
    const own = new PhraseTable(phrases)
    for (const [phrase] of phrases) {
      const plain = phrase.replace('…', ' x')
      for (const text of [plain, plain.toUpperCase(), `  ${plain}`, `(${plain}`]) {
        // A capital I with a dot, or ß in capitals, is not the same phrase any more.
        if (foldLine(text).replace('(', '') !== foldLine(plain)) continue
        expect.soft(own.mayStart(openingOf(text), 0), text).toBe(true)
      }
      expect.soft(own.startOf(foldLine(plain)), phrase).toBeDefined()
    }
  },
)

test.each([
  ['a mark that hangs on the third letter', 'th\u00e9 noir', 'The\u0301 noir'],
  ['a doubled space with a sign beyond ASCII behind it', 'a b', 'A  b\u2019s'],
  ['a phrase shorter than an opening', 'by', 'BY: x'],
  ['a phrase of one letter', 'x', 'X marks'],
])('the first test lets through what folds to a phrase: %s', (_why, phrase, text) => {
  const own = new PhraseTable([[phrase, true]])
  expect(own.startOf(foldLine(text))).toBeDefined()
  expect(own.mayStart(openingOf(text), 0)).toBe(true)
})

test('an empty phrase, as a user may give it, is none', () => {
  const own = new PhraseTable([['', true]])
  expect(own.cover('x')).toBeUndefined()
  expect(own.startOf('x')).toBeUndefined()
})

test('no phrase of the comment form means two parts', () => {
  const parts = new Map<string, string>()
  for (const [phrase, part] of FORM_PHRASES) {
    const key = foldLine(phrase)
    const known = parts.get(key)
    if (known !== undefined) expect.soft(known.split(':')[0], phrase).toBe(part.split(':')[0])
    parts.set(key, part)
  }
  expect(BY_WORDS.every((word) => word === word.toLowerCase())).toBe(true)
})
