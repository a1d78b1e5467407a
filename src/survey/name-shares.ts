import type { NameFact } from '../names/name-fact.ts'
import { NumberList } from './number-list.ts'
import { ShareChains, Strings } from './share-chains.ts'

/** Title of a name without one. */
const NO_TITLE = -1

/** What single documents say of the names in them, in columns. */
export class NameShares extends ShareChains {
  readonly #words = new Strings()
  /** Number of the title, doubled; odd where something says that it is a person. */
  readonly #titles = new NumberList()
  /** Where the names beside begin in `#beside`; they end where the next share's begin. */
  readonly #besideFrom = new NumberList()
  readonly #beside = new NumberList()

  /** Put a document's share of a name in front of the name's chain; see `link`. */
  add(doc: number, { mentions, person, title, beside }: NameFact, chain: number | undefined): number {
    this.#titles.push((title === '' ? NO_TITLE : this.#words.numberOf(title)) * 2 + (person ? 1 : 0))
    this.#besideFrom.push(this.#beside.length)
    for (const name of beside) this.#beside.push(this.#words.numberOf(name))
    return this.link(doc, mentions, chain)
  }

  isPerson(share: number): boolean {
    return (this.#titles.at(share) & 1) === 1
  }

  /** Empty for none. */
  titleOf(share: number): string {
    const title = this.#titles.at(share) >> 1
    return title === NO_TITLE ? '' : this.#words.at(title)
  }

  besideOf(share: number): string[] {
    const end = share + 1 < this.#besideFrom.length ? this.#besideFrom.at(share + 1) : this.#beside.length
    const names: string[] = []
    for (let at = this.#besideFrom.at(share); at < end; at++) names.push(this.#words.at(this.#beside.at(at)))
    return names
  }
}
