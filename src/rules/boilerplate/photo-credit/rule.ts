import { type Detection, metadataEvidence } from '../../../findings/finding.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import { isCloser, isSentenceEnd, nextFilled } from '../../../templates/line-shape.ts'
import { bit, CharClass, classAt } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { findHead } from './find-head.ts'
import {
  type Credit,
  isBareLabel,
  type LabelTable,
  makeLabelTable,
  readCredit,
  readSlot,
} from './read-credit.ts'

/** Longest credit at the end of a line, in code units. */
const TAIL_LIMIT = 90
/** Code units of the shortest line with a credit in front of a sentence. */
const MIN_HEAD = 60
/** Signs that every credit has: a label's mark, a slash, a bracket, or one of the labels that need none. */
const CREDIT_SIGN = /[:/：／=＝|©)）\]】摄攝]|\b(?:by|via|fot|foto|photo|image)\b/i
/** Credits without label or slash: taken by, via, issued by an agency. */
const TAKEN = /[摄攝][)）]?$| via |[(（][^()（）]{4,50}[)）]\.?$/
const CLOSING = bit(CharClass.Bracket) | bit(CharClass.CjkPunctuation)
/** End marks, and the signs of labels. */
const MARKS = bit(CharClass.Stop) | bit(CharClass.CjkPunctuation) | bit(CharClass.Sign)
const MAY_END =
  bit(CharClass.Stop) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Quote) |
  bit(CharClass.Bracket) |
  bit(CharClass.Sign)
const ENDS = bit(CharClass.Stop) | bit(CharClass.Quote) | bit(CharClass.Comma) | bit(CharClass.Apostrophe)
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '】': '【' }
/** Classes of the marks that part a label from its source: colon, slash, fullwidth colon. */
const LABEL_MARKS = bit(CharClass.Comma) | bit(CharClass.Slash) | bit(CharClass.CjkPunctuation)
/** Confidence from which a credit in brackets or behind a bar is cut where no end mark stands before it. */
const BRACKET_CONFIDENCE = 0.95

interface Tail extends Credit {
  readonly start: number
}

/** `labels`: further labels in front of a source. */
type Options = PhraseOptions<'labels'>

const tableFor = perOptions(({ defaults, labels }: Options) => makeLabelTable(defaults, labels))

/** Credits of photos, alone on a line or glued to the end of one. Cuts the credit, keeps the caption. */
export const photoCredit = defineRule<Options>({
  id: 'boilerplate/photo-credit',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'photo credit',
  summary: 'Who took a picture, on a line of its own or behind a caption; kept as metadata.',
  ...phraseOptions('labels'),
  check({ lines, text }, _services, options) {
    const table = tableFor(options)
    const found: Detection[] = []
    const openings = openingsOf(lines)
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from(line)
      const to = lines.to(line)
      if (from === to) continue
      if (to - from <= TAIL_LIMIT + 10 && mayBeCredit(lines, line, openings, table)) {
        const content = text.slice(from, to)
        const credit = readCredit(content, table)
        if (credit !== undefined) {
          found.push(removeLine(lines, line, credit.confidence, evidenceOf(credit)))
          continue
        }
        if (isBareLabel(content, table)) {
          const second = readNextLine(lines, line)
          if (second !== undefined) {
            found.push(removeLine(lines, line, 0.9, [{ kind: 'phrase', detail: 'label of the next line' }]))
            found.push(removeLine(lines, second.line, 0.9, evidenceOf(second.credit)))
            line = second.line
            continue
          }
        }
      }
      if (to - from > MIN_HEAD && table.mayStart(openings, line)) {
        const head = findHead(text, from, to, table)
        if (head !== undefined)
          found.push({
            start: from,
            end: head.end,
            expected: [''],
            confidence: head.confidence,
            evidence: evidenceOf(head),
            what: 'photo credit in front of a sentence',
          })
      }
      const tail = mayHaveTail(text, to, lines.mask(line)) ? findTail(text, from, to, table) : undefined
      if (tail === undefined) continue
      found.push({
        start: tail.start,
        end: to,
        expected: [''],
        confidence: tail.confidence,
        evidence: evidenceOf(tail),
        what: 'photo credit behind a caption',
      })
    }
    return found
  },
})

