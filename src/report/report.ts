import type { Decision } from '../findings/decision.ts'
import type { Severity } from '../findings/finding.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import type { Profile } from '../findings/profile.ts'
import type { Interval } from './score/bootstrap.ts'
import type { Coverage } from './score/coverage.ts'
import type { Spread } from './score/distribution.ts'
import type { Figures, Verdict } from './score/score.ts'
import type { SourceTotals } from './score/sources.ts'

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
  /** Lowest score first, at most 20; `total` counts all. */
  readonly sources: { readonly total: number; readonly worst: readonly SourceTotals[] }
  /** Only in a run that was compared with an earlier one. */
  readonly compared?: Comparison
  /** Only in a run with decisions. */
  readonly decisions?: DecisionTotals
  /** Only in a run in which comments or an allow list silenced something, or could have. */
  readonly silenced?: SilencedTotals
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

/**
 * Score by MQM weights, of all documents pooled. It measures cleanliness and is a lower bound of the penalty: without
 * the source text nobody can see what was translated wrongly.
 */
export interface Cleanliness extends Figures {
  readonly profile: Profile
  /** 95 % bootstrap interval of the score after cleaning, over documents; `null` for a handful of them. */
  readonly interval: Interval | null
  readonly verdict: Verdict
  /** Documents by their own verdict. */
  readonly documents: Readonly<Record<Verdict, number>>
  readonly spread: Spread
  /** What recurs in three and more documents: problems of the corpus, each counted once. */
  readonly corpusDefects: {
    readonly groups: number
    readonly findings: number
    /** Points before cleaning when each group counts once. */
    readonly points: number
  }
  readonly coverage: Coverage
}

/** What changed since an earlier report. */
export interface Comparison {
  /** Cleanliness after cleaning then, and how it counted. */
  readonly score: { readonly before: number | null; readonly profile: string }
  /** By fingerprint; `null` when the findings of the earlier run were not there. */
  readonly findings: { readonly fresh: number; readonly gone: number; readonly known: number } | null
  /** Rules with another number of findings, by id. */
  readonly rules: readonly { readonly ruleId: string; readonly before: number; readonly now: number }[]
}

/** Findings that were neither applied nor reported nor counted, because the user said so. */
export interface SilencedTotals {
  readonly byComments: number
  readonly byAllowList: number
  /** Entries of the allow list that silenced nothing, of a run over all files with all rules; then lines of ignore files that left nothing out. */
  readonly unused: readonly { readonly key: string; readonly value: string }[]
}

/** What a person said, in this run. */
export interface DecisionTotals {
  readonly total: number
  /** Settled at least one finding. */
  readonly used: number
  /** Questions that several reviewers answered; a group decided on as a whole is one. */
  readonly shared: number
  /** Those of them on which they contradict each other; nothing is changed there. */
  readonly disputed: number
  /** The first ones that settled nothing, in the order of the file. */
  readonly unused: readonly (Decision & { readonly why: 'stale' | 'unknown' })[]
  readonly omitted: number
}

export interface RuleTotals {
  readonly ruleId: string
  readonly category: string | null
  readonly findings: number
  readonly applied: number
  readonly superseded: number
  readonly documents: number
  /** Penalty points left after cleaning. */
  readonly pointsLeft: number
  /** Answers of reviewers in the decisions file: right (accepted or mended) and wrong (rejected). */
  readonly reviewed: { readonly right: number; readonly wrong: number }
  /** Reviewers found it right so seldom that no gate counts it. */
  readonly demoted: boolean
}

export interface DocumentTotals extends Figures {
  readonly doc: string
  readonly words: number
  readonly findings: number
  readonly applied: number
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
