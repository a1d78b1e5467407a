import type { Report } from '../report/report.ts'
import { agreementText } from '../report/wording.ts'
import { count } from './terminal.ts'

/** Decisions named one by one. */
const LISTED = 5

/** What a person should know of their own decisions: those that settled nothing, and contradictions. */
export function decisionNotes({ decisions }: Report): string[] {
  if (decisions === undefined) return []
  const lines: string[] = []
  const unused = decisions.total - decisions.used
  if (unused > 0) lines.push(`${count(unused, 'decision')} of ${decisions.total} settled nothing:`)
  for (const { fingerprint, group, doc, why } of decisions.unused.slice(0, LISTED)) {
    const subject = fingerprint === undefined ? `group ${group}` : `finding ${fingerprint}`
    const reason = why === 'stale' ? 'stale: no longer found there' : 'unknown: nothing in this run has it'
    lines.push(`  ${subject}${doc === undefined ? '' : ` in ${doc}`} (${reason})`)
  }
  if (unused > LISTED) lines.push(`  … and ${unused - LISTED} more in report.json`)
  if (
    decisions.used === 0 &&
    decisions.unused.length > 0 &&
    decisions.unused.every(({ why }) => why === 'unknown')
  )
    lines.push('None of them is about these documents: is it the decisions file of this corpus?')
  const agreement = agreementText(decisions)
  if (agreement !== undefined) lines.push(agreement)
  if (decisions.disputed > 0)
    lines.push(`${count(decisions.disputed, 'contradiction')} between reviewers: nothing is changed there`)
  return lines
}

/** Entries of the allow list and of ignore files that silence nothing: what they were for is gone, or they have a slip of the pen. */
export function silenceNotes({ silenced }: Report): string[] {
  if (silenced === undefined || silenced.unused.length === 0) return []
  const { unused } = silenced
  const lines = unused.slice(0, LISTED).map(({ key, value }) => `  ${key}: ${value}`)
  return [
    `${count(unused.length, 'entry', 'entries')} silenced nothing (allow list, ignore files):`,
    ...lines,
    ...(unused.length > LISTED ? [`  … and ${unused.length - LISTED} more in report.json`] : []),
  ]
}
