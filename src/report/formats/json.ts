import type { CheckFormat } from '../check-format.ts'
import { findingRow } from '../rows.ts'

/** Findings, totals and gates in one object. */
export function jsonFormat(): CheckFormat {
  let first = true
  return {
    begin: () => '{"findings":[',
    document: ({ findings }) => {
      let rows = ''
      for (const finding of findings) {
        rows += `${first ? '\n' : ',\n'}${findingRow(finding)}`
        first = false
      }
      return rows
    },
    end: ({ report, gate, baseline }) =>
      `\n],"report":${JSON.stringify(report)},"gate":${JSON.stringify(gate)}` +
      `${baseline === undefined ? '' : `,"baseline":${JSON.stringify(baseline)}`}}\n`,
  }
}
