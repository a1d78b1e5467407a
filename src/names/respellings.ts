import type { Country } from './countries.ts'

/**
 * How a surname sounds where its own language reads a letter otherwise than English, or as another alphabet writes that
 * sound: what a translator who never saw the name spells. Data; `surnameSounds` makes forms of them that are compared
 * beside the surname itself.
 *
 * Source: general knowledge of the spelling of these languages and of how Cyrillic and Chinese write the sounds.
 */
interface Respelling {
  /** Countries of a person's offices; `undefined` for all. */
  readonly countries: readonly Country[] | undefined
  /** Applied in order to the lower-case surname with its accents. */
  readonly changes: readonly (readonly [pattern: RegExp, replacement: string])[]
}

/** Signs that folding would take for the bare letter, as English spells their sound. */
const SIGNS: Respelling['changes'] = [
  [/dž/g, 'j'],
  [/[čćç]/g, 'ch'],
  [/[šşș]/g, 'sh'],
  [/[žż]/g, 'zh'],
  [/đ/g, 'dj'],
  [/ğ/g, ''],
  [/[țţ]/g, 'ts'],
]

/** Spell a word's signs out; the word itself, in small letters, where it has none. */
export function spellSigns(word: string): string {
  let spelt = word.toLowerCase().normalize('NFC')
  for (const [pattern, replacement] of SIGNS) spelt = spelt.replace(pattern, replacement)
  return spelt
}

export const RESPELLINGS: readonly Respelling[] = [
  { countries: undefined, changes: SIGNS },
  // Latin letters for Cyrillic х, й, and a w written by its sound.
  { countries: undefined, changes: [[/kh/g, 'ch']] },
  { countries: undefined, changes: [[/y(?=[aeou])/g, 'j']] },
  // A soft consonant spelt out, a hard g for an h.
  { countries: undefined, changes: [[/(?<=[bdklmnprstvz])e(?=.)/, 'je']] },
  { countries: undefined, changes: [[/g+(?=$|[aeiou])/g, 'h']] },
  { countries: undefined, changes: [[/^wh?(?=[aeio])/g, 'u']] },
  { countries: undefined, changes: [[/th/g, 's']] },
  {
    countries: ['PL', 'CZ', 'SK', 'HU', 'RS', 'HR', 'SI', 'LT', 'LV'],
    changes: [
      [/[čć]/g, 'ch'],
      [/c(?![hzk])/g, 'ts'],
    ],
  },
  {
    countries: ['HU'],
    changes: [
      [/cs/g, 'ch'],
      [/sz/g, 'S'],
      [/s/g, 'sh'],
      [/S/g, 's'],
      [/jj?/g, 'y'],
    ],
  },
  {
    countries: ['FR', 'BE', 'CA', 'CH'],
    changes: [
      [/eaux?|aux?/g, 'o'],
      [/oi/g, 'ua'],
      [/(?<=..)[tdsxz]$/, ''],
    ],
  },
  {
    countries: ['DE', 'AT', 'CH'],
    changes: [
      [/^s(?=[tp])/, 'sh'],
      [/ei/g, 'ai'],
      [/eu|äu/g, 'oi'],
    ],
  },
  {
    countries: ['US', 'GB', 'CA', 'AU', 'NZ', 'IE'],
    changes: [
      [/ea|ee/g, 'i'],
      [/igh|i(?=[bdfgklmnprstvz]e)/g, 'ai'],
    ],
  },
]
