import type { Scan } from '../text/scan.ts'
import { Word } from './word.ts'

/** Words remembered; a corpus has some ten thousand capitalised words. */
const MEMORY_LIMIT = 50_000
/** Longer runs of letters are no words that come again. */
const LONGEST_KEPT = 40
// FNV-1a; every hit is compared with the text.
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

/**
 * Words met so far, found by the letters of a text without making a string. Open addressing: `slots` holds indexes of
 * `words` plus one, 0 where free, and is at most half full.
 */
class WordTable {
  #words: Word[] = []
  #hashes = new Int32Array(2048)
  #slots = new Int32Array(2048)

  find(text: string, from: number, to: number): Word {
    const length = to - from
    if (length > LONGEST_KEPT) return new Word(text.slice(from, to))
    let hash = BASIS
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
    hash ^= hash >>> 15
    const hashes = this.#hashes
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const number = slots[slot] as number
      if (number === 0) return this.#add(text.slice(from, to), hash)
      if (hashes[slot] === hash) {
        const word = this.#words[number - 1] as Word
        if (word.text.length === length && isAt(word.text, text, from)) return word
      }
      slot = (slot + 1) & mask
    }
  }

  #add(slice: string, hash: number): Word {
    if (this.#words.length === MEMORY_LIMIT) {
      this.#words = []
      this.#slots.fill(0)
    } else if (this.#words.length * 2 === this.#slots.length) this.#grow()
    // A slice would keep its whole document alive.
    const word = new Word(Buffer.from(slice, 'utf16le').toString('utf16le'))
    this.#words.push(word)
    this.#place(hash, this.#words.length)
    return word
  }

  #place(hash: number, number: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number
    this.#hashes[slot] = hash
  }

  #grow(): void {
    const slots = this.#slots
    const hashes = this.#hashes
    this.#slots = new Int32Array(slots.length * 2)
    this.#hashes = new Int32Array(slots.length * 2)
    for (let slot = 0; slot < slots.length; slot++) {
      const number = slots[slot] as number
      if (number !== 0) this.#place(hashes[slot] as number, number)
    }
  }
}

function isAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

const table = new WordTable()

/** The word between two offsets; the same object as the last time, unless too many others came between. */
export const wordAt = (text: string, from: number, to: number): Word => table.find(text, from, to)

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
