import { highHalf, lowHalf } from '../text/hash.ts'

/** Share of slots in use at which the table grows: linear probing stays short below it (Knuth, TAOCP 3, 6.4). */
const MAX_LOAD = 0.6

/**
 * A set of 64-bit keys in typed arrays, with a number for each: 12 bytes a slot and no object, where a Map of big
 * integers takes some hundred bytes an entry and ends at 16.7 million.
 */
export class KeyTable {
  #low = new Int32Array(1024)
  #high = new Int32Array(1024)
  /** 0 = free slot; else the number of the key + 1. */
  #index = new Int32Array(1024)
  #count = 0

  /** Keys in the table. */
  get count(): number {
    return this.#count
  }

  /** Number of a key, in order of arrival from 0; a new key gets the next one. */
  indexOf(key: bigint): number {
    return this.indexOfHalves(lowHalf(key), highHalf(key))
  }

  /** `indexOf` for a key in halves, without making a big integer. */
  indexOfHalves(low: number, high: number): number {
    const slot = this.#slotOf(low, high)
    const known = this.#index[slot] as number
    if (known !== 0) return known - 1
    this.#low[slot] = low
    this.#high[slot] = high
    this.#index[slot] = ++this.#count
    if (this.#count > this.#index.length * MAX_LOAD) this.#grow()
    return this.#count - 1
  }

  #slotOf(low: number, high: number): number {
    const mask = this.#index.length - 1
    // The halves are hashes already; one multiplication spreads runs of similar ones.
    let slot = Math.imul(low ^ (high >>> 15), 0x9e3779b1) & mask
    while (this.#index[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const { 0: low, 1: high, 2: index } = [this.#low, this.#high, this.#index]
    this.#low = new Int32Array(low.length * 2)
    this.#high = new Int32Array(low.length * 2)
    this.#index = new Int32Array(low.length * 2)
    for (let slot = 0; slot < index.length; slot++) {
      if (index[slot] === 0) continue
      const target = this.#slotOf(low[slot] as number, high[slot] as number)
      this.#low[target] = low[slot] as number
      this.#high[target] = high[slot] as number
      this.#index[target] = index[slot] as number
    }
  }
}
