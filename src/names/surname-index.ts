import { fold } from '../text/fold.ts'
import type { Person } from './person.ts'
import { type Read, ReadingIndex } from './reading-index.ts'
import { spellSigns } from './respellings.ts'
import {
  classSkeleton,
  formSimilarity,
  letterSimilarity,
  normalForm,
  pivotSkeleton,
  SHORTEST_COMPARED,
} from './spelling.ts'
import { isMarked, isPluralOf, splitWords, surnameForms, surnameSounds } from './surname-forms.ts'

/** A person whose surname a word resembles. */
export interface NameMatch {
  readonly person: Person
  /** By sound, 0 to 1; 1 for two spellings of one sound. */
  readonly similarity: number
  /** By letters, 0 to 1. */
  readonly letters: number
  /** Language through which the spellings fall together, where they do not without; BCP 47. */
  readonly pivot: string | undefined
}

/** A spelling or sound of a surname. */
interface Form {
  readonly person: Person
  readonly folded: string
  readonly normal: string
  readonly isMarked: boolean
}

/** Below this a word is not a spelling of the surname (names.md 4.6). */
const MIN_SIMILARITY = 0.75
/** What a reading takes off the likeness. */
const READING_COST = 0.05
const LONGEST = 24

/** Finds whose surname a word may be meant to be. Built once for an authority. */
export class SurnameIndex {
  /** Folded words of all names the authority knows. */
  readonly #known = new Set<string>()
  readonly #blocks = new Map<string, Form[]>()
  readonly #people: readonly Person[]
  readonly #others = new Map<string, readonly NameMatch[]>()
  #readings: ReadingIndex | undefined

  constructor(people: readonly Person[]) {
    this.#people = people
    for (const person of people) {
      for (const word of splitWords(person.name)) this.#known.add(word)
      // Nearly always a part of the whole name.
      if (!person.name.includes(person.family))
        for (const word of splitWords(person.family)) this.#known.add(word)
      for (const name of person.accepted) for (const word of splitWords(name)) this.#known.add(word)
      for (const folded of new Set([...surnameForms(person), ...surnameSounds(person)])) {
        const normal = normalForm(folded)
        const form = { person, folded, normal, isMarked: isMarked(folded) }
        for (const key of blockKeys(normal)) {
          const block = this.#blocks.get(key)
          if (block === undefined) this.#blocks.set(key, [form])
          else block.push(form)
        }
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
    const folded = fold(word)
    return this.#known.has(folded) ? NO_MATCHES : this.#compare(word, folded)
  }

  /**
   * People whose surname the word becomes when both are read through one more language; as `match`, and dearer. Only
   * for words beside which something says that they are names.
   */
  matchReadings(word: string): readonly NameMatch[] {
    if (word.length < SHORTEST_COMPARED || word.length > LONGEST) return NO_MATCHES
    const folded = fold(word)
    if (this.#known.has(folded)) return NO_MATCHES
    this.#readings ??= new ReadingIndex(this.#people)
    const spelt = fold(spellSigns(word))
    const reads = this.#readings.find(folded)
    if (spelt !== folded) reads.push(...this.#readings.find(spelt))
    return bestOf(reads.map((read) => toMatch(read, folded)))
  }

  /** As `match`, for a surname that the authority knows: people of like surnames, not those who bear it. */
  matchOthers(word: string): readonly NameMatch[] {
    if (word.length < SHORTEST_COMPARED || word.length > LONGEST) return NO_MATCHES
    const folded = fold(word)
    let others = this.#others.get(folded)
    if (others === undefined) {
      others = this.#compare(word, folded).filter(({ person }) => !surnameForms(person).includes(folded))
      this.#others.set(folded, others)
    }
    return others
  }

  #compare(word: string, folded: string): readonly NameMatch[] {
    const spelt = fold(spellSigns(word))
    const found = this.#alike(folded)
    if (spelt !== folded) found.push(...this.#alike(spelt))
    return bestOf(found)
  }

  #alike(folded: string): NameMatch[] {
    const found: NameMatch[] = []
    const normal = normalForm(folded)
    const marked = isMarked(folded)
    for (const key of blockKeys(normal)) {
      for (const form of this.#blocks.get(key) ?? []) {
        if (form.isMarked !== marked || isPluralOf(folded, form.folded)) continue
        const similarity = formSimilarity(normal, form.normal, MIN_SIMILARITY)
        if (similarity < MIN_SIMILARITY) continue
        const letters = lettersOf(folded, form.person)
        found.push({ person: form.person, similarity, letters, pivot: undefined })
      }
    }
    return found
  }
}

const NO_MATCHES: readonly NameMatch[] = []

const lettersOf = (folded: string, person: Person): number =>
  Math.max(...surnameForms(person).map((form) => letterSimilarity(folded, form)))

const toMatch = ({ person, similarity, language }: Read, folded: string): NameMatch => ({
  person,
  similarity: similarity - READING_COST,
  letters: lettersOf(folded, person),
  pivot: language,
})

/** The best match for each person; best first, then by id. */
function bestOf(found: readonly NameMatch[]): readonly NameMatch[] {
  if (found.length === 0) return NO_MATCHES
  const best = new Map<Person, NameMatch>()
  for (const match of found) {
    const known = best.get(match.person)
    if (known === undefined || match.similarity > known.similarity) best.set(match.person, match)
  }
  return [...best.values()].sort(
    (left, right) => right.similarity - left.similarity || (left.person.id < right.person.id ? -1 : 1),
  )
}

/** Two blocks a normal form belongs to: with all its consonants, and with those that Mandarin keeps. */
function blockKeys(normal: string): string[] {
  const whole = classSkeleton(normal)
  const pivot = pivotSkeleton(normal)
  return whole === pivot ? [whole] : [whole, pivot]
}
