import { bit, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import { foldLine } from './fold-line.ts'
import { CIRCLED_C, isClosing, isOrnament } from './ornaments.ts'

/**
 * How each line of a text begins and ends, as numbers: made in one pass, asked by every list of phrases. A list keeps
 * the same numbers of its phrases as bits and so sorts out nearly all lines for a look or two at a table.
 *
 * Numbers of a line: its first folded sign (0 for none, -1 where only folding the whole line could tell), hashes of its
 * first one, two … `SIGNS` signs, hashes of its last two and four (-1 as above). Spaces and punctuation between words
 * count as one sign, whatever they are; leading marks as none.
 */
export const OPENING_FIELDS = 9
/** Signs that tell one beginning from others. */
const SIGNS = 6
const SHORT_TAIL = 2
const LONG_TAIL = 4
/** Where the hash of a tail stands among the numbers of a line. */
const TAIL_FIELDS: readonly (readonly [field: number, signs: number])[] = [
  [SIGNS + 1, SHORT_TAIL],
  [SIGNS + 2, LONG_TAIL],
]
const HASH_BITS = 17

/** Bullets, brackets and marks in front of a phrase, whichever of them a list of phrases takes away itself. */
const MARKS =
  bit(CharClass.Space) |
  bit(CharClass.OddSpace) |
  bit(CharClass.Invisible) |
  bit(CharClass.Bracket) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Hyphen) |
  bit(CharClass.Sign) |
  bit(CharClass.Stop) |
  bit(CharClass.Comma) |
  bit(CharClass.Slash)
const COPYRIGHT = 0xa9
/** The last letter of a Greek word has a form of its own. */
const SIGMA = 0x3a3

/** What folding makes of one code unit; 0 for those that nobody has asked for yet. */
const FOLDED = new Uint16Array(0x10000)
/** All that is no letter and no digit; as the first sign, where it is a quotation mark or an @, it stays what it is. */
const BETWEEN = 0x20
const WORDS = LATIN_LETTERS | FOREIGN_LETTERS | bit(CharClass.Digit)
/** Folding takes it away. */
const DROPPED = 0xfffe
/** Becomes several signs, or joins with its neighbours. */
const UNKNOWN = 0xffff
/** 1 for a mark in front of a phrase, 2 for another sign; 0 for those that nobody has asked for yet. */
const LEADING = new Uint8Array(0x10000)

const known = new WeakMap<Lines, Int32Array>()

/** `OPENING_FIELDS` numbers for each line of a text, made once. */
export function openingsOf(lines: Lines): Int32Array {
  let openings = known.get(lines)
  if (openings === undefined) {
    openings = new Int32Array(lines.count * OPENING_FIELDS)
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from(line)
      const to = lines.to(line)
      if (from < to) readOpening(lines.text, from, to, openings, line * OPENING_FIELDS)
    }
    known.set(lines, openings)
  }
  return openings
}

/** The same of a text that is no line of a document. */
export function openingOf(text: string): Int32Array {
  const opening = new Int32Array(OPENING_FIELDS)
  readOpening(text, 0, text.length, opening, 0)
  return opening
}

/** Beginnings and ends of a list of phrases. */
export class OpeningSet {
  readonly #bits: Int32Array
  readonly #shift: number
  /** A bit for each number of signs of a beginning, and for each field of a tail. */
  #fields = 0
  #hasMarks = false

  /** @param large  For thousands of phrases: 16 KB, else 4. */
  constructor(large = false) {
    this.#shift = large ? 0 : 2
    this.#bits = new Int32Array(1 << (HASH_BITS - 5 - this.#shift))
  }

  /**
   * Add the beginning of a phrase.
   *
   * @param folded    The phrase, or what stands in front of its first slot, from `foldLine`.
   * @param isClosed  No letter or digit follows.
   */
  add(folded: string, isClosed: boolean): void {
    const signs = signsOf(folded)
    if (signs === undefined) return
    if (signs.length === 0) this.#hasMarks = true
    else if (isClosed && signs.length < SIGNS && signs[signs.length - 1] !== BETWEEN) signs.push(BETWEEN)
    if (signs.length > 0) this.#set(signs.length, cut(signs.reduce(join, 0)))
  }

  /**
   * Add the end of a phrase that begins with anything.
   *
   * @param fixed  Folded signs at its end that do not vary, two at least.
   */
  addTail(fixed: string): void {
    const opening = openingOf(fixed)
    const [field] = (fixed.length >= LONG_TAIL ? TAIL_FIELDS[1] : TAIL_FIELDS[0]) as readonly [number, number]
    this.#set(field, opening[field] as number)
  }

