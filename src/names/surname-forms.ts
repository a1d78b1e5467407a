import { fold } from '../text/fold.ts'
import type { Country } from './countries.ts'
import { PARTICLES } from './name-words.ts'
import type { Person } from './person.ts'
import { RESPELLINGS } from './respellings.ts'
import { SHORTEST_COMPARED } from './spelling.ts'

/** Folded words of a name. */
export const splitWords = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

const formsOf = new WeakMap<Person, readonly string[]>()

/** Last word of a person's surname in all accepted spellings, folded; empty where one word does not settle it. */
export function surnameForms(person: Person): readonly string[] {
  let forms = formsOf.get(person)
  if (forms === undefined) {
    forms = readForms(person)
    formsOf.set(person, forms)
  }
  return forms
}

function readForms(person: Person): string[] {
  const head = headOf(person.family)
  if (head === undefined) return []
  if (person.accepted.length === 0) return [head]
  const forms = new Set([head])
  const given = new Set(splitWords(person.given))
  for (const name of person.accepted) {
    const last = splitWords(name).at(-1)
    if (last !== undefined && last.length >= SHORTEST_COMPARED && !given.has(last)) forms.add(last)
  }
  return [...forms]
}

/** How the surname's last word sounds, as folded spellings; only those that differ from the surname. */
export function surnameSounds(person: Person): string[] {
  if (surnameForms(person).length === 0) return []
  const written = person.family.toLowerCase().normalize('NFC').split(/[ -]/).at(-1) as string
  const countries = new Set<Country>(person.roles.map((role) => role.country))
  const sounds = new Set<string>()
  for (const { countries: read, changes } of RESPELLINGS) {
    if (read !== undefined && !read.some((country) => countries.has(country))) continue
    let sound = written
    for (const [pattern, replacement] of changes) sound = sound.replace(pattern, replacement)
    if (sound === written) continue
    const folded = fold(sound)
    if (folded.length >= SHORTEST_COMPARED) sounds.add(folded)
  }
  return [...sounds]
}

/** `leyen` of `von der Leyen`; `undefined` for double and very short surnames, which count only as written. */
function headOf(family: string): string | undefined {
  const words = splitWords(family)
  const head = words.at(-1)
  if (head === undefined || head.length < SHORTEST_COMPARED) return undefined
  return words.slice(0, -1).every((word) => PARTICLES.has(word)) ? head : undefined
}

/** Particles of a surname, folded: `['von', 'der']`. */
export const particlesOf = (person: Person): string[] => splitWords(person.family).slice(0, -1)

/** Endings that make another person of a surname: women's forms, patronymics. */
const MARKED_ENDING = /(?:ova|eva|ina|yna|aya|ska|cka|skaya|kaya|ovna|evna|ovich|evich|ovic|evic|ovych)$/

/** True when a folded word ends in a woman's form or a patronymic. */
export const isMarked = (folded: string): boolean => MARKED_ENDING.test(folded)

/** True for the plural of a surname. */
export const isPluralOf = (folded: string, form: string): boolean =>
  folded.length > form.length && (folded === `${form}s` || folded === `${form}es`)
