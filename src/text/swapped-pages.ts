import { bytesOf, type CodePage, decodeHigh, gbkBytes } from './code-pages.ts'
import type { Repair } from './mojibake.ts'

/**
 * Texts of one byte a letter that were read in the code page of another region, told by letters that no language has
 * side by side. `read` is what the text shows, `written` what it was.
 *
 * Source: the alphabets of the languages; the code pages of the Encoding Standard.
 */
interface Swap {
  readonly read: CodePage
  readonly written: CodePage
  /** Places that the language in its own code page has and no text of another one; each stands so often at least. */
  readonly sure: readonly { readonly pattern: RegExp; readonly least: number }[]
  /** Letters that rule it out. */
  readonly never?: RegExp
}

const SWAPS: readonly Swap[] = [
  {
    // Polish: "by³o", "mo¿e", "s¹"; a superscript or a question mark inside a word.
    read: 'windows-1252',
    written: 'windows-1250',
    sure: [{ pattern: /(?<=[a-zêæœñó¹³¿])[¹³¿](?=[a-zêæœñó¹³¿])/g, least: 3 }],
    never: /[ãõßäöåø]/,
  },
  {
    // Czech: ì, ø and è together; Italian has no ø, Danish no ì.
    read: 'windows-1252',
    written: 'windows-1250',
    sure: [
      { pattern: /(?<=[a-zšž])ì|ì(?=[a-zšž])/g, least: 2 },
      { pattern: /ø/g, least: 2 },
      { pattern: /[èùáíý]/g, least: 3 },
    ],
    never: /[åæäàçñõã]/,
  },
  {
    // Hungarian: õ and û beside ö or ü and á; Portuguese has no ö, Estonian no á.
    read: 'windows-1252',
    written: 'windows-1250',
    sure: [
      { pattern: /[õû]/g, least: 2 },
      { pattern: /[öü]/g, least: 2 },
      { pattern: /[áé]/g, least: 4 },
    ],
    never: /[ãçàèêäåø]/,
  },
  {
    // Romanian: an ordinal sign before a letter, ã for ă, þ for ţ.
    read: 'windows-1252',
    written: 'windows-1250',
    sure: [
      { pattern: /(?<!\d)º(?=[a-zãâîþ])/g, least: 2 },
      { pattern: /ã/g, least: 2 },
    ],
    never: /[õçéáñ]/,
  },
  {
    // Turkish: Icelandic letters beside ü and ç, and none of its accents.
    read: 'windows-1252',
    written: 'windows-1254',
    sure: [
      { pattern: /ý/g, least: 2 },
      { pattern: /[ðþ]/g, least: 2 },
      { pattern: /[üç]/g, least: 2 },
    ],
    never: /[áíóúéæ]/,
  },
  {
    // French: "ŕ" alone is "à".
    read: 'windows-1250',
    written: 'windows-1252',
    sure: [
      { pattern: /(?<![\p{L}\p{M}])ŕ(?![\p{L}\p{M}])/gu, least: 2 },
      { pattern: /é/g, least: 3 },
    ],
    never: /[ąłśżźěřů]/,
  },
  {
    // Spanish: ń beside í and ú, which Polish does not have.
    read: 'windows-1250',
    written: 'windows-1252',
    sure: [
      { pattern: /(?<=[a-z])ń(?=[aeiouáéíóú])/g, least: 2 },
      { pattern: /[áíú]/g, least: 3 },
    ],
    never: /[ąęłśżźćčěřů]/,
  },
  {
    // Portuguese: "ăo" and ç; Romanian has no ç.
    read: 'windows-1250',
    written: 'windows-1252',
    sure: [
      { pattern: /ăo(?![\p{L}\p{M}])|çő/gu, least: 2 },
      { pattern: /ç/g, least: 2 },
    ],
    never: /[ąłśżźěřůţş]/,
  },
  {
    // French: è, ê and é; Czech has no ę, Polish no č.
    read: 'windows-1250',
    written: 'windows-1252',
    sure: [
      { pattern: /č/g, least: 2 },
      { pattern: /ę/g, least: 2 },
      { pattern: /é/g, least: 3 },
    ],
    never: /[ąłśżźěřůėųū]/,
  },
  {
    // Swedish, Danish, Norwegian: ĺ for å beside ö or ř; Slovak has neither.
    read: 'windows-1250',
    written: 'windows-1252',
    sure: [
      { pattern: /ĺ/g, least: 2 },
      { pattern: /[öř]/g, least: 2 },
    ],
    never: /[ąęłśżźčěůô]/,
  },
]

