/**
 * Layer report: outcomes to strings, one file for each format. No files, no console, no clock.
 */
import type { Finding } from '../findings/finding.ts'
import type { LedgerRow } from '../findings/ledger.ts'
import type { Silenced } from '../findings/silenced.ts'

/** What became of one document; all that a report needs of it. */
export interface Outcome {
  readonly doc: string
  /** Decoded texts after the BOM. */
  readonly raw: string
  readonly cleaned: string
  /** BCP 47 code of the document; `und` when it cannot be told. */
  readonly language: string
  /** Words of the cleaned text; a Han or kana character counts as one. */
  readonly words: number
  /** Sorted as findings.jsonl. */
  readonly findings: readonly Finding[]
  /** What the user keeps out of all that. */
  readonly silenced: readonly Silenced[]
  readonly ledger: LedgerRow
}