/** Cheap test for lines that are nothing but a credit: a label at the beginning, or a sign that the others have. */
function mayBeCredit(lines: Lines, line: number, openings: Int32Array, table: LabelTable): boolean {
  const { text } = lines
  const mask = lines.mask(line)
  const from = lines.from(line)
  if ((mask & bit(CharClass.Slash)) !== 0 || text.charAt(from) === '©') return true
  if (table.mayStart(openings, line)) return true
  const bracketed =
    (mask & (bit(CharClass.Bracket) | bit(CharClass.CjkPunctuation) | bit(CharClass.Han))) !== 0
  const content = lines.content(line)
  return bracketed ? TAKEN.test(content) : content.includes(' via ')
}

/** Cheap test for the end of a line: an end mark must stand in front of the credit. A paragraph that ends like a sentence needs a label's mark in front of it. */
function mayHaveTail(text: string, to: number, mask: number): boolean {
  const last = 1 << classAt(text, to - 1)
  if ((last & CLOSING) !== 0) return true
  if ((mask & MARKS) === 0) return false
  const start = Math.max(0, to - TAIL_LIMIT)
  if ((last & ENDS) === 0) return CREDIT_SIGN.test(text.slice(start, to))
  if ((mask & LABEL_MARKS) === 0) return false
  const tail = text.slice(start, to)
  return (
    ((mask & bit(CharClass.Comma)) !== 0 && tail.includes(':')) ||
    ((mask & bit(CharClass.Slash)) !== 0 && tail.includes('/')) ||
    ((mask & bit(CharClass.CjkPunctuation)) !== 0 && tail.includes('：'))
  )
}

const evidenceOf = (credit: Credit) =>
  [{ kind: 'phrase', detail: 'photo credit' }, metadataEvidence('credit', credit.value)] as const

function readNextLine(lines: Lines, line: number): { line: number; credit: Credit } | undefined {
  const next = nextFilled(lines, line + 1)
  if (next === lines.count || lines.to(next) - lines.from(next) > TAIL_LIMIT) return undefined
  const credit = readSlot(lines.content(next))
  return credit === undefined ? undefined : { line: next, credit }
}

/** A credit behind the last or last but one end mark of a line, or in brackets at its end. */
function findTail(text: string, from: number, to: number, table: LabelTable): Tail | undefined {
  const bracketed = findBracketed(text, from, to, table)
  if (bracketed !== undefined) return bracketed
  let marks = 0
  for (let at = to - 3; at > from + 3 && at > to - TAIL_LIMIT && marks < 2; at--) {
    if (((1 << classAt(text, at)) & MAY_END) === 0 || !isEnd(text, at)) continue
    marks++
    const start = skipSpace(text, at + 1)
    const piece = text.slice(start, to)
    if (piece.length < 3 || !CREDIT_SIGN.test(piece)) continue
    const credit = readCredit(piece, table)
    if (credit === undefined) continue
    if (text.charAt(at) !== '|') return { ...credit, start: at + 1 }
    // A bar parts the fields of a line of sources too.
    if (credit.confidence >= BRACKET_CONFIDENCE) return { ...credit, start: spaceBefore(text, from, at) }
  }
  return undefined
}

/** True at an end mark or a bar, or at a quote or bracket that closes right behind one. */
function isEnd(text: string, at: number): boolean {
  const sign = text.charAt(at)
  return sign === '|' || isSentenceEnd(sign) || (isCloser(sign) && isSentenceEnd(text.charAt(at - 1)))
}

function findBracketed(text: string, from: number, to: number, table: LabelTable): Tail | undefined {
  const close = text.charAt(to - 1) === '.' || text.charAt(to - 1) === '。' ? to - 2 : to - 1
  const opener = BRACKETS[text.charAt(close)]
  if (opener === undefined) return undefined
  const open = text.lastIndexOf(opener, close)
  if (open <= from || close - open > TAIL_LIMIT) return undefined
  const credit = readCredit(text.slice(open, close + 1), table)
  if (credit === undefined) return undefined
  const start = spaceBefore(text, from, open)
  const ended = isEnd(text, start - 1)
  if (!ended && (credit.confidence < BRACKET_CONFIDENCE || close !== to - 1)) return undefined
  return { ...credit, start }
}

/** Start of the white space in front of an offset. */
function spaceBefore(text: string, from: number, at: number): number {
  let start = at
  while (start > from && /[\s\u3000]/.test(text.charAt(start - 1))) start--
  return start
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/[\s\u3000]/.test(text.charAt(at))) at++
  return at
}
