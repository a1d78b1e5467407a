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
/** Code units that a line must begin with to be a candidate at all, as a bit of a table of this many bits. */
const OPENING = 3
const OPENING_BITS = 0x8000

/** Longest stretch that an open phrase takes in, in code units. */
const OPEN_LIMIT = 120

/** Phrases found by their beginnings; made once from data, then only read. */
export class PhraseTable<T> {
  /** By the first two code units, packed; by the first one alone for phrases of one. Longest first. */
  readonly #buckets = new Map<number, Phrase<T>[]>()
  /** A bit for each plain opening that a phrase may have; some others share their bits. */
  readonly #openings = new Int32Array(OPENING_BITS / 32)
  /** Beginnings of the phrases, `HEAD` code units or the whole of shorter ones. */
  readonly #heads = new Set<string>()
  readonly #headLengths: readonly number[]

  constructor(entries: Iterable<PhraseEntry<T>>) {
    for (const [phrase, value] of entries) {
      const open = phrase.endsWith('…')
      const text = foldLine(open ? phrase.slice(0, -1) : phrase)
      if (text === '') continue
      const key = text.length === 1 ? text.charCodeAt(0) : pair(text.charCodeAt(0), text.charCodeAt(1))
      const bucket = this.#buckets.get(key)
      if (bucket === undefined) this.#buckets.set(key, [{ text, open, value }])
      else bucket.push({ text, open, value })
      this.#heads.add(text.slice(0, HEAD))
      this.#addOpenings(text)
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
    const opening = openingOf(text, at)
    if (opening >= 0) {
      if (((this.#openings[opening >> 5] as number) & (1 << (opening & 31))) === 0) return false
    } else {
      const first = foldCode(text.charCodeAt(at))
      if (!this.#buckets.has(pair(first, foldCode(text.charCodeAt(at + 1)))) && !this.#buckets.has(first))
        return false
    }
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
    const first = folded.charCodeAt(at)
    return (
      findAt(this.#buckets.get(pair(first, folded.charCodeAt(at + 1))), folded, at) ??
      findAt(this.#buckets.get(first), folded, at)
    )
  }

  /** A phrase shorter than an opening is one with whatever follows it. */
  #addOpenings(phrase: string): void {
    let openings = [0]
    for (let index = 0; index < OPENING; index++) {
      const code = phrase.charCodeAt(index)
      if (code >= 0x80) return
      const codes = index < phrase.length ? [code] : Array.from({ length: 0x80 }, (_, any) => any)
      openings = openings.flatMap((opening) => codes.map((next) => mixOpening(opening, next)))
    }
    for (const opening of openings) this.#openings[opening >> 5]! |= 1 << (opening & 31)
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

const mixOpening = (opening: number, code: number): number => (opening * 37 + code) & (OPENING_BITS - 1)

/**
 * Number of the opening at an offset; -1 where folding may change more than the case: signs beyond ASCII up to one
 * behind the opening, for a mark may hang on its last letter, tabs, doubled spaces and the end of the text.
 */
function openingOf(text: string, at: number): number {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const third = text.charCodeAt(at + 2)
  const fourth = text.charCodeAt(at + 3)
  if (!(isPlain(first) && isPlain(second) && isPlain(third) && isPlain(fourth))) return -1
  if (third === 0x20 && (second === 0x20 || fourth === 0x20)) return -1
  return mixOpening(mixOpening(mixOpening(0, lower(first)), lower(second)), lower(third))
}

const isPlain = (code: number): boolean => code >= 0x20 && code <= 0x7e
const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code)

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
