import {
  bit,
  CHAR_CLASSES,
  CharClass,
  CLASS_OF,
  FOREIGN_LETTERS,
  isLatinClass,
  isLetterClass,
  LATIN_LETTERS,
} from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import { scriptOf } from '../text/script-runs.ts'

/** Share of a line's weight from which it is a line in the other script; its few own letters are names or units. */
const FOREIGN_LINE_SHARE = 0.7
/** Share of the own letters, by weight, under which a text is bilingual and nothing in it is a leftover. */
const OWN_SHARE = 2 / 3
/** Weight of each class: a Han, kana or Hangul letter carries about as much text as three letters (`mainScript`). */
const WEIGHTS: Uint8Array = (() => {
  const weights = new Uint8Array(CHAR_CLASSES)
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    if (isLetterClass(charClass as CharClass)) weights[charClass] = 1
  }
  weights[CharClass.Han] = weights[CharClass.Kana] = weights[CharClass.Hangul] = 3
  return weights
})()

/** Classes whose letters belong to a script; Han is at home in Japanese. */
function isOwn(charClass: CharClass, script: string): boolean {
  const own = scriptOf(charClass)
  return own === script || (script === 'Jpan' && (own === 'Hani' || own === 'Kana'))
}

/** Letters of a text that are not Latin. */
export function countForeign(classCounts: Uint32Array): number {
  let count = 0
  for (const charClass of FOREIGN_CLASSES) count += classCounts[charClass] as number
  return count
}

const FOREIGN_CLASSES: readonly CharClass[] = Object.values(CharClass).filter(
  (charClass) => (bit(charClass) & FOREIGN_LETTERS) !== 0,
)

/**
 * Script of a line that stands in another script than its document, ISO 15924; `undefined` for all other lines,
 * and for Latin lines in documents of other scripts, which are names, addresses and credits.
 *
 * @param mostForeign  At least the number of letters in the line that are not Latin (`countForeign` of the text):
 *                     settles long Latin lines without reading them.
 */
export function foreignLineScript(
  lines: Lines,
  line: number,
  documentScript: string,
  mostForeign = Number.POSITIVE_INFINITY,
): string | undefined {
  if ((lines.mask(line) & FOREIGN_LETTERS) === 0) return undefined
  // Each foreign letter weighs three at most, each of the others one.
  if (mostForeign * 3 < (lines.letters(line) - mostForeign) * 2) return undefined
  const { text } = lines
  const end = lines.to(line)
  const weights = new Uint32Array(CHAR_CLASSES)
  let total = 0
  for (let offset = lines.from(line); offset < end; offset++) {
    const charClass = CLASS_OF[text.charCodeAt(offset)] as number
    const weight = WEIGHTS[charClass] as number
    weights[charClass]! += weight
    total += weight
  }
  let best: CharClass = CharClass.Other
  let foreign = 0
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    const weight = weights[charClass] as number
    if (weight === 0 || isLatinClass(charClass as CharClass) || isOwn(charClass as CharClass, documentScript))
      continue
    foreign += weight
    if (weight > (weights[best] as number)) best = charClass as CharClass
  }
  return foreign > 1 && foreign >= total * FOREIGN_LINE_SHARE ? scriptOf(best) : undefined
}

/**
 * True when so much of the text is of one script that letters of another one in its lines are a mixture.
 *
 * Latin letters do not count against another script: names, addresses and terms stand in any text.
 */
export function isMainly(classCounts: Uint32Array, own: number): boolean {
  const isLatin = own === LATIN_LETTERS
  let mine = 0
  let total = 0
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    const weight = (WEIGHTS[charClass] as number) * (classCounts[charClass] as number)
    const isOwn = ((1 << charClass) & own) !== 0
    if (isOwn) mine += weight
    if (isOwn || isLatin || !isLatinClass(charClass as CharClass)) total += weight
  }
  return mine > 0 && mine >= total * OWN_SHARE
}
