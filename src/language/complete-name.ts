import { editDistance } from '../text/edit-distance.ts'
import { isSoundedHan, romaniseCyrillic, romaniseHan } from './transliteration.ts'

/** Most proposals for one run. */
const LIMIT = 3

/** True when a run behind a capitalised Latin stem can be the rest of the name, not a word of its own. */
export const canEndName = (run: string, script: string): boolean => script !== 'Hani' || isSoundedHan(run)

/** Capitalised words of a document, for looking up those that begin with a stem. */
export class WordIndex {
  readonly #words: readonly string[]

  /** @param words  In any order, with repetitions. */
  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].sort(byFolded)
  }

  /** Words that begin with the stem, case aside, at most 50, in code-unit order of their small letters. */
  startingWith(stem: string): string[] {
    const folded = stem.toLowerCase()
    let low = 0
    let high = this.#words.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#words[middle] as string).toLowerCase() < folded) low = middle + 1
      else high = middle
    }
    const found: string[] = []
    for (let at = low; at < this.#words.length && found.length < 50; at++) {
      const word = this.#words[at] as string
      if (!word.toLowerCase().startsWith(folded)) break
      found.push(word)
    }
    return found
  }
}

function byFolded(left: string, right: string): number {
  const a = left.toLowerCase()
  const b = right.toLowerCase()
  return a < b ? -1 : a > b ? 1 : left < right ? -1 : left > right ? 1 : 0
}

/**
 * What a run of another script behind a Latin stem probably reads in Latin, best first, at most three; empty when
 * the tables do not give one.
 *
 * A word of the document that begins with the stem and sounds as the run does comes before the tables.
 *
 * @param stem   Latin letters before the run, "Elmen".
 * @param words  Capitalised words of the document.
 */
export function completeName(stem: string, run: string, script: string, words: WordIndex): string[] {
  const spelt = spell(run, script)
  const proposals = new Set<string>()
  const skeletons = spelt.flatMap(skeletonsOf).filter((value) => value !== '')
  const rests = words
    .startingWith(stem)
    .map((word) => word.slice(stem.length))
    .filter((rest) => rest.length > 1)
  const exact = rests.filter((rest) => skeletonsOf(rest).some((value) => skeletons.includes(value)))
  const fitting = exact.length > 0 ? exact : rests.filter((rest) => isNear(skeleton(rest), skeletons))
  // "Zelensky" reads as the tables say, "Zelenska" only by its consonants.
  const sounds = spelt.map(plainVowels)
  for (const rest of fitting) if (sounds.includes(plainVowels(rest))) proposals.add(rest)
  for (const rest of fitting) proposals.add(rest)
  for (const value of spelt) proposals.add(value)
  return [...proposals].slice(0, LIMIT)
}

function spell(run: string, script: string): string[] {
  if (script === 'Hani') return romaniseHan(run)
  const latin = script === 'Cyrl' ? romaniseCyrillic(run) : undefined
  return latin === undefined || latin === '' ? [] : [latin]
}

/**
 * Consonants of a spelling, those that the sound tables mix up made one: l and r, f v w, b and p, d and t, g and k,
 * all hissing sounds. Doubled ones count once, and h only at the start: elsewhere it is half a letter (zh, kh).
 */
function skeleton(value: string): string {
  let result = ''
  for (const letter of value.toLowerCase()) {
    const sound = letter === 'h' && result !== '' ? undefined : SOUNDS[letter]
    if (sound !== undefined && !result.endsWith(sound)) result += sound
  }
  return result
}

/** With `ch` as a hissing sound (Gorbachov) and as k (Bach). */
const skeletonsOf = (value: string): string[] =>
  /ch/i.test(value) ? [skeleton(value), skeleton(value.replace(/ch/gi, 's'))] : [skeleton(value)]

/** Consonants of which one may be missing or another one. */
const MIN_NEAR = 3

/** "唐纳德" gives dnd, "donald" dnld. */
const isNear = (value: string, skeletons: readonly string[]): boolean =>
  value.length >= MIN_NEAR &&
  skeletons.some(
    (other) => other.length >= MIN_NEAR && value[0] === other[0] && editDistance(value, other) <= 1,
  )

/** A spelling with one letter for the sounds i and y, and none doubled. */
const plainVowels = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll('y', 'i')
    .replace(/(.)\1+/g, '$1')

const SOUNDS: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  c: 'g',
  d: 'd',
  f: 'v',
  g: 'g',
  h: 'h',
  j: 's',
  k: 'g',
  l: 'l',
  m: 'm',
  n: 'n',
  q: 'g',
  r: 'l',
  s: 's',
  t: 'd',
  v: 'v',
  w: 'v',
  x: 's',
  z: 's',
}
