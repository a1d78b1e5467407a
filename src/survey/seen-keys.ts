/** Bits for each key: with three of them set a new key is taken for a known one in 0.5 % of the cases (Bloom 1970). */
const BITS = 16
const INITIAL = 1 << 14

/** Remembers in two bytes a key which keys have come; now and then it takes a new one for known, never the reverse. */
export class SeenKeys {
  #words = new Int32Array(INITIAL)
  #count = 0

  /** Keys that still fit; ask before adding, and `grow` where there are none. */
  get isFull(): boolean {
    return this.#count * BITS >= this.#words.length * 32
  }

  /** Make room for twice as many and forget all: the caller adds them again. */
  grow(): void {
    this.#words = new Int32Array(this.#words.length * 2)
    this.#count = 0
  }

  /** Remember a key, given in halves; true when it has come before, or seems so. */
  add(low: number, high: number): boolean {
    const words = this.#words
    const mask = words.length - 1
    let known = true
    let hash = Math.imul(low ^ (high >>> 16), 0x9e3779b1)
    for (let probe = 0; probe < 3; probe++) {
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + high
      const at = (hash >>> 5) & mask
      const flag = 1 << (hash & 31)
      if (((words[at] as number) & flag) === 0) {
        known = false
        words[at]! |= flag
      }
    }
    if (!known) this.#count++
    return known
  }
}
