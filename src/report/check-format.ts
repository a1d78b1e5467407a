import type { Finding } from '../findings/finding.ts'
import { type Paint, prettyDocument, prettySummary } from './pretty.ts'
import type { Report } from './report.ts'
import { reportMarkdown } from './report-md.ts'
import { findingRow } from './rows.ts'

/** A way to print the findings of `pumice check`, document by document. */
export interface CheckFormat {
  readonly begin: () => string
  readonly document: (doc: string, findings: readonly Finding[]) => string
  readonly end: (report: Report) => string
}

export const CHECK_FORMATS = ['pretty', 'json', 'jsonl', 'md'] as const
export type CheckFormatName = (typeof CHECK_FORMATS)[number]

/** A new formatter; each is used for one run. */
export function createCheckFormat(name: CheckFormatName, paint: Paint): CheckFormat {
  if (name === 'jsonl') {
    return {
      begin: () => '',
      document: (_doc, findings) => findings.map((finding) => `${findingRow(finding)}\n`).join(''),
      end: () => '',
    }
  }
  if (name === 'json') {
    let first = true
    return {
      begin: () => '{"findings":[',
      document: (_doc, findings) => {
        let rows = ''
        for (const finding of findings) {
          rows += `${first ? '\n' : ',\n'}${findingRow(finding)}`
          first = false
        }
        return rows
      },
      end: (report) => `\n],"report":${JSON.stringify(report)}}\n`,
    }
  }
  if (name === 'md') {
    return { begin: () => '', document: () => '', end: reportMarkdown }
  }
  return {
    begin: () => '',
    document: (doc, findings) => prettyDocument(doc, findings, paint),
    end: (report) => prettySummary(report, paint),
  }
}
