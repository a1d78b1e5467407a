import { CHAR_CLASSES, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from './char-class.ts'
import { LINE_FIELDS, Lines } from './lines.ts'
import { SpanList } from './spans.ts'

/** What one pass over the code units of a text yields; shared by survey and rules. */
export interface Scan {
  readonly lines: Lines
  /** Code units of each `CharClass`. */
  readonly classCounts: Uint32Array
  /** OR of all line masks. */
  readonly mask: number
  /** Words of all lines; see `Lines.words`. */
  readonly words: number
  /** Two or more white-space signs in a row stand inside a line. */
  readonly wideGaps: boolean
  /** Latin letter runs that begin with a capital at their first letter, in text order. */
  readonly capitals: SpanList
}

/** Classes that stand for white space inside a line. */
const BLANK_BITS = (1 << CharClass.Space) | (1 << CharClass.OddSpace) | (1 << CharClass.CarriageReturn)
/** Han and kana are written without spaces: each character counts as a word. */
const UNSPACED_BITS = (1 << CharClass.Han) | (1 << CharClass.Kana)
/** Letters and digits of scripts with spaces: a run of them is a word. */
const WORD_BITS = ((FOREIGN_LETTERS | LATIN_LETTERS) & ~UNSPACED_BITS) | (1 << CharClass.Digit)
const LETTER_BITS = FOREIGN_LETTERS | LATIN_LETTERS
/** Signs inside a word that neither begin nor end one. */
const SILENT_BITS = (1 << CharClass.Mark) | (1 << CharClass.Invisible)

// FNV-1a's 32-bit prime and offset basis (draft-eastlake-fnv), and a second stream with the odd constants of
// MurmurHash3's finaliser: two independent 32-bit halves, because a double cannot hold a 64-bit key.
const LOW_BASIS = 0x811c9dc5 | 0
const LOW_PRIME = 0x01000193
const HIGH_BASIS = 0x9747b28c | 0
const HIGH_PRIME = 0x85ebca6b

/** What a code unit counts as in a line's key: letters in lower case (up to Latin Extended-A), digits as `0`. */
const FOLDED: Uint16Array = (() => {
  const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  for (let code = 0; code < 0x180; code++) {
    if (CLASS_OF[code] === CharClass.Digit) folded[code] = 0x30
    else if (CLASS_OF[code] === CharClass.Upper)
      folded[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  }
  return folded
})()

/**
 * Cut a text into lines and harvest what every later step needs, in one pass of `charCodeAt`.
 *
 * The hottest loop of pumice: tables and class numbers are locals, lower-case letters and spaces take the short way.
 *
 * @param text  Any string; not changed.
 */
export function scanText(text: string): Scan {
  const length = text.length
  const classOf = CLASS_OF
  const foldedOf = FOLDED
  const { Lower, Upper, LineFeed, CarriageReturn } = CharClass
  const classCounts = new Uint32Array(CHAR_CLASSES)
  const capitals = new SpanList()
  let fields = new Int32Array(64 * LINE_FIELDS)
  let count = 0
  let allMask = 0
  let allWords = 0
  let allLower = 0
  let wideGaps = false

  let start = 0
  let offset = 0
  while (offset < length) {
    let mask = 0
    let words = 0
    let letters = 0
    let lower = 0
    let low = LOW_BASIS
    let high = HIGH_BASIS
    let from = -1
    let to = start
    let insideWord = false
    let capitalAt = -1
    for (; offset < length; offset++) {
      const code = text.charCodeAt(offset)
      const charClass = classOf[code] as number
      if (charClass === Lower) {
        lower++
        if (!insideWord) {
          words++
          insideWord = true
        } else if (code <= 0x7a) {
          // Inside a word most signs are a to z: a loop with nothing but the key.
          let letter = code
          const runStart = offset
          do {
            low = Math.imul(low ^ letter, LOW_PRIME)
            high = Math.imul((high << 15) | (high >>> 17), HIGH_PRIME) ^ letter
            letter = text.charCodeAt(++offset)
          } while (letter >= 0x61 && letter <= 0x7a)
          lower += offset - runStart - 1
          to = offset
          offset--
          continue
        }
      } else {
        if (charClass === LineFeed || charClass === CarriageReturn) break
        const bits = 1 << charClass
        mask |= bits
        classCounts[charClass]!++
        if ((bits & SILENT_BITS) === 0) {
          if (capitalAt >= 0 && charClass !== Upper) {
            capitals.push(capitalAt, offset)
            capitalAt = -1
          }
          if ((bits & BLANK_BITS) !== 0) {
            insideWord = false
            continue
          }
          if ((bits & WORD_BITS) !== 0) {
            if (!insideWord) {
              words++
              insideWord = true
              if (charClass === Upper) capitalAt = offset
            }
          } else {
            insideWord = false
            if ((bits & UNSPACED_BITS) !== 0) words++
          }
          if ((bits & LETTER_BITS) !== 0) letters++
        }
      }
      if (to !== offset) {
        // Behind white space: one space in the key, none at the line's start.
        if (from < 0) from = offset
        else {
          if (offset - to !== 1) wideGaps = true
          low = Math.imul(low ^ 0x20, LOW_PRIME)
          high = Math.imul((high << 15) | (high >>> 17), HIGH_PRIME) ^ 0x20
        }
      } else if (from < 0) from = offset
      to = offset + 1
      const folded = foldedOf[code] as number
      low = Math.imul(low ^ folded, LOW_PRIME)
      high = Math.imul((high << 15) | (high >>> 17), HIGH_PRIME) ^ folded
    }
    if (capitalAt >= 0) capitals.push(capitalAt, offset)
    if (lower > 0) mask |= 1 << Lower
    const end = offset
    if (offset < length) {
      offset += text.charCodeAt(offset) === 0x0d && text.charCodeAt(offset + 1) === 0x0a ? 2 : 1
    }
    if (fields.length === count * LINE_FIELDS) {
      const larger = new Int32Array(fields.length * 2)
      larger.set(fields)
      fields = larger
    }
    const at = count * LINE_FIELDS
    fields[at] = start
    fields[at + 1] = end
    fields[at + 2] = offset
    fields[at + 3] = from < 0 ? end : from
    fields[at + 4] = from < 0 ? end : to
    fields[at + 5] = mask
    fields[at + 6] = words
    fields[at + 7] = letters + lower
    fields[at + 8] = low
    fields[at + 9] = high
    count++
    allMask |= mask
    allWords += words
    allLower += lower
    start = offset
  }
  classCounts[Lower] = allLower
  return {
    lines: new Lines(text, fields, count),
    classCounts,
    mask: allMask,
    words: allWords,
    wideGaps,
    capitals,
  }
}

/** What a line's key is made of: its code units folded as in the key, one space for each run of white space. */
export function keyText(text: string, from: number, to: number): string {
  let folded = ''
  let gap = false
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (((1 << (CLASS_OF[code] as number)) & BLANK_BITS) !== 0) {
      gap = true
      continue
    }
    if (gap && folded !== '') folded += ' '
    gap = false
    folded += String.fromCharCode(FOLDED[code] as number)
  }
  return folded
}
