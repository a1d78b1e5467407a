/** Payload of a `name` fact: one surface form of a person's name in one document. */
export interface NameFact {
  /** As written, without title and possessive. */
  readonly surface: string
  /** Mentions in the document; of a full name also the bare mentions of its surname. */
  readonly mentions: number
  /** True when the surface has a given name or initial beside the surname. */
  readonly full: boolean
  /** Something beside it says that it is a person: an office, a trade, a verb of saying, a known given name. */
  readonly person: boolean
  /** The office, trade or form of address before it, lower case; empty for none. */
  readonly title: string
  /** Folded full names in the same sentence that begin alike: other people, as nobody is listed twice. */
  readonly beside: readonly string[]
  /** The words around the first mention, at most 80 code units. */
  readonly context: string
}
