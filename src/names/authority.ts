import { fold } from '../text/fold.ts'
import type { Person } from './person.ts'
import { readShippedPeople } from './shipped-people.ts'
import { type NameMatch, SurnameIndex } from './surname-index.ts'
import type { Word, WordRecord } from './word.ts'

const NOBODY: readonly Person[] = []

/** The people whose names are known, ready for look-ups. */
export class Authority {
  /** By id. */
  readonly people: readonly Person[]
  #surnames: SurnameIndex | undefined
  #byWord: Map<string, Person[]> | undefined
  #byName: ReadonlyMap<string, readonly Person[]> | undefined
  readonly #surnamesOf = new Map<Person, ReadonlySet<string>>()

  constructor(people: readonly Person[]) {
    this.people = [...people].sort((left, right) => (left.id < right.id ? -1 : 1))
  }

  /** Built when first asked for. */
  get surnames(): SurnameIndex {
    this.#surnames ??= new SurnameIndex(this.people)
    return this.#surnames
  }

  /** People with this surname in an accepted spelling; folded, one word. */
  withSurname(folded: string): readonly Person[] {
    if (this.#byWord === undefined) {
      this.#byWord = new Map()
      for (const person of this.people) {
        for (const word of this.surnamesOf(person)) {
          const known = this.#byWord.get(word)
          if (known === undefined) this.#byWord.set(word, [person])
          else known.push(person)
        }
      }
    }
    return this.#byWord.get(folded) ?? NOBODY
  }

  /** People with this whole name in an accepted spelling; folded. */
  withName(folded: string): readonly Person[] {
    this.#byName ??= byName(this.people)
    return this.#byName.get(folded) ?? NOBODY
  }

  /** Last words of a person's surname in all accepted spellings, folded. */
  surnamesOf(person: Person): ReadonlySet<string> {
    let words = this.#surnamesOf.get(person)
    if (words === undefined) {
      words = surnameWords(person)
      this.#surnamesOf.set(person, words)
    }
    return words
  }

  /** All that is known of a word; asked again, the word brings the answer along. */
  about(word: Word): WordRecord {
    const { record } = word
    if (record !== undefined && record.owner === this) return record
    const answer: WordRecord = {
      owner: this,
      matches: this.surnames.match(word.text),
      readings: undefined,
      isKnown: this.surnames.isKnown(word.folded),
      bearers: this.withSurname(word.folded),
    }
    word.record = answer
    return answer
  }

  /** People whose surname the word becomes through one more language; remembered as `about` is. */
  readThrough(word: Word): readonly NameMatch[] {
    const record = this.about(word)
    record.readings ??= this.surnames.matchReadings(word.text)
    return record.readings
  }
}

function byName(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>()
  for (const person of people) {
    for (const name of new Set([person.name, ...person.accepted].map(fold))) {
      if (!name.includes(' ')) continue
      const known = found.get(name)
      if (known === undefined) found.set(name, [person])
      else known.push(person)
    }
  }
  return found
}

function surnameWords(person: Person): Set<string> {
  const given = new Set(fold(person.given).split(/[ -]/))
  const words = new Set<string>()
  for (const name of [person.family, ...person.accepted]) {
    const last = fold(name).split(/[ -]/).at(-1)
    if (last !== undefined && !given.has(last)) words.add(last)
  }
  return words
}

let defaultAuthority: Authority | undefined

/** The people pumice ships with. */
export function loadDefaultAuthority(): Authority {
  defaultAuthority ??= new Authority(readShippedPeople())
  return defaultAuthority
}
