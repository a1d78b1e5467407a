import { foldLine } from '../../../templates/fold-line.ts'
import { type CharClass, CLASS_OF, isLetterClass } from '../../../text/char-class.ts'

/** Finds pieces of a paragraph. */
export interface FrameFinder {
  /** False when a raw text holds no frame of a script with spaces: none of their rarest words. */
  mayHold(text: string, from: number, to: number): boolean
  /** The frame that a folded paragraph holds, as the data have it. */
  find(folded: string, unspaced: boolean): string | undefined
}

interface Frame {
  readonly frame: string
  /** Parts around the gaps, in order. */
  readonly parts: readonly string[]
}

/** Longest gap, in code units. */
const GAP = 40
/** Words that all texts have; a frame is looked for by its longest other word. */
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
  const words = new Set(frames.map(({ parts }) => rarestWord(parts)))
  const lengths = new Set([...words].map((word) => word.length))
  return {
    mayHold(text, from, to) {
      for (let at = from; at < to; ) {
        if (!isWordCode(text.charCodeAt(at))) {
          at++
          continue
        }
        let end = at + 1
        while (end < to && isWordCode(text.charCodeAt(end))) end++
        if (lengths.has(end - at) && words.has(foldLine(text.slice(at, end)))) return true
        at = end
      }
      return false
    },
    find: (folded, isUnspaced) =>
      (isUnspaced ? [...han, ...frames] : frames).find((frame) => holds(folded, frame))?.frame,
  }
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
