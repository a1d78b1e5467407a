import { detach } from '../text/detach.ts'
import { NumberList } from './number-list.ts'

/** Strings by number, each kept once. */
export class Strings {
  readonly #numbers = new Map<string, number>()
  readonly #strings: string[] = []

  numberOf(value: string): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    const own = detach(value)
    this.#numbers.set(own, this.#strings.length)
    return this.#strings.push(own) - 1
  }

  at(number: number): string {
    return this.#strings[number] as string
  }
}

/** End of a chain. */
const NO_SHARE = -1

/**
 * How often something stands in single documents, in columns: 12 bytes a thing and document, where an object in a list
 * takes some 60 and a corpus of 100,000 news has a million of them. The shares of one thing are a chain.
 */
export class ShareChains {
  readonly #docs = new Strings()
  readonly #doc = new NumberList()
  readonly #mentions = new NumberList()
  readonly #next = new NumberList()

  /** Number of a document. */
  numberOf(doc: string): number {
    return this.#docs.numberOf(doc)
  }

  /** A document's path by its number. */
  docAt(number: number): string {
    return this.#docs.at(number)
  }

  /**
   * Put a share in front of a chain.
   *
   * @param doc    Number of the document.
   * @param chain  `undefined` for a new one.
   * @returns      The longer chain, which is also the number of the share.
   */
  link(doc: number, mentions: number, chain: number | undefined): number {
    this.#doc.push(doc)
    this.#mentions.push(mentions)
    this.#next.push(chain ?? NO_SHARE)
    return this.#doc.length - 1
  }

  /** Numbers of documents for `listOf`. */
  numbersOf(docs: ReadonlySet<string>): ReadonlySet<number> {
    return new Set(Array.from(docs, (doc) => this.#docs.numberOf(doc)))
  }

  /** Shares of a chain that are in none of the documents left out. */
  listOf(chain: number, leftOut: ReadonlySet<number>): number[] {
    const shares: number[] = []
    for (let share = chain; share !== NO_SHARE; share = this.#next.at(share))
      if (!leftOut.has(this.#doc.at(share))) shares.push(share)
    return shares
  }

  docOf(share: number): number {
    return this.#doc.at(share)
  }

  mentionsOf(share: number): number {
    return this.#mentions.at(share)
  }

  /** Mentions in all these shares. */
  mentionsIn(shares: readonly number[]): number {
    return shares.reduce((sum, share) => sum + this.#mentions.at(share), 0)
  }
}
