import type { Lines } from '../text/lines.ts'
import { dropLists, isSubject } from './article-lists.ts'
import { type Frame, frameOf } from './furniture-frame.ts'
import type { FurnitureKnowledge, FurnitureLine, Reading } from './furniture-line.ts'
import { placeOf, runsOf } from './furniture-runs.ts'
import { openingsOf } from './line-openings.ts'
import { readFurniture } from './read-furniture.ts'

const HEADINGS = 2
const CONFIDENCE = { sure: 0.95, edge: 0.9, company: 0.85 } as const
/** Share of the letters that may go where no paragraph is left. */
const MAX_SHARE = 0.4

/**
 * Lines of the page around a text, of all families, in text order. One look-up a short line; what the lines are is
 * told by phrase and shape, whether they are furniture by where they stand and what stands beside them.
 */
export function findFurniture<Family extends string>(
  lines: Lines,
  knowledge: FurnitureKnowledge<Family>,
): readonly FurnitureLine<Family>[] {
  const readings = new Map<number, Reading<Family>>()
  const openings = openingsOf(lines)
  for (let line = 0; line < lines.count; line++) {
    const reading = readFurniture(lines, line, openings, knowledge)
    if (reading !== undefined) readings.set(line, reading)
  }
  if (readings.size === 0) return []
  return judge(lines, readings, knowledge)
}

function judge<Family extends string>(
  lines: Lines,
  readings: ReadonlyMap<number, Reading<Family>>,
  knowledge: FurnitureKnowledge<Family>,
): readonly FurnitureLine<Family>[] {
  const lower = lines.text.toLowerCase()
  const lone = dropLists(lines, lower, readings)
  const frame = frameOf(lines, readings)
  const found: FurnitureLine<Family>[] = []
  let headings = 0
  for (const run of runsOf(lines, lone)) {
    for (const [index, reading] of run.readings.entries()) {
      const place = placeOf(reading, run, frame, run.ordinal + index, knowledge.edgeOnly)
      if (place === undefined) {
        headings++
        continue
      }
      if (place !== 'tail' && isSubject(lines, lower, reading, readings)) continue
      const { line, family, phrase, value, date } = reading
      found.push({ line, family, phrase, value, date, place, confidence: CONFIDENCE[reading.need] })
    }
  }
  // Among headings of one word ("Cookies", "Copyright") one more is a heading too.
  const kept =
    headings < HEADINGS
      ? found
      : found.filter(({ place, phrase }) => place !== 'anywhere' || phrase.includes(' '))
  return leavesText(lines, kept, frame) ? kept : []
}

/** True when a paragraph stays, or most of the letters. */
function leavesText<Family extends string>(
  lines: Lines,
  found: readonly FurnitureLine<Family>[],
  frame: Frame,
): boolean {
  if (frame.bodies > 0) return true
  let all = 0
  for (let line = 0; line < lines.count; line++) all += lines.letters(line)
  let gone = 0
  for (const { line } of found) gone += lines.letters(line)
  return gone <= all * MAX_SHARE
}
