import { fold } from '../text/fold.ts'
import { PARTICLES } from './name-words.ts'
import type { Person } from './person.ts'
import {
  classSkeleton,
  letterSimilarity,
  normalForm,
  pivotSkeleton,
  SHORTEST_COMPARED,
  soundSimilarity,
} from './spelling.ts'

/** A person whose surname a word resembles. */
export interface NameMatch {
  readonly person: Person
  /** By sound, 0 to 1; 1 for two spellings of one sound. */
  readonly similarity: number
  /** By letters, 0 to 1. */
  readonly letters: number
}

interface Entry {
  readonly person: Person
  /** Folded spellings of the surname's last word. */
  readonly forms: readonly string[]
}

/** Below this a word is not a spelling of the surname (names.md 4.6). */
const MIN_SIMILARITY = 0.75
const LONGEST = 24

/** Endings that make another person of a surname: women's forms, patronymics. */
const MARKED_ENDING = /(?:ova|eva|ina|yna|aya|ska|cka|skaya|kaya|ovna|evna|ovich|evich|ovic|evic|ovych)$/

/** Finds whose surname a word may be meant to be. Built once for an authority. */
export class SurnameIndex {
  /** Folded words of all names the authority knows. */
  readonly #known = new Set<string>()
  readonly #blocks = new Map<string, Entry[]>()

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const name of [person.name, person.family, ...person.accepted])
        for (const word of splitWords(name)) this.#known.add(word)
      const forms = surnameForms(person)
      const entry = { person, forms }
      const keys = new Set(forms.flatMap((form) => blockKeys(form)))
      for (const key of keys) {
        const block = this.#blocks.get(key)
        if (block === undefined) this.#blocks.set(key, [entry])
        else block.push(entry)
      }
    }
  }

  /** True for a folded word of a name that the authority knows in that spelling. */
  isKnown(folded: string): boolean {
    return this.#known.has(folded)
  }

  /**
   * People whose surname the word resembles without being a known spelling; best first, then by id. Dear:
   * `Authority.about` remembers it.
   *
   * @param word  As written; one run of Latin letters.
   */
  match(word: string): readonly NameMatch[] {
    if (word.length < SHORTEST_COMPARED || word.length > LONGEST) return NO_MATCHES
    return this.#compare(fold(word))
  }

  #compare(folded: string): readonly NameMatch[] {
    if (this.#known.has(folded)) return NO_MATCHES
    const matches: NameMatch[] = []
    const seen = new Set<Entry>()
    for (const key of blockKeys(folded)) {
      for (const entry of this.#blocks.get(key) ?? []) {
        if (seen.has(entry)) continue
        seen.add(entry)
        let similarity = 0
        let letters = 0
        for (const form of entry.forms) {
          if (isMarked(folded, form)) continue
          const sound = soundSimilarity(folded, form)
          if (sound > similarity) similarity = sound
          letters = Math.max(letters, letterSimilarity(folded, form))
        }
        if (similarity >= MIN_SIMILARITY) matches.push({ person: entry.person, similarity, letters })
      }
    }
    if (matches.length === 0) return NO_MATCHES
    return matches.sort(
      (left, right) => right.similarity - left.similarity || (left.person.id < right.person.id ? -1 : 1),
    )
  }
}

const NO_MATCHES: readonly NameMatch[] = []

const splitWords = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

/** Two blocks a word belongs to: with all its consonants, and with those that Mandarin keeps. */
function blockKeys(folded: string): string[] {
  const form = normalForm(folded)
  const whole = classSkeleton(form)
  const pivot = pivotSkeleton(form)
  return whole === pivot ? [whole] : [whole, pivot]
}

/** True for a woman's form or a patronymic beside the plain form, and for a plural. */
function isMarked(folded: string, form: string): boolean {
  if (folded === `${form}s` || folded === `${form}es`) return true
  return MARKED_ENDING.test(folded) !== MARKED_ENDING.test(form)
}

/** Last word of a person's surname in all accepted spellings; empty where one word does not settle it. */
function surnameForms(person: Person): string[] {
  const head = headOf(person.family)
  if (head === undefined) return []
  const forms = new Set([head])
  const given = new Set(splitWords(person.given))
  for (const name of person.accepted) {
    const last = splitWords(name).at(-1)
    if (last !== undefined && last.length >= SHORTEST_COMPARED && !given.has(last)) forms.add(last)
  }
  return [...forms]
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
