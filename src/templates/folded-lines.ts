import type { Lines } from '../text/lines.ts'
import { foldLine } from './fold-line.ts'

/** Folded lines of the texts alive; several rules ask for the same short lines. */
const CACHE = new WeakMap<Lines, Map<number, string>>()

/** `foldLine` of a line's content, computed once a text and line. */
export function foldedLine(lines: Lines, line: number): string {
  let known = CACHE.get(lines)
  if (known === undefined) {
    known = new Map()
    CACHE.set(lines, known)
  }
  let folded = known.get(line)
  if (folded === undefined) {
    folded = foldLine(lines.content(line))
    known.set(line, folded)
  }
  return folded
}
