import type { Finding } from './finding.ts'

/**
 * Where a finding ends, and its columns in UTF-8 bytes. Lines and columns from 1, ends exclusive; `endColumn` in UTF-16
 * code units, as `line` and `column` of the finding.
 */
export interface Extent {
  readonly endLine: number
  readonly endColumn: number
  readonly byteColumn: number
  readonly endByteColumn: number
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/**
 * The extents of the findings of one document, in their order.
 *
 * @param text      The document that the findings were made on.
 * @param findings  Sorted by start, so that a long line is read once and not once for each finding.
 */
export function extentsOf(text: string, findings: readonly Finding[]): Extent[] {
  let readTo = 0
  let readBytes = 0
  let readLine = -1
  return findings.map(({ start, end, line, column }) => {
    const lineStart = start - column + 1
    if (readLine !== line || readTo > start) {
      readLine = line
      readTo = lineStart
      readBytes = 0
    }
    readBytes += Buffer.byteLength(text.slice(readTo, start))
    readTo = start
    let endLine = line
    let from = start
    let bytesBefore = readBytes
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue
      if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED && at + 1 < end) at++
      endLine++
      from = at + 1
      bytesBefore = 0
    }
    return {
      endLine,
      endColumn: endLine === line ? column + (end - start) : end - from + 1,
      byteColumn: readBytes + 1,
      endByteColumn: bytesBefore + Buffer.byteLength(text.slice(from, end)) + 1,
    }
  })
}
