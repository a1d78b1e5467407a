import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PHRASES as BYLINE } from '../../src/rules/boilerplate/byline/data.ts'
import { FORM_PHRASES } from '../../src/rules/boilerplate/comment-form/data.ts'
import { LABELS as CREDITS } from '../../src/rules/boilerplate/photo-credit/data.ts'
import { PHRASES as READ_TIME } from '../../src/rules/boilerplate/read-time/data.ts'
import { HEADERS } from '../../src/rules/boilerplate/related/data.ts'
import { PHRASES as SHARE } from '../../src/rules/boilerplate/share/data.ts'
import { foldLine } from '../../src/templates/fold-line.ts'
import { OpeningSet, openingOf, openingsOf } from '../../src/templates/line-openings.ts'
import { PhraseTable } from '../../src/templates/phrase-table.ts'
import { SlotTable } from '../../src/templates/slot-table.ts'
import { scanText } from '../../src/text/scan.ts'

const LISTS = [...FORM_PHRASES, ...CREDITS, ...HEADERS].map(([phrase]) => phrase)
const table = new PhraseTable(LISTS.map((phrase) => [phrase, true] as const))
const slots = new SlotTable({ byline: BYLINE, 'read-time': READ_TIME, share: SHARE })
const SLOTTED = [BYLINE, READ_TIME, SHARE].flatMap(({ sure, edge, company }) => [
  ...sure,
  ...edge,
  ...company,
])
const VALUES: Readonly<Record<string, string>> = {
  n: '12',
  network: 'Telegram',
  name: 'Ada Holm',
  short: 'the ferry',
  rest: 'and more',
}

/** Ways to write one phrase that folding makes the same of. */
const dress = (
  phrase: string,
  [before, space, wide, upper, behind]: readonly [string, string, boolean, boolean, string],
) => {
  let text = phrase
    .replace('…', ' and so on')
    .replace(/\{(\w+)\}/g, (_, slot: string) => VALUES[slot] as string)
  if (upper) text = text.toUpperCase()
  if (wide) text = text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  return `${before}${text.replaceAll(' ', space)}${behind}`
}
const dresses = fc.tuple(
  fc.constantFrom('', '  ', '* ', '>> ', '【', '• (', '\u200b', '📷 '),
  fc.constantFrom(' ', '  ', '\u00a0', '\t'),
  fc.boolean(),
  fc.boolean(),
  fc.constantFrom('', ':', ' ', '»', ' | x', '\u0301', '.'),
)

describe('no line is sorted out that a table would read', () => {
  test('phrases', () => {
    let read = 0
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), dresses, (phrase, how) => {
        const text = dress(phrase, how)
        const folded = foldLine(text)
        if (table.cover(folded) === undefined && table.startOf(folded) === undefined) return
        read++
        expect(table.mayStart(openingOf(text), 0)).toBe(true)
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(2000)
  })

  test('phrases with slots', () => {
    let read = 0
    fc.assert(
      fc.property(fc.constantFrom(...SLOTTED), dresses, (phrase, how) => {
        const text = dress(phrase, how)
        if (slots.read(foldLine(text)) === undefined) return
        read++
        expect(slots.mayRead(openingOf(text), 0)).toBe(true)
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(2000)
  })
})

describe('a list of phrases', () => {
  const set = new OpeningSet()
  set.add('leave a reply', true)
  set.add('ad', true)
  set.add('图', false)
  set.addTail(' reporter')
  const has = (text: string): boolean => set.has(openingOf(text), 0)

  test('sorts out what begins and ends otherwise', () => {
    for (const text of ['Leave A reply', '- Ad', 'AD:', '图/法新社', 'Ada Holm, Reporter.', 'Lea\u0301v'])
      expect.soft(has(text), text).toBe(true)
    for (const text of ['Leaves', 'Adding up', 'reply', 'The reporters', '“Leave a reply”', '', '***'])
      expect.soft(has(text), text).toBe(false)
  })

  test('is asked about the lines of a text', () => {
    const { lines } = scanText('The ferry\n\n  Leave a reply\nAd')
    const openings = openingsOf(lines)
    expect([0, 1, 2, 3].map((line) => set.has(openings, line))).toEqual([false, false, true, true])
    expect(openingsOf(lines)).toBe(openings)
  })
})
