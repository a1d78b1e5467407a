/**
 * Hashes that the script which makes the word model and the code which reads it have in common. A change here means
 * that the model must be made anew: `npm run models`.
 */

/** Longest word that is looked at, in bytes of UTF-8; the rest of a longer one says nothing. */
export const MAX_BYTES = 70

const BYTES = new Uint8Array(MAX_BYTES + 2)
/** A mark at each end of a word; no letter has this byte. */
const EDGE = 0x20

/** FNV-1a of bytes, its upper half mixed into the lower one by the golden ratio. */
function hashBytes(from: number, to: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (BYTES[at] as number), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1)
  return hash ^ (hash >>> 13)
}

/** Hash of an n-gram given by its bytes, edges included. */
export function hashBytesOf(bytes: Uint8Array): number {
  BYTES.set(bytes)
  return hashBytes(0, bytes.length)
}

/** UTF-8 of a word between two edges; the number of bytes without them. */
function encode(word: string): number {
  let length = 1
  BYTES[0] = EDGE
  for (let at = 0; at < word.length && length <= MAX_BYTES - 2; at++) {
    const code = word.charCodeAt(at)
    if (code < 0x80) BYTES[length++] = code
    else if (code < 0x800) {
      BYTES[length++] = 0xc0 | (code >> 6)
      BYTES[length++] = 0x80 | (code & 0x3f)
    } else {
      BYTES[length++] = 0xe0 | (code >> 12)
      BYTES[length++] = 0x80 | ((code >> 6) & 0x3f)
      BYTES[length++] = 0x80 | (code & 0x3f)
    }
  }
  BYTES[length] = EDGE
  return length - 1
}

/** 32-bit hash of a word in small letters. */
export function hashWord(word: string): number {
  const length = encode(word)
  return hashBytes(1, length + 1)
}

/**
 * Hashes of the n-grams by which a word is looked up, as Nito-ELD cuts them: four bytes every third byte, the first
 * and the last with the edge of the word, each n-gram once.
 *
 * @param word    In small letters; surrogates are not expected.
 * @param hashes  Takes the hashes; 24 suffice.
 * @returns       Their number.
 */
export function hashGrams(word: string, hashes: Int32Array): number {
  const length = encode(word)
  let count = 0
  const add = (from: number, to: number): void => {
    const hash = hashBytes(from, to)
    for (let at = 0; at < count; at++) if (hashes[at] === hash) return
    hashes[count++] = hash
  }
  let at = 0
  for (; at + 4 < length; at += 3) add(at === 0 ? 0 : at + 1, at + 5)
  add(at === 0 ? 0 : length === 3 ? 1 : Math.max(1, length - 3), length + 2)
  return count
}

/** Slots of the table of n-grams, a power of two. */
export const GRAM_SLOTS = 65_536
/** Bits of the filter of English words. */
export const ENGLISH_BITS = 1 << 21
/** Probes of the filter: with ten bits a word, seven let 0.8 % of other words through. */
const PROBES = 7

export const gramSlot = (hash: number): number => hash >>> 16
/** 1 to 65,535; 0 is an empty slot. */
export const gramMark = (hash: number): number => hash & 0xffff || 1

/** Call back with the bits of a word's hash until one answers false. */
export function everyBit(hash: number, test: (bit: number) => boolean): boolean {
  let bit = hash
  const step = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) | 1
  for (let probe = 0; probe < PROBES; probe++) {
    if (!test(bit & (ENGLISH_BITS - 1))) return false
    bit = (bit + step) | 0
  }
  return true
}
