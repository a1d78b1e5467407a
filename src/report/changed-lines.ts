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
 * The line changes that edits amount to, in text order. Made from the edits and not by comparing the texts, so it is
 * linear in the text and never gives up.
 *
 * @param edits  Sorted by start, not overlapping; offsets in the raw text.
 */
export function changedLines(raw: string, edits: readonly Edit[]): LineChange[] {
  const changes: LineChange[] = []
  let line = 0
  let counted = 0
  let next = 0
  while (next < edits.length) {
    const block = takeBlock(raw, edits, next)
    for (; counted < block.start; line++) counted = raw.indexOf('\n', counted) + 1
    pushRefined(changes, line, splitLines(raw.slice(block.start, block.end)), splitLines(block.replacement))
    next = block.next
  }
  return changes
}

interface Block {
  /** Start of a line of the raw text. */
  readonly start: number
  /** Start of a line, or the end of the text. */
  readonly end: number
  readonly replacement: string
  /** Index of the first edit behind the block. */
  readonly next: number
}

/** The whole lines that an edit changes, together with all later edits that fall into them. */
function takeBlock(raw: string, edits: readonly Edit[], first: number): Block {
  const firstStart = (edits[first] as Edit).start
  const start = firstStart === 0 ? 0 : raw.lastIndexOf('\n', firstStart - 1) + 1
  let replacement = ''
  let at = start
  let next = first
  while (true) {
    const edit = edits[next++] as Edit
    replacement += raw.slice(at, edit.start) + edit.replacement
    at = edit.end
    const atLineStart = at === 0 || raw.charCodeAt(at - 1) === 0x0a
    const feed = raw.indexOf('\n', at)
    const end = atLineStart && isClosed(replacement) ? at : feed < 0 ? raw.length : feed + 1
    const whole = replacement + raw.slice(at, end)
    const following = edits[next]
    if (following === undefined || following.start > end || (following.start === end && isClosed(whole)))
      return { start, end, replacement: whole, next }
  }
}

/** True when what comes behind begins a line of its own. */
const isClosed = (text: string): boolean => text === '' || text.endsWith('\n')

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