  /** False when a line neither begins nor ends like one of the phrases. */
  has(openings: Int32Array, line: number): boolean {
    const at = line * OPENING_FIELDS
    const first = openings[at] as number
    if (first < 0) return true
    if (first === 0) return this.#hasMarks
    for (let field = 1; 1 << field <= this.#fields; field++) {
      if ((this.#fields & (1 << field)) === 0) continue
      const hash = openings[at + field] as number
      if (hash < 0) return true
      const place = hash >>> this.#shift
      if (((this.#bits[place >> 5] as number) & (1 << (place & 31))) !== 0) return true
    }
    return false
  }

  #set(field: number, hash: number): void {
    this.#fields |= 1 << field
    const place = hash >>> this.#shift
    this.#bits[place >> 5]! |= 1 << (place & 31)
  }
}

/** Folded signs of the beginning of a phrase; `undefined` where only folding lines could tell whether they begin so. */
function signsOf(folded: string): number[] | undefined {
  const signs: number[] = []
  let at = 0
  while (at < folded.length && isLeading(folded, at)) at++
  for (; at < folded.length && signs.length < SIGNS; at++) {
    const sign = foldedSign(folded.charCodeAt(at))
    if (sign === UNKNOWN || sign === COPYRIGHT) return undefined
    if (sign === DROPPED || (sign === BETWEEN && signs[signs.length - 1] === BETWEEN)) continue
    signs.push(sign === BETWEEN && signs.length === 0 ? folded.charCodeAt(at) : sign)
  }
  return signs
}

const join = (hash: number, sign: number): number => Math.imul(hash ^ (hash >>> 13) ^ sign, 0x9e3779b1)
const cut = (hash: number): number => hash >>> (32 - HASH_BITS)

function readOpening(text: string, from: number, to: number, out: Int32Array, at: number): void {
  let place = from
  while (place < to && isLeading(text, place)) place++
  if (place < to) {
    const code = text.charCodeAt(place)
    if (code === COPYRIGHT || code === CIRCLED_C) out[at] = -1
    else readSigns(text, place, to, out, at)
  }
  let end = to
  while (end > from && isClosing(text, end - 1)) end--
  for (const [field, signs] of TAIL_FIELDS) out[at + field] = tailOf(text, from, end, signs)
}

function readSigns(text: string, from: number, to: number, out: Int32Array, at: number): void {
  let place = from
  let count = 0
  let between = false
  let hash = 0
  for (; count < SIGNS && place < to; place++) {
    const sign = foldedSign(text.charCodeAt(place))
    if (sign === UNKNOWN) break
    if (sign === DROPPED || (sign === BETWEEN && between)) continue
    between = sign === BETWEEN
    if (++count > 1) hash = join(hash, sign)
    else {
      out[at] = between ? text.charCodeAt(place) : sign
      between = false
      hash = join(hash, out[at] as number)
    }
    out[at + count] = cut(hash)
  }
  // A mark may hang on the last sign.
  if (place < to && foldedSign(text.charCodeAt(place)) === UNKNOWN) out[at] = -1
  // The end of a line parts words as a space does.
  else if (count < SIGNS && !between) out[at + count + 1] = cut(join(hash, BETWEEN))
}

/** Hash of the last signs; 0 for a shorter text, -1 where one of them is unknown. */
function tailOf(text: string, from: number, end: number, signs: number): number {
  if (end - from < signs) return 0
  let hash = signs
  for (let place = end - 1; place >= end - signs; place--) {
    const sign = foldedSign(text.charCodeAt(place))
    if (sign >= DROPPED) return -1
    hash = join(hash, sign)
  }
  return cut(hash)
}

function isLeading(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (LEADING[code] === 0) {
    const isMark = ((1 << (CLASS_OF[code] as number)) & MARKS) !== 0 || isOrnament(text, at)
    LEADING[code] = isMark && code !== COPYRIGHT ? 1 : 2
  }
  return LEADING[code] === 1
}

function foldedSign(code: number): number {
  const sign = FOLDED[code] as number
  return sign !== 0 ? sign : learn(code)
}

/** Fold a sign between two letters, to see what becomes of it there. */
function learn(code: number): number {
  const folded = foldLine(`a${String.fromCharCode(code)}b`)
  let sign = UNKNOWN
  if (folded === 'ab') sign = DROPPED
  else if (folded.length === 3 && folded.startsWith('a') && folded.endsWith('b')) sign = folded.charCodeAt(1)
  const charClass = CLASS_OF[sign] as CharClass
  // Parts of Hangul syllables join, as marks do.
  const joins = charClass === CharClass.Mark || (sign >= 0x1100 && sign <= 0x11ff)
  if (code === SIGMA || joins) sign = UNKNOWN
  else if (sign < DROPPED && ((1 << charClass) & WORDS) === 0) sign = BETWEEN
  FOLDED[code] = sign
  return sign
}
