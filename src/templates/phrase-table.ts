import { bit, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from '../text/char-class.ts'
import { foldLine } from './fold-line.ts'
import { OpeningSet } from './line-openings.ts'

/** A phrase and what it means. A phrase that ends in `…` takes in what follows it, up to the end of the sentence. */
export type PhraseEntry<T> = readonly [phrase: string, value: T]

interface Phrase<T> {
  readonly text: string
  readonly open: boolean
  readonly value: T
}

/** What stands between phrases, before and behind them: marks, bullets, arrows, counters. */
const FILLER = new Set(' .,:;!|*•·>»→↓↵-_/()[]{}【】※。、0123456789+×')
const SPACED_LETTERS =
  ((FOREIGN_LETTERS | LATIN_LETTERS) & ~(bit(CharClass.Han) | bit(CharClass.Kana))) | bit(CharClass.Digit)

/** Longest stretch that an open phrase takes in, in code units. */
const OPEN_LIMIT = 120

/** Phrases found by their beginnings; made once from data, then only read. */
export class PhraseTable<T> {
  /** By the first two code units, packed; by the first one alone for phrases of one. Longest first. */
  readonly #buckets = new Map<number, Phrase<T>[]>()
  readonly #openings = new OpeningSet()

  constructor(entries: Iterable<PhraseEntry<T>>) {
    for (const [phrase, value] of entries) {
      const open = phrase.endsWith('…')
      const text = foldLine(open ? phrase.slice(0, -1) : phrase)
      if (text === '') continue
      const key = text.length === 1 ? text.charCodeAt(0) : pair(text.charCodeAt(0), text.charCodeAt(1))
      const bucket = this.#buckets.get(key)
      if (bucket === undefined) this.#buckets.set(key, [{ text, open, value }])
      else bucket.push({ text, open, value })
      this.#openings.add(text, isSpacedLetter(text.charCodeAt(text.length - 1)))
    }
    for (const bucket of this.#buckets.values())
      bucket.sort((left, right) => right.text.length - left.text.length)
  }

  /**
   * False when no phrase can begin a line, marks skipped. Much cheaper than folding the line, and enough for nearly all.
   *
   * @param openings  From `openingsOf`.
   */
  mayStart(openings: Int32Array, line: number): boolean {
    return this.#openings.has(openings, line)
  }

  /**
   * Read a whole line as a chain of phrases with nothing but marks, digits and spaces between them.
   *
   * @param folded  From `foldLine`.
   * @returns       The values in order; `undefined` when any letter is left over or there is no phrase at all.
   */
  cover(folded: string): T[] | undefined {
    const found: T[] = []
    let at = skipFiller(folded, 0)
    while (at < folded.length) {
      const hit = this.#longestAt(folded, at)
      if (hit === undefined) return undefined
      found.push(hit.value)
      at += hit.text.length
      if (hit.open) at = sentenceEnd(folded, at)
      at = skipFiller(folded, at)
    }
    return found.length === 0 ? undefined : found
  }

  /** Longest phrase at the start of a folded line: its value and the folded rest behind it. */
  startOf(folded: string): { readonly value: T; readonly rest: string } | undefined {
    const hit = this.#longestAt(folded, 0)
    return hit === undefined ? undefined : { value: hit.value, rest: folded.slice(hit.text.length) }
  }

  #longestAt(folded: string, at: number): Phrase<T> | undefined {
    const first = folded.charCodeAt(at)
    return (
      findAt(this.#buckets.get(pair(first, folded.charCodeAt(at + 1))), folded, at) ??
      findAt(this.#buckets.get(first), folded, at)
    )
  }
}

function findAt<T>(
  bucket: readonly Phrase<T>[] | undefined,
  folded: string,
  at: number,
): Phrase<T> | undefined {
  if (bucket !== undefined) {
    for (const phrase of bucket) {
      if (folded.startsWith(phrase.text, at) && isBoundary(folded, at + phrase.text.length)) return phrase
    }
  }
  return undefined
}

const pair = (first: number, second: number): number => first * 0x10000 + second

function skipFiller(folded: string, from: number): number {
  let at = from
  while (at < folded.length && FILLER.has(folded.charAt(at))) at++
  return at
}

function sentenceEnd(folded: string, from: number): number {
  const limit = Math.min(folded.length, from + OPEN_LIMIT)
  for (let at = from; at < limit; at++) {
    const sign = folded.charAt(at)
    if (sign === '*' || sign === '|' || sign === '。') return at
    if (sign === '.' && (at + 1 === folded.length || folded.charAt(at + 1) === ' ')) return at
  }
  return limit
}

/** False between two letters of a script that puts spaces between words. */
function isBoundary(folded: string, at: number): boolean {
  if (at >= folded.length) return true
  const after = 1 << (CLASS_OF[folded.charCodeAt(at)] as number)
  return !isSpacedLetter(folded.charCodeAt(at - 1)) || (after & (SPACED_LETTERS | bit(CharClass.Mark))) === 0
}

const isSpacedLetter = (code: number): boolean => ((1 << (CLASS_OF[code] as number)) & SPACED_LETTERS) !== 0