/** Signs of which one at least stands in every text that a swap is sure of. */
const MAY_BE_SWAPPED = /[³¹¿º][a-z\u00e0-\u00ff]|[ìøõûýŕńăőĺę]|[\u00a1-\u00ff]{4}/
/** Letters beyond ASCII in a row, as no word of Latin letters has them; with marks for Chinese. */
const HIGH_LETTERS = /[\u00a2\u00a3\u00a8\u00b3-\u00b8\u00ba\u00bf-\u00ff]{3,}/g
const HIGH_SIGNS = /[\u00a1-\u00ff]{3,}/g
/** The short words beside them in a line. */
const HIGH_WORDS = /(?<![A-Za-z])[\u00a2\u00a3\u00a8\u00b3-\u00b8\u00ba\u00bf-\u00ff]+(?![A-Za-z])/g
/** Letters of such runs together from which they are certain, and in the longest of them. */
const MIN_LETTERS = 12
const MIN_LONGEST = 5
/** Letters on which most words of a language are built, and the share of them in any of its texts. */
const FREQUENT: readonly { readonly page: CodePage; readonly words: RegExp; readonly frequent: RegExp }[] = [
  { page: 'windows-1251', words: /^[А-ЯЁІЇЄҐ]*[а-яёіїєґў]*$/, frequent: /[оеаинтсрвлОЕАИНТСРВЛ]/g },
  { page: 'koi8-r', words: /^[А-ЯЁ]*[а-яё]*$/, frequent: /[оеаинтсрвлОЕАИНТСРВЛ]/g },
  {
    page: 'windows-1253',
    words: /^(?:[Α-ΩΆΈ-Ώ]?[α-ωά-ώ]+|[Α-ΩΆΈ-Ώ]+)$/,
    frequent: /[αοιετσνηυρΑΟΙΕΤΣΝΗΥΡάέήίόύς]/g,
  },
]
const MIN_FREQUENT = 0.45
/** Share of runs that must be words of the language. */
const MIN_WORDS = 0.9
/** First bytes of the 3755 characters of everyday Chinese in GB 2312, and their share. */
const EVERYDAY = [0xb0, 0xd7] as const
const MIN_EVERYDAY = 0.9
/** First bytes below it hold marks and letters of other scripts, which count neither way. */
const LAST_MARKS = 0xb0

/** Text of one byte a letter (and GBK) that was read in another code page of that kind, in text order. */
export function findSwappedPages(text: string): Repair[] {
  if (!MAY_BE_SWAPPED.test(text)) return []
  const runs = findHighRuns(text)
  if (runs.length > 0) return runs
  for (const swap of SWAPS) {
    if (swap.never?.test(text) === true || !swap.sure.every((place) => stands(text, place))) continue
    return decodeWords(text, swap)
  }
  return []
}

function stands(text: string, { pattern, least }: Swap['sure'][number]): boolean {
  let count = 0
  pattern.lastIndex = 0
  while (count < least && pattern.test(text)) count++
  return count === least
}

/** Words in which the two pages read a sign differently; signs that stand beside no letter were meant. */
function decodeWords(text: string, { read, written }: Swap): Repair[] {
  const bytes = bytesOf(read)
  const signs = decodeHigh(written)
  const found: Repair[] = []
  for (let at = 0; at < text.length; at++) {
    const byte = bytes.get(text.charCodeAt(at))
    if (byte === undefined) continue
    const sign = signs.charAt(byte - 0x80)
    const around = text.slice(Math.max(0, at - 1), at + 2)
    if (sign === text.charAt(at) || !LETTER.test(sign) || !isInWord(around)) continue
    const last = found.at(-1)
    const between = last === undefined ? ' ' : text.slice(last.end, at)
    if (last !== undefined && INSIDE_WORD.test(between))
      found[found.length - 1] = { ...last, end: at + 1, text: last.text + between + sign }
    else found.push({ start: at, end: at + 1, text: sign, encoding: written, certain: true })
  }
  return found
}

const LETTER = /\p{L}/u
/** A letter, or one of the signs that letters of Polish and Romanian become, beside the sign itself. */
const isInWord = (around: string): boolean =>
  LETTER.test(around) || (around.match(/[¹³¿º£¯¥ª]/g)?.length ?? 0) > 1
