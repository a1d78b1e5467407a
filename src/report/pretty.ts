import type { Finding, Severity } from '../findings/finding.ts'
import type { Report } from './report.ts'
import { showUnseen } from './visible.ts'
import { scoreText } from './wording.ts'

/** How a part of the terminal's text looks; the command line injects colours, tests the identity. */
export type Paint = (role: Severity | 'document' | 'place' | 'rule' | 'good', text: string) => string

/** Findings of one document for a terminal, with a blank line behind; empty when there are none to show. */
export function prettyDocument(doc: string, findings: readonly Finding[], paint: Paint): string {
  const shown = findings.filter((finding) => finding.superseded === undefined)
  if (shown.length === 0) return ''
  const places = shown.map((finding) => `${finding.line}:${finding.column}`)
  const placeWidth = widest(places)
  const severityWidth = widest(shown.map((finding) => finding.severity))
  const messages = shown.map((finding) => showUnseen(finding.message))
  const messageWidth = Math.min(MESSAGE_COLUMN, widest(messages))
  const rows = shown.map((finding, index) => {
    const message = messages[index] as string
    const gap = ' '.repeat(Math.max(2, messageWidth - displayWidth(message) + 2))
    const mark = finding.applied
      ? paint('good', '✓')
      : finding.fix === 'safe' || finding.expected.length > 0
        ? '~'
        : ' '
    return (
      `  ${paint('place', (places[index] as string).padStart(placeWidth))}  ` +
      `${paint(finding.severity, finding.severity.padEnd(severityWidth))}  ${mark} ` +
      `${message}${gap}${paint('rule', finding.ruleId)}`
    )
  })
  return `${paint('document', showUnseen(doc))}\n${rows.join('\n')}\n\n`
}

/** The last lines: documents, findings, penalty. */
export function prettySummary(report: Report, paint: Paint): string {
  const { documents, findings, cleanliness, words } = report
  const { bySeverity } = findings
  const severities = (['critical', 'major', 'minor', 'neutral'] as const)
    .filter((severity) => bySeverity[severity] > 0)
    .map((severity) => paint(severity, `${bySeverity[severity]} ${severity}`))
  const open = findings.total - findings.superseded
  const quarantined = documents.quarantined > 0 ? `, ${documents.quarantined} quarantined` : ''
  const first =
    documents.in > 0 && documents.out === 0
      ? paint('critical', 'nothing could be read')
      : open === 0
        ? paint('good', '✓ no findings')
        : `${count(open, 'finding')} (${severities.join(', ')}): ✓ ${findings.applied} safe to fix, ~ ${findings.proposed} with a suggestion, ${findings.flagged} to look at`
  const { before, after } = cleanliness.score
  const penalty =
    before === null || after === null
      ? ''
      : `\ncleanliness ${scoreText(before)} of 100, ${scoreText(after)} after cleaning (profile ${cleanliness.profile.name}, ${cleanliness.profile.passMark} passes)`
  return `${first}\n${count(documents.in, 'document')}${quarantined}, ${count(words, 'word')}${penalty}\n`
}

/** Messages are aligned up to this width; longer ones push their rule id out. */
const MESSAGE_COLUMN = 100

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

const widest = (values: readonly string[]): number =>
  values.reduce((width, value) => Math.max(width, displayWidth(value)), 0)

/** Columns in a terminal: East Asian wide characters take two, marks none. Ranges: Unicode EastAsianWidth, W and F. */
function displayWidth(value: string): number {
  let width = 0
  for (const character of value) {
    const code = character.codePointAt(0) as number
    if (
      (code >= 0x300 && code <= 0x36f) ||
      code === 0x200b ||
      code === 0x200c ||
      code === 0x200d ||
      code === 0xfeff
    )
      continue
    width += isWide(code) ? 2 : 1
  }
  return width
}

const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd))
