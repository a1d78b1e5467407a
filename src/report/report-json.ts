import { prettyJson } from './pretty-json.ts'
import type { Report } from './report.ts'

/** Text of report.json. */
export const reportJson = (report: Report): string => `${prettyJson(report)}\n`
