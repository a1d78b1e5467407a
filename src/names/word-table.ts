import type { Scan } from '../text/scan.ts'
import { isHonorific } from './honorifics.ts'
import { Word } from './word.ts'
import { WordKind } from './word-kind.ts'

/** Words remembered; a corpus has some ten thousand capitalised words. */
const MEMORY_LIMIT = 50_000
/** Longer runs of letters are no words that come again. */
const LONGEST_KEPT = 40
/** Letters a to z take five bits, six of them an integer of V8's small ones, so two integers hold a word. */
const LONGEST_PACKED = 12
/** Beside the letters of the second integer: the first letter is a capital. */
const CAPITAL = 1 << 30
// FNV-1a's prime and basis, and MurmurHash3's multiplier, to spread keys over the slots.
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193
const SPREAD = 0x85ebca6b

/**
 * Words met so far, found by the letters of a text without making a string. Open addressing: three numbers a slot, two
 * of the key and the index of the word plus one, 0 where free; at most half full.
 *
 * Short words of plain letters, all small or all but the first, have their letters for a key: nothing else is as cheap
 * to compare. Of others the key is a hash, told apart by the sign bit, and the word is compared with the text.
 */
class WordTable {
  #words: Word[] = []
  #slots = new Int32Array(3 * 2048)
  #mask = 2047

  find(text: string, from: number, to: number): Word {
    const length = to - from
    if (length > LONGEST_PACKED || length === 0) return this.#findLong(text, from, to)
    const first = text.charCodeAt(from)
    const isCapital = first < 0x61
    let low = (isCapital ? first : first - 0x20) - 0x40
    if (low < 1 || low > 26) return this.#findLong(text, from, to)
    let high = 0
    for (let at = 1; at < length; at++) {
      const letter = text.charCodeAt(from + at) - 0x60
      if (letter < 1 || letter > 26) return this.#findLong(text, from, to)
      if (at < 6) low = (low << 5) | letter
      else high = (high << 5) | letter
    }
    if (isCapital) high |= CAPITAL
    const slots = this.#slots
    const mask = this.#mask
    let slot = spread(low, high) & mask
    for (;;) {
      const number = slots[3 * slot + 2] as number
      if (number === 0) return this.#add(text.slice(from, to), low, high)
      if (slots[3 * slot] === low && slots[3 * slot + 1] === high) return this.#words[number - 1] as Word
      slot = (slot + 1) & mask
    }
  }

  #findLong(text: string, from: number, to: number): Word {
    const length = to - from
    if (length > LONGEST_KEPT) return new Word(text.slice(from, to))
    let low = BASIS
    for (let at = from; at < to; at++) low = Math.imul(low ^ text.charCodeAt(at), PRIME)
    const high = length | (1 << 31)
    const slots = this.#slots
    const mask = this.#mask
    let slot = spread(low, high) & mask
    for (;;) {
      const number = slots[3 * slot + 2] as number
      if (number === 0) return this.#add(text.slice(from, to), low, high)
      if (slots[3 * slot] === low && slots[3 * slot + 1] === high) {
        const word = this.#words[number - 1] as Word
        if (isAt(word.text, text, from)) return word
      }
      slot = (slot + 1) & mask
    }
  }

  #add(slice: string, low: number, high: number): Word {
    if (this.#words.length === MEMORY_LIMIT) {
      this.#words = []
      this.#slots.fill(0)
    } else if (this.#words.length * 2 > this.#mask) this.#grow()
    // A slice would keep its whole document alive.
    const word = new Word(Buffer.from(slice, 'utf16le').toString('utf16le'))
    this.#words.push(word)
    this.#place(low, high, this.#words.length)
    return word
  }

  #place(low: number, high: number, number: number): void {
    let slot = spread(low, high) & this.#mask
    while (this.#slots[3 * slot + 2] !== 0) slot = (slot + 1) & this.#mask
    this.#slots.set([low, high, number], 3 * slot)
  }

  #grow(): void {
    const slots = this.#slots
    this.#slots = new Int32Array(slots.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < slots.length; at += 3) {
      const number = slots[at + 2] as number
      if (number !== 0) this.#place(slots[at] as number, slots[at + 1] as number, number)
    }
  }
}

function spread(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, PRIME), SPREAD)
  return mixed ^ (mixed >>> 15)
}

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

const table = new WordTable()

/** The word between two offsets; the same object as the last time, unless too many others came between. */
export const wordAt = (text: string, from: number, to: number): Word => table.find(text, from, to)

/** True when the word between two offsets is a title, trade or form of address. */
export const isTitle = (text: string, from: number, to: number): boolean => {
  const { kind, lower } = wordAt(text, from, to)
  return (kind & WordKind.Title) !== 0 || isHonorific(lower)
}

const capitalsOf = new WeakMap<Scan, readonly Word[]>()

/** The words of a scan's capitals, by their index. A pure function, remembered: survey and rules ask alike. */
export function capitalWords(text: string, scan: Scan): readonly Word[] {
  let words = capitalsOf.get(scan)
  if (words === undefined) {
    words = readCapitals(text, scan)
    capitalsOf.set(scan, words)
  }
  return words
}

function readCapitals(text: string, { capitals }: Scan): Word[] {
  const words: Word[] = []
  for (let index = 0; index < capitals.count; index++)
    words.push(table.find(text, capitals.start(index), capitals.end(index)))
  return words
}
