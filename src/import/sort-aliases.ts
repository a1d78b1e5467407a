import { letterSimilarity, soundSimilarity } from '../names/spelling.ts'
import { fold } from '../text/fold.ts'
import type { Dropped, DropReason, FoundPerson } from './found-person.ts'
import { isLatin, languageOfName, tidyName } from './name-form.ts'

/** Accepted spellings of a person: a well-kept record has a handful, a list of aliases hundreds. */
const MAX_ACCEPTED = 8
/** An alias must end in a word as near to the surname as this, by sound or by letters. */
const CARRIES_SURNAME = 0.7
/** Longest alias, in words. */
const MAX_WORDS = 6

/** Aliases of a person: accepted spellings, names in other scripts by language, and what is neither. */
export interface SortedAliases {
  readonly accepted: readonly string[]
  readonly native: ReadonlyMap<string, string>
  readonly dropped: readonly Dropped[]
}

/**
 * Choose among the aliases of a source. The last word of an accepted name is taken for a spelling of the surname, so
 * "the Iron Lady" must not become one.
 */
export function sortAliases(found: FoundPerson, name: string, family: string): SortedAliases {
  const native = new Map(found.native)
  const accepted: string[] = []
  const dropped: Dropped[] = []
  const seen = new Set([fold(name)])
  const surname = fold(family).split(/[ -]/).at(-1) as string
  for (const form of found.aliases.map(tidyName).sort()) {
    const folded = fold(form)
    if (seen.has(folded)) continue
    seen.add(folded)
    const language = isLatin(form) ? undefined : languageOfName(form, found.countries)
    if (language !== undefined) {
      if (!native.has(language)) native.set(language, form)
      continue
    }
    const reason = refusal(form, folded.split(/[ -]/), surname, accepted.length)
    if (reason === undefined) accepted.push(form)
    else dropped.push({ reason, where: found.where, what: `${form} (${name})` })
  }
  return { accepted, native, dropped }
}

function refusal(
  form: string,
  words: readonly string[],
  surname: string,
  count: number,
): DropReason | undefined {
  if (!isLatin(form)) return /\p{Script=Latin}/u.test(form) ? 'alias is no name' : 'language not known'
  if (words.length < 2) return 'one-word alias'
  if (words.length > MAX_WORDS) return 'alias is no name'
  if (!isLike(words.at(-1) as string, surname)) return 'alias without the surname'
  return count === MAX_ACCEPTED ? 'too many aliases' : undefined
}

const isLike = (word: string, surname: string): boolean =>
  word === surname ||
  letterSimilarity(word, surname) >= CARRIES_SURNAME ||
  soundSimilarity(word, surname) >= CARRIES_SURNAME
