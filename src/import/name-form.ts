import type { Country } from '../names/countries.ts'
import { PARTICLES } from '../names/name-words.ts'

const LATIN = /^[\p{Script=Latin}\p{M}\s.'’ʼ-]+$/u

/** True for a name in Latin letters. */
export const isLatin = (form: string): boolean => LATIN.test(form)

/** Countries whose people are named surname first in English, too. */
const SURNAME_FIRST: ReadonlySet<Country> = new Set(['CN', 'TW', 'KR', 'KP', 'VN', 'KH'])
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** A name as it is written in running text: "PUTIN, Vladimir  Vladimirovich" becomes "Vladimir Vladimirovich Putin". */
export function tidyName(form: string): string {
  const [family, given, ...more] = form.normalize('NFC').split(',')
  const turned = given === undefined || more.length > 0 ? form.normalize('NFC') : `${given} ${family}`
  return turned
    .trim()
    .split(/\s+/)
    .map((word) => (isShouted(word) ? capitalize(word) : word))
    .join(' ')
}

const isShouted = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u.test(word)

const capitalize = (word: string): string =>
  word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())

/**
 * Read given and family name off a whole one.
 *
 * @returns `undefined` for one word, which is neither.
 */
export function splitName(
  name: string,
  countries: readonly Country[],
): { given: string; family: string } | undefined {
  const words = name.split(/\s+/).filter((word) => !SUFFIX.test(word))
  const [first, ...rest] = words
  if (first === undefined || rest.length === 0) return undefined
  if (rest.length < 3 && countries.some((country) => SURNAME_FIRST.has(country)))
    return { given: rest.join(' '), family: first }
  let at = words.length - 1
  while (at > 1 && PARTICLES.has((words[at - 1] as string).toLowerCase())) at--
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') }
}

/** Languages by script, for names of which a source does not tell the language; the first that fits. */
const BY_SCRIPT: readonly (readonly [script: RegExp, language: string, country?: Country])[] = [
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]*[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    'ja',
  ],
  [/^[\p{Script=Han}·]+$/u, 'ja', 'JP'],
  [/^[\p{Script=Han}·]+$/u, 'zh'],
  [/^[\p{Script=Hangul}\s]+$/u, 'ko'],
  [/^[\p{Script=Cyrillic}\s'’-]*[іїєґІЇЄҐ]/u, 'uk'],
  [/^[\p{Script=Cyrillic}\s-]*[ыэъёЫЭЪЁ]/u, 'ru'],
  [/^[\p{Script=Cyrillic}\s-]+$/u, 'bg', 'BG'],
  [/^[\p{Script=Cyrillic}\s-]+$/u, 'mk', 'MK'],
  [/^[\p{Script=Cyrillic}\s-]+$/u, 'sr', 'RS'],
  [/^[\p{Script=Cyrillic}\s'’-]+$/u, 'uk', 'UA'],
  [/^[\p{Script=Cyrillic}\s-]+$/u, 'ru'],
  [/^[\p{Script=Arabic}\s\u200c]+$/u, 'fa', 'IR'],
  [/^[\p{Script=Arabic}\s]*[پچژگ]/u, 'fa'],
  [/^[\p{Script=Arabic}\s]+$/u, 'ar'],
  [/^[\p{Script=Hebrew}\s'"-]+$/u, 'he'],
  [/^[\p{Script=Greek}\s-]+$/u, 'el'],
  [/^[\p{Script=Georgian}\s-]+$/u, 'ka'],
  [/^[\p{Script=Armenian}\s-]+$/u, 'hy'],
]

/** Language of a name that is not in Latin letters, by its script and the person's countries. */
export function languageOfName(form: string, countries: readonly Country[]): string | undefined {
  for (const [script, language, country] of BY_SCRIPT)
    if (script.test(form) && (country === undefined || countries.includes(country))) return language
  return undefined
}
