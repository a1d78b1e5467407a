import { bit, CharClass, classAt, FOREIGN_LETTERS, LATIN_LETTERS } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'

const SENTENCE_ENDS = new Set('.!?…。！？؟۔।')
const CLOSERS = new Set('"”’»›\')]}）】」』〉》〕')
const OPENERS = new Set('"“„‟«‹‘\'([{（【「『〈《〔-–—')
const UNSPACED = bit(CharClass.Han) | bit(CharClass.Kana)

/** Words from which a line with an end mark is a paragraph; a guess between headline (median 9) and paragraph (40). */
const PROSE_WORDS = 12

/** Index of the next line with content from `line` on, `lines.count` when there is none. */
export function nextFilled(lines: Lines, line: number): number {
  let at = line
  while (at < lines.count && lines.isBlank(at)) at++
  return at
}

/** Index of the last line with content up to `line`, -1 when there is none. */
export function previousFilled(lines: Lines, line: number): number {
  let at = line
  while (at >= 0 && lines.isBlank(at)) at--
  return at
}

/** Index of the line with content that has `count` others in front of it; `lines.count` when there are fewer. */
export function lineAfterHead(lines: Lines, count: number): number {
  let line = nextFilled(lines, 0)
  for (let seen = 0; seen < count && line < lines.count; seen++) line = nextFilled(lines, line + 1)
  return line
}

/** Offset of the first code unit of a line that is neither white space nor invisible (a BOM within the text). */
export function visibleFrom(lines: Lines, line: number): number {
  let at = lines.from(line)
  const end = lines.to(line)
  while (at < end) {
    const charClass = classAt(lines.text, at)
    if (
      charClass !== CharClass.Invisible &&
      charClass !== CharClass.Space &&
      charClass !== CharClass.OddSpace
    )
      break
    at++
  }
  return at
}

/** Last sign of a text in front of `end` that is no closing quote or bracket; '' when there is none after `start`. */
export function lastSign(text: string, start: number, end: number): string {
  let at = end - 1
  while (at >= start && CLOSERS.has(text.charAt(at))) at--
  return at < start ? '' : text.charAt(at)
}

export const isSentenceEnd = (sign: string): boolean => sign !== '' && SENTENCE_ENDS.has(sign)
export const isCloser = (sign: string): boolean => sign !== '' && CLOSERS.has(sign)
export const isOpener = (sign: string): boolean => sign !== '' && OPENERS.has(sign)

/** True for a line that ends like a sentence, closing quotes and brackets aside. */
export const endsSentence = (lines: Lines, line: number): boolean =>
  isSentenceEnd(lastSign(lines.text, lines.from(line), lines.to(line)))

/** Words, with two characters of Han or kana for one: the count that compares across scripts. */
export function wordWeight(lines: Lines, line: number): number {
  const words = lines.words(line)
  return (lines.mask(line) & UNSPACED) === 0 ? words : Math.ceil(words / 2)
}

/** True for a paragraph: long enough and with an end mark. */
export const isProse = (lines: Lines, line: number): boolean =>
  wordWeight(lines, line) >= PROSE_WORDS && endsSentence(lines, line)

/** First letter or digit class of a line behind quotes, brackets and dashes; `Other` when the line has none. */
export function firstClass(lines: Lines, line: number): CharClass {
  const { text } = lines
  const end = lines.to(line)
  for (let at = lines.from(line); at < end; at++) {
    const charClass = classAt(text, at)
    if (((1 << charClass) & (FOREIGN_LETTERS | LATIN_LETTERS)) !== 0 || charClass === CharClass.Digit)
      return charClass
    if (!isOpener(text.charAt(at)) && charClass !== CharClass.Invisible && charClass !== CharClass.Space)
      break
  }
  return CharClass.Other
}

/** True when a line begins as a sentence or title does: a capital, or a letter of a script without case. */
export function startsUpper(lines: Lines, line: number): boolean {
  const charClass = firstClass(lines, line)
  if (charClass === CharClass.Upper) return true
  if (charClass === CharClass.Lower || charClass === CharClass.Other || charClass === CharClass.Digit)
    return false
  if (charClass !== CharClass.Cyrillic && charClass !== CharClass.Greek) return true
  const { text } = lines
  for (let at = lines.from(line); at < lines.to(line); at++) {
    if (classAt(text, at) === charClass) {
      const letter = text.charAt(at)
      return letter !== letter.toLowerCase()
    }
  }
  return false
}

/** Index of the last paragraph of a text, -1 when there is none. Ask once a text: it reads the lines from the end. */
export function lastProse(lines: Lines): number {
  let line = lines.count - 1
  while (line >= 0 && !isProse(lines, line)) line--
  return line
}
