/** A growing list of 32-bit integers without objects. */
export class NumberList {
  #numbers = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      // By halves: of a large corpus doubling would leave as much again unused.
      const larger = new Int32Array((this.#numbers.length * 3) >>> 1)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = value
  }

  at(index: number): number {
    return this.#numbers[index] as number
  }

  /** Overwrite an entry that is there. */
  set(index: number, value: number): void {
    this.#numbers[index] = value
  }

  /** The numbers in the list, where they lie: good until the next one is pushed. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length)
  }

  /** A copy of exactly the numbers in the list. */
  toArray(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }
}
