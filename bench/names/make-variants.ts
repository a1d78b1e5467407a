/** Misspellings of a surname as a translation by way of another language makes them: all its habits at once. */
import { fold } from '../../src/text/fold.ts'

type Habit = readonly [pattern: RegExp, replacement: string]

/**
 * What each language does to a surname in Latin letters. Written against the languages, not against the tables that
 * read the result.
 */
export const HABITS: Readonly<Record<string, readonly Habit[]>> = {
  'zh liquids': [
    [/l(?=[aeiouy])/, 'r'],
    [/(?<=[aeiou])r(?=[aeiou])/, 'l'],
  ],
  'zh codas': [
    [/(?<=..)r(?=[bcdfgkmnpstvz])/, ''],
    [/th/, 's'],
    [/ph|ff$/, 'v'],
  ],
  'zh vowels': [
    [/(?<=[bcdfghklmnprstvz])e(?=[bcdfghklmnprstvz])/, 'i'],
    [/(?<=[bcdfghklmnprstvz])o(?=[bcdfghklmnprstvz])/, 'u'],
  ],
  ru: [
    [/th/g, 't'],
    [/ph/g, 'f'],
    [/w/g, 'v'],
    [/ck/g, 'k'],
    [/c(?=[ei])/g, 's'],
    [/c(?![hkei])/g, 'k'],
    [/tz/g, 'ts'],
    [/ee|ea/g, 'i'],
    [/y$/g, 'i'],
    [/(.)\1/g, '$1'],
  ],
  uk: [
    [/g/g, 'h'],
    [/y(?=[bcdfgklmnprstvz])/g, 'i'],
    [/w/g, 'v'],
    [/e(?=[bdgklmnprstvz]+$)/, 'ie'],
  ],
  pl: [
    [/sh/g, 'sz'],
    [/ch/g, 'cz'],
    [/v/g, 'w'],
    [/zh/g, 'rz'],
    [/ya/g, 'ja'],
    [/ye/g, 'je'],
  ],
  sr: [
    [/w/g, 'v'],
    [/ck|c(?![hei])/g, 'k'],
    [/sch/g, 'š'],
    [/sh/g, 'š'],
    [/ch/g, 'č'],
    [/z$/g, 'c'],
    [/(.)\1/g, '$1'],
  ],
  lt: [
    [/w/g, 'v'],
    [/c(?![hei])/g, 'k'],
    [/(?<=[bdfgklmnprtvz])$/, 'as'],
  ],
  de: [
    [/shch/g, 'schtsch'],
    [/sh/g, 'sch'],
    [/(?<!s)ch/g, 'tsch'],
    [/zh/g, 'sch'],
    [/v/g, 'w'],
    [/kh/g, 'ch'],
    [/y(?=[aeu])/g, 'j'],
  ],
  ar: [
    [/p/g, 'b'],
    [/v/g, 'f'],
    [/o(?=[bcdfgklmnprstvz])/g, 'u'],
    [/g(?=[aou])/g, 'gh'],
  ],
  fa: [
    [/^([bdfgkpst])(?=[lr])/, '$1e'],
    [/u(?=[bdgklmnprst])/g, 'oo'],
    [/w/g, 'v'],
  ],
  ja: [
    [/l/g, 'r'],
    [/v/g, 'b'],
    [/th/g, 's'],
    [/(?<=[bgkpst])(?=[bdgkmnpstrz])/g, 'u'],
  ],
  ko: [
    [/ff|f|ph/g, 'p'],
    [/v$/, 'p'],
    [/^v/, 'b'],
    [/th/g, 's'],
    [/^r/, 'l'],
    [/^z/, 'j'],
  ],
}

/** The surname as the language leaves it, with a capital; the surname itself where the language has no say. */
export function spellThrough(surname: string, habits: readonly Habit[]): string {
  let spelt = fold(surname)
  for (const [pattern, replacement] of habits) spelt = spelt.replace(pattern, replacement)
  return spelt.charAt(0).toUpperCase() + spelt.slice(1)
}
