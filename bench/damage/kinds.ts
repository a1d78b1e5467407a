import { type CodePage, decodeHigh } from '../../src/text/code-pages.ts'
import type { Random } from '../random.ts'

/** A way to damage a text; `undefined` for a text that it leaves as it is. */
export type Damage = (text: string, language: string, random: Random) => string | undefined

/** What is done to the sound text before, where the damage needs a sign that is rare. */
export const PREPARATIONS: Readonly<Record<string, (text: string) => string>> = {
  'apostrophes as question marks': (text) => text.replace(/(?<=[a-z])'(?=[a-z])/g, '’'),
}

const NOT_ASCII = /[^\u0000-\u007f]/u
/** The encoding that UTF-8 is most likely taken for where a language is at home. */
const REGIONAL: Readonly<Record<string, CodePage | 'gbk'>> = {
  cs: 'windows-1250',
  pl: 'windows-1250',
  hu: 'windows-1250',
  ro: 'windows-1250',
  ru: 'windows-1251',
  uk: 'windows-1251',
  bg: 'windows-1251',
  tr: 'windows-1254',
  el: 'windows-1253',
  lt: 'windows-1257',
  zh: 'gbk',
}
const NAMED: Readonly<Record<string, string>> = {
  '&': 'amp',
  '"': 'quot',
  é: 'eacute',
  ü: 'uuml',
  ç: 'ccedil',
  ã: 'atilde',
  ñ: 'ntilde',
  '’': 'rsquo',
  '“': 'ldquo',
  '”': 'rdquo',
  '–': 'ndash',
  '—': 'mdash',
  '«': 'laquo',
  '»': 'raquo',
  '…': 'hellip',
  '\u00a0': 'nbsp',
}

/** The code page in which a language was written, and the one of another region in which it is read. */
const SWAPPED: Readonly<Record<string, readonly [written: CodePage, read: CodePage]>> = {
  ru: ['windows-1251', 'windows-1252'],
  uk: ['koi8-r', 'windows-1252'],
  bg: ['windows-1251', 'windows-1252'],
  el: ['windows-1253', 'windows-1252'],
  pl: ['windows-1250', 'windows-1252'],
  cs: ['windows-1250', 'windows-1252'],
  hu: ['windows-1250', 'windows-1252'],
  ro: ['windows-1250', 'windows-1252'],
  tr: ['windows-1254', 'windows-1252'],
  fr: ['windows-1252', 'windows-1250'],
  es: ['windows-1252', 'windows-1250'],
  pt: ['windows-1252', 'windows-1250'],
  sv: ['windows-1252', 'windows-1250'],
}

/** `undefined` for a text with a sign that the page does not have. */
function swapPages(text: string, written: CodePage, read: CodePage): string | undefined {
  const [from, to] = [decodeHigh(written), decodeHigh(read)]
  let swapped = ''
  for (const sign of text) {
    const at = sign < '\u0080' ? -1 : from.indexOf(sign)
    if (sign >= '\u0080' && (at < 0 || to.charAt(at) === '\ufffd')) return undefined
    swapped += at < 0 ? sign : to.charAt(at)
  }
  return swapped === text ? undefined : swapped
}

/** Read the UTF-8 of a text in another encoding. */
export function misread(text: string, encoding: CodePage | 'gbk' | 'latin-1'): string {
  const bytes = new TextEncoder().encode(text)
  if (encoding === 'gbk') return new TextDecoder('gbk').decode(bytes)
  const high = encoding === 'latin-1' ? undefined : decodeHigh(encoding)
  let read = ''
  for (const byte of bytes)
    read += byte < 0x80 || high === undefined ? String.fromCharCode(byte) : high.charAt(byte - 0x80)
  return read
}

const whereNotAscii =
  (damage: Damage): Damage =>
  (text, language, random) =>
    NOT_ASCII.test(text) ? damage(text, language, random) : undefined

/** The kinds of damage, by name; made of sound text, seeded. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'UTF-8 as windows-1252': whereNotAscii((text) => misread(text, 'windows-1252')),
  'UTF-8 as latin-1': whereNotAscii((text) => misread(text, 'latin-1')),
  'UTF-8 as windows-1252, holes dropped': whereNotAscii((text) => {
    // Only what is dropped from punctuation can be told again; other letters are lost for good.
    const damaged = misread(text, 'windows-1252')
    return /[^€][\u0081\u008d\u008f\u0090\u009d]|€[\u0081\u008d\u008f\u0090]/.test(damaged)
      ? undefined
      : damaged.replace(/\u009d/g, '')
  }),
  'UTF-8 as windows-1252, twice': whereNotAscii((text) =>
    misread(misread(text, 'windows-1252'), 'windows-1252'),
  ),
  'UTF-8 in the encoding of the region': whereNotAscii((text, language) => {
    const encoding = REGIONAL[language]
    if (encoding === undefined) return undefined
    const damaged = misread(text, encoding)
    return damaged.includes('\ufffd') ? undefined : damaged
  }),
  'windows-1252 as latin-1': (text) => {
    const high = decodeHigh('windows-1252')
    const damaged = text.replace(/[‘’“”–—…•€™Œœ]/g, (sign) => String.fromCharCode(0x80 + high.indexOf(sign)))
    return damaged === text ? undefined : damaged
  },
  'character references': (text, _, random) => {
    const damaged = text.replace(/[&"]|[^\u0000-\u007f]/gu, (sign) => {
      const name = NAMED[sign]
      const code = sign.codePointAt(0) as number
      if (name !== undefined && (code < 0x80 || random.chance(0.6))) return `&${name};`
      return random.chance(0.7) ? `&#${code};` : `&#x${code.toString(16)};`
    })
    return damaged === text ? undefined : damaged
  },
  'character references, escaped twice': (text) => {
    const damaged = text.replace(/[&"]|[^\u0000-\u007f]/gu, (sign) => `&amp;#${sign.codePointAt(0)};`)
    return damaged === text ? undefined : damaged
  },
  escapes: whereNotAscii((text) =>
    text.replace(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
  'no-break spaces as question marks': (text, _, random) => {
    const gaps = [...text.matchAll(/(?<=[\p{Ll}\d]) (?=\p{Ll})/gu)].map((match) => match.index)
    if (gaps.length < 4) return undefined
    const lost = new Set([random.pick(gaps), random.pick(gaps), random.pick(gaps)])
    return lost.size < 2 ? undefined : [...text].length === text.length ? replaceAt(text, lost) : undefined
  },
  'apostrophes as question marks': (text, language) => {
    if (language !== 'en') return undefined
    const damaged = text.replace(/(?<=[a-z])’(?=(?:s|t|re|ve|ll|d|m)\b)/g, '?')
    return damaged === text ? undefined : damaged
  },
}

/** Wrong readings without UTF-8; longer texts only, for single letters prove nothing. */
export const CODE_PAGE_DAMAGES: Readonly<Record<string, Damage>> = {
  'one code page in another': (text, language) => {
    const pages = SWAPPED[language]
    return pages === undefined ? undefined : swapPages(text, ...pages)
  },
}

function replaceAt(text: string, offsets: ReadonlySet<number>): string {
  return [...text].map((sign, index) => (offsets.has(index) ? '?' : sign)).join('')
}
