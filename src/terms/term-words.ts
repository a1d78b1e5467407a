import { CharClass, CLASS_OF } from '../text/char-class.ts'

/** A word of a text. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly lower: string
  /** What parts it from the word before: a space, a hyphen or nothing that a term may hold. */
  readonly gap: string
}

const WORD_CLASSES: ReadonlySet<number> = new Set([
  CharClass.Lower,
  CharClass.Upper,
  CharClass.Digit,
  CharClass.Mark,
  CharClass.Cyrillic,
  CharClass.Greek,
])
const isWordAt = (text: string, at: number): boolean =>
  WORD_CLASSES.has(CLASS_OF[text.charCodeAt(at)] as number)

/** Words with what stands between them. Letters of scripts without spaces are none. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  let lastEnd = -1
  while (at < text.length) {
    if (!isWordAt(text, at)) {
      at++
      continue
    }
    const start = at
    while (at < text.length && isWordAt(text, at)) at++
    words.push({
      start,
      end: at,
      lower: text.slice(start, at).toLowerCase(),
      gap: lastEnd < 0 ? NO_GAP : gapOf(text.slice(lastEnd, start)),
    })
    lastEnd = at
  }
  return words
}

/** No form goes across it. */
const NO_GAP = '\n'

/** A term is written with spaces, hyphens, apostrophes, `&`, `/` and dots inside; others end it. */
function gapOf(between: string): string {
  if (between === ' ' || between === '\u00a0') return ' '
  if (between === '-' || between === '\u2010' || between === '\u2011') return '-'
  if (between === "'" || between === '’') return "'"
  return /^ ?[&/.+] ?$/.test(between) ? between.trim() : NO_GAP
}

/** What a form is found by: its words, each with the sign before it. */
export const keysOf = (form: string): string[] =>
  readWords(form.trim().replace(/\s+/g, ' ')).map(({ lower, gap }, index) => (index === 0 ? '' : gap) + lower)

/** Part of a compound that the glossary does not name: "boat-house". */
export const isCompounded = (text: string, start: number, end: number): boolean =>
  (HYPHEN.test(text.charAt(start - 1)) && isWordAt(text, start - 2)) ||
  (HYPHEN.test(text.charAt(end)) && isWordAt(text, end + 1))

const HYPHEN = /[-\u2010\u2011]/