const INSIDE_WORD = /^\p{L}{0,16}$/u

/** Cyrillic, Greek and Chinese that were read as windows-1252: words without a letter of ASCII. */
function findHighRuns(text: string): Repair[] {
  const long = runsOf(text, HIGH_LETTERS)
  const page = isLongEnough(long) ? bestPage(long.map(({ value }) => value)) : undefined
  if (page !== undefined) {
    const lines = new Set(lineStarts(text, long))
    const all = runsOf(text, HIGH_WORDS)
    const starts = lineStarts(text, all)
    const words = all.filter((_, index) => lines.has(starts[index] as number))
    return repairsOf(
      words,
      decodeAll(
        words.map(({ value }) => value),
        page,
      ),
      page,
    )
  }
  const pairs = runsOf(text, HIGH_SIGNS).filter(({ value }) => value.length > 3)
  const decoded = isLongEnough(pairs) ? decodeGbk(pairs.map(({ value }) => value)) : undefined
  return decoded === undefined ? [] : repairsOf(pairs, decoded, 'gbk')
}

interface Run {
  readonly start: number
  readonly value: string
}

const runsOf = (text: string, pattern: RegExp): Run[] =>
  [...text.matchAll(pattern)].map(({ index, 0: value }) => ({ start: index, value }))

const isLongEnough = (runs: readonly Run[]): boolean =>
  runs.some(({ value }) => value.length >= MIN_LONGEST) &&
  runs.reduce((sum, { value }) => sum + value.length, 0) >= MIN_LETTERS

/** Where the line of each run begins. The runs are in text order, so that each line break is looked for once. */
function lineStarts(text: string, runs: readonly Run[]): number[] {
  let lineStart = 0
  let lineBreak = text.indexOf('\n')
  return runs.map(({ start }) => {
    while (lineBreak >= 0 && lineBreak < start) {
      lineStart = lineBreak + 1
      lineBreak = text.indexOf('\n', lineStart)
    }
    return lineStart
  })
}

const repairsOf = (runs: readonly Run[], decoded: readonly string[], encoding: string): Repair[] =>
  runs.map(({ start, value }, index) => ({
    start,
    end: start + value.length,
    text: decoded[index] as string,
    encoding,
    certain: true,
  }))

function bestPage(values: readonly string[]): CodePage | undefined {
  let best: { readonly page: CodePage; readonly share: number } | undefined
  for (const { page, words, frequent } of FREQUENT) {
    const decoded = decodeAll(values, page)
    const all = decoded.join('')
    if (decoded.filter((word) => words.test(word)).length < decoded.length * MIN_WORDS) continue
    const share = (all.match(frequent)?.length ?? 0) / all.length
    if (share >= MIN_FREQUENT && share > (best?.share ?? 0)) best = { page, share }
  }
  return best?.page
}

function decodeAll(values: readonly string[], page: CodePage): string[] {
  const signs = decodeHigh(page)
  const bytes = bytesOf('windows-1252')
  return values.map((value) =>
    [...value].map((sign) => signs.charAt((bytes.get(sign.charCodeAt(0)) ?? 0x80) - 0x80)).join(''),
  )
}

let everyday: ReadonlyMap<number, string> | undefined

/** Signs of GB 2312 by their two bytes. */
function signsOfGbk(): ReadonlyMap<number, string> {
  everyday ??= new Map([...gbkBytes()].map(([code, pair]) => [pair, String.fromCharCode(code)]))
  return everyday
}

/** `undefined` unless nearly all signs are everyday Chinese. */
function decodeGbk(values: readonly string[]): string[] | undefined {
  const bytes = bytesOf('windows-1252')
  const signs = signsOfGbk()
  let all = 0
  let usual = 0
  const decoded: string[] = []
  for (const value of values) {
    if (value.length % 2 !== 0) return undefined
    let text = ''
    for (let at = 0; at < value.length; at += 2) {
      const first = bytes.get(value.charCodeAt(at)) ?? 0
      const sign = signs.get(first * 256 + (bytes.get(value.charCodeAt(at + 1)) ?? 0))
      if (sign === undefined) return undefined
      text += sign
      if (first >= LAST_MARKS) all++
      if (first >= EVERYDAY[0] && first <= EVERYDAY[1]) usual++
    }
    decoded.push(text)
  }
  return all > 0 && usual >= all * MIN_EVERYDAY ? decoded : undefined
}
