import type { Country } from './countries.ts'
import type { Office } from './roles.ts'

/** Payload of an `office` fact: whom a document gives an office. */
export interface OfficeFact {
  readonly office: Office
  readonly country: Country
  /** What tells the bodies of one country apart: "commission", "council"; empty for the country itself. */
  readonly body: string
  /** As written, without the office. */
  readonly name: string
  /** Folded. */
  readonly family: string
  /** Of the document, `YYYY-MM…`. */
  readonly date: string | undefined
}

/** Somebody whom documents of the corpus give an office. */
export interface SeatHolder {
  readonly family: string
  /** The most frequent way to write the name, then the first by code unit. */
  readonly name: string
  /** Documents, near-duplicates once. */
  readonly documents: number
  /** First and last date of these documents, `YYYY-MM`; `null` where none has one. */
  readonly from: string | null
  readonly to: string | null
}

/** An office that the corpus gives to several people. */
export interface SeatRecord {
  readonly office: Office
  readonly country: Country
  readonly body: string
  /** Most documents first; then by family. */
  readonly holders: readonly SeatHolder[]
}
