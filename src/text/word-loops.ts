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

/** Slots of the table of last places, a power of two: about as many as the words of a page. */
const SLOTS = 1 << 11
/** Words back in which the same three count as the same loop. */
const REACH = 60
/** Runs of three in a row that are new: the loop is over. */
const MAX_NEW = 3
/** Runs of three that must return; less is a figure of speech. */
const MIN_REPEATED = 6

/** One table for all texts: what another text left in it is out of reach, because words are counted on. */
const lastWord = new Int32Array(SLOTS).fill(-REACH - 1)
const lastThree = new Int32Array(SLOTS)
/** The count starts anew before it leaves the numbers that fit. */
const MAX_COUNT = 1 << 30
let counted = 0

/**
 * Finds stretches in which runs of three words return inside a line. Words are handed in one by one, as hashes; what
 * is a loop and what a refrain the caller decides.
 */
export class LoopReader {
  readonly found: WordLoop[] = []
  #word: number
  #lineWord: number
  #first = 0
  #second = 0
  #firstStart = 0
  #secondStart = 0
  #loopStart = -1
  #loopEnd = 0
  #loopWord = 0
  #lastOfLoop = 0
  #period = 0
  #repeated = 0
  #fresh = 0

  constructor() {
    if (counted > MAX_COUNT) {
      counted = 0
      lastWord.fill(-REACH - 1)
    }
    this.#word = counted + REACH + 1
    this.#lineWord = this.#word
  }

  /** The next word, by the hash of its letters, and where it stands. */
  push(hash: number, start: number, end: number): void {
    const word = ++this.#word
    const three = (Math.imul(Math.imul(this.#first, 0x01000193) ^ this.#second, 0x01000193) ^ hash) | 0
    this.#first = this.#second
    this.#second = Math.imul(hash, 0x9e3779b1)
    const turnStart = this.#firstStart
    this.#firstStart = this.#secondStart
    this.#secondStart = start
    if (word - this.#lineWord < 3) return
    const slot = (three ^ (three >>> 15)) & (SLOTS - 1)
    const last = lastWord[slot] as number
    lastWord[slot] = word
    if (lastThree[slot] === three && last > this.#lineWord && word - last <= REACH) {
      this.#repeat(turnStart, end, word - last)
    } else {
      lastThree[slot] = three
      if (this.#loopStart >= 0 && ++this.#fresh > MAX_NEW) this.#close()
    }
  }

  /** A loop does not go over the end of a line. */
  endLine(): void {
    this.#close()
    this.#lineWord = this.#word
    counted = this.#word
  }

  #repeat(turnStart: number, end: number, period: number): void {
    if (this.#loopStart < 0) {
      this.#loopStart = turnStart
      this.#loopWord = this.#word - 2
      this.#repeated = 0
    }
    this.#repeated++
    this.#period = period
    this.#fresh = 0
    this.#loopEnd = end
    this.#lastOfLoop = this.#word
  }

  #close(): void {
    if (this.#loopStart >= 0 && this.#repeated >= MIN_REPEATED) {
      this.found.push({
        start: this.#loopStart,
        end: this.#loopEnd,
        words: this.#lastOfLoop - this.#loopWord + 1,
        period: this.#period,
        repeated: this.#repeated,
      })
    }
    this.#loopStart = -1
    this.#fresh = 0
  }
}
