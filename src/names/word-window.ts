import { CharClass, CLASS_OF, classAt, isLetterClass } from '../text/char-class.ts'
import { wordAt } from './word-table.ts'

/** A word or sign near a name. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  /** Lower case, typographic apostrophes made plain. */
  readonly lower: string
  /** `lower` without possessive and without the dot of an abbreviation. */
  readonly bare: string
  readonly isWord: boolean
  readonly isCapital: boolean
}

/** Abbreviations with dots, words with inner hyphens and apostrophes, numbers, any other sign. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s\p{Lu}])|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*(?:(?<=s)['’](?=\s))?|\d+|[^\s]/gu

/** Letters above ASCII that are read by hand: Latin-1 and Latin Extended-A. */
const FIRST_ACCENTED = 0xc0
const LAST_ACCENTED = 0x17f
/** Signs above ASCII that stand for themselves. */
const PLAIN_SIGNS = new Set([...'‐‑‒–—―‘’‚‛“”„‟…•·«»'].map((sign) => sign.charCodeAt(0)))

/**
 * Words and signs of a short stretch of text, in order.
 *
 * For the surroundings of a candidate only: a few hundred code units.
 */
export const readTokens = (text: string, start: number, end: number): Token[] =>
  readPlainTokens(text, start, end) ?? readAnyTokens(text, start, end)

function readAnyTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index
    const isWord = isLetterClass(classAt(text, from))
    tokens.push(toToken(text, from, from + match[0].length, isWord))
  }
  return tokens
}

/** What `TOKEN` finds, in text of Western letters; `undefined` for any other. */
function readPlainTokens(text: string, start: number, end: number): Token[] | undefined {
  const tokens: Token[] = []
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isWhite(code)) {
      at++
      continue
    }
    let to = at + 1
    if (isLetter(code)) {
      to = abbreviationEnd(text, at, end)
      if (to === at) to = wordEnd(text, at, end)
      tokens.push(toToken(text, at, to, true))
    } else {
      if (isDigit(code)) while (to < end && isDigit(text.charCodeAt(to))) to++
      else if (code > 0x7e && !PLAIN_SIGNS.has(code)) return undefined
      tokens.push(toToken(text, at, to, false))
    }
    at = to
  }
  return tokens
}

function toToken(text: string, start: number, end: number, isWord: boolean): Token {
  const isCapital = CLASS_OF[text.charCodeAt(start)] === CharClass.Upper
  if (isWord) {
    const { text: written, lower, bare } = wordAt(text, start, end)
    return { start, end, text: written, lower, bare, isWord, isCapital }
  }
  const sign = text.slice(start, end)
  return { start, end, text: sign, lower: sign, bare: sign, isWord, isCapital }
}

/** Behind "U.S." or an initial; where it starts when it is neither. */
function abbreviationEnd(text: string, start: number, end: number): number {
  let to = start
  while (to + 1 < end && isUpper(text.charCodeAt(to)) && text.charCodeAt(to + 1) === 0x2e) to += 2
  if (to !== start + 2) return to
  const next = to < end ? text.charCodeAt(to) : 0
  return isWhite(next) || isUpper(next) ? to : start
}

/** Behind a word with its inner hyphens and apostrophes, and the apostrophe of a possessive in s. */
function wordEnd(text: string, start: number, end: number): number {
  let to = start
  for (;;) {
    while (to < end && isLetter(text.charCodeAt(to))) to++
    if (to + 1 >= end) return to
    const code = text.charCodeAt(to)
    const isApostrophe = code === 0x27 || code === 0x2019
    if (!isApostrophe && code !== 0x2d) return to
    const next = text.charCodeAt(to + 1)
    if (!isLetter(next))
      return isApostrophe && isWhite(next) && text.charCodeAt(to - 1) === 0x73 ? to + 1 : to
    to++
  }
}

const isWhite = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isAccented = (code: number): boolean =>
  code >= FIRST_ACCENTED && code <= LAST_ACCENTED && code !== 0xd7 && code !== 0xf7
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isAccented(code)
const isUpper = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (isAccented(code) && CLASS_OF[code] === CharClass.Upper)
