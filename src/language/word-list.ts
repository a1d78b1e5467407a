import { bit, CharClass, CLASS_OF, FOREIGN_LETTERS } from '../text/char-class.ts'
import { LANGUAGES } from './word-model.ts'
import { hasInnerCapital, isWordCode, OWN_WORD, WORD_SCORES } from './word-scores.ts'

/** What stands before a word. */
export const Gap = {
  /** White space or commas. */
  Space: 0,
  /** Nothing but a hyphen or an apostrophe: the words hang together. */
  Joint: 1,
  /** Quotation mark, bracket or dash. */
  Break: 2,
  /** Full stop, colon or semicolon; also at the start of the line. */
  Stop: 3,
} as const
export type Gap = (typeof Gap)[keyof typeof Gap]

/** Words of a line that are looked at together; longer lines are cut. */
export const MAX_WORDS = 2048

/** What comes behind the apostrophe of an English contraction. */
const CLITICS: ReadonlySet<string> = new Set(['s', 't', 've', 'll', 're', 'd', 'm', 'em', 'cause', 'til'])

/** What is left of an apostrophe in UTF-8 that was read as Latin-1: "weâve", "canât". */
const BROKEN_APOSTROPHE = /â(?:s|t|ve|ll|re|d|m)?$/

/** The words of a piece of a line with their scores. One list is used over and over. */
export class WordList {
  count = 0
  readonly starts = new Int32Array(MAX_WORDS)
  readonly ends = new Int32Array(MAX_WORDS)
  readonly gaps = new Uint8Array(MAX_WORDS)
  /** 1 for words that begin with a small letter and may carry a finding. */
  readonly small = new Uint8Array(MAX_WORDS)
  /** Log-odds against English, in steps of 1/12. */
  readonly scores = new Int8Array(MAX_WORDS * LANGUAGES)
  /** 1 for words that are English, too. */
  readonly english = new Uint8Array(MAX_WORDS)
  /** 1 for the first words of naturalised phrases. */
  readonly phrases = new Uint8Array(MAX_WORDS)
  /** 1 for words that are the document's whatever their letters. */
  readonly own = new Uint8Array(MAX_WORDS)

  /**
   * Fill the list with the words of a piece of a text.
   *
   * @param lineStart  Where a sentence begins for certain; elsewhere the first word stands inside one.
   * @returns          Offset behind the last word taken; `to` unless there are more than fit.
   */
  read(text: string, from: number, to: number, lineStart = from): number {
    this.count = 0
    let offset = from
    let before = from
    while (offset < to && this.count < MAX_WORDS) {
      if (!isWordCode(text.charCodeAt(offset))) {
        offset++
        continue
      }
      const start = offset
      while (offset < to && isWordCode(text.charCodeAt(offset))) offset++
      this.#add(text, start, offset, gapBetween(text, before, start, lineStart))
      before = offset
    }
    this.#markAddresses(text, from, to)
    return this.count < MAX_WORDS ? to : offset
  }

  /** Log-odds of a word for one language against another. */
  score(word: number, language: number, against: number): number {
    if (this.own[word] === 1) return OWN_WORD
    const at = word * LANGUAGES
    return (this.scores[at + language] as number) - (this.scores[at + against] as number)
  }

  #add(text: string, start: number, end: number, gap: Gap): void {
    const at = this.count++
    this.starts[at] = start
    this.ends[at] = end
    this.gaps[at] = gap
    this.own[at] = 0
    this.phrases[at] = 0
    const isSmall = CLASS_OF[text.charCodeAt(start)] !== CharClass.Upper
    // "Kin-chung" is a name to its end.
    this.small[at] = isSmall && !(gap === Gap.Joint && at > 0 && this.small[at - 1] === 0) ? 1 : 0
    if (hasInnerCapital(text, start, end)) {
      // Headings and abbreviations say nothing; "macOS" is nobody's.
      if (isSmall || !isAllCapitals(text, start, end)) this.own[at] = 1
      this.scores.fill(0, at * LANGUAGES, (at + 1) * LANGUAGES)
      return
    }
    const place = WORD_SCORES.find(text, start, end)
    this.english[at] = WORD_SCORES.english[place] as number
    this.phrases[at] = WORD_SCORES.phrases[place] as number
    for (let language = 0; language < LANGUAGES; language++)
      this.scores[at * LANGUAGES + language] = WORD_SCORES.scores[place * LANGUAGES + language] as number
    if (this.small[at] === 0 && isSmall) this.#halve(at)
    if (hasBrokenApostrophe(text, start, end)) this.own[at] = 1
    if (gap === Gap.Joint && at > 0 && isClitic(text, start, end)) {
      this.own[at] = 1
      // "weren't", "I've"; of "house's" the first half may be anything.
      if (end - start > 1 || text.charCodeAt(start) !== 0x73) this.own[at - 1] = 1
    }
  }

  /** Let a word say half. */
  #halve(at: number): void {
    for (let place = at * LANGUAGES; place < (at + 1) * LANGUAGES; place++)
      this.scores[place] = (this.scores[place] as number) >> 1
  }

  /** Words of addresses, paths, identifiers and formulas are nobody's. */
  #markAddresses(text: string, from: number, to: number): void {
    let checkedTo = -1
    let isCode = false
    for (let word = 0; word < this.count; word++) {
      const start = this.starts[word] as number
      if (start >= checkedTo) {
        let left = start
        while (left > from && !isTokenEnd(text.charCodeAt(left - 1))) left--
        checkedTo = this.ends[word] as number
        while (checkedTo < to && !isTokenEnd(text.charCodeAt(checkedTo))) checkedTo++
        isCode = isCodeToken(text, left, checkedTo)
      }
      if (isCode) this.own[word] = 1
    }
  }
}

