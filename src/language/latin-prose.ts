import { CharClass, classAt, isLetterClass } from '../text/char-class.ts'
import type { Span } from '../text/spans.ts'
import { ENGLISH_LOANS } from './english-loans.ts'
import { MODEL_LANGUAGES } from './models/word-model.ts'
import { markPhrases } from './naturalised.ts'
import { PARTICLES } from './shown-words.ts'
import { ENGLISH_STOP_WORDS } from './stop-words.ts'
import { WordList } from './word-list.ts'
import { LANGUAGES } from './word-model.ts'
import { UNIT } from './word-scores.ts'

/** Latin words that are prose. */
export interface LatinProse extends Span {
  /** BCP 47. */
  readonly language: string
}

/** Shortest single word that counts. */
const MIN_LONE = 4
/** A longer gap is more than numbers and signs with their spaces. */
const MAX_GAP = 12
/** Share of words in small letters and function words; names and titles have fewer. */
const PROSE_SHARE = 1 / 3
/** Small words of English names and titles: "The Lord of the Rings". Source: style guides. */
const IN_TITLES: ReadonlySet<string> = new Set(
  'a an the of and or for in on at to by from with as'.split(' '),
)
/** Function words of two letters that no name, label or unit is. */
const SHORT_PROSE: ReadonlySet<string> = new Set('of at be is are my if we he'.split(' '))
/** Log-odds against English from which a run is in another language. */
const NOT_ENGLISH = 6 * UNIT

const list = new WordList()

/**
 * Runs of Latin words in a line of another script that are prose of some language: at least two words in small letters
 * and more small than capital ones, or a single word that is no loan. Names, titles and abbreviations are no prose.
 */
export function findLatinProse(text: string, line: Span): LatinProse[] {
  const found: LatinProse[] = []
  for (let from = line.start; from < line.end; ) {
    const next = list.read(text, from, line.end)
    markPhrases(text, list)
    for (let first = 0; first < list.count; ) {
      let last = first + 1
      while (last < list.count && isJoined(text, last)) last++
      const [from, to] = withoutAddresses(first, last)
      if (to > from && isProse(text, from, to)) {
        found.push({
          start: list.starts[from] as number,
          end: list.ends[to - 1] as number,
          language: languageOf(from, to),
        })
      }
      first = last
    }
    from = next
  }
  return found
}

/** Spaces, digits and signs of prose between two words of one run. */
const JOINT = /^(?:[ \u00a0.,;:!?'"’‘“”()&%$\-–—\d]|&#x?[\da-f]{2,5};)*$/i

/** The word goes on where the one before it ends. */
function isJoined(text: string, word: number): boolean {
  const start = list.ends[word - 1] as number
  const end = list.starts[word] as number
  return end - start <= MAX_GAP && JOINT.test(text.slice(start, end))
}

/** Leave out addresses and identifiers at either end. */
function withoutAddresses(first: number, last: number): [from: number, to: number] {
  let from = first
  let to = last
  while (from < to && list.own[from] === 1) from++
  while (to > from && list.own[to - 1] === 1) to--
  return [from, to]
}

function isProse(text: string, first: number, last: number): boolean {
  let small = 0
  let lower = 0
  let isName = list.small[first] === 0 && list.small[last - 1] === 0
  for (let word = first; word < last; word++) {
    if (list.small[word] === 1) {
      lower++
      const value = text.slice(list.starts[word], list.ends[word])
      isName &&= PARTICLES.has(value) || IN_TITLES.has(value)
    }
    const letters = (list.ends[word] as number) - (list.starts[word] as number)
    if (list.own[word] === 1) {
      if (last - first === 1) return false
    } else if (letters > 1 && (list.small[word] === 1 || isFunctionWord(text, word))) small++
  }
  if (isName || lower === 0) return false
  if (small >= 2 && small >= (last - first) * PROSE_SHARE) return true
  // "in North Haven", "the Sedge": a name has its small words in the middle.
  if (last - first > 1) {
    const isWhole = isOtherThanLatin(text, (list.starts[first] as number) - 1)
    return list.small[first] === 1 && isWhole && isFunctionWord(text, first)
  }
  if (small === 0) return false
  const start = list.starts[first] as number
  const end = list.ends[first] as number
  // A part of a compound, a number or a word of the other script: "24k", "e-платёж".
  if (isLetterOrDigit(text, start - 1) || isLetterOrDigit(text, end))
    return isBetweenUnspaced(text, start, end) && isLoneProse(text, first)
  if (classAt(text, start - 1) === CharClass.Hyphen || classAt(text, end) === CharClass.Hyphen) return false
  return isLoneProse(text, first)
}

function isLoneProse(text: string, word: number): boolean {
  const value = text.slice(list.starts[word], list.ends[word])
  if (list.small[word] === 0 || ENGLISH_LOANS.has(value)) return false
  if (value.length < MIN_LONE)
    return value.length === MIN_LONE - 1 ? ENGLISH_STOP_WORDS.has(value) : SHORT_PROSE.has(value)
  if (list.english[word] === 1) return true
  for (let language = 1; language < LANGUAGES; language++)
    if ((list.scores[word * LANGUAGES + language] as number) >= NOT_ENGLISH) return true
  return false
}

/** "The" at the start of a sentence is as good as in small letters. */
const isFunctionWord = (text: string, word: number): boolean =>
  ENGLISH_STOP_WORDS.has(text.slice(list.starts[word], list.ends[word]).toLowerCase())

/** Chinese and Japanese have no spaces: letters beside the word are other words. */
const isBetweenUnspaced = (text: string, start: number, end: number): boolean =>
  isOtherThanLatin(text, start - 1) && isOtherThanLatin(text, end)

/** A sign of a script without spaces, or none of a word. */
function isOtherThanLatin(text: string, offset: number): boolean {
  const charClass = classAt(text, offset)
  return (
    charClass === CharClass.Han ||
    charClass === CharClass.Kana ||
    charClass === CharClass.Hangul ||
    !isLetterOrDigit(text, offset)
  )
}

function isLetterOrDigit(text: string, offset: number): boolean {
  const charClass = classAt(text, offset)
  return isLetterClass(charClass) || charClass === CharClass.Digit
}

/** The language that the words speak for most; English unless another one is certain. */
function languageOf(first: number, last: number): string {
  let best = 0
  let most = NOT_ENGLISH
  for (let language = 1; language < LANGUAGES; language++) {
    let sum = 0
    for (let word = first; word < last; word++) sum += list.scores[word * LANGUAGES + language] as number
    if (sum > most) {
      most = sum
      best = language
    }
  }
  return MODEL_LANGUAGES[best] as string
}
