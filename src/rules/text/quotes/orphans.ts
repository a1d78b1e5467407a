import { bit, CharClass, classAt, isLetterClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'

export interface OrphanQuote {
  readonly offset: number
  readonly opens: boolean
}

/** Paragraphs over which a quotation may run without being opened again. */
const MAX_CARRY = 4
/** A line with more marks that do not pair is no prose. */
const MAX_ORPHANS = 3
/** Marks of other languages' styles, of markup, code and primes: a line with one of them is left alone. */
const OTHER_MARKS = '„‟«»‹›「」『』″′`{}<>\\'
/** The same of several signs, looked for where their first one stands. */
const OTHER_STYLES = /=\s?["“”]|&#?\w+;/
/** Codes of the double marks looked at. */
const STRAIGHT = 0x22
const LEFT = 0x201c
const RIGHT = 0x201d

/** What a sign may be to a line, by its code, and by its code less `HIGH` in the block of the typographic signs. */
const Sign = { None: 0, Quote: 1, Other: 2, Lead: 3 } as const
const HIGH = 0x2000
const SIGNS = 0x100
const LOW_SIGNS: Uint8Array = new Uint8Array(SIGNS)
const HIGH_SIGNS: Uint8Array = new Uint8Array(SIGNS)
for (const [signs, kind] of [
  ['"“”', Sign.Quote],
  [OTHER_MARKS, Sign.Other],
  ['=&', Sign.Lead],
] as const) {
  for (let index = 0; index < signs.length; index++) {
    const code = signs.charCodeAt(index)
    if (code < SIGNS) LOW_SIGNS[code] = kind
    else if (code - HIGH < SIGNS) HIGH_SIGNS[code - HIGH] = kind
  }
}

interface Open {
  readonly offset: number
  readonly line: number
}

/**
 * Double quotation marks without a partner, in text order.
 *
 * A quotation may run over several paragraphs, each of which opens anew, and it may be closed a few lines further on
 * without that; single marks are not looked at, for they are apostrophes too.
 */
export function findOrphanQuotes(lines: Lines): OrphanQuote[] {
  const { text } = lines
  const orphans: OrphanQuote[] = []
  let carried: Open[] = []
  let paragraph = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    paragraph++
    const from = lines.from(line)
    const to = lines.to(line)
    if ((lines.mask(line) & bit(CharClass.Quote)) === 0) continue
    const marks = readMarks(text, from, to, lines.mask(line))
    if (marks === undefined) {
      carried = []
      continue
    }
    if (hasEvenStraight(text, marks) && !isOneWay(text, marks, from, to)) {
      if (marks[0] === from) carried = []
      continue
    }
    const open: Open[] = []
    const before = orphans.length
    let reopened = false
    for (const offset of marks) {
      const direction = directionOf(text, offset, from, to, open.length + carried.length > 0)
      if (direction === undefined) continue
      if (direction === 'open') {
        if (offset === from) reopened = true
        open.push({ offset, line: paragraph })
      } else if (open.length > 0) open.pop()
      else if (carried.length > 0) carried.pop()
      else orphans.push({ offset, opens: false })
    }
    if (open.length + orphans.length - before > MAX_ORPHANS) {
      orphans.length = before
      open.length = 0
    }
    // A paragraph that opens anew goes on with the quotation of the one before.
    if (reopened) carried = []
    const stale = carried.filter((entry) => paragraph - entry.line >= MAX_CARRY)
    for (const entry of stale) orphans.push({ offset: entry.offset, opens: true })
    carried = carried.filter((entry) => paragraph - entry.line < MAX_CARRY).concat(open)
  }
  for (const entry of carried) orphans.push({ offset: entry.offset, opens: true })
  return orphans.sort((left, right) => left.offset - right.offset)
}

/** Offsets of the double marks of a line; `undefined` when it has marks of other styles. */
function readMarks(text: string, from: number, to: number, mask: number): number[] | undefined {
  if ((mask & bit(CharClass.CjkPunctuation)) !== 0 && /[「」『』]/.test(text.slice(from, to)))
    return undefined
  const marks: number[] = []
  let leads = false
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset)
    let sign: number
    if (code < SIGNS) sign = LOW_SIGNS[code] as number
    else if (code - HIGH < SIGNS && code >= HIGH) sign = HIGH_SIGNS[code - HIGH] as number
    else continue
    if (sign === Sign.None) continue
    if (sign === Sign.Other) return undefined
    if (sign === Sign.Quote) marks.push(offset)
    else leads = true
  }
  return leads && OTHER_STYLES.test(text.slice(from, to)) ? undefined : marks
}

