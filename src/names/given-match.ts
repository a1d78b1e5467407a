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
  let verdicts = verdictsOf.get(person)
  if (verdicts === undefined || verdicts.size >= MEMORY_LIMIT) {
    verdicts = new Map()
    verdictsOf.set(person, verdicts)
  }
  const key = given.length === 1 ? (given[0] as string) : given.join(' ')
  let verdict = verdicts.get(key)
  if (verdict === undefined) {
    verdict = judgeGiven(given, person)
    verdicts.set(key, verdict)
  }
  return verdict
}

/** Verdicts remembered for a person: a surname like Sanders is met behind very many given names. */
const MEMORY_LIMIT = 1000
/** A pure function, remembered. */
const verdictsOf = new WeakMap<Person, Map<string, GivenVerdict>>()

function judgeGiven(given: readonly string[], person: Person): GivenVerdict {
  const written = given.length === 1 ? clean(given[0] as string) : given.map(clean).join(' ')
  const letters = written.includes(' ') ? written.replaceAll(' ', '') : written
  const known = givenFormsOf(person)
  const stem = (given[0] as string).length > 4 ? letters.replace(BALTIC_ENDING, '') : letters
  const first = clean(given[0] as string).split('-')[0] as string
  for (const { form, parts, compact } of known) {
    if (areGivenEquivalents(written, form) || letters === compact) return 'same'
    if (stem !== letters && (areGivenEquivalents(stem, form) || soundSimilarity(stem, compact) >= SAME_GIVEN))
      return 'same'
    if (first.length > 2 && parts.some((part) => areGivenEquivalents(first, part))) return 'same'
    if (letters.length > 3 && soundSimilarity(letters, compact) >= SAME_GIVEN) return 'same'
    if (first.length > 3 && first !== letters && soundSimilarity(first, parts[0] as string) >= SAME_GIVEN)
      return 'same'
  }
  if (given.length === 1 && isNear(given[0] as string, known)) return 'near'
  const areInitials = given.every((name) => /^(?:\p{Lu}\.?)+$/u.test(name) && name.length <= 4)
  if (!areInitials) return 'other'
  const fits = known.some(({ initials }) => initials.startsWith(letters) || letters.startsWith(initials))
  return fits ? 'none' : 'other'
}

const frameOf = (name: string): string => normalForm(fold(spellSigns(name))).replace(/(?<=.)[aeiouj]/g, '')

function isNear(given: string, known: readonly GivenForm[]): boolean {
  const frame = frameOf(given)
  const stem = frameOf(given.replace(BALTIC_ENDING, ''))
  return known.some((form) => form.frame.length > 1 && (form.frame === frame || form.frame === stem))
}

/** One way to write a person's given names, folded. */
interface GivenForm {
  readonly form: string
  readonly parts: readonly string[]
  /** Without spaces and hyphens. */
  readonly compact: string
  readonly initials: string
  /** `frameOf` the first one. */
  readonly frame: string
}

const formsOf = new WeakMap<Person, readonly GivenForm[]>()

function givenFormsOf(person: Person): readonly GivenForm[] {
  let known = formsOf.get(person)
  if (known === undefined) {
    known = readGivenForms(person)
    formsOf.set(person, known)
  }
  return known
}

function readGivenForms(person: Person): GivenForm[] {
  const forms = new Set([clean(person.given)])
  const family = clean(person.family).split(' ').length
  for (const name of person.accepted) {
    const parts = clean(name).split(' ')
    if (parts.length > family) forms.add(parts.slice(0, parts.length - family).join(' '))
  }
  forms.delete('')
  return Array.from(forms, (form) => {
    const parts = form.split(/[ -]/)
    const compact = form.replace(/[ -]/g, '')
    return { form, parts, compact, initials: initialsOf(form), frame: frameOf(parts[0] as string) }
  })
}
