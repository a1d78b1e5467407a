/**
 * What the page's script works on: findings as columns, so that a hundred thousand of them are read and filtered at
 * once. Shared by the writer and the script; types and tables only.
 */
import type { Decision } from '../../findings/decision.ts'

/** What became of a finding; index into the column `state`. */
export const STATES = ['applied', 'suggested', 'to look at'] as const

/** What people said; index into the column `decision`. */
export const VERDICTS = ['undecided', 'accept', 'reject', 'edit', 'ignore', 'disputed'] as const

/** Findings whose texts are kept together, and read when one of them is shown. */
export const TEXT_CHUNK = 2000

/** One block of JSON, read when the page opens. Columns have an entry for each finding, in the order of the run. */
export interface PageIndex {
  readonly run: RunInfo
  readonly docs: readonly string[]
  /** By document. */
  readonly docWords: readonly number[]
  readonly docSource: readonly number[]
  readonly sources: readonly string[]
  readonly rules: readonly string[]
  /** By rule. */
  readonly categories: readonly (string | null)[]
  readonly groups: readonly string[]
  readonly doc: readonly number[]
  readonly rule: readonly number[]
  readonly group: readonly number[]
  /** Index into SEVERITIES. */
  readonly severity: readonly number[]
  /** Hundredths. */
  readonly confidence: readonly number[]
  readonly state: readonly number[]
  /** What the decisions file said in the run. */
  readonly decision: readonly number[]
  /** Fingerprints, 16 hexadecimal digits each, one behind the other. */
  readonly fingerprints: string
  /** Penalty points left after cleaning, thousandths. */
  readonly points: readonly number[]
  /** With `--compare`: 1 for what the earlier report did not have. */
  readonly fresh?: readonly number[]
  readonly clusters: readonly PageCluster[]
  /** The rows of the decisions file. */
  readonly decisions: readonly Decision[]
  /** Number of text chunks, and where they are when they are not on the page. */
  readonly chunks: { readonly count: number; readonly folder: string | null }
}

export interface RunInfo {
  /** Same documents, configuration and version, same id: what the browser keeps of a review is kept under it. */
  readonly id: string
  /** Findings that the run had and the page has not. */
  readonly omitted: number
  readonly words: number
  /** Files that decisions name and that are gone: what was decided there holds wherever it is found. */
  readonly gone: readonly string[]
  /** Where decisions go; `null`: they are kept by the browser and downloaded. */
  readonly server: { readonly reviewer: string } | null
}

/** Spellings of one name or term. */
export interface PageCluster {
  readonly group: string
  readonly kind: 'name' | 'term'
  readonly preferred: string | null
  readonly reason: string
  readonly forms: readonly {
    readonly form: string
    readonly mentions: number
    readonly documents: number
    readonly context: string
  }[]
}

/** Texts of `TEXT_CHUNK` findings, again as columns. */
export interface TextChunk {
  readonly line: readonly number[]
  readonly column: readonly number[]
  /** The noun of the message. */
  readonly what: readonly string[]
  readonly actual: readonly string[]
  /** Best first; `['']`: take it out. */
  readonly expected: readonly (readonly string[])[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** `kind: detail`. */
  readonly evidence: readonly (readonly string[])[]
}
