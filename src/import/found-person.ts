import type { Country } from '../names/countries.ts'
import type { Role } from '../names/person.ts'

/** A person as a source describes them, before anything is checked. */
export interface FoundPerson {
  /** Id of the native record: lower-case words joined by hyphens. */
  readonly id: string
  /** The name in Latin letters. */
  readonly name: string
  /** Empty where the source does not tell; then they are read off the name. */
  readonly given: string
  readonly family: string
  /** Other names in any script, as the source has them. */
  readonly aliases: readonly string[]
  /** Names of which the source tells the language, by BCP 47 tag. */
  readonly native: ReadonlyMap<string, string>
  readonly countries: readonly Country[]
  readonly roles: readonly Role[]
  /** Provenance: the source and the person's id in it. */
  readonly source: string
  /** Place in the input, for the report. */
  readonly where: string
}

/** Something that was left out, and why. */
export interface Dropped {
  readonly reason: DropReason
  readonly where: string
  readonly what: string
}

/** Why something of a source does not become part of a record. Shown to users. */
export type DropReason =
  | 'broken row'
  | 'too long'
  | 'no person'
  | 'no name in Latin letters'
  | 'one-word name'
  | 'known already'
  | 'id twice'
  | 'without an office'
  | 'over the limit'
  | 'not valid'
  | 'office not known'
  | 'country not known'
  | 'one-word alias'
  | 'alias of several people'
  | 'alias without the surname'
  | 'alias is no name'
  | 'too many aliases'
  | 'language not known'

/** What a reader gets out of a source: a person, further offices of one, or something left out. */
export type Found =
  | { readonly kind: 'person'; readonly person: FoundPerson }
  | { readonly kind: 'roles'; readonly id: string; readonly roles: readonly Role[] }
  | { readonly kind: 'dropped'; readonly dropped: Dropped }

/** Input in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array>

export const dropped = (reason: DropReason, where: string, what: string): Found => ({
  kind: 'dropped',
  dropped: { reason, where, what: what.length > 120 ? `${what.slice(0, 119)}…` : what },
})
