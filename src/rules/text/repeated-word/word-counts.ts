/** Words long enough to be looked at, hyphens and all. */
const WORD = /[A-Za-z][a-z]+(?:-[a-z]+)*/g

/** Which words of a text stand alone and which twice in a row. Counted when first asked. */
export class WordCounts {
  readonly #text: string
  #alone: Set<string> | undefined
  readonly #twice = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  /** The word stands by itself somewhere, in small letters, and only once twice in a row. */
  isAlone(lower: string): boolean {
    this.#alone ??= this.#count()
    return this.#alone.has(lower) && (this.#twice.get(lower) ?? 0) <= 1
  }

  #count(): Set<string> {
    const alone = new Set<string>()
    let pending: string | undefined
    let last = ''
    let lastEnd = -2
    for (const { index, 0: word } of this.#text.matchAll(WORD)) {
      const lower = word.toLowerCase()
      if (lower === last && index === lastEnd + 1) {
        this.#twice.set(lower, (this.#twice.get(lower) ?? 0) + 1)
        pending = undefined
      } else {
        if (pending !== undefined) alone.add(pending)
        pending = word === lower ? word : undefined
      }
      last = lower
      lastEnd = index + word.length
    }
    if (pending !== undefined) alone.add(pending)
    return alone
  }
}
