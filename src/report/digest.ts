import { isDismissed } from '../findings/decision.ts'
import type { Finding, Severity } from '../findings/finding.ts'
import type { Profile } from '../findings/profile.ts'
import type { Outcome } from './outcome.ts'
import { type Penalty, penaltyOf, pointsLeft, weightOf } from './score/penalty.ts'
import { sourceOf } from './score/sources.ts'

/** Longest quotation kept of a finding, UTF-16 code units. */
const QUOTE_LIMIT = 120

/** What the totals need of a finding. */
export interface FindingDigest {
  readonly ruleId: string
  readonly category: string | null
  readonly severity: Severity
  readonly applied: boolean
  readonly superseded: boolean
  /** Penalty points, and what of them the score of the document counts after cleaning. */
  readonly points: number
  readonly left: number
  readonly group: string
  /** Cut to a readable length. */
  readonly actual: string
  /** First proposal, cut; `null` when nothing is proposed. */
  readonly expected: string | null
}

/** What the totals need of a document: small, plain, made where the document was checked. */
export interface Digest {
  readonly doc: string
  readonly source: string
  readonly language: string
  readonly words: number
  readonly changed: boolean
  /** UTF-16 code units of the raw text, taken out, and put in. */
  readonly raw: number
  readonly removed: number
  readonly inserted: number
  readonly penalty: Penalty
  readonly findings: readonly FindingDigest[]
  /** Findings that comments and the allow list silence, and the keys of the list's entries that did. */
  readonly silenced: {
    readonly byComments: number
    readonly byAllowList: number
    readonly entries: readonly string[]
  }
}

/** The digest of an outcome. Strings may still be slices of the document. */
export function digestOutcome(outcome: Outcome, profile: Profile): Digest {
  const { doc, language, words, raw, findings, ledger } = outcome
  const left = pointsLeft(outcome, profile)
  let removed = 0
  let inserted = 0
  for (const edit of ledger.edits) {
    removed += edit.end - edit.start
    inserted += edit.replacement.length
  }
  return {
    doc,
    source: sourceOf(outcome),
    language,
    words,
    changed: ledger.edits.length > 0,
    raw: raw.length,
    removed,
    inserted,
    penalty: penaltyOf(outcome, profile),
    findings: findings.map((finding, at) => ({
      ...digestFinding(finding, isDismissed(finding) ? 0 : weightOf(finding, raw, profile)),
      left: left[at] as number,
    })),
    silenced: digestSilenced(outcome),
  }
}

function digestSilenced({ silenced }: Outcome): Digest['silenced'] {
  const entries = new Set<string>()
  let byAllowList = 0
  for (const one of silenced) {
    if (one.by !== 'allow-list') continue
    byAllowList++
    for (const entry of one.entries) entries.add(entry)
  }
  return { byComments: silenced.length - byAllowList, byAllowList, entries: [...entries] }
}

function digestFinding(finding: Finding, points: number): Omit<FindingDigest, 'left'> {
  const expected = finding.expected[0]
  return {
    ruleId: finding.ruleId,
    category: finding.category,
    severity: finding.severity,
    applied: finding.applied,
    superseded: finding.superseded !== undefined,
    points,
    group: finding.group,
    actual: cut(finding.actual),
    expected: expected === undefined ? null : cut(expected),
  }
}

/** Never ends inside a surrogate pair. */
function cut(value: string): string {
  if (value.length <= QUOTE_LIMIT) return value
  const last = value.charCodeAt(QUOTE_LIMIT - 2)
  return `${value.slice(0, QUOTE_LIMIT - (last >= 0xd800 && last <= 0xdbff ? 2 : 1))}…`
}
