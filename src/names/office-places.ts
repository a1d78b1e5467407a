import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import { isCountryWord } from './countries.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { capitalWords, wordAt } from './word-table.ts'

/** A capitalised word at the end of a run of capitals, with an office near by. */
export interface OfficePlace {
  readonly start: number
  readonly end: number
  readonly word: Word
  /** A country, or a body that counts as one, is named near by. */
  readonly hasCountry: boolean
}

const NO_NAME = WordKind.Title | WordKind.Opener | WordKind.Body | WordKind.Office
/** Words looked through behind a comma: ", the Russian foreign minister". */
const WORDS_BEHIND = 5
/** Words of a name before its last one: given names, initials, particles. */
const WORDS_BEFORE = 4

const placesOf = new WeakMap<Scan, readonly OfficePlace[]>()

/**
 * Words that may be the surname of somebody whom the text gives an office, in text order. Looks at neighbours only:
 * what the office is, and whether it is one, `readNameContext` says. Remembered: survey and rules ask alike.
 */
export function findOfficePlaces(text: string, scan: Scan): readonly OfficePlace[] {
  let places = placesOf.get(scan)
  if (places === undefined) {
    places = readPlaces(text, scan)
    placesOf.set(scan, places)
  }
  return places
}

function readPlaces(text: string, scan: Scan): OfficePlace[] {
  const { capitals } = scan
  const words = capitalWords(text, scan)
  const places: OfficePlace[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    if ((word.kind & NO_NAME) !== 0) continue
    const start = capitals.start(index)
    const end = capitals.end(index)
    const behind = CLASS_OF[text.charCodeAt(end)]
    // Inside a run: a given name.
    if (behind === CharClass.Space && capitals.start(index + 1) === end + 1) continue
    if (
      hasOfficeBefore(text, scan, words, index) ||
      (behind === CharClass.Comma && hasOfficeBehind(text, end + 1))
    )
      places.push({ start, end, word, hasCountry: isCountryNear(capitals, words, index) })
  }
  return places
}

/** An office at the end of the words before, only names and particles between: "Foreign Minister Anna de Name". */
function hasOfficeBefore(text: string, { capitals }: Scan, words: readonly Word[], index: number): boolean {
  let start = capitals.start(index)
  let at = index
  for (let count = 0; count < WORDS_BEFORE; count++) {
    let end = start
    while (isGap(text.charCodeAt(end - 1)) && start - end < 3) end--
    if (end === start) return false
    if (at > 0 && capitals.end(at - 1) === end) {
      at--
      if (((words[at] as Word).kind & WordKind.Office) !== 0) return true
      start = capitals.start(at)
      continue
    }
    let from = end
    while (CLASS_OF[text.charCodeAt(from - 1)] === CharClass.Lower) from--
    if (from === end) return false
    const { kind } = wordAt(text, from, end)
    if ((kind & WordKind.Office) !== 0) return true
    if ((kind & WordKind.Particle) === 0) return false
    start = from
  }
  return false
}

/** How far a country stands from the name that has its office, in code units. */
const COUNTRY_REACH = 80

function isCountryNear(capitals: Scan['capitals'], words: readonly Word[], index: number): boolean {
  const isCountry = (at: number): boolean => isCountryWord((words[at] as Word).bare)
  for (let at = index - 1; at >= 0 && capitals.start(index) - capitals.end(at) < COUNTRY_REACH; at--)
    if (isCountry(at)) return true
  for (
    let at = index + 1;
    at < words.length && capitals.start(at) - capitals.end(index) < COUNTRY_REACH;
    at++
  )
    if (isCountry(at)) return true
  return false
}

const isGap = (code: number): boolean => {
  const charClass = CLASS_OF[code]
  return (
    charClass === CharClass.Space ||
    charClass === CharClass.Stop ||
    charClass === CharClass.Comma ||
    charClass === CharClass.Hyphen
  )
}

/** An office among the next words; a sentence's end stops the look. */
function hasOfficeBehind(text: string, from: number): boolean {
  let at = from
  for (let count = 0; count < WORDS_BEHIND; count++) {
    if (CLASS_OF[text.charCodeAt(at)] !== CharClass.Space) return false
    const start = at + 1
    let end = start
    for (;;) {
      const charClass = CLASS_OF[text.charCodeAt(end)]
      if (charClass !== CharClass.Lower && charClass !== CharClass.Upper) break
      end++
    }
    if (end === start) return false
    if ((wordAt(text, start, end).kind & WordKind.Office) !== 0) return true
    at = end
  }
  return false
}
