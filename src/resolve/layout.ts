import type { Lines } from '../text/lines.ts'
import type { Span } from '../text/spans.ts'

/**
 * Spans of the edits that take whole lines out, so that the rest reads as if they had never been there.
 *
 * A removed line goes from its start to the next line's start. Blank lines behind it go with it where they would be
 * left doubled or at the head of the text. At the end of the text the cut starts at the terminator before the blank
 * lines in front, so that the text ends as it did: with a terminator or without.
 *
 * @param removals  Groups of lines, first and last index, each to be one edit; in text order, not overlapping.
 * @returns         One span a group, in the same order; never overlapping.
 */
export function layOutRemovals(lines: Lines, removals: readonly { first: number; last: number }[]): Span[] {
  const spans: Span[] = []
  let at = 0
  while (at < removals.length) {
    // A block: removed groups with nothing but blank lines between them.
    let end = at + 1
    while (end < removals.length && isBlankBetween(lines, removals[end - 1]!.last, removals[end]!.first))
      end++
    layOutBlock(lines, removals.slice(at, end), spans)
    at = end
  }
  return spans
}

function isBlankBetween(lines: Lines, before: number, after: number): boolean {
  for (let line = before + 1; line < after; line++) if (!lines.isBlank(line)) return false
  return true
}

function layOutBlock(lines: Lines, block: readonly { first: number; last: number }[], spans: Span[]): void {
  const first = block[0]!.first
  let blankBefore = first
  while (blankBefore > 0 && lines.isBlank(blankBefore - 1)) blankBefore--
  let behind = block[block.length - 1]!.last + 1
  while (behind < lines.count && lines.isBlank(behind)) behind++
  const atHead = blankBefore === 0
  const atTail = behind === lines.count

  let blockStart = lines.start(first)
  let blockEnd: number
  if (atTail) {
    blockEnd = lines.text.length
    if (atHead) blockStart = 0
    else {
      // With a final terminator the text shall end in the last kept line's own one; without, before it.
      const last = lines.count - 1
      const terminated = lines.next(last) > lines.end(last)
      blockStart = terminated ? lines.start(blankBefore) : lines.end(blankBefore - 1)
    }
  } else {
    const keepsBlank = !atHead && blankBefore === first
    blockEnd = keepsBlank ? lines.next(block[block.length - 1]!.last) : lines.start(behind)
  }
  for (let index = 0; index < block.length; index++) {
    spans.push({
      start: index === 0 ? blockStart : lines.start(block[index]!.first),
      end: index === block.length - 1 ? blockEnd : lines.start(block[index + 1]!.first),
    })
  }
}
