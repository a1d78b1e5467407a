import type { ProtectedSpan, Span } from '../text/spans.ts'

/**
 * True when an edit would change something that is protected.
 *
 * @param span   Of the edit, in the raw text.
 * @param whole  The edit takes out whole lines.
 * @param spans  Sorted by start, not overlapping.
 */
export function touchesProtected(
  span: Span,
  whole: boolean,
  spans: readonly ProtectedSpan[] | undefined,
): boolean {
  if (spans === undefined) return false
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle] as Span).end <= span.start) low = middle + 1
    else high = middle
  }
  for (let index = low; index < spans.length; index++) {
    const { start, withLine } = spans[index] as ProtectedSpan
    if (start >= span.end) return false
    if (!(whole && withLine)) return true
  }
  return false
}
