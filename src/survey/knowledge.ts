import type { NameCluster } from '../names/name-cluster.ts'
import type { SeatRecord } from '../names/office-fact.ts'
import type { TermCluster } from '../terms/term-cluster.ts'
import type { NameStem } from './reduce-stems.ts'

/** A line that recurs over documents. Shares are from 0 to 1, over stories: near-duplicates count once. */
export interface Template {
  /** 64-bit key of the line, 16 hexadecimal digits: what one decision settles. */
  readonly key: string
  /** `line`: as it is, but for case, digits and white space; `slots`: with variable parts; `frame`: with an open end. */
  readonly kind: 'line' | 'slots' | 'frame'
  /** What all occurrences share: lower case; digits as 0 in a line, variable parts as `{name}`, `{date}`, `{any}`. */
  readonly sample: string
  /** Stories that hold it, and documents. */
  readonly documents: number
  readonly copies: number
  /** The named source that most of them come from, and the share of its documents; `null` where none is named. */
  readonly family: string | null
  readonly familyShare: number | null
  /** Share where no paragraph of the document's own stands in front of it, or behind it. */
  readonly head: number
  readonly tail: number
  /** Median of its relative position. */
  readonly position: number
  /** Share where the line before or behind it recurs too. */
  readonly neighbours: number
  /** Distinct contents of its variable parts. */
  readonly values: number
  /** Where it must stand to be taken out. */
  readonly place: 'head' | 'tail' | 'edge' | 'anywhere'
  /** `keep`: a paragraph that recurs and is text; it tells where the text of a document begins and ends. */
  readonly decision: 'remove' | 'flag' | 'keep'
  /** 0 to 1, from the log-odds. */
  readonly confidence: number
  /** At most three document ids. */
  readonly examples: readonly string[]
}

/** Documents that are nearly the same text. */
export interface DuplicateCluster {
  /** What one decision settles. */
  readonly id: string
  /** The document that the others are near-duplicates of: the first by id. */
  readonly kept: string
  readonly documents: readonly {
    readonly doc: string
    /** Key of its content, which confirms that it is still the text that was surveyed. */
    readonly content: string
    /** Estimated Jaccard similarity of word triples with the kept one; 1 for equal texts. */
    readonly similarity: number
  }[]
}

/** What the corpus knows: reviewable, serialisable, and all that the rules get of other documents. */
export interface Knowledge {
  readonly version: 1
  /** Documents surveyed; `distinct` counts copies of one text once. */
  readonly documents: number
  readonly distinct: number
  /** Code units of all documents: what the share that templates would remove is measured by. */
  readonly characters: number
  readonly thresholds: { readonly templateDocuments: number }
  /** Most frequent first; then by sample. */
  readonly templates: readonly Template[]
  /** Sorted by the kept document. */
  readonly duplicates: readonly DuplicateCluster[]
  readonly names: readonly NameCluster[]
  readonly terms: readonly TermCluster[]
  /** Offices that the corpus gives to several people; by office, country and body. */
  readonly offices: readonly SeatRecord[]
  /** Beginnings of half names with the words of the corpus's names that begin so; by stem. */
  readonly stems: readonly NameStem[]
}

export const EMPTY_KNOWLEDGE: Knowledge = {
  version: 1,
  documents: 0,
  distinct: 0,
  characters: 0,
  thresholds: { templateDocuments: 3 },
  templates: [],
  duplicates: [],
  names: [],
  terms: [],
  offices: [],
  stems: [],
}