/** Straight marks only, and an even number: which one faces which way can be doubtful, that they pair is not. */
function hasEvenStraight(text: string, marks: readonly number[]): boolean {
  let count = 0
  for (const offset of marks) {
    if (text.charCodeAt(offset) !== STRAIGHT) return false
    if (classAt(text, offset - 1) !== CharClass.Digit) count++
  }
  return count % 2 === 0
}

/** Two marks and both open, or both close: each of them has lost its partner. Spaced marks tell nothing. */
function isOneWay(text: string, marks: readonly number[], from: number, to: number): boolean {
  const [first, second, ...others] = marks
  if (first === undefined || second === undefined || others.length > 0) return false
  const faces = (offset: number): boolean | undefined => {
    const before = offset === from ? CharClass.Space : classAt(text, offset - 1)
    const after = offset + 1 === to ? CharClass.Space : classAt(text, offset + 1)
    const mayOpen = isBefore(before) && isLetterClass(after)
    const mayClose = !isBlank(before) && isBehind(after)
    return mayOpen === mayClose ? undefined : mayOpen
  }
  const direction = faces(first)
  return direction !== undefined && direction === faces(second)
}

/** Which way a mark faces; `undefined` for inches and for straight marks that face neither way. */
function directionOf(
  text: string,
  offset: number,
  from: number,
  to: number,
  isOpen: boolean,
): 'open' | 'close' | undefined {
  const code = text.charCodeAt(offset)
  const before = offset === from ? CharClass.Space : classAt(text, offset - 1)
  const after = offset + 1 === to ? CharClass.Space : classAt(text, offset + 1)
  if (code === STRAIGHT) {
    if (before === CharClass.Digit && !isOpen) return undefined
    if (offset === from) return 'open'
    if (offset + 1 === to) return 'close'
    const mayOpen = isBefore(before) && !isBlank(after)
    const mayClose = !isBlank(before) && isBehind(after)
    if (mayOpen === mayClose) return isOpen ? 'close' : 'open'
    return mayOpen ? 'open' : 'close'
  }
  // Inches, set with a curly mark: 5’11” and, outside a quotation, 60”.
  if (code === RIGHT && before === CharClass.Digit) {
    if (!isOpen || /\d[’'′]\d{1,2}$/.test(text.slice(Math.max(from, offset - 5), offset))) return undefined
  }
  // A mark that faces the wrong way still does its work.
  if (code === LEFT) return isOpen && isBehind(after) && !isBefore(before) ? 'close' : 'open'
  if (code === RIGHT) return !isOpen && isBefore(before) && isLetterClass(after) ? 'open' : 'close'
  return undefined
}

const isBlank = (charClass: CharClass): boolean =>
  charClass === CharClass.Space || charClass === CharClass.OddSpace

/** What may stand before an opening mark. */
const isBefore = (charClass: CharClass): boolean =>
  isBlank(charClass) ||
  charClass === CharClass.Bracket ||
  charClass === CharClass.Hyphen ||
  charClass === CharClass.Slash

/** What may stand behind a closing mark. */
const isBehind = (charClass: CharClass): boolean =>
  isBefore(charClass) || charClass === CharClass.Comma || charClass === CharClass.Stop
