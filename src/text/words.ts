import { CHAR_CLASSES, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from './char-class.ts'
import type { Scan } from './scan.ts'

/** Numbers kept for each word: start, end and the two halves of its hash. */
export const WORD_FIELDS = 4
/** Places of the fields of a word, from `WORD_FIELDS` times its number. */
export const WordField = { Start: 0, End: 1, Low: 2, High: 3 } as const
/** Code units read at a time, and how many more to get to the end of a line; nearly all texts are one piece. */
const PIECE = 1 << 16

// FNV-1a's prime and offset basis; the other half is the usual hash of strings by 31.
const LOW_BASIS = 0x811c9dc5 | 0
const LOW_PRIME = 0x01000193

/** What a code unit is to the pass. */
const Kind = { Other: 0, Latin: 1, Letter: 2, Ideograph: 3 } as const

const LATIN_BITS = LATIN_LETTERS | (1 << CharClass.Mark)
const LETTER_BITS = FOREIGN_LETTERS | (1 << CharClass.Digit)
const KIND_OF: Uint8Array = (() => {
  const ofClass = new Uint8Array(CHAR_CLASSES)
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    if (((1 << charClass) & LATIN_BITS) !== 0) ofClass[charClass] = Kind.Latin
    else if (((1 << charClass) & LETTER_BITS) !== 0) ofClass[charClass] = Kind.Letter
  }
  ofClass[CharClass.Han] = ofClass[CharClass.Kana] = Kind.Ideograph
  return CLASS_OF.map((charClass) => ofClass[charClass] as number)
})()

/**
 * Words of a piece of a text, in text order: runs of Latin letters with their accents, runs of other letters and
 * digits, and every Han or kana character. Numbers only. Hyphens and apostrophes part words.
 */
export interface Words {
  readonly count: number
  /** `WORD_FIELDS` numbers a word; longer than `count` asks for. */
  readonly fields: Int32Array
  /** Where the next piece begins: at a line, but in lines of more than 64 K; the end of the text behind the last one. */
  readonly next: number
}

let memory = new Int32Array(WORD_FIELDS * 4096)
/** The last piece, which several rules ask for; of a text that is gone the memory only. */
let last: { readonly scan: WeakRef<Scan>; readonly from: number; readonly words: Words } | undefined

/**
 * The words from an offset on, to the end of the text or of a piece. Read once for all who ask before another piece is
 * read, which takes over the memory that the numbers lie in.
 *
 * @param from  0, or the `next` of the piece before.
 */
export function wordsOf(scan: Scan, from = 0): Words {
  if (last !== undefined && last.from === from && last.scan.deref() === scan) return last.words
  const words = readWords(scan.lines.text, from)
  last = { scan: new WeakRef(scan), from, words }
  return words
}

/** Code units of a piece: reading them from here is a quarter faster than from the string. */
const UNITS = new Uint16Array(2 * PIECE)
const BYTES = Buffer.from(UNITS.buffer)

/** A hot loop: the letters a to z take the short way. */
function readWords(text: string, from: number): Words {
  const next = endOfPiece(text, from)
  const length = next - from
  const units = UNITS
  BYTES.write(length === text.length ? text : text.slice(from, next), 'utf16le')
  const kindOf = KIND_OF
  let fields = memory
  let at = 0
  let offset = 0
  while (offset < length) {
    let code = units[offset] as number
    let kind = kindOf[code] as number
    if (kind === Kind.Other) {
      offset++
      continue
    }
    if (at === fields.length) {
      const larger = new Int32Array(fields.length * 2)
      larger.set(fields)
      fields = memory = larger
    }
    const first = kind
    fields[at] = from + offset
    let low = LOW_BASIS
    let high = 0
    do {
      low = Math.imul(low ^ code, LOW_PRIME)
      high = (Math.imul(high, 31) + (code | 0x20)) | 0
      if (++offset === length) break
      code = units[offset] as number
      kind = code >= 0x61 && code <= 0x7a ? Kind.Latin : (kindOf[code] as number)
    } while (kind === first && first !== Kind.Ideograph)
    fields[at + 1] = from + offset
    fields[at + 2] = low
    fields[at + 3] = high
    at += WORD_FIELDS
  }
  return { count: at / WORD_FIELDS, fields, next }
}

/** The two halves of the hash of a word as they stand in the fields: the first with, the second without case. */
export function hashWordAt(
  text: string,
  start: number,
  end: number,
): { readonly low: number; readonly high: number } {
  let low = LOW_BASIS
  let high = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, LOW_PRIME)
    high = (Math.imul(high, 31) + (code | 0x20)) | 0
  }
  return { low, high }
}

function endOfPiece(text: string, from: number): number {
  const least = from + PIECE
  if (text.length <= least + PIECE) return text.length
  for (let at = least; at < least + PIECE; at++) if (text.charCodeAt(at) === 0x0a) return at + 1
  for (let at = least; at < least + PIECE; at++) if (KIND_OF[text.charCodeAt(at)] === Kind.Other) return at
  return least
}
