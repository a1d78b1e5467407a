/** Payload of a `term` fact: one form of an organisation's or medium's name in one document. */
export interface TermFact {
  /** As written, apostrophes made straight. */
  readonly form: string
  /** Mentions in the document. */
  readonly mentions: number
  /** The words around the first mention, at most 80 code units. */
  readonly context: string
  /** The document names this form and another one of its key in one sentence: they are two bodies there. */
  readonly distinguished: boolean
}
