import { bit, CHAR_CLASSES, CharClass, CLASS_OF, FOREIGN_LETTERS, isLetterClass } from './char-class.ts'
import type { Span } from './spans.ts'

/** ISO 15924 code of each letter class; `undefined` for classes that are no letters. */
const SCRIPT_CODES: readonly (string | undefined)[] = (() => {
  const codes: (string | undefined)[] = new Array(CHAR_CLASSES).fill(undefined)
  codes[CharClass.Lower] = 'Latn'
  codes[CharClass.Upper] = 'Latn'
  codes[CharClass.Han] = 'Hani'
  codes[CharClass.Kana] = 'Kana'
  codes[CharClass.Hangul] = 'Hang'
  codes[CharClass.Cyrillic] = 'Cyrl'
  codes[CharClass.Greek] = 'Grek'
  codes[CharClass.Arabic] = 'Arab'
  codes[CharClass.Hebrew] = 'Hebr'
  codes[CharClass.OtherLetter] = 'Zyyy'
  return codes
})()

/** ISO 15924 script code of a letter class. */
export const scriptOf = (charClass: CharClass): string | undefined => SCRIPT_CODES[charClass]

/**
 * The script with the most letters. A Han, kana or Hangul letter counts as three, for it carries about as much text
 * as three letters of an alphabet (measured in mixed-language samples: 2.6 to 3.3 Latin letters a Han character).
 *
 * Han and kana together are `Jpan` when kana are at least a twelfth of them (Japanese news: 40 % and more).
 *
 * @param classCounts  Code units by `CharClass`, as the scan counts them.
 * @returns            ISO 15924 code; `Zyyy` for a text without letters.
 */
export function mainScript(classCounts: Uint32Array): string {
  const count = (charClass: CharClass): number => classCounts[charClass] as number
  const east = count(CharClass.Han) + count(CharClass.Kana)
  const candidates: readonly (readonly [script: string, weight: number])[] = [
    ['Latn', count(CharClass.Lower) + count(CharClass.Upper)],
    [count(CharClass.Kana) * 12 >= east ? 'Jpan' : 'Hani', east * 3],
    ['Hang', count(CharClass.Hangul) * 3],
    ['Cyrl', count(CharClass.Cyrillic)],
    ['Arab', count(CharClass.Arabic)],
    ['Hebr', count(CharClass.Hebrew)],
    ['Grek', count(CharClass.Greek)],
  ]
  let best: readonly [script: string, weight: number] = ['Zyyy', 0]
  for (const candidate of candidates) if (candidate[1] > best[1]) best = candidate
  return best[0]
}

/** A run of letters of one script that is not the text's own. */
export interface ScriptRun extends Span {
  readonly script: string
}

/** Letter classes that are at home in a text of a script, as a mask; Han is at home in Japanese. */
export function ownLetters(script: string): number {
  if (script === 'Jpan') return bit(CharClass.Han) | bit(CharClass.Kana)
  let mask = 0
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++)
    if (SCRIPT_CODES[charClass] === script) mask |= 1 << charClass
  return mask
}

/**
 * Find maximal runs of non-Latin letters in a range, by script; marks inside a run belong to it, punctuation and
 * spaces end it. Han and kana beside each other are one run (`Jpan`).
 *
 * @param own  Classes of letters at home in the text beside Latin ones, as a mask; they end a run.
 * @returns    Half-open spans in text order; never empty, never overlapping.
 */
export function findForeignRuns(text: string, start: number, end: number, own = 0): ScriptRun[] {
  const foreign = FOREIGN_LETTERS & ~own
  const runs: ScriptRun[] = []
  let offset = start
  while (offset < end) {
    const charClass = CLASS_OF[text.charCodeAt(offset)] as CharClass
    if (((1 << charClass) & foreign) === 0) {
      offset++
      continue
    }
    let script = scriptOf(charClass) as string
    const runStart = offset
    let runEnd = offset + 1
    for (offset++; offset < end; offset++) {
      const next = CLASS_OF[text.charCodeAt(offset)] as CharClass
      if (next === CharClass.Mark || next === CharClass.LowSurrogate) {
        runEnd = offset + 1
        continue
      }
      if (!isLetterClass(next) || ((1 << next) & own) !== 0) break
      const nextScript = scriptOf(next) as string
      if (nextScript !== script) {
        const bothEast = isEastAsian(script) && isEastAsian(nextScript)
        if (!bothEast) break
        script = 'Jpan'
      }
      runEnd = offset + 1
    }
    runs.push({ start: runStart, end: runEnd, script })
  }
  return runs
}

const isEastAsian = (script: string): boolean => script === 'Hani' || script === 'Kana' || script === 'Jpan'
