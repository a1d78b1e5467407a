/** Sets of numbers that are joined step by step. The smallest number stands for its set, in whatever order they were joined. */
export class UnionFind {
  readonly #parents: Int32Array

  /** @param size  Numbers from 0, each a set of its own. */
  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index)
  }

  /** The smallest number of a set. */
  find(member: number): number {
    const parents = this.#parents
    let root = member
    while (parents[root] !== root) root = parents[root] as number
    let at = member
    while (parents[at] !== root) {
      const next = parents[at] as number
      parents[at] = root
      at = next
    }
    return root
  }

  join(left: number, right: number): void {
    const [first, second] = [this.find(left), this.find(right)]
    if (first < second) this.#parents[second] = first
    else this.#parents[first] = second
  }
}
