import type { Severity } from '../../findings/finding.ts'
import { hashHex } from '../../text/hash.ts'
import type { CheckFormat } from '../check-format.ts'
import { placeFindings } from './place.ts'

const SEVERITY: Readonly<Record<Severity, string>> = {
  neutral: 'info',
  minor: 'minor',
  major: 'major',
  critical: 'critical',
}

/**
 * GitLab's code quality report. GitLab drops all but the first of equal fingerprints, so the document is part of them.
 *
 * Source: docs.gitlab.com, Code Quality, report format.
 */
export function gitlabFormat(): CheckFormat {
  let first = true
  return {
    begin: () => '[',
    document: (document) => {
      let rows = ''
      for (const { finding, file, line = 1, extent } of placeFindings(document)) {
        const { message, ruleId, fingerprint, severity, doc } = finding
        const row = {
          description: message,
          check_name: ruleId,
          fingerprint: hashHex(`${doc}\n${fingerprint}`),
          severity: SEVERITY[severity],
          location: {
            path: file,
            lines: { begin: line, ...(extent === undefined ? {} : { end: extent.endLine }) },
          },
        }
        rows += `${first ? '\n' : ',\n'}${JSON.stringify(row)}`
        first = false
      }
      return rows
    },
    end: () => '\n]\n',
  }
}
