import { bit, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from '../text/char-class.ts'
import { foldLine } from './fold-line.ts'

/** A phrase and what it means. A phrase that ends in `…` takes in what follows it, up to the end of the sentence. */
export type PhraseEntry<T> = readonly [phrase: string, value: T]

interface Phrase<T> {
  readonly text: string
  readonly open: boolean
  readonly value: T
}

/** What stands between phrases, before and behind them: marks, bullets, arrows, counters. */
const FILLER = new Set(' .,:;!|*•·>»→↓↵-_/()[]{}【】※。、0123456789+×')
const RAW_FILLERS =
  bit(CharClass.Space) |
  bit(CharClass.OddSpace) |
  bit(CharClass.Invisible) |
  bit(CharClass.Bracket) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Hyphen) |
  bit(CharClass.Sign) |
  bit(CharClass.Stop) |
  bit(CharClass.Comma) |
  bit(CharClass.Slash)
const SPACED_LETTERS =
  ((FOREIGN_LETTERS | LATIN_LETTERS) & ~(bit(CharClass.Han) | bit(CharClass.Kana))) | bit(CharClass.Digit)

/** Code units of the beginnings by which a line is sorted out. */
const HEAD = 5
const PLAIN = /^[\x20-\x7e]*$/

/** Longest stretch that an open phrase takes in, in code units. */
const OPEN_LIMIT = 120

/** Phrases found by their beginnings; made once from data, then only read. */
export class PhraseTable<T> {
  readonly #buckets = new Map<string, Phrase<T>[]>()
  /** First two code units of the phrases, packed; first one alone for phrases of one. */
  readonly #pairs = new Set<number>()
  /** Beginnings of the phrases, `HEAD` code units or the whole of shorter ones. */
  readonly #heads = new Set<string>()
  readonly #headLengths: readonly number[]

  constructor(entries: Iterable<PhraseEntry<T>>) {
    for (const [phrase, value] of entries) {
      const open = phrase.endsWith('…')
      const text = foldLine(open ? phrase.slice(0, -1) : phrase)
      const key = text.charAt(0)
      const bucket = this.#buckets.get(key)
      if (bucket === undefined) this.#buckets.set(key, [{ text, open, value }])
      else bucket.push({ text, open, value })
      this.#heads.add(text.slice(0, HEAD))
      this.#pairs.add(text.length === 1 ? text.charCodeAt(0) : pair(text.charCodeAt(0), text.charCodeAt(1)))
    }
    this.#headLengths = [...new Set([...this.#heads].map((head) => head.length))].sort((a, b) => b - a)
    for (const bucket of this.#buckets.values())
      bucket.sort((left, right) => right.text.length - left.text.length)
  }

  /**
   * False when no phrase can begin at an offset of a raw text, marks skipped. Much cheaper than folding the line, and
   * enough for nearly all lines.
   */
  mayStart(text: string, from: number, end: number): boolean {
    let at = from
    while (at < end && isRawFiller(text.charCodeAt(at))) at++
    const first = foldCode(text.charCodeAt(at))
    if (!this.#pairs.has(pair(first, foldCode(text.charCodeAt(at + 1)))) && !this.#pairs.has(first))
      return false
    let head = text.slice(at, Math.min(end, at + HEAD)).toLowerCase()
    if (!PLAIN.test(head)) head = foldLine(text.slice(at, Math.min(end, at + HEAD + 4)))
    for (const length of this.#headLengths) if (this.#heads.has(head.slice(0, length))) return true
    return false
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
    const bucket = this.#buckets.get(folded.charAt(at))
    return bucket?.find(
      (phrase) => folded.startsWith(phrase.text, at) && isBoundary(folded, at + phrase.text.length),
    )
  }
}

const pair = (first: number, second: number): number => first * 0x10000 + second

/** What `foldLine` makes of one code unit, for those that phrases begin with. */
function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return 0x27
  if (code >= 0xff01 && code <= 0xff5e) return foldCode(code - 0xfee0)
  return code < 0x2000 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
}

/** Signs that `foldLine` and the filler take away, before folding. */
function isRawFiller(code: number): boolean {
  const charClass = CLASS_OF[code] as number
  return ((1 << charClass) & RAW_FILLERS) !== 0
}

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
  const before = 1 << (CLASS_OF[folded.charCodeAt(at - 1)] as number)
  const after = 1 << (CLASS_OF[folded.charCodeAt(at)] as number)
  return (before & SPACED_LETTERS) === 0 || (after & (SPACED_LETTERS | bit(CharClass.Mark))) === 0
}
