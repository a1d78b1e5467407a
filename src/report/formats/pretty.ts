import type { CheckFormat, CheckSummary, FormatContext } from '../check-format.ts'
import { prettyDocument, prettySummary } from '../pretty.ts'
import { plural } from '../wording.ts'

/** For a terminal. */
export const prettyFormat = ({ paint }: FormatContext): CheckFormat => ({
  document: ({ doc, findings }) => prettyDocument(doc, findings, paint),
  end: ({ report, baseline }) => baselineLine(baseline, paint) + prettySummary(report, paint),
})

/** What is new comes first: the totals behind it are of everything that was found. */
function baselineLine(baseline: CheckSummary['baseline'], paint: FormatContext['paint']): string {
  if (baseline === undefined) return ''
  const { known, fresh, stale } = baseline
  const news = fresh === 0 ? paint('good', '✓ nothing new') : plural(fresh, 'new finding')
  const idle = stale === 0 ? '' : `, ${plural(stale, 'stale entry', 'stale entries')}`
  return `${news}; ${plural(known, 'finding')} in the baseline and not shown${idle}. In all:\n`
}
