import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { capitalWords, wordAt } from './word-table.ts'

/** A capitalised word at the end of a run of capitals, with an office near by. */
export interface OfficePlace {
  readonly start: number
  readonly end: number
  readonly word: Word
}

const NO_NAME = WordKind.Title | WordKind.Opener | WordKind.Body | WordKind.Office
/** Words looked through behind a comma: ", the Russian foreign minister". */
const WORDS_BEHIND = 5
/** Words of a name before its last one: given names, initials, particles. */
const WORDS_BEFORE = 4

/**
 * Words that may be the surname of somebody whom the text gives an office, in text order. Looks at neighbours only:
 * what the office is, and whether it is one, `readNameContext` says.
 */
export function findOfficePlaces(text: string, scan: Scan): OfficePlace[] {
  const { capitals } = scan
  const words = capitalWords(text, scan)
  const places: OfficePlace[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    if ((word.kind & NO_NAME) !== 0) continue
    const start = capitals.start(index)
    const end = capitals.end(index)
    // Inside a run: a given name.
    if (CLASS_OF[text.charCodeAt(end)] === CharClass.Space && capitals.start(index + 1) === end + 1) continue
    if (hasOffice(text, start, -1, WORDS_BEFORE) || isDescribed(text, end)) places.push({ start, end, word })
  }
  return places
}

function isDescribed(text: string, end: number): boolean {
  return CLASS_OF[text.charCodeAt(end)] === CharClass.Comma && hasOffice(text, end + 1, 1, WORDS_BEHIND)
}

/** True when one of the next words in the direction is part of an office's phrase; a sentence's end stops the look. */
function hasOffice(text: string, from: number, step: 1 | -1, most: number): boolean {
  let at = from
  for (let count = 0; count < most; count++) {
    let gap = 0
    for (;;) {
      const code = text.charCodeAt(step < 0 ? at - 1 : at)
      const charClass = CLASS_OF[code]
      if (Number.isNaN(code) || charClass === CharClass.LineFeed || gap > 3) return false
      if (charClass === CharClass.Lower || charClass === CharClass.Upper) break
      at += step
      gap++
    }
    const edge = at
    for (;;) {
      const charClass = CLASS_OF[text.charCodeAt(step < 0 ? at - 1 : at)]
      if (charClass !== CharClass.Lower && charClass !== CharClass.Upper) break
      at += step
    }
    const word = wordAt(text, Math.min(at, edge), Math.max(at, edge))
    if ((word.kind & WordKind.Office) !== 0) return true
    // Only a name or a particle may stand between a title and a surname.
    if (
      step < 0 &&
      CLASS_OF[text.charCodeAt(at)] === CharClass.Lower &&
      (word.kind & WordKind.Particle) === 0
    )
      return false
  }
  return false
}
