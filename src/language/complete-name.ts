import { isSoundedHan, romaniseCyrillic, romaniseHan } from './transliteration.ts'

/** Most proposals for one run. */
const LIMIT = 3

/** True when a run behind a capitalised Latin stem can be the rest of the name, not a word of its own. */
export const canEndName = (run: string, script: string): boolean => script !== 'Hani' || isSoundedHan(run)

/**
 * What a run of another script behind a Latin stem probably reads in Latin, best first, at most three; empty when
 * the tables do not give one.
 *
 * A word of the document that begins with the stem and sounds as the run does comes before the tables.
 *
 * @param stem   Latin letters before the run, "Elmen".
 * @param words  Capitalised words of the document.
 */
export function completeName(stem: string, run: string, script: string, words: Iterable<string>): string[] {
  const spelt = script === 'Cyrl' ? [romaniseCyrillic(run)] : script === 'Hani' ? romaniseHan(run) : []
  const proposals = new Set<string>()
  const skeletons = spelt.flatMap((value) => (value === undefined ? [] : [skeleton(value)]))
  const folded = stem.toLowerCase()
  for (const word of words) {
    if (word.length < stem.length + 2 || !word.toLowerCase().startsWith(folded)) continue
    const rest = word.slice(stem.length)
    if (skeletons.some((expected) => expected !== '' && expected === skeleton(rest))) proposals.add(rest)
  }
  for (const value of spelt) if (value !== undefined && value !== '') proposals.add(value)
  return [...proposals].slice(0, LIMIT)
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
