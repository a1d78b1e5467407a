import { PumiceError } from '../pumice-error.ts'

/** An applied change: [start, end) of the raw text becomes the replacement. One entry of a ledger row. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly actual: string
  readonly replacement: string
  readonly fingerprint: string
  /** In a JSONL row: the characters that stood for `actual`, where they are not its shortest escaped form. */
  readonly literal?: string
}

/**
 * Apply edits to the raw text.
 *
 * @param edits  Sorted by start, not overlapping.
 * @throws       INTERNAL_EDIT when they overlap or do not fit the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || text.slice(edit.start, edit.end) !== edit.actual) {
      throw new PumiceError(
        'INTERNAL_EDIT',
        `Edit at offset ${edit.start} overlaps the one before it or does not fit the text. Please report this.`,
      )
    }
    parts.push(text.slice(at, edit.start), edit.replacement)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/**
 * Undo edits: turn the cleaned text back into the raw one.
 *
 * @param edits  As applied: raw offsets, sorted by start.
 * @throws       INPUT_LEDGER when the cleaned text is not what the edits left.
 */
export function revertEdits(cleaned: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  let shift = 0
  for (const edit of edits) {
    const start = edit.start + shift
    const end = start + edit.replacement.length
    if (start < at || cleaned.slice(start, end) !== edit.replacement) {
      throw new PumiceError(
        'INPUT_LEDGER',
        `Text at offset ${start} is not what the ledger left there. Revert the file as clean wrote it, without later changes.`,
      )
    }
    parts.push(cleaned.slice(at, start), edit.actual)
    at = end
    shift += edit.replacement.length - (edit.end - edit.start)
  }
  parts.push(cleaned.slice(at))
  return parts.join('')
}
