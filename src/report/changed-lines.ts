import { diffArrays } from 'diff'
import type { Edit } from '../findings/edits.ts'

/** Lines that were replaced; both sides include their terminators (LF; a CR is part of the line). */
export interface LineChange {
  /** Index of the first old line; where only new lines come in, of the line they come before. */
  readonly at: number
  readonly oldLines: readonly string[]
  readonly newLines: readonly string[]
}

/** Edit distance up to which lines inside one block are matched with each other; above, the whole block is replaced. */
const MAX_EDIT_LENGTH = 100

/** Cut a text behind each LF. The empty text has no lines. */
export function splitLines(text: string): string[] {
  const lines: string[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    lines.push(text.slice(start, end))
    start = end
  }
  return lines
}

/**
 * The line changes that edits amount to, in text order, neither empty nor touching unequal lines that stay. Made from
 * the edits and not by comparing the texts, so it is linear in the text and never gives up.
 *
 * @param edits  Sorted by start, not overlapping; offsets in the raw text.
 */
export function changedLines(raw: string, edits: readonly Edit[]): LineChange[] {
  const changes: LineChange[] = []
  let line = 0
  let counted = 0
  let next = 0
  while (next < edits.length) {
    const start = raw.lastIndexOf('\n', (edits[next] as Edit).start - 1) + 1
    const from = (edits[next] as Edit).start === 0 ? 0 : start
    let end = from
    let at = from
    let replaced = ''
    // A block: edits whose lines touch. It ends where both sides are at the start of a line.
    while (true) {
      const edit = edits[next] as Edit
      replaced += raw.slice(at, edit.start) + edit.replacement
      at = edit.end
      next++
      end = lineBorder(raw, at, replaced)
      const following = edits[next]
      if (following === undefined || following.start > end || (following.start === end && end === at)) break
      if (following.start === end) break
    }
    replaced += raw.slice(at, end)
    for (; counted < from; line++) counted = raw.indexOf('\n', counted) + 1
    pushRefined(changes, line, splitLines(raw.slice(from, end)), splitLines(replaced))
  }
  return changes
}

/** Where the block may end at the earliest: behind the edit, when old and new side both stand at the start of a line. */
function lineBorder(raw: string, at: number, replaced: string): number {
  const atLineStart = at === 0 || raw.charCodeAt(at - 1) === 0x0a || at === raw.length
  if (atLineStart && (replaced === '' || replaced.endsWith('\n') || at === raw.length)) return at
  const feed = raw.indexOf('\n', at)
  return feed < 0 ? raw.length : feed + 1
}

/** Match what stayed inside the block. */
function pushRefined(
  changes: LineChange[],
  at: number,
  oldLines: readonly string[],
  newLines: readonly string[],
): void {
  const parts = diffArrays([...oldLines], [...newLines], { maxEditLength: MAX_EDIT_LENGTH })
  if (parts === undefined) {
    changes.push({ at, oldLines, newLines })
    return
  }
  let line = at
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    if (removed.length > 0 || added.length > 0) {
      changes.push({ at: line, oldLines: removed, newLines: added })
      line += removed.length
    }
    removed = []
    added = []
  }
  for (const part of parts) {
    if (part.removed) removed = part.value
    else if (part.added) added = part.value
    else {
      flush()
      line += part.value.length
    }
  }
  flush()
}
