import type { Fact } from './fact.ts'

/** Finds documents that are copies of another one: of each set of equal texts, all but the first by id. */
export class ContentReducer {
  readonly #first = new Map<bigint, string>()
  readonly #copies = new Set<string>()
  #documents = 0

  add(fact: Fact<'content'>): void {
    this.#documents++
    const first = this.#first.get(fact.key64)
    if (first === undefined) this.#first.set(fact.key64, fact.doc)
    else if (fact.doc < first) {
      this.#first.set(fact.key64, fact.doc)
      this.#copies.add(first)
    } else this.#copies.add(fact.doc)
  }

  finish(): { documents: number; copies: ReadonlySet<string> } {
    return { documents: this.#documents, copies: this.#copies }
  }
}
