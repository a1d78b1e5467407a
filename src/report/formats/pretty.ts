import type { CheckFormat, CheckSummary, FormatContext } from '../check-format.ts'
import { prettyDocument, prettySummary } from '../pretty.ts'
import { plural } from '../wording.ts'

/** For a terminal. */
export const prettyFormat = ({ paint }: FormatContext): CheckFormat => ({
  document: ({ doc, findings }) => prettyDocument(doc, findings, paint),
  end: ({ report, baseline }) => prettySummary(report, paint) + baselineLine(baseline),
})

function baselineLine(baseline: CheckSummary['baseline']): string {
  if (baseline === undefined) return ''
  const { known, fresh, stale } = baseline
  return `baseline: ${plural(known, 'finding')} known and not shown, ${fresh} new, ${plural(stale, 'stale entry', 'stale entries')}\n`
}
