import type { NameCluster } from '../names/name-cluster.ts'
import type { SeatRecord } from '../names/office-fact.ts'
import type { TermCluster } from '../terms/term-cluster.ts'

/** A line that recurs over documents. */
export interface Template {
  /** 64-bit key of the masked line, 16 hexadecimal digits. */
  readonly key: string
  /** Documents that hold it, copies of one document counted once. */
  readonly documents: number
  /** What all occurrences share: lower case, digits as 0; at most 160 code units. */
  readonly sample: string
  /** At most three document ids. */
  readonly examples: readonly string[]
}

/** What the corpus knows: reviewable, serialisable, and all that the rules get of other documents. */
export interface Knowledge {
  readonly version: 1
  /** Documents surveyed; `distinct` counts copies of one text once. */
  readonly documents: number
  readonly distinct: number
  readonly thresholds: { readonly templateDocuments: number }
  /** Most frequent first; then by sample. */
  readonly templates: readonly Template[]
  readonly names: readonly NameCluster[]
  readonly terms: readonly TermCluster[]
  /** Offices that the corpus gives to several people; by office, country and body. */
  readonly offices: readonly SeatRecord[]
}

export const EMPTY_KNOWLEDGE: Knowledge = {
  version: 1,
  documents: 0,
  distinct: 0,
  thresholds: { templateDocuments: 3 },
  templates: [],
  names: [],
  terms: [],
  offices: [],
}
