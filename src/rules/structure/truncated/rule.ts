import type { Detection } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import {
  endsSentence,
  isOpener,
  nextFilled,
  previousFilled,
  startsUpper,
  wordWeight,
} from '../../../templates/line-shape.ts'
import { bit, CharClass, classAt, isLetterClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { LETTER_STARTS, OPEN_WORDS } from './data.ts'

/** Words of a line that can be a broken sentence; shorter ones are labels, salutations, list items. */
const MIN_WORDS = 3
/** Words of a line that breaks off with an open word and no mark: titles are shorter. */
const MIN_OPEN_WORDS = 10
/** Words of a paragraph that ends without a mark: no heading, caption or list item is so long. */
const UNENDED_WORDS = 18
/** A sentence ends inside it, so that it is prose. */
const SENTENCE_INSIDE = /[.!?][”"’»)]? \p{Lu}|[。！？][^\s]/u
/** Other long lines of the text that end with a mark at least, and without one at most. */
const MIN_ENDED = 3
const MAX_UNENDED = 1
/** Words of the paragraph behind the break. */
const NEXT_WORDS = 8
/** Words and code units of the broken clause that are shown. */
const SHOWN_WORDS = 6
const SHOWN = 60
const COMMAS = [',', '，', '、', '،']
const QUOTES = '"”’»'
const STOPS = '.。'
/** Signs of code and tables. */
const CODE = /[{}=<>|\\_]|\(\)|;$|^[-*•·\d#]/
/** Classes of the last sign of a line that breaks off: a comma, or a letter of a word. */
const ENDS_OPEN =
  bit(CharClass.Comma) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Other) |
  bit(CharClass.Lower) |
  bit(CharClass.Cyrillic) |
  bit(CharClass.Han) |
  bit(CharClass.Hangul) |
  bit(CharClass.Kana) |
  bit(CharClass.Arabic)
const LOWER_OR_CJK =
  bit(CharClass.Lower) |
  bit(CharClass.Han) |
  bit(CharClass.Kana) |
  bit(CharClass.Cyrillic) |
  bit(CharClass.Arabic)

/** Sentences that break off. For a person to look at: what is missing is not in the text. */
export const truncated = defineRule({
  id: 'structure/truncated',
  mqm: 'accuracy/omission',
  severity: 'minor',
  fix: 'none',
  what: 'truncated sentence',
  summary: 'A comma before a full stop, and lines that break off before a new paragraph.',
  options: {},
  schema: NO_OPTIONS,
  check({ lines, text, scan }) {
    const found: Detection[] = []
    for (const comma of COMMAS) {
      if ((scan.mask & bit(classAt(comma, 0))) !== 0) findOrphans(lines, comma, found)
    }
    for (let line = 0; line < lines.count; line++) {
      const last = classAt(text, openEnd(lines, line) - 1)
      if (((1 << last) & ENDS_OPEN) === 0 || lines.isBlank(line)) continue
      const detail = breaksOff(lines, line)
      if (detail === undefined) continue
      const end = lines.to(line)
      found.push({
        start: clauseStart(text, lines.from(line), openEnd(lines, line) - 1),
        end,
        expected: [],
        confidence: 0.75,
        evidence: [{ kind: 'punctuation', detail }],
        what: 'sentence that breaks off',
      })
    }
    return found.sort((left, right) => left.start - right.start)
  },
})

/** A comma, perhaps a closing quote, and a full stop: what stood between is gone. */
function findOrphans(lines: Lines, comma: string, found: Detection[]): void {
  const { text } = lines
  for (let at = text.indexOf(comma); at >= 0; at = text.indexOf(comma, at + 1)) {
    const end = orphanEnd(text, at)
    if (end === undefined) continue
    const line = lines.at(at)
    const from = lines.from(line)
    if (at === from || end > lines.to(line) || CODE.test(lines.content(line).slice(0, 200))) continue
    found.push({
      start: clauseStart(text, from, at),
      end,
      expected: [],
      confidence: 0.9,
      evidence: [{ kind: 'punctuation', detail: text.slice(at, end) }],
      what: 'end of a clause before orphan punctuation',
    })
  }
}

/** End of `,”.` or `,.` at a comma; `undefined` for commas in use. Ellipses and numbers are no orphans. */
function orphanEnd(text: string, comma: number): number | undefined {
  let at = comma + 1
  if (QUOTES.includes(text.charAt(at)) && at < text.length) at++
  else if (text.charAt(at) === ' ') at++
  if (at >= text.length || !STOPS.includes(text.charAt(at))) return undefined
  const next = text.charAt(at + 1)
  if (text.charAt(at) === '。') return at + 1
  if (next === '.' || (next !== '' && !/[\s"”’»)\]]/.test(next))) return undefined
  return at + 1
}

/** End of the last word or comma of a line: a closing quote behind a comma does not count. */
function openEnd(lines: Lines, line: number): number {
  const to = lines.to(line)
  return QUOTES.includes(lines.text.charAt(to - 1)) && COMMAS.includes(lines.text.charAt(to - 2))
    ? to - 1
    : to
}

/** What shows that a line ends in the middle of a sentence; `undefined` when nothing does. */
function breaksOff(lines: Lines, line: number): string | undefined {
  const { text } = lines
  const last = text.charAt(openEnd(lines, line) - 1)
  const comma = COMMAS.includes(last)
  const words = wordWeight(lines, line)
  const open = !comma && words >= MIN_OPEN_WORDS && endsInOpenWord(lines, line)
  if (comma ? words < MIN_WORDS : !open && !isUnendedParagraph(lines, line)) return undefined
  if ((lines.mask(line) & LOWER_OR_CJK) === 0) return undefined
  const next = nextFilled(lines, line + 1)
  if (next === lines.count) {
    // A text of one line is a segment of a larger one.
    const before = previousFilled(lines, line - 1)
    if (before < 0 || words < MIN_OPEN_WORDS) return undefined
    return comma ? 'comma at the end of the text' : 'no end mark at the end of the text'
  }
  if (!isNewParagraph(lines, next)) return undefined
  const content = lines.content(line)
  if (CODE.test(content) || isLetterLine(content) || isAmongCommaLines(lines, line, next)) return undefined
  if (comma) return 'comma at the end of a paragraph'
  return open ? 'open word at the end of a paragraph' : 'no end mark, unlike the other paragraphs'
}

/** True for a long line of prose without an end mark in a text whose other paragraphs have theirs. */
function isUnendedParagraph(lines: Lines, line: number): boolean {
  if (line === nextFilled(lines, 0) || !isLetterClass(classAt(lines.text, lines.to(line) - 1))) return false
  if (wordWeight(lines, line) < UNENDED_WORDS || !SENTENCE_INSIDE.test(lines.content(line))) return false
  let ended = 0
  let unended = 0
  for (let other = 0; other < lines.count; other++) {
    if (other === line || wordWeight(lines, other) < MIN_OPEN_WORDS) continue
    if (endsSentence(lines, other)) ended++
    else if (++unended > MAX_UNENDED) return false
  }
  return ended >= MIN_ENDED
}

function endsInOpenWord(lines: Lines, line: number): boolean {
  const { text } = lines
  const to = lines.to(line)
  let start = to
  while (start > lines.from(line) && to - start < 14 && !/\s/.test(text.charAt(start - 1))) start--
  return OPEN_WORDS.has(text.slice(start, to))
}

/** True when the next line is a paragraph of its own and not the second half of the sentence. */
function isNewParagraph(lines: Lines, next: number): boolean {
  if (!startsUpper(lines, next) || wordWeight(lines, next) < NEXT_WORDS) return false
  const first = lines.text.charAt(lines.from(next))
  // A quotation may be introduced by a comma: "He wrote in this connection,".
  return !isOpener(first)
}

/** Salutations and closings of letters end in a comma on purpose. */
function isLetterLine(content: string): boolean {
  if (content.length > 60) return false
  const folded = foldLine(content)
  return LETTER_STARTS.some(
    (start) => folded.startsWith(start) && !/^\p{L}/u.test(folded.slice(start.length)),
  )
}

/** True in verse, lists and addresses: the line before or behind ends in a comma too and is no paragraph. */
function isAmongCommaLines(lines: Lines, line: number, next: number): boolean {
  const before = previousFilled(lines, line - 1)
  const isShortNeighbour = (other: number, distance: number): boolean =>
    distance === 1 && wordWeight(lines, other) < NEXT_WORDS && wordWeight(lines, line) < MIN_OPEN_WORDS + 4
  if (before >= 0 && isShortNeighbour(before, line - before)) return true
  if (isShortNeighbour(next, next - line)) return true
  return [before, next].some(
    (other) => other >= 0 && COMMAS.includes(lines.text.charAt(openEnd(lines, other) - 1)),
  )
}

/** Start of the words in front of an offset that are shown: the last clause, or what fits. */
function clauseStart(text: string, from: number, end: number): number {
  const floor = Math.max(from, end - SHOWN)
  let start = end
  let words = 0
  while (start > floor && words < SHOWN_WORDS) {
    const sign = text.charAt(start - 1)
    if (/[.!?。！？;；:：,，“"]/.test(sign)) break
    start--
    if (sign === ' ') words++
    if (words === SHOWN_WORDS) start++
  }
  while (start < end && classAt(text, start) === CharClass.Space) start++
  return start < end ? start : Math.max(from, end - 1)
}
