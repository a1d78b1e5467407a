import type { Damage } from './kinds.ts'

const ALPHABETIC: ReadonlySet<string> = new Set(
  'bg cs de el en es fi fr hu it nl pl pt ro ru sk sr sv tr uk vi id da no'.split(' '),
)
const CYRILLIC: ReadonlySet<string> = new Set(['bg', 'ru', 'sr', 'uk'])
const TWINS = 'аaеeоoрpсcуyхx'

/** Put something at one random place that a pattern picks; `undefined` where there is none. */
const atOnePlace =
  (pattern: RegExp, put: (match: string) => string): Damage =>
  (text, language, random) => {
    if (!ALPHABETIC.has(language)) return undefined
    const places = [...text.matchAll(pattern)]
    if (places.length === 0) return undefined
    const place = random.pick(places)
    const end = place.index + place[0].length
    return text.slice(0, place.index) + put(place[0]) + text.slice(end)
  }

const wide = (value: string): string =>
  value.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const eastern = (mark: string): string =>
  ({ ', ': '，', '. ': '。', ': ': '：', '; ': '；', '? ': '？', '! ': '！' })[mark] ?? mark

const twin = (letter: string): string => {
  const at = TWINS.indexOf(letter)
  return TWINS.charAt(at % 2 === 0 ? at + 1 : at - 1)
}

/** Single signs that were exchanged or put in, by name; made of sound text, seeded. */
export const CHARACTER_DAMAGES: Readonly<Record<string, Damage>> = {
  'zero-width sign in a word': (text, language, random) => {
    const sign = random.pick(['\u200b', '\ufeff', '\u2060'])
    return atOnePlace(/(?<=\p{Ll})(?=\p{Ll})/gu, () => sign)(text, language, random)
  },
  'zero-width sign behind a word': atOnePlace(/(?<=\p{Ll})(?= \p{L})/gu, () => '\u200b'),
  'fullwidth number': atOnePlace(/(?<=^|\s)\d+%?(?=[\s.,])/g, wide),
  'fullwidth word': atOnePlace(/(?<=\s)[A-Z]{2,}(?=[\s.,])/g, wide),
  'Chinese mark': atOnePlace(/(?<=\p{Ll}{2})[,:;?!] (?=\p{Lu}|\p{Ll}{2})/gu, eastern),
  'Chinese stop': atOnePlace(/(?<=\p{Ll}{3})\. (?=\p{Lu}\p{Ll})/gu, eastern),
  'ideographic space': atOnePlace(/(?<=\p{Ll}) (?=\p{Ll}{2})/gu, () => '\u3000'),
  'em space': atOnePlace(/(?<=\p{Ll}) (?=\p{Ll}{2})/gu, () => '\u2003'),
  'Cyrillic letter in a Latin word': (text, language, random) =>
    CYRILLIC.has(language) || language === 'el'
      ? undefined
      : atOnePlace(/(?<=(?<![\p{L}\d'’-])\p{Ll}{2,})[aeopcyx](?=\p{Ll}+(?![\p{L}\d'’-]))/gu, twin)(
          text,
          language,
          random,
        ),
  'Latin letter in a Cyrillic word': (text, language, random) =>
    CYRILLIC.has(language)
      ? atOnePlace(/(?<=(?<![\p{L}\d'’-])\p{Ll}{2,})[аеорсух](?=\p{Ll}+(?![\p{L}\d'’-]))/gu, twin)(
          text,
          language,
          random,
        )
      : undefined,
}
