/**
 * Layer survey: what is normal in this corpus. Facts of single documents, folded without regard to their order into
 * knowledge. Knows no rule by name; takes types only from read.
 */
import type { NameFact } from '../names/name-fact.ts'
import type { OfficeFact } from '../names/office-fact.ts'
import type { TermFact } from '../terms/term-fact.ts'

/** The lines of one document. */
export interface LinesFact {
  /** The whole document: what recurs is read off it. */
  readonly text: string
  /** Where the document comes from, see `Document.family`. */
  readonly family: string | undefined
  /** Different lines with content, paragraphs among them. */
  readonly filled: number
  readonly prose: number
  /** Code units of those paragraphs. */
  readonly proseLength: number
  /** See `LineRows`. */
  readonly rows: Int32Array
}

/** What each kind of fact carries beside its key. */
export interface FactPayloads {
  /** Key: the whole text, case and space folded. Documents with one key count once. */
  readonly content: null
  /** Key: as `content`. The lines of the document, each a row of numbers. */
  readonly lines: LinesFact
  /** Key: as `content`. MinHash of the document; absent where it is too short for one. */
  readonly sketch: Uint16Array
  /** Key: the folded surface of a person's name; once a document and surface. */
  readonly name: NameFact
  /** Key: the term's skeleton; once a document and form. */
  readonly term: TermFact
  /** Key: office, country and body; once a document and surname. */
  readonly office: OfficeFact
  /** Key: the payload, the Latin beginning of a name that goes on in another script; once a document. */
  readonly stem: string
}

export type FactKind = keyof FactPayloads

/** One row of the survey. `key64` is signed, as SQL engines store it. */
export interface Fact<Kind extends FactKind = FactKind> {
  readonly kind: Kind
  readonly key64: bigint
  readonly doc: string
  readonly payload: FactPayloads[Kind]
}

/** Takes facts as they are found. */
export type Emit = <Kind extends FactKind>(kind: Kind, key64: bigint, payload: FactPayloads[Kind]) => void
