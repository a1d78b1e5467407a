import type { Finding } from '../../findings/finding.ts'

/** A finding with the number it has on the page. */
export interface Note {
  readonly number: number
  readonly finding: Finding
}

/** A stretch of raw text in which the same findings hold. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The applied finding that changes it. */
  readonly edit: Note | undefined
  /** Findings that only point at it. */
  readonly flags: readonly Note[]
  /** Findings whose span ends with this segment or with the range. */
  readonly ends: readonly Note[]
}

/**
 * Cut a range of text wherever a finding begins or ends.
 *
 * @param from, to  Range in the raw text; findings that reach over it are cut at its borders.
 * @param notes     Findings that touch the range, sorted by start. Applied ones do not overlap each other.
 * @returns         In text order, without gaps; covers the range.
 */
export function segmentText(from: number, to: number, notes: readonly Note[]): Segment[] {
  const borders = new Set([from, to])
  for (const { finding } of notes) {
    if (finding.start > from && finding.start < to) borders.add(finding.start)
    if (finding.end > from && finding.end < to) borders.add(finding.end)
  }
  const sorted = [...borders].sort((left, right) => left - right)
  const segments: Segment[] = []
  for (let index = 0; index + 1 < sorted.length; index++) {
    const start = sorted[index] as number
    const end = sorted[index + 1] as number
    const inside = notes.filter(({ finding }) => finding.start < end && finding.end > start)
    segments.push({
      start,
      end,
      edit: inside.find(({ finding }) => finding.applied),
      flags: inside.filter(({ finding }) => !finding.applied),
      ends: inside.filter(({ finding }) => finding.end === end || (end === to && finding.end > to)),
    })
  }
  return segments
}
