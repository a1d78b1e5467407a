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
/** Shortest rarest word of a frame, in code units; frames with shorter words only are found by any of them. */
const MIN_WORD = 3
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
  const openings = new Int32Array(OPENING_BITS / 32)
  for (const frame of frames) {
    const word = rarestWord(frame.parts)
    const list = byWord.get(word)
    if (list !== undefined) list.push(frame)
    else byWord.set(word, [frame])
    for (const form of [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]) {
      const opening = openingOf(form, 0)
      openings[opening >> 5]! |= 1 << (opening & 31)
    }
  }
  return {
    find(lines, line) {
      const { text } = lines
      const to = lines.to(line)
      for (let at = lines.from(line); at < to; ) {
        let code = text.charCodeAt(at)
        if (!isWordCode(code)) {
          at++
          continue
        }
        const start = at
        do code = text.charCodeAt(++at)
        while (code >= 0x61 && code <= 0x7a)
        while (at < to && isWordCode(text.charCodeAt(at))) at++
        if (at - start < MIN_WORD) continue
        const opening = openingOf(text, start)
        if (((openings[opening >> 5] as number) & (1 << (opening & 31))) === 0) continue
        const hit = byWord
          .get(foldLine(text.slice(start, at)))
          ?.find((frame) => holds(foldedLine(lines, line), frame))
        if (hit !== undefined) return hit.frame
      }
      if ((lines.mask(line) & UNSPACED) === 0) return undefined
      return han.find((frame) => holds(foldedLine(lines, line), frame))?.frame
    },
  }
}

/** Bits of a table of the first four signs of words; some share a bit. */
const OPENING_BITS = 0x10000

const openingOf = (text: string, at: number): number =>
  (text.charCodeAt(at) ^
    (text.charCodeAt(at + 1) << 3) ^
    (text.charCodeAt(at + 2) << 6) ^
    (text.charCodeAt(at + 3) << 9)) &
  (OPENING_BITS - 1)

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
