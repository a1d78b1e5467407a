import { UnionFind } from '../text/union-find.ts'
import { KeyTable } from './key-table.ts'
import { NumberList } from './number-list.ts'

/** Share of the documents up to which a line is rare enough to say that its documents have one source. */
const RARE_SHARE = 0.05
/** In a small corpus that share would be less than the template itself. */
const RARE_DOCUMENTS = 20
/** Each document is linked with so many of the next ones that hold the line. */
const NEXT = 2
/** Rare lines that two documents must share. */
const SHARED_LINES = 2

/** Finds documents of one source where nobody named the source: they share two rare lines, directly or over others. */
export class TemplateFamilies {
  readonly #rare: number
  readonly #sets: UnionFind
  readonly #pairs = new KeyTable()
  readonly #shared = new NumberList()

  /** @param documents  Number of documents; they are numbered from 0. */
  constructor(documents: number) {
    this.#rare = Math.max(RARE_DOCUMENTS, documents * RARE_SHARE)
    this.#sets = new UnionFind(documents)
  }

  /** @param docs  All documents with one line, ascending. */
  addLine(docs: readonly number[]): void {
    if (docs.length > this.#rare) return
    for (let at = 0; at < docs.length; at++) {
      for (let next = at + 1; next <= at + NEXT && next < docs.length; next++)
        this.#share(docs[at] as number, docs[next] as number)
    }
  }

  /** True for so many documents that a line in all of them is the corpus's own. */
  isCommon(documents: number): boolean {
    return documents > this.#rare
  }

  /** The smallest document that has the same source. */
  familyOf(doc: number): number {
    return this.#sets.find(doc)
  }

  #share(left: number, right: number): void {
    const pair = this.#pairs.indexOfHalves(left, right)
    if (pair === this.#shared.length) this.#shared.push(1)
    else {
      const shared = this.#shared.at(pair) + 1
      this.#shared.set(pair, shared)
      if (shared === SHARED_LINES) this.#sets.join(left, right)
    }
  }
}
