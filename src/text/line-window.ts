import type { Lines } from './lines.ts'

/** Code units on either side of a place that tell what kind of line it stands in. */
const REACH = 300

/**
 * The part of a line around an offset: all of a usual line, and a bounded part of a hostile one, so that looking at it
 * for each of many places stays linear.
 */
export function lineWindow(lines: Lines, offset: number): string {
  const line = lines.at(offset)
  return lines.text.slice(
    Math.max(lines.from(line), offset - REACH),
    Math.min(lines.to(line), offset + REACH),
  )
}
