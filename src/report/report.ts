import type { Severity } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import type { Profile, Verdict } from './penalty.ts'

/** Totals of a run: report.json, and all that report.md and the head of the page are made of. */
export interface Report {
  readonly schemaVersion: 1
  readonly pumice: string
  /** Hash of the configuration. */
  readonly configuration: string
  /** in = out + quarantined; out = changed + unchanged. */
  readonly documents: {
    readonly in: number
    readonly out: number
    readonly quarantined: number
    readonly changed: number
    readonly unchanged: number
    readonly withFindings: number
  }
  /** Files that are no documents because nothing reads their format, by extension. */
  readonly skipped: readonly { readonly extension: string; readonly files: number }[]
  /** Of the cleaned texts. */
  readonly words: number
  /** UTF-16 code units. */
  readonly characters: { readonly raw: number; readonly removed: number; readonly inserted: number }
  readonly findings: FindingTotals
  readonly cleanliness: Cleanliness
  /** Most findings first; then by id. */
  readonly rules: readonly RuleTotals[]
  /** Most documents first; then by tag. */
  readonly languages: readonly { readonly language: string; readonly documents: number }[]
  /** At most ten, worst first. */
  readonly worst: readonly DocumentTotals[]
  readonly groups: {
    /** Most frequent first; then by group. */
    readonly top: readonly GroupTotals[]
    /** 0 when the counts are exact; else no count is too low by more than this. */
    readonly undercount: number
  }
  readonly quarantine: {
    readonly byCode: Readonly<Record<string, number>>
    /** The first ones in the order of the run. */
    readonly rows: readonly QuarantineRow[]
    /** Rows that are only in quarantine.jsonl. */
    readonly omitted: number
  }
}

/** Each finding is in one of applied, superseded, proposed and flagged. */
export interface FindingTotals {
  readonly total: number
  readonly applied: number
  /** Lost to an applied edit; counted by no gate. */
  readonly superseded: number
  /** Not applied, with a suggestion. */
  readonly proposed: number
  /** Not applied, for a person to look at. */
  readonly flagged: number
  /** Of all but the superseded ones. */
  readonly bySeverity: Readonly<Record<Severity, number>>
}

/** Penalty by MQM weights. A lower bound: without the source text nobody can see what was translated wrongly. */
export interface Cleanliness {
  readonly profile: Profile
  readonly points: { readonly before: number; readonly after: number }
  readonly per1000Words: { readonly before: number | null; readonly after: number | null }
  /** Of all documents pooled. */
  readonly verdict: Verdict
  readonly documents: Readonly<Record<Verdict, number>>
}

export interface RuleTotals {
  readonly ruleId: string
  readonly category: string | null
  readonly findings: number
  readonly applied: number
  readonly superseded: number
  readonly documents: number
}

export interface DocumentTotals {
  readonly doc: string
  readonly words: number
  readonly findings: number
  readonly applied: number
  readonly points: { readonly before: number; readonly after: number }
  readonly per1000Words: { readonly before: number | null; readonly after: number | null }
  readonly verdict: Verdict
}

export interface GroupTotals {
  readonly group: string
  readonly ruleId: string
  /** Of the first finding of the group, cut to a readable length. */
  readonly actual: string
  /** `""` = remove, `null` = nothing proposed. */
  readonly expected: string | null
  readonly count: number
  readonly applied: number
  readonly documents: number
}
