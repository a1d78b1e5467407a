/** One spelling of a cluster. */
export interface NameForm {
  readonly form: string
  readonly mentions: number
  /** Documents, near-duplicates once. */
  readonly documents: number
  /** Words around the first mention in the first document by id. */
  readonly context: string
}

/** Spellings that are taken for one person whom the authority does not know. */
export interface NameCluster {
  /** Hash of the sorted folded forms; what one decision settles. */
  readonly id: string
  /** Most frequent first; then by form. */
  readonly forms: readonly NameForm[]
  /** The form proposed for all mentions; `null` when no form leads. */
  readonly preferred: string | null
  /** What the cluster rests on, in words. */
  readonly reason: string
}
