import type { Document } from '../read/document.ts'
import { isProse } from '../templates/line-shape.ts'
import { framesOf, MASK_LIMIT, maskLine } from '../templates/mask-line.ts'
import { pageCue } from '../templates/page-cue.ts'
import { bit, CharClass } from '../text/char-class.ts'
import { contentKey } from '../text/content-key.ts'
import { hashString, highHalf, lowHalf } from '../text/hash.ts'
import type { Lines } from '../text/lines.ts'
import { keyText } from '../text/scan.ts'
import type { Emit } from './fact.ts'
import { LineRows } from './line-rows.ts'

/** Longest line that may be a template, in code units: notices of a paragraph's length. */
const LINE_LIMIT = 600
/** Words of a line whose beginning and end are looked at as frames. */
const MIN_FRAME_WORDS = 3
const MAX_FRAME_WORDS = 11

/** One fact a document: the keys and places of its lines, masked forms beside them. */
export function collectPageLines(document: Document, emit: Emit): void {
  const { lines, text } = document
  const rows = new LineRows(lines.count)
  let filled = 0
  let prose = 0
  let proseLength = 0
  const { isFull, first, last } = findProse(lines)
  const seen = new Set<number>()
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const low = lines.keyLow(line)
    // A line that comes back is counted once, as all that is known of it.
    if (seen.has(low)) continue
    seen.add(low)
    const from = lines.from(line)
    const to = lines.to(line)
    const length = to - from
    const order = filled++
    const before = prose
    const full = isFull[line] === 1
    if (full) {
      prose++
      proseLength += length
    }
    if (length > LINE_LIMIT) continue
    const high = lines.keyHigh(line)
    const isShort = length <= MASK_LIMIT
    const hasDigits = (lines.mask(line) & bit(CharClass.Digit)) !== 0
    rows.move(from, to, order, before)
    rows.add(low, high, 'line', full, hasDigits && isShort ? digitsOf(text, from, to) : 0)
    if (full || !isShort || length < 3) continue
    const masked = maskLine(text.slice(from, to))
    const variant = (low ^ high) & 0xffff
    if (masked !== undefined) addText(rows, masked, 'slots', variant)
    if (line >= first && line <= last) continue
    const words = lines.words(line)
    if (words < MIN_FRAME_WORDS || words > MAX_FRAME_WORDS) continue
    const folded = masked ?? keyText(text, from, to)
    // No part of a line speaks of the page more plainly than the line.
    if (pageCue(folded) < 2) continue
    for (const frame of framesOf(folded)) if (pageCue(frame) === 2) addText(rows, frame, 'frame', variant)
  }
  emit('lines', contentKey(lines), {
    text,
    family: document.family,
    filled,
    prose,
    proseLength,
    rows: rows.toArray(),
  })
}

/** 1 for each line that is a paragraph; the first and the last of them, -1 when there is none. */
function findProse(lines: Lines): { isFull: Uint8Array; first: number; last: number } {
  const isFull = new Uint8Array(lines.count)
  let first = -1
  let last = -1
  for (let line = 0; line < lines.count; line++) {
    if (!isProse(lines, line)) continue
    isFull[line] = 1
    if (first < 0) first = line
    last = line
  }
  return { isFull, first, last }
}

function addText(rows: LineRows, sample: string, kind: 'slots' | 'frame', variant: number): void {
  const key = hashString(sample)
  rows.add(lowHalf(key), highHalf(key), kind, false, variant)
}

/** 16 bits of the digits of a line, which its key masks. */
function digitsOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) hash = Math.imul(hash ^ code, 0x01000193)
  }
  return (hash ^ (hash >>> 16)) & 0xffff
}
