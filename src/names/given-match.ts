import { fold } from '../text/fold.ts'
import { areGivenEquivalents } from './given-names.ts'
import type { Person } from './person.ts'
import { spellSigns } from './respellings.ts'
import { normalForm, soundSimilarity } from './spelling.ts'

/**
 * `none`: nothing before the surname, or an initial that fits. `near`: neither the same nor surely another one, as
 * "Kir" for Keir, which speaks neither for nor against.
 */
export type GivenVerdict = 'none' | 'same' | 'near' | 'other'

/** A given name spelt almost alike counts as the same: "Emanuel", "Dmitrij". */
const SAME_GIVEN = 0.85

/** Endings that Lithuanian gives a man's name. */
const BALTIC_ENDING = /(?<=..)(?:i?jus|ijas|ius|as|is|ys|us)$/

const clean = (name: string): string => fold(name).replace(/[^\p{L} -]/gu, '')
const initialsOf = (name: string): string =>
  clean(name)
    .split(/[ -]/)
    .map((part) => part.charAt(0))
    .join('')

/**
 * Whether the given names before a surname are those of a person.
 *
 * @param given  As written, in order; titles and offices are off already.
 */
export function compareGiven(given: readonly string[], person: Person): GivenVerdict {
  if (given.length === 0) return 'none'
  const written = given.map(clean).join(' ')
  const letters = written.replaceAll(' ', '')
  const known = givenFormsOf(person)
  const stem = (given[0] as string).length > 4 ? letters.replace(BALTIC_ENDING, '') : letters
  for (const form of known) {
    const compact = form.replace(/[ -]/g, '')
    if (areGivenEquivalents(written, form) || letters === compact) return 'same'
    if (stem !== letters && (areGivenEquivalents(stem, form) || soundSimilarity(stem, compact) >= SAME_GIVEN))
      return 'same'
    const parts = form.split(/[ -]/)
    const first = clean(given[0] as string).split('-')[0] as string
    if (first.length > 2 && parts.some((part) => areGivenEquivalents(first, part))) return 'same'
    if (letters.length > 3 && soundSimilarity(letters, compact) >= SAME_GIVEN) return 'same'
    if (first.length > 3 && soundSimilarity(first, parts[0] as string) >= SAME_GIVEN) return 'same'
  }
  if (given.length === 1 && isNear(given[0] as string, known)) return 'near'
  const areInitials = given.every((name) => /^(?:\p{Lu}\.?)+$/u.test(name) && name.length <= 4)
  if (!areInitials) return 'other'
  const fits = [...known].some((form) => {
    const initials = initialsOf(form)
    return initials.startsWith(letters) || letters.startsWith(initials)
  })
  return fits ? 'none' : 'other'
}

/** Consonants by sound, with the first sound; what a vowel or a glide changes is left out. */
const frameOf = (name: string): string => normalForm(fold(spellSigns(name))).replace(/(?<=.)[aeiouj]/g, '')

function isNear(given: string, known: ReadonlySet<string>): boolean {
  const frame = frameOf(given)
  const stem = frameOf(given.replace(BALTIC_ENDING, ''))
  return [...known].some((form) => {
    const [first] = form.split(/[ -]/)
    const own = frameOf(first ?? '')
    return own.length > 1 && (own === frame || own === stem)
  })
}

function givenFormsOf(person: Person): Set<string> {
  const forms = new Set([clean(person.given)])
  const family = clean(person.family).split(' ').length
  for (const name of person.accepted) {
    const parts = clean(name).split(' ')
    if (parts.length > family) forms.add(parts.slice(0, parts.length - family).join(' '))
  }
  forms.delete('')
  return forms
}
