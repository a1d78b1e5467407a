import { fold } from '../text/fold.ts'
import { BODY_WORDS } from './body-words.ts'
import { countryOf } from './countries.ts'
import { isKnownGivenName } from './given-names.ts'
import { BREAKING_VERBS, PARTICLES, SAYING_VERBS, SENTENCE_WORDS, THING_NOUNS } from './name-words.ts'
import { isOfficeWord, LESSERS, OCCUPATIONS, officeOf } from './roles.ts'

/** What a capitalised word may be beside a part of a name; bits. */
export const WordKind = {
  /** An office, trade or rank: the name begins behind it. */
  Title: 1,
  /** Opens a sentence or names a country: no part of a name. */
  Opener: 2,
  /** Part of the name of a body, place or work. */
  Body: 4,
  Particle: 8,
  KnownGiven: 16,
  /** Part of the phrase for an office: "advisor", "state". */
  Office: 32,
  /** As written, a verb of saying. */
  Saying: 64,
  /** As written, a finite verb that a subject stands before. */
  Verb: 128,
} as const

/** Kinds of a word as a mask of `WordKind`. Dear: `Word.kind` remembers it. */
export function classifyWord(word: string): number {
  const lower = word.toLowerCase()
  let kind = 0
  if (OCCUPATIONS.has(lower) || LESSERS.has(lower) || officeOf(lower) !== undefined) kind |= WordKind.Title
  if (isOfficeWord(lower)) kind |= WordKind.Office
  if (SENTENCE_WORDS.has(lower) || countryOf(lower) !== undefined) kind |= WordKind.Opener
  if (BODY_WORDS.has(lower) || THING_NOUNS.has(lower)) kind |= WordKind.Body
  if (PARTICLES.has(lower)) kind |= WordKind.Particle
  if (isKnownGivenName(fold(word))) kind |= WordKind.KnownGiven
  if (SAYING_VERBS.has(word)) kind |= WordKind.Saying
  if (BREAKING_VERBS.has(word)) kind |= WordKind.Verb
  return kind
}
