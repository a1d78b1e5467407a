import type { Document } from '../read/document.ts'
import { isProse } from '../templates/line-shape.ts'
import { framesOf, MASK_LIMIT, maskLine } from '../templates/mask-line.ts'
import { bit, CharClass } from '../text/char-class.ts'
import { contentKey } from '../text/content-key.ts'
import { hashString, highHalf, lowHalf } from '../text/hash.ts'
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
  const rows = new LineRows()
  let filled = 0
  let prose = 0
  let proseLength = 0
  const seen = new Set<number>()
  let firstProse = -1
  let lastProse = -1
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line) || !isProse(lines, line)) continue
    if (firstProse < 0) firstProse = line
    lastProse = line
  }
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const from = lines.from(line)
    const to = lines.to(line)
    const length = to - from
    // A line that comes back is counted once, as all that is known of it.
    if (seen.has(lines.keyLow(line))) continue
    seen.add(lines.keyLow(line))
    const order = filled++
    const before = prose
    const full = line >= firstProse && line <= lastProse && isProse(lines, line)
    if (full) {
      prose++
      proseLength += length
    }
    if (length > LINE_LIMIT) continue
    const hasDigits = (lines.mask(line) & bit(CharClass.Digit)) !== 0
    const place = { from, to, order, prose: before }
    rows.add(
      lines.keyLow(line),
      lines.keyHigh(line),
      place,
      'line',
      full,
      hasDigits && length <= MASK_LIMIT ? digitsOf(text, from, to) : 0,
    )
    if (full || length > MASK_LIMIT || length < 3) continue
    const variant = (lines.keyLow(line) ^ lines.keyHigh(line)) & 0xffff
    const masked = maskLine(text.slice(from, to))
    if (masked !== undefined) addText(rows, masked, place, 'slots', variant)
    if (line >= firstProse && line <= lastProse) continue
    const words = lines.words(line)
    if (words < MIN_FRAME_WORDS || words > MAX_FRAME_WORDS) continue
    for (const frame of framesOf(masked ?? keyText(text, from, to)))
      addText(rows, frame, place, 'frame', variant)
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

function addText(
  rows: LineRows,
  sample: string,
  place: Parameters<LineRows['add']>[2],
  kind: 'slots' | 'frame',
  variant: number,
): void {
  const key = hashString(sample)
  rows.add(lowHalf(key), highHalf(key), place, kind, false, variant)
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
