import type { Finding } from '../findings/finding.ts'
import { type BaselineFile, type BaselineRow, quoteForBaseline } from './baseline-file.ts'

/**
 * What a run knows of a document that the baseline names. `checked`: it was looked at, or is gone from a file that was.
 * `gone`: its file is no longer among the inputs. `elsewhere`: the same, but the baseline was made from other paths.
 * `unseen`: it is there and was not looked at.
 */
export type DocumentState = 'checked' | 'gone' | 'elsewhere' | 'unseen'

export interface BaselineScope {
  stateOf(doc: string): DocumentState
  /** False for rules that were switched off in this run. */
  ran(ruleId: string): boolean
}

export interface BaselineResult {
  /** Findings that the baseline does not know, in the order they came. */
  readonly fresh: readonly Finding[]
  /** Findings that it knows. */
  readonly known: number
  /** Entries that nothing matches any more. */
  readonly stale: readonly BaselineRow[]
  /** Known entries under the documents where they are now, and those that this run could not look at. */
  readonly current: readonly BaselineRow[]
}

/**
 * Matches findings with a baseline: by document and fingerprint first, then by fingerprint alone, each entry once. So a
 * shifted line, a moved paragraph or a renamed file changes nothing, and one that is fixed makes no room for another.
 *
 * Of documents that were not looked at nothing is said: their entries neither match nor go stale.
 */
export class BaselineMatcher {
  readonly #left: Map<string, BaselineRow>
  readonly #matched: BaselineRow[] = []
  readonly #unmatched: Finding[] = []

  constructor(file: BaselineFile) {
    this.#left = new Map(file.rows.map((row) => [keyOf(row.doc, row.fp), row]))
  }

  /**
   * Take in the findings of a document.
   *
   * @returns Those that have no entry of their own; `finish` says which of them are known by fingerprint alone.
   */
  add(findings: readonly Finding[]): Finding[] {
    const unmatched: Finding[] = []
    for (const finding of findings) {
      if (finding.superseded !== undefined) continue
      const key = keyOf(finding.doc, finding.fingerprint)
      const row = this.#left.get(key)
      if (row === undefined) {
        unmatched.push(finding)
        this.#unmatched.push(finding)
      } else {
        this.#left.delete(key)
        this.#matched.push(row)
      }
    }
    return unmatched
  }

  finish(scope: BaselineScope): BaselineResult {
    const byFingerprint = new Map<string, BaselineRow[]>()
    for (const row of this.#left.values()) {
      if (scope.stateOf(row.doc) === 'unseen') continue
      const rows = byFingerprint.get(row.fp)
      if (rows === undefined) byFingerprint.set(row.fp, [row])
      else rows.push(row)
    }
    const fresh: Finding[] = []
    for (const finding of this.#unmatched) {
      const row = byFingerprint.get(finding.fingerprint)?.shift()
      if (row === undefined) fresh.push(finding)
      else {
        this.#left.delete(keyOf(row.doc, row.fp))
        this.#matched.push({ ...row, doc: finding.doc })
      }
    }
    const stale: BaselineRow[] = []
    const unjudged: BaselineRow[] = []
    for (const row of this.#left.values()) {
      const state = scope.stateOf(row.doc)
      const isStale = (state === 'checked' || state === 'gone') && scope.ran(row.rule)
      ;(isStale ? stale : unjudged).push(row)
    }
    return { fresh, known: this.#matched.length, stale, current: [...this.#matched, ...unjudged] }
  }
}

const keyOf = (doc: string, fingerprint: string): string => `${doc}\n${fingerprint}`

/** The entry for a finding. */
export const baselineRow = ({ doc, ruleId, fingerprint, actual }: Finding): BaselineRow => ({
  doc,
  rule: ruleId,
  fp: fingerprint,
  actual: quoteForBaseline(actual),
})
