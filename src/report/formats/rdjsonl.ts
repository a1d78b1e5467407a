import type { Severity } from '../../findings/finding.ts'
import type { CheckFormat } from '../check-format.ts'
import { type PlacedFinding, placeFindings } from './place.ts'

const SEVERITY: Readonly<Record<Severity, string>> = {
  neutral: 'INFO',
  minor: 'WARNING',
  major: 'WARNING',
  critical: 'ERROR',
}

/**
 * Reviewdog's diagnostic format, one `Diagnostic` a line. Columns count bytes of UTF-8; ends are exclusive.
 *
 * Source: reviewdog, proto/rdf/reviewdog.proto.
 */
export const rdjsonlFormat = (): CheckFormat => ({
  document: (document) =>
    placeFindings(document)
      .map((placed) => `${JSON.stringify(diagnostic(placed))}\n`)
      .join(''),
})

function diagnostic({ finding, file, line, extent }: PlacedFinding): object {
  const { severity, ruleId, message, expected } = finding
  const range =
    extent === undefined
      ? line === undefined
        ? undefined
        : { start: { line } }
      : {
          start: { line: finding.line, column: extent.byteColumn },
          end: { line: extent.endLine, column: extent.endByteColumn },
        }
  return {
    message,
    location: { path: file, ...(range === undefined ? {} : { range }) },
    severity: SEVERITY[severity],
    source: { name: 'pumice' },
    code: { value: ruleId },
    ...(extent === undefined || expected.length === 0
      ? {}
      : { suggestions: expected.map((text) => ({ range, text })) }),
  }
}
