import { type Detection, metadataEvidence } from '../../../findings/finding.ts'
import { isCloser, isSentenceEnd, nextFilled } from '../../../templates/line-shape.ts'
import type { Lines } from '../../../text/lines.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { type Credit, isBareLabel, readCredit, readSlot } from './read-credit.ts'

/** Longest credit at the end of a line, in code units. */
const TAIL_LIMIT = 90
/** Signs that every credit has: a label's mark, a slash, a bracket, or one of the labels that need none. */
const CREDIT_SIGN = /[:/：／=＝|©)）\]】摄攝]|\b(?:by|via|fot|foto|photo|image)\b/i
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '】': '【' }
/** Confidence from which a bracketed credit is cut where no end mark stands before it. */
const BRACKET_CONFIDENCE = 0.95

interface Tail extends Credit {
  readonly start: number
}

/** Credits of photos, alone on a line or glued to the end of one. Cuts the credit, keeps the caption. */
export const photoCredit = defineRule({
  id: 'boilerplate/photo-credit',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'photo credit',
  summary: 'Who took a picture, on a line of its own or behind a caption; kept as metadata.',
  options: {},
  schema: NO_OPTIONS,
  check({ lines, text }) {
    const found: Detection[] = []
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from(line)
      const to = lines.to(line)
      if (from === to) continue
      if (!CREDIT_SIGN.test(to - from <= TAIL_LIMIT ? text.slice(from, to) : text.slice(to - TAIL_LIMIT, to)))
        continue
      if (to - from <= TAIL_LIMIT + 10) {
        const content = lines.content(line)
        const credit = readCredit(content)
        if (credit !== undefined) {
          found.push(removeLine(lines, line, credit.confidence, evidenceOf(credit)))
          continue
        }
        if (isBareLabel(content)) {
          const second = readNextLine(lines, line)
          if (second !== undefined) {
            found.push(removeLine(lines, line, 0.9, [{ kind: 'phrase', detail: 'label of the next line' }]))
            found.push(removeLine(lines, second.line, 0.9, evidenceOf(second.credit)))
            line = second.line
            continue
          }
        }
      }
      const tail = findTail(text, from, to)
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

const evidenceOf = (credit: Credit) =>
  [{ kind: 'phrase', detail: 'photo credit' }, metadataEvidence('credit', credit.value)] as const

function readNextLine(lines: Lines, line: number): { line: number; credit: Credit } | undefined {
  const next = nextFilled(lines, line + 1)
  if (next === lines.count || lines.to(next) - lines.from(next) > TAIL_LIMIT) return undefined
  const credit = readSlot(lines.content(next))
  return credit === undefined ? undefined : { line: next, credit }
}

/** A credit behind the last or last but one end mark of a line, or in brackets at its end. */
function findTail(text: string, from: number, to: number): Tail | undefined {
  const bracketed = findBracketed(text, from, to)
  if (bracketed !== undefined) return bracketed
  let marks = 0
  for (let at = to - 3; at > from + 3 && at > to - TAIL_LIMIT && marks < 2; at--) {
    if (!isEnd(text, at)) continue
    marks++
    const start = skipSpace(text, at + 1)
    const piece = text.slice(start, to)
    if (piece.length < 3 || !CREDIT_SIGN.test(piece)) continue
    const credit = readCredit(piece)
    if (credit !== undefined) return { ...credit, start: at + 1 }
  }
  return undefined
}

/** True at an end mark, or at a quote or bracket that closes right behind one. */
function isEnd(text: string, at: number): boolean {
  const sign = text.charAt(at)
  return isSentenceEnd(sign) || (isCloser(sign) && isSentenceEnd(text.charAt(at - 1)))
}

function findBracketed(text: string, from: number, to: number): Tail | undefined {
  const close = text.charAt(to - 1) === '.' || text.charAt(to - 1) === '。' ? to - 2 : to - 1
  const opener = BRACKETS[text.charAt(close)]
  if (opener === undefined) return undefined
  const open = text.lastIndexOf(opener, close)
  if (open <= from || close - open > TAIL_LIMIT) return undefined
  const credit = readCredit(text.slice(open, close + 1))
  if (credit === undefined) return undefined
  let start = open
  while (start > from && /[\s\u3000]/.test(text.charAt(start - 1))) start--
  const ended = isEnd(text, start - 1)
  if (!ended && (credit.confidence < BRACKET_CONFIDENCE || close !== to - 1)) return undefined
  return { ...credit, start }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (/[\s\u3000]/.test(text.charAt(at))) at++
  return at
}
