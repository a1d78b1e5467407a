import type { CheckFormat, CheckSummary } from '../check-format.ts'
import { codeSpan } from '../markdown-escape.ts'
import { reportMarkdown } from '../report-md.ts'
import { grouped, plural } from '../wording.ts'
import { placeFindings, placeName } from './place.ts'
import { WorstFindings } from './worst-findings.ts'

/** Findings named one by one; the comment on a pull request is no list of everything. */
const LISTED = 20

/** A comment on a pull request: verdict of the gates, the worst findings, totals. */
export function markdownFormat(): CheckFormat {
  const worst = new WorstFindings(LISTED)
  return {
    document: (document) => {
      for (const placed of placeFindings(document)) worst.add(placed)
      return ''
    },
    end: (summary) =>
      [gates(summary), findings(worst), reportMarkdown(summary.report, '### The whole corpus')].join('\n'),
  }
}

function gates({ gate, baseline }: CheckSummary): string {
  const lines = gate.passed
    ? ['## pumice check: passed']
    : ['## pumice check: failed', '', ...gate.failures.map(({ message }) => `- ${message}`)]
  if (gate.notes.length > 0) lines.push('', ...gate.notes.map((note) => `- ${note}`))
  if (baseline !== undefined) {
    const { known, fresh, stale } = baseline
    lines.push(
      '',
      `Baseline: ${plural(fresh, 'finding')} new, ${grouped(known)} known, ${plural(stale, 'stale entry', 'stale entries')}.`,
    )
  }
  return `${lines.join('\n')}\n`
}

function findings(worst: WorstFindings): string {
  const { placed, total } = worst.sorted()
  if (placed.length === 0) return ''
  const rows = placed.map((one) => {
    const { severity, ruleId, actual, expected } = one.finding
    const [first] = expected
    const proposed = first === undefined ? '' : first === '' ? 'remove' : codeSpan(first)
    return `| ${codeSpan(placeName(one))} | ${severity} | ${codeSpan(ruleId)} | ${codeSpan(actual)} | ${proposed} |`
  })
  const more = total > placed.length ? `\n\nThe ${placed.length} worst of ${grouped(total)}.` : ''
  return `| Place | Severity | Rule | Found | Proposed |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}${more}\n`
}