/** Space, or a sign of a script without spaces. */
const TOKEN_ENDS =
  bit(CharClass.Space) |
  bit(CharClass.OddSpace) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Han) |
  bit(CharClass.Kana)

const isTokenEnd = (code: number): boolean => ((1 << (CLASS_OF[code] as number)) & TOKEN_ENDS) !== 0

function isAllCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (CLASS_OF[text.charCodeAt(at)] === CharClass.Lower) return false
  return true
}

function hasBrokenApostrophe(text: string, start: number, end: number): boolean {
  for (let at = Math.max(start, end - 3); at < end; at++)
    if (text.charCodeAt(at) === 0xe2) return BROKEN_APOSTROPHE.test(text.slice(start, end))
  return false
}

/** True for what comes behind the apostrophe of an English contraction. */
export function isClitic(text: string, start: number, end: number): boolean {
  return (
    CLASS_OF[text.charCodeAt(start - 1)] === CharClass.Apostrophe &&
    end - start <= 5 &&
    CLITICS.has(text.slice(start, end).toLowerCase())
  )
}

function gapBetween(text: string, from: number, to: number, lineStart: number): Gap {
  if (from === lineStart && to === lineStart) return Gap.Stop
  let gap: Gap = Gap.Space
  for (let at = from; at < to; at++) {
    const charClass = CLASS_OF[text.charCodeAt(at)] as CharClass
    if ((bit(charClass) & (FOREIGN_LETTERS | bit(CharClass.CjkPunctuation))) !== 0) return Gap.Stop
    switch (charClass) {
      case CharClass.Stop:
        return Gap.Stop
      case CharClass.Comma:
        if (text.charCodeAt(at) !== 0x2c) return Gap.Stop
        break
      case CharClass.Hyphen:
      case CharClass.Apostrophe:
        if (to - from === 1) return Gap.Joint
        gap = Gap.Break
        break
      case CharClass.Quote:
      case CharClass.Bracket:
      case CharClass.Sign:
        gap = Gap.Break
        break
    }
  }
  return from === lineStart ? Gap.Stop : gap
}

/** Names of hosts, also as folders are named after them. */
const HOST = /^www[.\-_]/
/** Longest token that is looked at as an address. */
const MAX_TOKEN = 300

/** Addresses, handles, paths, names of files and identifiers, by the signs in a token without spaces. */
function isCodeToken(text: string, start: number, end: number): boolean {
  if (end - start > MAX_TOKEN || HOST.test(text.slice(start, start + 5))) return true
  let slashes = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const charClass = CLASS_OF[code]
    if (code === 0x40 || code === 0x5f || code === 0x3d || code === 0x5c || code === 0x7e) return true
    if (charClass === CharClass.Control) return true
    // A place in a format: "%zu".
    if (code === 0x25 && CLASS_OF[text.charCodeAt(at + 1)] === CharClass.Lower) return true
    if (code === 0x24 || code === 0x7b || code === 0x7d) return true
    // A number sign, but not the one of the reference in "firm&#8217;s".
    if (code === 0x23 && text.charCodeAt(at - 1) !== 0x26) return true
    if (charClass === CharClass.Slash && ++slashes > 1) return true
    if (at === start || at + 1 >= end) continue
    const before = CLASS_OF[text.charCodeAt(at - 1)]
    const behind = CLASS_OF[text.charCodeAt(at + 1)]
    // "example.org", but not the lost space of "Zeit.Das"
    if (code === 0x2e && isNameSign(before) && behind === CharClass.Lower) return true
    if (code === 0x3a && isNameSign(before) && (isNameSign(behind) || text.charCodeAt(at + 1) === 0x2f))
      return true
    if (charClass === CharClass.Digit && (before === CharClass.Lower || behind === CharClass.Lower)) {
      // "1990er" and "21st" begin with digits, identifiers have them inside.
      if (before === CharClass.Lower) return true
    }
  }
  return false
}

const isNameSign = (charClass: number | undefined): boolean =>
  charClass === CharClass.Lower || charClass === CharClass.Digit
