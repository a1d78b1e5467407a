import type { Extent } from '../../findings/extent.ts'
import type { Finding, Severity } from '../../findings/finding.ts'
import type { CheckFormat, CheckSummary, FormatContext, RuleText } from '../check-format.ts'
import { grouped } from '../wording.ts'
import { type PlacedFinding, placeFinding, placeFindings } from './place.ts'
import { WorstFindings } from './worst-findings.ts'

/** Results that GitHub shows of one run; it takes 25,000 (docs.github.com, SARIF support for code scanning). */
const RESULTS = 5000

const LEVEL: Readonly<Record<Severity, 'note' | 'warning' | 'error'>> = {
  neutral: 'note',
  minor: 'warning',
  major: 'warning',
  critical: 'error',
}

/** A result, and why it is one that nobody needs to look at. */
interface SarifFinding extends PlacedFinding {
  readonly suppression?: { readonly kind: 'inSource' | 'external'; readonly justification: string }
}

/**
 * SARIF 2.1.0 for GitHub code scanning and others. Columns are UTF-16 code units and declared so. Above the limit the
 * worst results stay, and a notification of the run says how many were cut; suppressed ones come after all others.
 */
export function sarifFormat({ version, rules }: FormatContext): CheckFormat {
  const worst = new WorstFindings<SarifFinding>(RESULTS)
  const suppressed = new WorstFindings<SarifFinding>(RESULTS)
  return {
    document: (document) => {
      for (const placed of placeFindings(document)) worst.add(placed)
      for (const { finding, extent, kind, justification } of document.suppressed)
        suppressed.add({ ...placeFinding(finding, extent, document), suppression: { kind, justification } })
      return ''
    },
    end: (summary) => {
      const open = worst.sorted()
      const settled = suppressed.sorted()
      const placed = [...open.placed, ...settled.placed].slice(0, RESULTS)
      const total = open.total + settled.total
      const ids = [...new Set(placed.map(({ finding }) => finding.ruleId))].sort()
      const run = {
        tool: { driver: { name: 'pumice', version, rules: ids.map((id) => ruleOf(id, rules.get(id))) } },
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: 'pumice/' },
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: notifications(summary, total) },
        ],
        results: placed.map((one) => result(one, ids, summary.baseline !== undefined)),
      }
      const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [run],
      }
      return `${JSON.stringify(log, null, 1)}\n`
    },
  }
}

function ruleOf(id: string, rule: RuleText | undefined): object {
  if (rule === undefined) return { id }
  return {
    id,
    shortDescription: { text: rule.summary },
    help: { text: `${rule.summary} More: pumice explain ${id}` },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: [id.slice(0, id.indexOf('/')), ...(rule.category === null ? [] : [rule.category])] },
  }
}

function result(
  { finding, file, line, extent, suppression }: SarifFinding,
  ids: readonly string[],
  isNew: boolean,
): object {
  const region =
    extent === undefined ? (line === undefined ? undefined : { startLine: line }) : regionOf(finding, extent)
  const { ruleId, severity, message, confidence, category, group, evidence, fingerprint } = finding
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: LEVEL[severity],
    message: { text: message },
    rank: Math.round(confidence * 1000) / 10,
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          ...(region === undefined ? {} : { region }),
        },
        logicalLocations: [{ fullyQualifiedName: finding.doc }],
      },
    ],
    partialFingerprints: { 'pumice/v1': fingerprint },
    ...(isNew && suppression === undefined ? { baselineState: 'new' } : {}),
    ...(suppression === undefined ? {} : { suppressions: [{ ...suppression, status: 'accepted' }] }),
    ...(extent === undefined || finding.expected.length === 0
      ? {}
      : { fixes: finding.expected.map((text) => fix(file, regionOf(finding, extent), text)) }),
    properties: { severity, category, group, evidence },
  }
}

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

const regionOf = ({ line, column }: Finding, { endLine, endColumn }: Extent): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

const fix = (file: string, deletedRegion: Region, text: string): object => ({
  description: { text: text === '' ? 'Remove it' : `Replace it with ${JSON.stringify(text)}` },
  artifactChanges: [
    { artifactLocation: artifact(file), replacements: [{ deletedRegion, insertedContent: { text } }] },
  ],
})

/** A relative path is relative to the root of the repository; other paths stand for themselves. */
const artifact = (file: string): object => {
  const uri = file.split('/').map(encodeSegment).join('/')
  return /^(?:\/|\.\.\/)/.test(file) ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}

/** `encodeURIComponent` throws at lone surrogates; the detour over UTF-8 replaces them. */
const encodeSegment = (segment: string): string => encodeURIComponent(Buffer.from(segment).toString())

function notifications({ report, gate }: CheckSummary, total: number): object[] {
  const notes: { level: 'note' | 'warning' | 'error'; message: { text: string } }[] = []
  const say = (level: 'note' | 'warning', text: string) => notes.push({ level, message: { text } })
  if (total > RESULTS)
    say('warning', `The worst ${grouped(RESULTS)} of ${grouped(total)} findings; the others are cut.`)
  for (const { doc, code, message } of report.quarantine.rows)
    say('warning', `Quarantined: ${doc}: ${message} [${code}]`)
  if (report.quarantine.omitted > 0)
    say('warning', `Quarantined: ${grouped(report.quarantine.omitted)} documents more.`)
  for (const { message } of gate.failures) say('note', `Over budget: ${message}`)
  for (const note of gate.notes) say('note', note)
  return notes
}
