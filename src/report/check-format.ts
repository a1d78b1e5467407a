import type { Extent } from '../findings/extent.ts'
import type { Finding, Severity } from '../findings/finding.ts'
import type { GateVerdict } from '../gate/gate.ts'
import { githubFormat } from './formats/github.ts'
import { gitlabFormat } from './formats/gitlab.ts'
import { jsonFormat } from './formats/json.ts'
import { jsonlFormat } from './formats/jsonl.ts'
import { junitFormat } from './formats/junit.ts'
import { markdownFormat } from './formats/markdown.ts'
import { prettyFormat } from './formats/pretty.ts'
import { rdjsonlFormat } from './formats/rdjsonl.ts'
import { sarifFormat } from './formats/sarif.ts'
import type { Paint } from './pretty.ts'
import type { Report } from './report.ts'

/** A document that `pumice check` has looked at. */
export interface CheckedDocument {
  readonly doc: string
  /** Path of its file as the user would name it, POSIX separators. */
  readonly file: string
  /**
   * What its lines are in that file: the same ones; all of them one row, of a JSONL record; or nothing that anybody
   * could point at, of a page that was converted and of a compressed file.
   */
  readonly lines: 'same' | { readonly row: number } | 'none'
  /** Those to report, sorted as findings.jsonl. */
  readonly findings: readonly Finding[]
  /** One for each finding. */
  readonly extents: readonly Extent[]
  /** What is settled, known or silenced; only where it was asked for. */
  readonly suppressed: readonly Suppressed[]
}

/** A finding that is not reported. */
export interface Suppressed {
  readonly finding: Finding
  readonly extent: Extent
  /** Where that is said: in the text itself, or in a file beside it. */
  readonly kind: 'inSource' | 'external'
  readonly justification: string
}

/** What came of the run. */
export interface CheckSummary {
  /** Totals of everything that was found, known findings too. */
  readonly report: Report
  readonly gate: GateVerdict
  readonly baseline?: { readonly known: number; readonly fresh: number; readonly stale: number }
}

/** What a machine format says of a rule. */
export interface RuleText {
  readonly id: string
  readonly summary: string
  readonly severity: Severity
  readonly category: string | null
}

/** What formats need beside documents. */
export interface FormatContext {
  readonly version: string
  /** By id; only rules that found something are named in an output. */
  readonly rules: ReadonlyMap<string, RuleText>
  readonly paint: Paint
}

/** A way to print the findings of `pumice check`, document by document. */
export interface CheckFormat {
  readonly begin?: () => string
  readonly document: (document: CheckedDocument) => string
  readonly end?: (summary: CheckSummary) => string
}

const FORMATS = {
  pretty: prettyFormat,
  json: jsonFormat,
  jsonl: jsonlFormat,
  md: markdownFormat,
  sarif: sarifFormat,
  junit: junitFormat,
  github: githubFormat,
  gitlab: gitlabFormat,
  rdjsonl: rdjsonlFormat,
} as const satisfies Record<string, (context: FormatContext) => CheckFormat>

export type CheckFormatName = keyof typeof FORMATS
export const CHECK_FORMATS = Object.keys(FORMATS) as readonly CheckFormatName[]

/** A new formatter; each is used for one run. */
export const createCheckFormat = (name: CheckFormatName, context: FormatContext): CheckFormat =>
  FORMATS[name](context)
