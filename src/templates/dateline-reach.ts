import { CharClass, classAt, isLetterClass } from '../text/char-class.ts'
import { SMALL_WORDS } from './dateline-parts.ts'
import { MONTH_NAMES } from './month-names.ts'
import { AGENCIES, DATELINE_FILLERS, ROLE_WORDS } from './news-sources.ts'

/** Longest dateline looked for, in code units: agency, two names, place and date stay under it. */
export const REACH = 120
const JOINERS = new Set("'’-0123456789")

/**
 * Code units up to the first quotation mark or word that no dateline has: a small one that is no month, role or particle of a name.
 * Sorts out nearly all prose by its second or third word.
 */
export function nameReach(line: string): number {
  const end = Math.min(line.length, REACH)
  const space = line.indexOf(' ')
  if (space < 14 && OPENERS.has(line.slice(0, space))) return 0
  let at = 0
  while (at < end) {
    const charClass = classAt(line, at)
    if (charClass === CharClass.Quote) return at
    if (charClass === CharClass.Lower || charClass === CharClass.Cyrillic) {
      let stop = at + 1
      while (stop < end && isLetterClass(classAt(line, stop))) stop++
      if (
        isSmall(line, at, charClass) &&
        !(mayBeHeadWord(line, at, stop) && HEAD_WORDS.has(line.slice(at, stop)))
      )
        return at
      at = stop
    } else if (charClass === CharClass.Upper) {
      at++
      while (at < end && isLetterClass(classAt(line, at))) at++
    } else at++
    // What follows an apostrophe, a hyphen or a digit belongs to the word: "6th", "Al-khreishan".
    while (at < end && JOINERS.has(line.charAt(at))) {
      at++
      while (at < end && (isLetterClass(classAt(line, at)) || classAt(line, at) === CharClass.Digit)) at++
    }
  }
  return end
}

/** First words of sentences that look like a place before a date: "On July 26 (Sunday)". */
const OPENERS: ReadonlySet<string> = new Set([
  'On',
  'In',
  'At',
  'After',
  'Before',
  'According',
  'When',
  'While',
  'As',
  'From',
  'For',
  'And',
  'But',
  'It',
  'He',
  'She',
  'They',
  'We',
  'This',
  'That',
  'These',
  'Those',
  'There',
  'By',
  'If',
  'Since',
  'Until',
  'During',
  'Am',
  'Im',
  'Nach',
  'Seit',
  'Au',
  'Dans',
  'Selon',
  'En',
  'Según',
  'No',
  'W',
  'Po',
  'В',
  'На',
  'По',
  'С',
  'У',
  'За',
  'После',
  'Після',
])

/** Small words that a dateline may have outside its brackets. */
const HEAD_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_WORDS,
  ...Object.values(MONTH_NAMES).flatMap((names) => names.flatMap((forms) => forms.split('|'))),
  ...[...AGENCIES, ...ROLE_WORDS, ...DATELINE_FILLERS].flatMap((words) => words.split(/[\s.-]/)),
  'com',
  'st',
  'nd',
  'rd',
  'th',
  'года',
  'року',
  'roku',
  'г',
  'р',
])

/** Lengths of the head words, a bit each, by their first and last letters: most words fail without a slice. */
const HEAD_LENGTHS: Int32Array = (() => {
  const lengths = new Int32Array(32 * 32)
  for (const word of HEAD_WORDS) {
    if (word !== '') lengths[endsOf(word, 0, word.length)]! |= 1 << word.length
  }
  return lengths
})()

/** First and last code unit of a word in one number, five bits each. */
function endsOf(text: string, start: number, end: number): number {
  return ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31)
}

/** False for most words; lengths that differ by 32 share a bit. */
const mayBeHeadWord = (line: string, start: number, end: number): boolean =>
  ((HEAD_LENGTHS[endsOf(line, start, end)] as number) & (1 << (end - start))) !== 0

/** Latin letters have their case in their class; the other alphabets are asked. */
function isSmall(text: string, at: number, charClass: CharClass): boolean {
  if (charClass === CharClass.Lower) return true
  const sign = text.charAt(at)
  return sign === sign.toLowerCase()
}
