import type { Profile } from '../findings/profile.ts'
import type { Penalty } from './score/penalty.ts'

/** How bad a document is: what is left after cleaning decides, then what was there before. */
export interface Badness {
  readonly after: number
  readonly before: number
}

/** Points per word, short documents counted as `profile.minWords`: one finding in ten words is not the worst page. */
export function badness(penalty: Penalty, words: number, profile: Profile): Badness {
  const size = Math.max(words, profile.minWords)
  return { after: penalty.after / size, before: penalty.before / size }
}

interface Rank extends Badness {
  readonly doc: string
}

interface Ranked<Item> extends Rank {
  readonly item: Item
}

/** Keeps the worst of many; ties go to the smaller document id, so the order of arrival does not show. */
export class WorstList<Item> {
  readonly #limit: number
  readonly #ranked: Ranked<Item>[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** True when `add` would keep the document; for items that are costly to make. */
  accepts({ after, before }: Badness, doc: string): boolean {
    const last = this.#ranked[this.#limit - 1]
    return last === undefined || compare({ after, before, doc }, last) < 0
  }

  add(item: Item, { after, before }: Badness, doc: string): void {
    if (!this.accepts({ after, before }, doc)) return
    const entry = { item, after, before, doc }
    const ranked = this.#ranked
    let low = 0
    let high = ranked.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(ranked[middle] as Ranked<Item>, entry) < 0) low = middle + 1
      else high = middle
    }
    ranked.splice(low, 0, entry)
    if (ranked.length > this.#limit) ranked.pop()
  }

  /** Worst first. */
  sorted(): Item[] {
    return this.#ranked.map(({ item }) => item)
  }
}

const compare = (left: Rank, right: Rank): number =>
  right.after - left.after || right.before - left.before || (left.doc < right.doc ? -1 : 1)
