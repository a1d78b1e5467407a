/**
 * Numbers that look random and are the same on every machine: mulberry32 (public domain, Tommy Ettinger), seeded by
 * FNV-1a over a label. Quality is enough for test data, and nothing here is for secrets.
 */
export class Random {
  #state: number

  /** @param label  Equal labels, equal numbers. */
  constructor(label: string) {
    let hash = 0x811c9dc5 | 0
    for (let index = 0; index < label.length; index++) {
      hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193)
    }
    this.#state = hash
    // The first numbers of neighbouring labels are alike.
    for (let round = 0; round < 4; round++) this.fraction()
  }

  /** At least 0, below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** Integer from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.fraction() < share
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.integer(0, items.length - 1)] as Item
  }
}
