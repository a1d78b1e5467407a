import { extentsOf } from '../../../src/findings/extent.ts'
import {
  type CheckedDocument,
  type CheckFormatName,
  type CheckSummary,
  createCheckFormat,
} from '../../../src/report/check-format.ts'
import type { Outcome } from '../../../src/report/outcome.ts'
import { RunTotals } from '../../../src/report/totals.ts'
import { RULES } from '../../../src/rules/index.ts'

/** A document as `pumice check` hands it to a format. */
export const checked = (outcome: Outcome, lines: CheckedDocument['lines'] = 'same'): CheckedDocument => ({
  doc: outcome.doc,
  file: `raw/${outcome.doc}`,
  lines,
  findings: outcome.findings,
  extents: extentsOf(outcome.raw, outcome.findings),
  suppressed: [],
})

/** A summary of documents, within budget. */
export function summaryOf(outcomes: readonly Outcome[], more: Partial<CheckSummary> = {}): CheckSummary {
  const totals = new RunTotals()
  for (const outcome of outcomes) totals.addDocument(outcome)
  return {
    report: totals.toReport({ version: '0.0.0', configuration: 'c0ffee' }),
    gate: { passed: true, failures: [], notes: [], failing: 0, warnings: 0 },
    ...more,
  }
}

/** All that a format prints. */
export function print(
  name: CheckFormatName,
  documents: readonly CheckedDocument[],
  summary: CheckSummary = summaryOf([]),
): string {
  const rules = new Map(
    RULES.map(({ id, summary: text, severity, mqm }) => [id, { id, summary: text, severity, category: mqm }]),
  )
  const format = createCheckFormat(name, { version: '0.0.0', rules, paint: (_role, text) => text })
  return (format.begin?.() ?? '') + documents.map(format.document).join('') + (format.end?.(summary) ?? '')
}
