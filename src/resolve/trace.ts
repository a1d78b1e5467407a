import type { Span } from '../text/spans.ts'

/** A change already made to the raw text; offsets in the raw text. */
export interface MadeEdit extends Span {
  readonly replacement: string
}

/** A span of the changed text, traced to the raw one. */
export interface Traced<T extends MadeEdit> extends Span {
  /** What the earlier edits left before and behind the span and must stay: parts of their replacements. */
  readonly prefix: string
  readonly suffix: string
  /** Earlier edits inside the traced span. */
  readonly swallowed: readonly T[]
}

/**
 * Trace a span of a changed text back to the raw text. A border that falls into a replacement moves out to the
 * border of that edit.
 *
 * @param edits  Made edits, sorted by start, not overlapping.
 * @param span   In the changed text; not empty.
 */
export function traceToRaw<T extends MadeEdit>(edits: readonly T[], span: Span): Traced<T> {
  let shift = 0 // raw offset = changed offset + shift, behind the edits passed so far
  let start = -1
  let end = -1
  let prefix = ''
  let suffix = ''
  const swallowed: T[] = []
  for (const edit of edits) {
    const from = edit.start - shift
    const to = from + edit.replacement.length
    if (to <= span.start) {
      shift += edit.end - edit.start - edit.replacement.length
      continue
    }
    if (from >= span.end) break
    if (start < 0) {
      if (from < span.start) {
        start = edit.start
        prefix = edit.replacement.slice(0, span.start - from)
      } else start = span.start + shift
    }
    swallowed.push(edit)
    shift += edit.end - edit.start - edit.replacement.length
    if (to > span.end) {
      end = edit.end
      suffix = edit.replacement.slice(span.end - from)
      break
    }
  }
  if (start < 0) start = span.start + shift
  if (end < 0) end = span.end + shift
  return { start, end, prefix, suffix, swallowed }
}
