import { codeSpan } from './markdown-escape.ts'
import type { GroupTotals, Report } from './report.ts'
import { coverageLine } from './score/coverage.ts'
import {
  agreementText,
  grouped,
  headline,
  plural,
  precisionText,
  profileText,
  scoreText,
  treatmentOf,
  verdictReason,
} from './wording.ts'

/** Rows of each table; the report is a comment on a pull request and not the list itself. */
const RULE_ROWS = 30
const GROUP_ROWS = 10
const DOCUMENT_ROWS = 10
const QUARANTINE_ROWS = 10
const DECISION_ROWS = 5
const IDLE_ENTRIES = 5

/**
 * Text of report.md: verdict, sum, tables; bounded in length whatever the corpus.
 *
 * @param title  Heading in place of the verdict.
 */
export function reportMarkdown(report: Report, title = `## pumice: ${headline(report).text}`): string {
  return [
    `${title}\n\n${head(report)}`,
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
      ? ''
      : `\n- ${after.toFixed(1)} penalty points per 1,000 words, ${before.toFixed(1)} before cleaning${corpusDefects(report)}`
  return `${verdictReason(report)}
${penalty}
- ${grouped(documents.in)} documents in = ${grouped(documents.out)} out + ${grouped(documents.quarantined)} quarantined; ${grouped(documents.changed)} changed, ${grouped(documents.unchanged)} unchanged; ${plural(words, 'word')}
- ${plural(findings.total, 'finding')} = ${grouped(findings.applied)} applied + ${grouped(findings.proposed)} proposed + ${grouped(findings.flagged)} to look at + ${grouped(findings.superseded)} superseded
- ${plural(characters.removed, 'character')} taken out, ${grouped(characters.inserted)} put in, of ${grouped(characters.raw)}${comparedLine(report)}${decisionLines(report)}${silencedLine(report)}`
}

function corpusDefects({ cleanliness: { corpusDefects: defects } }: Report): string {
  return defects.groups === 0
    ? ''
    : `; ${plural(defects.groups, 'defect')} of the corpus (in three documents and more) made ${plural(defects.findings, 'finding')}`
}

function comparedLine({ compared, cleanliness }: Report): string {
  if (compared === undefined) return ''
  const { before } = compared.score
  const score =
    before === null || cleanliness.score.after === null
      ? ''
      : ` cleanliness ${scoreText(before)} then, ${scoreText(cleanliness.score.after)} now;`
  const findings =
    compared.findings === null
      ? ''
      : ` ${plural(compared.findings.fresh, 'new finding')}, ${grouped(compared.findings.gone)} gone`
  return `\n- Since the earlier report:${score}${findings}`
}

function decisionLines({ decisions }: Report): string {
  if (decisions === undefined) return ''
  const unused = decisions.total - decisions.used
  const disputed = decisions.disputed === 0 ? '' : `, ${grouped(decisions.disputed)} disputed`
  const words = agreementText(decisions)
  const agreement = words === undefined ? '' : `; ${words}`
  const list = decisions.unused.slice(0, DECISION_ROWS).map(({ fingerprint, group, doc, why }) => {
    const where = doc === undefined ? '' : ` in ${codeSpan(doc)}`
    return `\n  - ${why}: ${fingerprint === undefined ? `group ${codeSpan(group ?? '')}` : `finding ${codeSpan(fingerprint)}`}${where}`
  })
  const more = unused > list.length ? `\n  - … and ${grouped(unused - list.length)} more in report.json` : ''
  return `\n- ${plural(decisions.total, 'decision')}: ${grouped(decisions.used)} used, ${grouped(unused)} without effect${disputed}${agreement}${list.join('')}${more}`
}

function silencedLine({ silenced }: Report): string {
  if (silenced === undefined) return ''
  const { byComments, byAllowList, unused } = silenced
  const idle = unused.map(({ key, value }) => `${key} ${codeSpan(value)}`)
  const rest =
    idle.length === 0
      ? ''
      : `; entries that silence nothing: ${idle.slice(0, IDLE_ENTRIES).join(', ')}${idle.length > IDLE_ENTRIES ? ' …' : ''}`
  return `\n- Silenced: ${grouped(byComments)} by comments, ${grouped(byAllowList)} by the allow list${rest}`
}

function ruleTable({ rules }: Report): string {
  if (rules.length === 0) return ''
  const reviewed = rules.some((rule) => precisionText(rule) !== undefined)
  const rows = rules
    .slice(0, RULE_ROWS)
    .map(
      (rule) =>
        `| ${codeSpan(rule.ruleId)} | ${grouped(rule.findings)} | ${grouped(rule.applied)} | ${grouped(rule.documents)} |${reviewed ? ` ${precisionText(rule) ?? ''}${rule.demoted ? ', demoted' : ''} |` : ''}`,
    )
  return table(
    'Rules',
    `| Rule | Findings | Applied | Documents |${reviewed ? ' Reviewed |' : ''}\n| --- | ---: | ---: | ---: |${reviewed ? ' --- |' : ''}`,
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
      ({ doc, score: { before, after }, words, verdict }) =>
        `| ${codeSpan(doc)} | ${scoreText(before ?? 100)} | ${scoreText(after ?? 100)} | ${grouped(words)} | ${verdict} |`,
    )
  return table(
    'Worst documents',
    '| Document | Cleanliness before | after | Words | Verdict |\n| --- | ---: | ---: | ---: | --- |',
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

function foot({ cleanliness: { profile, coverage }, pumice, configuration }: Report): string {
  return `<sub>Cleanliness, not adequacy. ${coverageLine(coverage)} ${profileText(profile)} pumice ${pumice}, configuration ${codeSpan(configuration.slice(0, 12))}.</sub>`
}
