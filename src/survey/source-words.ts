import { ENGLISH_STOP_WORDS } from '../language/stop-words.ts'
import { isPageWord } from '../templates/page-cue.ts'

/** Letters of a word that may be a source's own. */
const LETTERS = 4
const NAME_LETTERS = 5
/** Lines of its pages that must hold a word: one may hold any. */
const LINES = 2

/**
 * The words that each source uses of itself: those that several of its lines have that plainly speak of the page. What
 * other sources say is not asked: it would change when their pages are cleaned.
 */
export class SourceWords {
  readonly #lines = new Map<number, Map<string, number>>()

  /** Take in a line that plainly speaks of the page. */
  add(source: number, sample: string): void {
    let words = this.#lines.get(source)
    if (words === undefined) {
      words = new Map()
      this.#lines.set(source, words)
    }
    for (const word of wordsOf(sample)) words.set(word, (words.get(word) ?? 0) + 1)
  }

  /**
   * True for a line with a word that the source uses of itself.
   *
   * @param name  What the source is called, as its host; '' where it has no name.
   */
  isNamed(source: number, name: string, sample: string): boolean {
    const words = this.#lines.get(source)
    for (const word of wordsOf(sample))
      if ((words?.get(word) ?? 0) >= LINES || (word.length >= NAME_LETTERS && name.includes(word)))
        return true
    return false
  }
}

function wordsOf(sample: string): Set<string> {
  const words = new Set<string>()
  for (const word of sample.replace(/\{[a-z]+\}/g, ' ').split(/[^\p{L}\p{M}’'-]+/u))
    if (word.length >= LETTERS && !ENGLISH_STOP_WORDS.has(word) && !isPageWord(word)) words.add(word)
  return words
}
