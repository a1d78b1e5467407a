import type { Extent } from '../../findings/extent.ts'
import type { Finding } from '../../findings/finding.ts'
import type { CheckedDocument } from '../check-format.ts'

/** A finding with its place in the file on disk. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly file: string
  /** Line of the file; `undefined` where no line of it could be named. */
  readonly line: number | undefined
  /** Only where the document's lines are the file's. */
  readonly extent: Extent | undefined
}

/** The findings that a person should see: those that lost to an edit are left out. */
export function placeFindings(document: CheckedDocument): PlacedFinding[] {
  return document.findings
    .map((finding, index) => placeFinding(finding, document.extents[index] as Extent, document))
    .filter(({ finding }) => finding.superseded === undefined)
}

export function placeFinding(
  finding: Finding,
  extent: Extent,
  { file, lines }: Pick<CheckedDocument, 'file' | 'lines'>,
): PlacedFinding {
  if (lines === 'same') return { finding, file, line: finding.line, extent }
  return { finding, file, line: lines === 'none' ? undefined : lines.row, extent: undefined }
}

/** Where a person finds it: `raw/a.txt:3:7`; of a record or a page its own line and column behind the document. */
export const placeName = ({ finding, file, extent }: PlacedFinding): string =>
  extent === undefined
    ? `${finding.doc} ${finding.line}:${finding.column}`
    : `${file}:${finding.line}:${finding.column}`
