import { detach } from '../text/detach.ts'
import type { Fact } from './fact.ts'

/** A beginning of half names of the corpus, and what it may be the beginning of. */
export interface NameStem {
  readonly stem: string
  /** Words of the corpus's names that begin with it, in code-unit order; at least one. */
  readonly words: readonly string[]
}

/** Words kept of one stem; a stem of three letters with more says nothing. */
const MOST_WORDS = 20
/** Words of names: letters with their accents and apostrophes. */
const WORD = /[\p{L}\p{M}'’]+/gu

/** Gathers the beginnings of half names. */
export class StemReducer {
  readonly #stems = new Set<string>()

  add({ payload }: Fact<'stem'>): void {
    if (!this.#stems.has(payload)) this.#stems.add(detach(payload))
  }

  /**
   * Stems with the words that begin so, in code-unit order.
   *
   * @param forms  Full names and terms of the corpus, in any order; not read when there is no stem.
   */
  finish(forms: () => Iterable<string>): NameStem[] {
    if (this.#stems.size === 0) return []
    const words = new Map([...this.#stems].map((stem) => [stem, new Set<string>()]))
    for (const form of forms())
      for (const [word] of form.matchAll(WORD))
        for (const stem of beginnings(word)) words.get(stem)?.add(word)
    return [...words]
      .filter(([, { size }]) => size > 0)
      .map(([stem, found]) => ({ stem, words: [...found].sort().slice(0, MOST_WORDS) }))
      .sort((left, right) => (left.stem < right.stem ? -1 : 1))
  }
}

/** The word without its last letters, down to one. */
function* beginnings(word: string): Generator<string> {
  for (let length = 1; length < word.length - 1; length++) yield word.slice(0, length)
}
