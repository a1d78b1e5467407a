/** A cheap running digest over results, for use inside timed runs. Not for secrets. */
export class RunningDigest {
  #low = 0x811c9dc5 | 0
  #count = 0

  number(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193)
    this.#count++
  }

  string(value: string): void {
    for (let index = 0; index < value.length; index++) {
      this.#low = Math.imul(this.#low ^ value.charCodeAt(index), 0x01000193)
    }
    this.number(value.length)
  }

  toString(): string {
    return `${(this.#low >>> 0).toString(16).padStart(8, '0')}-${this.#count}`
  }
}
