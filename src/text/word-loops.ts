import { CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from './char-class.ts'
import type { Span } from './spans.ts'

/** A stretch of words that stand in the same order directly before it; the first time is not part of it. */
export interface WordLoop extends Span {
  /** Words of the stretch. */
  readonly words: number
  /** Words from one turn to the next; 1 for a single word. */
  readonly period: number
  /** Words that end a run of three which stood one turn before. */
  readonly repeated: number
}

const UNSPACED_BITS = (1 << CharClass.Han) | (1 << CharClass.Kana)
const LETTER_BITS = FOREIGN_LETTERS | LATIN_LETTERS | (1 << CharClass.Digit) | (1 << CharClass.Mark)
const BREAK_BITS = (1 << CharClass.LineFeed) | (1 << CharClass.CarriageReturn)

/** Slots of the table of last places, a power of two: about as many as the words of a page. */
const SLOTS = 1 << 11
/** Words back in which the same three count as the same loop. */
const REACH = 60
/** Runs of three in a row that are new: the loop is over. */
const MAX_NEW = 3

const lastWord = new Int32Array(SLOTS)
const lastHash = new Int32Array(SLOTS)

/**
 * Stretches in which runs of three words return at one distance inside a line, in text order. One pass; Han and kana
 * count as a word each. The caller decides what is a loop and what a refrain.
 *
 * @param minRepeated  Runs of three that must return; shorter stretches are left out.
 */
export function findWordLoops(text: string, minRepeated: number): WordLoop[] {
  lastWord.fill(-REACH - 1)
  const found: WordLoop[] = []
  const { length } = text
  const classOf = CLASS_OF
  let word = 0
  let first = 0
  let second = 0
  let hash = 0
  let wordStart = -1
  let firstStart = 0
  let secondStart = 0
  let lineWord = 0
  let loopStart = -1
  let loopEnd = 0
  let loopWords = 0
  let period = 0
  let lastWordOfLoop = 0
  let repeated = 0
  let fresh = 0
  for (let offset = 0; offset <= length; offset++) {
    const code = text.charCodeAt(offset)
    const bits = offset === length ? 1 << CharClass.LineFeed : 1 << (classOf[code] as number)
    const isUnspaced = (bits & UNSPACED_BITS) !== 0
    if ((bits & LETTER_BITS) !== 0 && !isUnspaced) {
      if (wordStart < 0) {
        wordStart = offset
        hash = 0
      }
      hash = (Math.imul(hash, 31) + (code | 0x20)) | 0
      continue
    }
    for (let turn = 0; turn < 2; turn++) {
      // A word that ends here, then a sign that is a word itself.
      let start: number
      let end: number
      if (turn === 0) {
        if (wordStart < 0) continue
        start = wordStart
        end = offset
        wordStart = -1
      } else {
        if (!isUnspaced) continue
        start = offset
        end = offset + 1
        hash = code
      }
      word++
      const turnStart = firstStart
      firstStart = secondStart
      secondStart = start
      const three = (Math.imul(Math.imul(first, 0x01000193) ^ second, 0x01000193) ^ hash) | 0
      first = second
      second = Math.imul(hash, 0x9e3779b1)
      if (word - lineWord < 3) continue
      const slot = (three ^ (three >>> 15)) & (SLOTS - 1)
      const last = lastWord[slot] as number
      const isKnown = lastHash[slot] === three && last > lineWord && word - last <= REACH
      lastHash[slot] = three
      lastWord[slot] = word
      if (isKnown) {
        if (loopStart < 0) {
          loopStart = turnStart
          loopWords = word - 2
          repeated = 0
        }
        repeated++
        period = word - last
        fresh = 0
        loopEnd = end
        lastWordOfLoop = word
      } else if (loopStart >= 0 && ++fresh > MAX_NEW) {
        close()
      }
    }
    if ((bits & BREAK_BITS) !== 0) {
      close()
      lineWord = word
    }
  }
  return found

  function close(): void {
    if (loopStart >= 0 && repeated >= minRepeated) {
      const words = lastWordOfLoop - loopWords + 1
      found.push({ start: loopStart, end: loopEnd, words, period, repeated })
    }
    loopStart = -1
    fresh = 0
  }
}
