import type { Note } from './segments.ts'

/** A line of the raw text as it stands on the page. */
export interface Row {
  /** From 1. */
  readonly number: number
  readonly start: number
  /** Behind the content; behind the terminator where a finding is on that. */
  readonly end: number
  /** Findings that touch the row, sorted by start. */
  readonly notes: readonly Note[]
  /** Those of them that begin here: their notes stand beside this row. */
  readonly opens: readonly Note[]
  /** Those of them that no later row shows. */
  readonly closes: ReadonlySet<Note>
}

type OpenRow = Pick<Row, 'number' | 'start' | 'end' | 'notes'>

/** Rows made of lines that nothing was found on; a document of more lines is shown in part. */
export const MAX_ROWS = 20_000
/** Code units looked at to tell a blank line. */
const BLANK_WINDOW = 1000

/**
 * Cut a text into rows: lines that are not blank, and blank ones that something was found on. Blank lines that only go
 * along with a finding on another line are no rows.
 *
 * @param notes  Sorted by start; none empty.
 */
export function cutRows(raw: string, notes: readonly Note[]): Row[] {
  const rows: OpenRow[] = []
  let first = 0
  let number = 1
  for (let start = 0; start < raw.length; number++) {
    const end = lineEnd(raw, start)
    const next = behindTerminator(raw, end)
    while (first < notes.length && (notes[first] as Note).finding.end <= start) first++
    const blank = end - start < BLANK_WINDOW && raw.slice(start, end).trim() === ''
    const touching: Note[] = []
    let reach = blank ? next : end
    for (let index = first; index < notes.length; index++) {
      const note = notes[index] as Note
      const { finding } = note
      if (finding.start >= next) break
      if (finding.end <= start) continue
      if (blank && finding.start < start) continue
      if (!blank && finding.start >= end) {
        // Begins in the terminator: belongs to the next row with content, if it has any.
        if (raw.slice(next, finding.end).trim() !== '') continue
        reach = next
      }
      touching.push(note)
    }
    if (touching.length > 0 || (!blank && rows.length < MAX_ROWS))
      rows.push({ number, start, end: reach, notes: touching })
    start = next
  }
  return linkRows(rows)
}

function linkRows(rows: readonly OpenRow[]): Row[] {
  const firstRow = new Map<Note, OpenRow>()
  const lastRow = new Map<Note, OpenRow>()
  for (const row of rows) {
    for (const note of row.notes) {
      if (!firstRow.has(note)) firstRow.set(note, row)
      lastRow.set(note, row)
    }
  }
  return rows.map((row) => ({
    ...row,
    opens: row.notes.filter((note) => firstRow.get(note) === row),
    closes: new Set(row.notes.filter((note) => lastRow.get(note) === row)),
  }))
}

function lineEnd(raw: string, start: number): number {
  let end = start
  while (end < raw.length && raw.charCodeAt(end) !== 0x0a && raw.charCodeAt(end) !== 0x0d) end++
  return end
}

function behindTerminator(raw: string, end: number): number {
  if (end === raw.length) return end
  return raw.charCodeAt(end) === 0x0d && raw.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1
}
