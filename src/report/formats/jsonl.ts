import type { CheckFormat } from '../check-format.ts'
import { findingRow } from '../rows.ts'

/** The rows of findings.jsonl. */
export const jsonlFormat = (): CheckFormat => ({
  document: ({ findings }) => findings.map((finding) => `${findingRow(finding)}\n`).join(''),
})
