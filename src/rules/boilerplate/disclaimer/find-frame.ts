import { foldLine } from '../../../templates/fold-line.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { bit, CharClass, CLASS_OF, isLetterClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'

/** Finds pieces of a paragraph. */
export interface FrameFinder {
  /** The frame that a line holds, as the data have it. Nearly all lines are sorted out by the beginnings of their words. */
  find(lines: Lines, line: number): string | undefined
}

interface Frame {
  readonly frame: string
  /** Parts around the gaps, in order. */
  readonly parts: readonly string[]
}

const UNSPACED = bit(CharClass.Han) | bit(CharClass.Kana)
/** Longest gap, in code units. */
const GAP = 40
const PLAIN = /^[a-z]*$/
/** What parts words; a frame is looked for by its longest word. */
const LETTERS_AND_SIGNS = /[^\p{L}\p{M}'-]+/u

/**
 * @param own  Frames of the user, in whatever script.
 */
export function makeFrameFinder(
  spaced: readonly string[],
  unspaced: readonly string[],
  own: readonly string[],
): FrameFinder {
  const frames = [...own, ...spaced].map(toFrame)
  const han = [...own, ...unspaced].map(toFrame)
  const byWord = new Map<string, Frame[]>()
  const words = frames.map(({ parts }) => rarestWord(parts))
  const ascii = leastSigns(words, true)
  const others = leastSigns(words, false)
  const openings = new Int32Array(OPENING_BITS / 32)
  for (const [index, word] of words.entries()) {
    const frame = frames[index] as Frame
    const list = byWord.get(word)
    if (list !== undefined) list.push(frame)
    else byWord.set(word, [frame])
    for (const form of [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]) {
      const opening = openingOf(form, 0, isAscii(word) ? ascii : others)
      openings[opening >> 5]! |= 1 << (opening & 31)
    }
  }
  return {
    find(lines, line) {
      const mask = lines.mask(line)
      // Where other signs part words than spaces the folded line has spaces.
      const isPlain = (mask & bit(CharClass.OddSpace)) === 0
      const text = isPlain ? lines.text : foldedLine(lines, line)
      const to = isPlain ? lines.to(line) : text.length
      let at = isPlain ? lines.from(line) : 0
      while (at < to) {
        let start = at
        let code = text.charCodeAt(at)
        // A loop over the signs of a word costs less than a call of indexOf.
        while (at < to && text.charCodeAt(at) !== 0x20) at++
        // An opening quote or bracket in front of the word.
        while (start < at && !isWordCode(code)) code = text.charCodeAt(++start)
        at++
        const signs = code < 0x80 ? ascii : others
        if (at - start <= signs) continue
        const opening = openingOf(text, start, signs)
        if (((openings[opening >> 5] as number) & (1 << (opening & 31))) === 0) continue
        let end = start
        while (end < to && isWordCode(text.charCodeAt(end))) end++
        const word = text.slice(start, end).toLowerCase()
        const hit = byWord
          .get(PLAIN.test(word) ? word : foldLine(word))
          ?.find((frame) => holds(foldedLine(lines, line), frame))
        if (hit !== undefined) return hit.frame
      }
      if ((mask & UNSPACED) === 0) return undefined
      return han.find((frame) => holds(foldedLine(lines, line), frame))?.frame
    },
  }
}

/** Bits of a table of the first signs of words; some share a bit. */
const OPENING_BITS = 0x10000
/** Signs by which words are sorted out, where all that are looked for have so many. */
const MOST_SIGNS = 5

const isAscii = (word: string): boolean => word.charCodeAt(0) < 0x80

/** Signs that all the words have, of those that begin in ASCII or of the others. */
const leastSigns = (words: readonly string[], ascii: boolean): number =>
  words.reduce((least, word) => (isAscii(word) === ascii ? Math.min(least, word.length) : least), MOST_SIGNS)

function openingOf(text: string, from: number, signs: number): number {
  let opening = 0
  for (let at = from; at < from + signs; at++)
    opening = (opening << 3) ^ (opening >>> 11) ^ text.charCodeAt(at)
  return opening & (OPENING_BITS - 1)
}

const toFrame = (frame: string): Frame => ({ frame, parts: frame.split('…').map(foldLine) })

const rarestWord = (parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split(LETTERS_AND_SIGNS))
    .reduce((best, word) => (word.length > best.length ? word : best), '')

function holds(folded: string, { parts }: Frame): boolean {
  let at = folded.indexOf(parts[0] as string)
  if (at < 0) return false
  at += (parts[0] as string).length
  for (const part of parts.slice(1)) {
    const next = folded.indexOf(part, at)
    if (next < 0 || next - at > GAP) return false
    at = next + part.length
  }
  return true
}

/** Letters, and the apostrophes and hyphens inside words. */
function isWordCode(code: number): boolean {
  return isLetterClass(CLASS_OF[code] as CharClass) || code === 0x27 || code === 0x2019 || code === 0x2d
}
