/** One spelling of a cluster. */
export interface NameForm {
  readonly form: string
  readonly mentions: number
  /** Documents, near-duplicates once. */
  readonly documents: number
  /** Words around the first mention in the first document by id. */
  readonly context: string
}

/** What a person decided on a cluster. */
export interface ClusterDecision {
  readonly verdict: 'accept' | 'edit'
  /** How the whole name is to be written; `null` where the decision leaves that to the counts. */
  readonly text: string | null
  readonly reason: string | null
  readonly reviewer: string | null
}

/** Spellings that are taken for one person whom the authority does not know. */
export interface NameCluster {
  /** What one decision settles: hash of the sorted folded forms, or the group of the decision that made the cluster. */
  readonly id: string
  /** Most frequent first; then by form. */
  readonly forms: readonly NameForm[]
  /** The form proposed for all mentions; `null` when no form leads. */
  readonly preferred: string | null
  /** What the cluster rests on, in words. */
  readonly reason: string
  /** Absent where nobody has decided. */
  readonly decision?: ClusterDecision
  /** Of a cluster that a person made: the forms that the decision names; the others only sound like them. */
  readonly decided?: readonly string[]
}
