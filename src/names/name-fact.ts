/** Payload of a `name` fact: one surface form of a person's name in one document. */
export interface NameFact {
  /** As written, without title and possessive. */
  readonly surface: string
  /** Mentions in the document. */
  readonly mentions: number
  /** True when the surface has a given name or initial beside the surname. */
  readonly full: boolean
  /** The words around the first mention, at most 80 code units. */
  readonly context: string
}
