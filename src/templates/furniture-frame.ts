import type { Lines } from '../text/lines.ts'
import { endsSentence, nextFilled, wordWeight } from './line-shape.ts'

/** From here on a line is a paragraph: a sentence of this many words, or this many words without an end mark. */
const SENTENCE_WORDS = 6
const PARAGRAPH_WORDS = 30

/** Where the text stands, as line indices. */
export interface Frame {
  readonly firstBody: number
  readonly secondBody: number
  readonly lastBody: number
  readonly bodies: number
  /** The first line with content; a title stays. */
  readonly title: number
  /** True where a paragraph or nothing follows the first line: it is the only title. */
  readonly titleStands: boolean
}

export function frameOf(lines: Lines, readings: ReadonlyMap<number, unknown>): Frame {
  let firstBody = lines.count
  let secondBody = lines.count
  let lastBody = -1
  let bodies = 0
  let title = -1
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    if (title < 0) title = line
    if (readings.has(line) || !isBody(lines, line)) continue
    bodies++
    if (bodies === 1) firstBody = line
    else if (bodies === 2) secondBody = line
    lastBody = line
  }
  const second = nextFilled(lines, title + 1)
  const titleStands = second === lines.count || second === firstBody
  return { firstBody, secondBody, lastBody, bodies, title, titleStands }
}

export function isBody(lines: Lines, line: number): boolean {
  const words = wordWeight(lines, line)
  return words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && endsSentence(lines, line))
}
