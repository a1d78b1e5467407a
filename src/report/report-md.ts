import { codeSpan } from './markdown-escape.ts'
import type { GroupTotals, Report } from './report.ts'
import { grouped, headline, plural, treatmentOf } from './wording.ts'

/** Rows of each table; the report is a comment on a pull request and not the list itself. */
const RULE_ROWS = 30
const GROUP_ROWS = 10
const DOCUMENT_ROWS = 10
const QUARANTINE_ROWS = 10

/** Text of report.md: verdict, sum, tables; bounded in length whatever the corpus. */
export function reportMarkdown(report: Report): string {
  return [
    head(report),
    ruleTable(report),
    groupTable(report),
    documentTable(report),
    quarantineTable(report),
    foot(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function head(report: Report): string {
  const { cleanliness, documents, words, characters, findings } = report
  const { before, after } = cleanliness.per1000Words
  const penalty =
    before === null || after === null
      ? 'No words, no penalty.'
      : `Penalty per 1,000 words: **${before.toFixed(1)} before, ${after.toFixed(1)} after** cleaning.`
  return `## pumice: ${headline(report).text}

${penalty}

- ${grouped(documents.in)} documents in = ${grouped(documents.out)} out + ${grouped(documents.quarantined)} quarantined; ${grouped(documents.changed)} changed, ${grouped(documents.unchanged)} unchanged; ${plural(words, 'word')}
- ${plural(findings.total, 'finding')} = ${grouped(findings.applied)} applied + ${grouped(findings.proposed)} proposed + ${grouped(findings.flagged)} to look at + ${grouped(findings.superseded)} superseded
- ${plural(characters.removed, 'character')} taken out, ${grouped(characters.inserted)} put in, of ${grouped(characters.raw)}`
}

function ruleTable({ rules }: Report): string {
  if (rules.length === 0) return ''
  const rows = rules
    .slice(0, RULE_ROWS)
    .map(
      (rule) =>
        `| ${codeSpan(rule.ruleId)} | ${grouped(rule.findings)} | ${grouped(rule.applied)} | ${grouped(rule.documents)} |`,
    )
  return table(
    'Rules',
    '| Rule | Findings | Applied | Documents |\n| --- | ---: | ---: | ---: |',
    rows,
    rules.length,
  )
}

function groupTable({ groups }: Report): string {
  // A single finding is no group.
  const repeated = groups.top.filter((group) => group.count > 1)
  if (repeated.length === 0) return ''
  const rows = repeated
    .slice(0, GROUP_ROWS)
    .map((group) => `| ${grouped(group.count)} | ${change(group)} | ${codeSpan(group.ruleId)} |`)
  return table('Most frequent', '| Count | Change | Rule |\n| ---: | --- | --- |', rows, rows.length)
}

function change(group: GroupTotals): string {
  const found = group.actual === '' ? 'whole document' : codeSpan(group.actual)
  const treatment = treatmentOf(group)
  return treatment === undefined ? `${found} → ${codeSpan(group.expected ?? '')}` : `${found}: ${treatment}`
}

function documentTable({ worst }: Report): string {
  const left = worst.filter((document) => document.points.after > 0)
  if (left.length === 0) return ''
  const rows = left
    .slice(0, DOCUMENT_ROWS)
    .map(
      ({ doc, per1000Words: { before, after }, words, verdict }) =>
        `| ${codeSpan(doc)} | ${(before ?? 0).toFixed(1)} | ${(after ?? 0).toFixed(1)} | ${grouped(words)} | ${verdict} |`,
    )
  return table(
    'Worst documents',
    '| Document | Penalty before | after | Words | Verdict |\n| --- | ---: | ---: | ---: | --- |',
    rows,
    rows.length,
  )
}

function quarantineTable({ quarantine, documents }: Report): string {
  if (documents.quarantined === 0) return ''
  const rows = quarantine.rows
    .slice(0, QUARANTINE_ROWS)
    .map(({ doc, code, message }) => `| ${codeSpan(doc)} | ${codeSpan(code)} | ${codeSpan(message)} |`)
  return table('Quarantine', '| Document | Code | Why |\n| --- | --- | --- |', rows, documents.quarantined)
}

function table(title: string, header: string, rows: readonly string[], total: number): string {
  const more = total > rows.length ? `\n\n… and ${grouped(total - rows.length)} more.` : ''
  return `### ${title}\n\n${header}\n${rows.join('\n')}${more}`
}

function foot({ cleanliness: { profile }, pumice, configuration }: Report): string {
  return `<sub>Cleanliness, not adequacy: without the source text a wrong translation cannot be seen, so the penalty is a lower bound. Profile ${codeSpan(profile.name)}, weights 0/${profile.weights.minor}/${profile.weights.major}/${profile.weights.critical}, pass up to ${profile.accepted} points, no verdict under ${profile.minWords} words. pumice ${pumice}, configuration ${codeSpan(configuration.slice(0, 12))}.</sub>`
}
