/** One form of a term. */
export interface TermForm {
  readonly form: string
  readonly mentions: number
  /** Documents, near-duplicates once. */
  readonly documents: number
  readonly context: string
}

/** Forms that are taken for names of one thing. */
export interface TermCluster {
  /** Hash of the sorted forms; what one decision settles. */
  readonly id: string
  /** Most frequent first; then by form. */
  readonly forms: readonly TermForm[]
  /** The form proposed; `null` unless it leads by 2:1. */
  readonly preferred: string | null
  readonly reason: string
}
