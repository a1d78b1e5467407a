/**
 * What is lost of a name on its way through one more language than English: the sounds that its script does not tell
 * apart, and the endings that it adds. Data; `SurnameIndex` reads both a written word and a known surname this way and
 * compares what is left. What Russian, Ukrainian,
 * Polish, Serbian and German make of a name is in `SPELLINGS` and `NEAR_SYMBOLS` already.
 *
 * Source: general knowledge of how Chinese, Serbian, Korean, Japanese, Arabic and Persian write foreign names, and how Lithuanian and
 * Latvian decline them; names.md 4.4.
 */
export interface PivotReading {
  /** BCP 47. */
  readonly language: string
  /** Letters that fall together, in order, on folded letters of both sides; applied before `normalForm`. */
  readonly merges: readonly (readonly [pattern: RegExp, replacement: string, reason: string])[]
  /** Endings of the written word that the language adds. */
  readonly ending: RegExp | undefined
}

export const PIVOT_READINGS: readonly PivotReading[] = [
  {
    language: 'zh',
    merges: [
      [/th/g, 's', 'hegses'],
      [/ng(?![aeiou])/g, 'n', 'puting'],
      [/r/g, 'l', 'lutte'],
    ],
    ending: undefined,
  },
  {
    language: 'ko',
    merges: [
      [/tz|ts|ch(?=eu)/g, 'z', 'mereucheu'],
      [/ae/g, 'a', 'baenseu'],
      [/v$/, 'p', 'peskop'],
      [/th/g, 's', 'hegses'],
      [/ph|ff|f/g, 'p', 'peskop'],
      [/[vw]/g, 'b', 'bance'],
      [/zh|z|dj|j/g, 'j', 'jelensky'],
      [/eu/g, '', 'the filler vowel: witkopeu'],
      [/ng/g, 'n', 'makrong'],
      [/r/g, 'l', 'lubio'],
    ],
    ending: undefined,
  },
  {
    language: 'ja',
    merges: [
      [/th/g, 's', 'hegses'],
      [/ff|f/g, 'h', 'witkohu'],
      [/[vw]/g, 'b', 'bance'],
      [/r/g, 'l', 'lutte'],
      [/(?:ch|ts)(?=i)/g, 't', 'puchin'],
      [/si/g, 'shi', 'shi'],
      [/ts|tz|dz/g, 'z', 'merutsu'],
      [/(?<=[bcdgklmpstxz])[uo](?=[bcdghklmnpstxz]|$)/g, '', 'the filler vowel: makuron'],
      [/al(?![aeiou])|el$/g, 'a', 'a long vowel for coda r: sutama'],
    ],
    ending: undefined,
  },
  {
    language: 'ar',
    merges: [
      [/p/g, 'b', 'biskov'],
      [/gh|dj|j|q/g, 'g', 'ghuterres'],
      [/oo|ou|o/g, 'u', 'butin'],
      [/ee|ei|ie|e/g, 'i', 'blinkin'],
      [/[vw]/g, 'f', 'lafruf'],
      [/(?<=[^aeiou])iy|(?<=[^aeiou])y/g, 'i', 'zilinski'],
    ],
    ending: undefined,
  },
  {
    language: 'fa',
    merges: [
      [/^([bdfgkpst])[aeio](?=[lrmkt])/, '$1', 'a cluster is opened: gorosi'],
      [/^es(?=[cklmnpt])/, 's', 'a cluster is opened: estoltenberg'],
      [/oo|ou|o/g, 'u', 'pootin'],
      [/gh|q/g, 'g', 'araqchi'],
      [/w/g, 'v', 'one letter'],
      [/ph/g, 'f', 'one letter'],
    ],
    ending: undefined,
  },
  {
    language: 'sr',
    merges: [[/c(?![hkz])/g, 'ts', 'merc']],
    ending: undefined,
  },
  {
    language: 'lt',
    merges: [[/c(?![hkz])/g, 'ts', 'mercas']],
    ending: /(?:as|is|us|ys|ius|es)$/,
  },
]
