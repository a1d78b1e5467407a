/**
 * Words that point to a country or world organisation: names, demonyms, capitals, seats of government. Lower case,
 * words parted by one space.
 *
 * Source: general knowledge. The codes are ISO 3166-1 alpha-2 for countries, the usual abbreviation for organisations.
 */
const COUNTRY_WORDS = {
  US: [
    'us',
    'u.s',
    'usa',
    'u.s.a',
    'united states',
    'america',
    'american',
    'washington',
    'white house',
    'pentagon',
  ],
  CA: ['canada', 'canadian', 'ottawa'],
  BR: ['brazil', 'brazilian', 'brasilia'],
  AR: ['argentina', 'argentine', 'argentinian', 'buenos aires'],
  VE: ['venezuela', 'venezuelan', 'caracas'],
  RU: ['russia', 'russian', 'kremlin', 'moscow', 'russian federation'],
  UA: ['ukraine', 'ukrainian', 'kyiv', 'kiev'],
  BY: ['belarus', 'belarusian', 'minsk'],
  AM: ['armenia', 'armenian', 'yerevan'],
  AZ: ['azerbaijan', 'azerbaijani', 'baku'],
  MD: ['moldova', 'moldovan', 'chisinau'],
  KZ: ['kazakhstan', 'kazakh', 'astana'],
  PL: ['poland', 'polish', 'warsaw'],
  DE: ['germany', 'german', 'berlin', 'bundestag'],
  FR: ['france', 'french', 'paris', 'elysee', 'élysée'],
  GB: [
    'britain',
    'british',
    'uk',
    'u.k',
    'united kingdom',
    'great britain',
    'london',
    'downing street',
    'england',
  ],
  IT: ['italy', 'italian', 'rome'],
  ES: ['spain', 'spanish', 'madrid'],
  PT: ['portugal', 'portuguese', 'lisbon'],
  HU: ['hungary', 'hungarian', 'budapest'],
  SK: ['slovakia', 'slovak', 'slovakian', 'bratislava'],
  CZ: ['czech', 'czech republic', 'czechia', 'prague'],
  RS: ['serbia', 'serbian', 'belgrade'],
  FI: ['finland', 'finnish', 'helsinki'],
  SE: ['sweden', 'swedish', 'stockholm'],
  NO: ['norway', 'norwegian', 'oslo'],
  DK: ['denmark', 'danish', 'copenhagen'],
  NL: ['netherlands', 'dutch', 'holland', 'the hague'],
  BE: ['belgium', 'belgian'],
  LT: ['lithuania', 'lithuanian', 'vilnius'],
  LV: ['latvia', 'latvian', 'riga'],
  EE: ['estonia', 'estonian', 'tallinn'],
  AT: ['austria', 'austrian', 'vienna'],
  CH: ['switzerland', 'swiss', 'bern'],
  IE: ['ireland', 'irish', 'dublin'],
  RO: ['romania', 'romanian', 'bucharest'],
  BG: ['bulgaria', 'bulgarian', 'sofia'],
  HR: ['croatia', 'croatian', 'zagreb'],
  SI: ['slovenia', 'slovenian', 'ljubljana'],
  GR: ['greece', 'greek', 'athens'],
  GE: ['georgia', 'georgian', 'tbilisi'],
  MT: ['malta', 'maltese', 'valletta'],
  AU: ['australia', 'australian', 'canberra'],
  NZ: ['new zealand', 'wellington'],
  MX: ['mexico', 'mexican'],
  CO: ['colombia', 'colombian', 'bogota'],
  CL: ['chile', 'chilean'],
  PE: ['peru', 'peruvian'],
  CN: ['china', 'chinese', 'beijing'],
  TW: ['taiwan', 'taiwanese', 'taipei'],
  JP: ['japan', 'japanese', 'tokyo'],
  KR: ['south korea', 'south korean', 'seoul', 'korean'],
  KP: ['north korea', 'north korean', 'pyongyang'],
  IN: ['india', 'indian', 'new delhi'],
  PK: ['pakistan', 'pakistani', 'islamabad'],
  PH: ['philippines', 'philippine', 'manila'],
  ID: ['indonesia', 'indonesian', 'jakarta'],
  IL: ['israel', 'israeli', 'jerusalem', 'tel aviv'],
  PS: ['palestine', 'palestinian', 'ramallah'],
  LB: ['lebanon', 'lebanese', 'beirut'],
  IR: ['iran', 'iranian', 'tehran', 'teheran'],
  IQ: ['iraq', 'iraqi', 'baghdad'],
  TR: ['turkey', 'türkiye', 'turkish', 'ankara'],
  SY: ['syria', 'syrian', 'damascus'],
  SA: ['saudi arabia', 'saudi', 'riyadh'],
  QA: ['qatar', 'qatari', 'doha'],
  EG: ['egypt', 'egyptian', 'cairo'],
  ZA: ['south africa', 'south african', 'pretoria'],
  NG: ['nigeria', 'nigerian'],
  KE: ['kenya', 'kenyan'],
  EU: [
    'eu',
    'e.u',
    'european union',
    'european commission',
    'european council',
    'commission',
    'european',
    'brussels',
  ],
  NATO: ['nato', 'north atlantic treaty organization', 'north atlantic alliance', 'alliance'],
  UN: ['un', 'u.n', 'united nations'],
  IAEA: ['iaea', 'international atomic energy agency', 'un nuclear watchdog'],
  WHO: ['who', 'world health organization'],
  WTO: ['wto', 'world trade organization'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Country = keyof typeof COUNTRY_WORDS
export const COUNTRIES = Object.keys(COUNTRY_WORDS) as Country[]

/** Words that point to a country, lower case. */
export const wordsOfCountry = (country: Country): readonly string[] => COUNTRY_WORDS[country]

const BY_WORD: ReadonlyMap<string, Country> = new Map(
  Object.entries(COUNTRY_WORDS).flatMap(([country, words]) =>
    words.map((word) => [word, country as Country] as const),
  ),
)

/** Longest entry, in words. */
export const LONGEST_COUNTRY = 4

/** Country or organisation that a lower-case word or phrase points to. */
export const countryOf = (phrase: string): Country | undefined => BY_WORD.get(phrase)
