import { bit, CharClass, classAt, isLetterClass } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { TermMention } from './harvest-terms.ts'

/**
 * Nouns of the news that are written closed up and with a hyphen. Only for these the whole corpus is asked; any other
 * pair counts where one document has both forms. Two words ("front line") are the noun beside its adjective, and right.
 *
 * Source: general knowledge; each is in use both ways in large newsrooms.
 */
const NEWS_COMPOUNDS: readonly string[] = [
  'ceasefire',
  'airstrike',
  'airspace',
  'warplane',
  'peacekeeper',
  'lawmaker',
  'policymaker',
  'counteroffensive',
  'counterattack',
]

/** Letters of the shortest compound and of its parts. */
const MIN_LETTERS = 7
const MIN_FIRST = 3
const HYPHENATED = /(?<![\p{L}\p{N}-])(\p{L}{3,})-(\p{Ll}{3,})(?![\p{L}\p{N}-])/gu
const MARK = 'word:'

/** Key of the compound's mentions; a plural is its singular. */
const keyOf = (letters: string): string => MARK + stemOf(letters.toLowerCase())
const stemOf = (word: string): string =>
  word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/**
 * Mentions of compounds that the text may write in several ways: what has a hyphen here and stands closed up
 * elsewhere in the text, and the compounds of the news in either form. In no order.
 */
export function harvestCompounds(text: string, { lines, mask }: Scan): TermMention[] {
  const mentions: TermMention[] = []
  const keys = new Set<string>()
  const add = (start: number, end: number, key: string): void => {
    mentions.push({ start, end, form: stemOf(text.slice(start, end).toLowerCase()), key })
  }
  if ((mask & bit(CharClass.Hyphen)) !== 0) {
    for (let line = 0; line < lines.count; line++) {
      if ((lines.mask(line) & bit(CharClass.Hyphen)) === 0) continue
      const from = lines.from(line)
      for (const match of text.slice(from, lines.to(line)).matchAll(HYPHENATED)) {
        const [written, first, second] = match as unknown as [string, string, string]
        const letters = `${first}${second}`.toLowerCase()
        if (first.length < MIN_FIRST || letters.length < MIN_LETTERS) continue
        const key = keyOf(letters)
        const closed = stemOf(letters)
        const isNews = NEWS_KEYS.has(key)
        if (!keys.has(key) && !isNews && !hasWord(text, closed)) continue
        add(from + match.index, from + match.index + written.length, key)
        if (!keys.has(key) && !isNews)
          for (const start of findWord(text, closed)) add(start, wordEnd(text, start), key)
        keys.add(key)
      }
    }
  }
  for (const closed of NEWS_COMPOUNDS)
    for (const start of findWord(text, closed))
      add(start, pluralEnd(text, start + closed.length), keyOf(closed))
  return mentions
}

const NEWS_KEYS: ReadonlySet<string> = new Set(NEWS_COMPOUNDS.map(keyOf))

const hasWord = (text: string, word: string): boolean => findWord(text, word).length > 0

/** Starts of a word as it is and in the plural, also with the capital of a sentence. */
function findWord(text: string, word: string): number[] {
  const starts: number[] = []
  for (const form of [word, word.charAt(0).toUpperCase() + word.slice(1)]) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = pluralEnd(text, at + form.length)
      if (isWordSign(text, at - 1) || isWordSign(text, end)) continue
      // "Endgame Gear" is a name.
      if (form !== word && isNamed(text, at, end)) continue
      starts.push(at)
    }
  }
  return starts
}

/** A capital that no sentence begins with, or one more behind it. */
const isNamed = (text: string, start: number, end: number): boolean =>
  classAt(text, end + 1) === CharClass.Upper || /[\p{L},;] $/u.test(text.slice(Math.max(0, start - 2), start))

function isWordSign(text: string, at: number): boolean {
  const charClass = classAt(text, at)
  return isLetterClass(charClass) || charClass === CharClass.Hyphen || charClass === CharClass.Digit
}

const pluralEnd = (text: string, end: number): number => (text.charAt(end) === 's' ? end + 1 : end)

function wordEnd(text: string, start: number): number {
  let end = start
  while (isLetterClass(classAt(text, end))) end++
  return end
}
