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
  /** Latin letter runs that begin with a capital at their first letter, in text order. */
  readonly capitals: SpanList
}

/** Classes that stand for white space inside a line. */
const BLANK_BITS = (1 << CharClass.Space) | (1 << CharClass.OddSpace) | (1 << CharClass.CarriageReturn)
const LETTER_BITS = FOREIGN_LETTERS | LATIN_LETTERS
/** Han and kana are written without spaces: each character counts as a word. */
const UNSPACED_BITS = (1 << CharClass.Han) | (1 << CharClass.Kana)
/** Classes that keep a run of letters together. */
const INSIDE_WORD_BITS =
  LETTER_BITS | (1 << CharClass.Digit) | (1 << CharClass.Mark) | (1 << CharClass.Invisible)

// FNV-1a's 32-bit prime and offset basis (draft-eastlake-fnv), and a second stream with the odd constants of
// MurmurHash3's finaliser: two independent 32-bit halves, because a double cannot hold a 64-bit key.
const LOW_BASIS = 0x811c9dc5 | 0
const LOW_PRIME = 0x01000193
const HIGH_BASIS = 0x9747b28c | 0
const HIGH_PRIME = 0x85ebca6b

/**
 * Cut a text into lines and harvest what every later step needs, in one pass of `charCodeAt`.
 *
 * @param text  Any string; not changed.
 */
export function scanText(text: string): Scan {
  const length = text.length
  const classCounts = new Uint32Array(CHAR_CLASSES)
  const capitals = new SpanList()
  let fields = new Int32Array(64 * LINE_FIELDS)
  let count = 0
  let allMask = 0
  let allWords = 0

  let start = 0
  let offset = 0
  while (offset < length) {
    // One line.
    let mask = 0
    let words = 0
    let letters = 0
    let low = LOW_BASIS
    let high = HIGH_BASIS
    let from = -1
    let to = start
    let insideWord = false
    let pendingSpace = false
    let capitalAt = -1
    for (; offset < length; offset++) {
      const code = text.charCodeAt(offset)
      const charClass = CLASS_OF[code] as number
      if (charClass === CharClass.LineFeed || code === 0x0d) break
      const bits = 1 << charClass
      mask |= bits
      classCounts[charClass]!++
      if ((bits & BLANK_BITS) !== 0) {
        insideWord = false
        pendingSpace = from >= 0
        if (capitalAt >= 0) {
          capitals.push(capitalAt, offset)
          capitalAt = -1
        }
        continue
      }
      if (from < 0) from = offset
      to = offset + 1
      let folded = code
      if ((bits & LETTER_BITS) !== 0) {
        letters++
        if (charClass === CharClass.Upper) {
          if (!insideWord) capitalAt = offset
          // Exact for ASCII, Latin-1 and the paired letters of Latin Extended-A; elsewhere the key keeps the case.
          if (code < 0xde) folded = code | 0x20
          else if (code < 0x180) folded = code | 1
        } else if (charClass !== CharClass.Lower && capitalAt >= 0) {
          capitals.push(capitalAt, offset)
          capitalAt = -1
        }
        if ((bits & UNSPACED_BITS) !== 0) {
          words++
          insideWord = false
        } else if (!insideWord) {
          words++
          insideWord = true
        }
      } else if (charClass === CharClass.Digit) {
        folded = 0x30
        if (!insideWord) {
          words++
          insideWord = true
        }
        if (capitalAt >= 0) {
          capitals.push(capitalAt, offset)
          capitalAt = -1
        }
      } else if ((bits & INSIDE_WORD_BITS) === 0) {
        insideWord = false
        if (capitalAt >= 0) {
          capitals.push(capitalAt, offset)
          capitalAt = -1
        }
      }
      if (pendingSpace) {
        low = Math.imul(low ^ 0x20, LOW_PRIME)
        high = Math.imul((high << 15) | (high >>> 17), HIGH_PRIME) ^ 0x20
        pendingSpace = false
      }
      low = Math.imul(low ^ folded, LOW_PRIME)
      high = Math.imul((high << 15) | (high >>> 17), HIGH_PRIME) ^ folded
    }
    if (capitalAt >= 0) capitals.push(capitalAt, offset)
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
    fields[at + 7] = letters
    fields[at + 8] = low
    fields[at + 9] = high
    count++
    allMask |= mask
    allWords += words
    start = offset
  }
  return {
    lines: new Lines(text, fields, count),
    classCounts,
    mask: allMask,
    words: allWords,
    capitals,
  }
}
