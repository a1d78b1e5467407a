import { CharClass, classAt, isLetterClass } from '../text/char-class.ts'

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

/**
 * Words and signs of a short stretch of text, in order.
 *
 * For the surroundings of a candidate only: a few hundred code units.
 */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const value = match[0]
    const first = classAt(value, 0)
    const isWord = isLetterClass(first)
    const lower = isWord ? value.toLowerCase().replaceAll('’', "'") : value
    tokens.push({
      start: start + match.index,
      end: start + match.index + value.length,
      text: value,
      lower,
      bare: isWord ? withoutEnding(lower) : lower,
      isWord,
      isCapital: first === CharClass.Upper,
    })
  }
  return tokens
}

const withoutEnding = (word: string): string =>
  word.endsWith("'s")
    ? word.slice(0, -2)
    : word.endsWith("'") || word.endsWith('.')
      ? word.slice(0, -1)
      : word
