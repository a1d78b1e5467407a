/**
 * Fragments of other languages put into clean text, to see what mixed/language finds. Half of the sentences and of the
 * articles is for tuning, the other half for the figure only.
 */
import { Random } from '../random.ts'

export interface Sentence {
  readonly lang: string
  readonly text: string
}

/** A clean text with one fragment in it. */
export interface Planted {
  readonly language: string
  /** Index in `LENGTHS`. */
  readonly length: number
  readonly text: string
  readonly start: number
  readonly end: number
  /** The line that it stands in. */
  readonly line: { readonly start: number; readonly end: number }
}

export type Half = 'tuning' | 'figure'

/** Words of a fragment, first and last of each class. */
export const LENGTHS: readonly (readonly [from: number, to: number])[] = [
  [1, 2],
  [3, 4],
  [5, 8],
  [9, 15],
]
/** Every other item: the even ones for tuning, the odd ones for the figure. */
export const halfOf = <Item>(items: readonly Item[], half: Half): Item[] =>
  items.filter((_, index) => index % 2 === (half === 'tuning' ? 0 : 1))

/**
 * Plant fragments of other languages into lines of clean texts.
 *
 * Fragments of one or two words must have a word in small letters and no digit: a name or a number is of no language.
 *
 * @param each     Fragments of each language and length.
 * @param minGaps  Fewest gaps between words of a line into which a fragment is put; with 0, any place in the line will do.
 */
export function plantFragments(
  sentences: readonly Sentence[],
  texts: readonly string[],
  languages: readonly string[],
  half: Half,
  each: number,
  minGaps = 15,
): Planted[] {
  const random = new Random(`fragments/${half}`)
  const places = halfOf(texts, half)
    .flatMap((text) => linesOf(text))
    .map((place) => ({ ...place, gaps: gapsOf(place.line, minGaps) }))
    .filter(({ gaps }) => gaps.length >= Math.max(1, minGaps))
  const planted: Planted[] = []
  for (const language of languages) {
    const own = halfOf(
      sentences.filter(({ lang }) => lang === language),
      half,
    )
    for (const [length, [from, to]] of LENGTHS.entries()) {
      let made = 0
      for (let attempt = 0; made < each && attempt < each * 200; attempt++) {
        const words = random.integer(from, to)
        const fragment = cutFragment(random.pick(own).text, words, random.fraction())
        if (fragment === undefined || (length === 0 && !hasSmallWord(fragment))) continue
        const place = random.pick(places)
        const gap = random.pick(place.gaps)
        const space = minGaps === 0 ? '' : ' '
        const start = place.start + gap + space.length
        planted.push({
          language,
          length,
          text: `${place.text.slice(0, place.start + gap)}${space}${fragment}${place.text.slice(place.start + gap)}`,
          start,
          end: start + fragment.length,
          line: { start: place.start, end: place.start + place.line.length + fragment.length + space.length },
        })
        made++
      }
    }
  }
  return planted
}

function linesOf(text: string): { text: string; line: string; start: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const place = { text, line, start }
    start += line.length + 1
    return place
  })
}

/** Places before spaces; in a text without them, places between two Han characters. */
const gapsOf = (line: string, minGaps: number): number[] =>
  minGaps === 0
    ? [...line.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map((match) => match.index)
    : [...line.matchAll(/ /g)].map((match) => match.index)

/** So many words of a sentence, from a place given by a number from 0 to 1; no signs at the ends. */
function cutFragment(sentence: string, words: number, place: number): string | undefined {
  const tokens = [...sentence.matchAll(/\S+/g)]
  if (tokens.length < words) return undefined
  const first = Math.floor(place * (tokens.length - words + 1))
  const last = tokens[first + words - 1] as RegExpExecArray
  const fragment = sentence
    .slice((tokens[first] as RegExpExecArray).index, last.index + last[0].length)
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return fragment.split(/\s+/).length === words && fragment !== '' ? fragment : undefined
}

const hasSmallWord = (fragment: string): boolean => /(?:^|\s)\p{Ll}/u.test(fragment) && !/\d/.test(fragment)
