import path from 'node:path'
import { expect, test } from 'vitest'
import { MQM_PROFILE } from '../../src/findings/profile.ts'
import { PatchReport } from '../../src/report/changes-patch.ts'
import { HtmlReport } from '../../src/report/index-html.ts'
import { knowledgeJson } from '../../src/report/knowledge-json.ts'
import { pageDocument } from '../../src/report/page/page-rows.ts'
import { SCRIPT } from '../../src/report/page/script.ts'
import { STYLE } from '../../src/report/page/style.ts'
import { prettyDocument, prettySummary } from '../../src/report/pretty.ts'
import { reportJson } from '../../src/report/report-json.ts'
import { reportMarkdown } from '../../src/report/report-md.ts'
import { findingRow, ledgerRow, quarantineRow } from '../../src/report/rows.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { KNOWLEDGE } from './knowledge.ts'
import { fixedRun } from './outcomes.ts'

/** Every format from the one fixed run; no clock, no path, so the files are the same everywhere. */
function renderAll(): Record<string, string> {
  const { outcomes, quarantine } = fixedRun()
  const totals = new RunTotals()
  const page = new HtmlReport()
  const patch = new PatchReport()
  let changes = ''
  for (const outcome of outcomes) {
    totals.addDocument(outcome)
    page.addDocument(outcome)
    page.addRows(pageDocument(outcome, MQM_PROFILE))
    changes += patch.document(outcome)
  }
  for (const row of quarantine) totals.addQuarantine(row)
  const report = totals.toReport({
    version: '0.0.0',
    configuration: 'c0ffee'.repeat(10),
    skipped: [{ extension: '.pdf', files: 2 }],
  })
  const rows = <Row>(list: readonly Row[], toRow: (row: Row) => string) =>
    list.map((row) => `${toRow(row)}\n`).join('')
  const paint = (role: string, text: string) => `{${role}:${text}}`
  return {
    'findings.jsonl': rows(
      outcomes.flatMap(({ findings }) => findings),
      findingRow,
    ),
    'ledger.jsonl': rows(
      outcomes.map(({ ledger }) => ledger),
      ledgerRow,
    ),
    'quarantine.jsonl': rows(quarantine, quarantineRow),
    'knowledge.json': knowledgeJson(KNOWLEDGE),
    'report.json': reportJson(report),
    'report.md': reportMarkdown(report),
    'changes.patch': changes + patch.footer(),
    'index.html': withoutOwnParts(page.render(report, { knowledge: KNOWLEDGE })),
    'pretty.txt':
      outcomes.map(({ doc, findings }) => prettyDocument(doc, findings, (_role, text) => text)).join('') +
      prettySummary(report, paint),
  }
}

/** What comes from script.ts and style.ts is not the report's, and has tests of its own. */
const withoutOwnParts = (html: string): string =>
  html
    .replace(SCRIPT, () => '(script.ts)')
    .replace(STYLE, '(style.ts)')
    .replace(/sha256-[\w+/=]+/g, 'sha256-(hash)')

const rendered = renderAll()

test.each(Object.keys(rendered))('%s', async (name) => {
  await expect(rendered[name]).toMatchFileSnapshot(path.join(import.meta.dirname, '../golden', name))
})

test('a second run is the same to the byte', () => {
  expect(renderAll()).toEqual(rendered)
})
