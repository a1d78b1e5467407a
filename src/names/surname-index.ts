import { fold } from '../text/fold.ts'
import type { Country } from './countries.ts'
import { PARTICLES } from './name-words.ts'
import type { Person } from './person.ts'
import { PIVOT_READINGS, type PivotReading } from './pivot-readings.ts'
import { RESPELLINGS, spellSigns } from './respellings.ts'
import {
  classSkeleton,
  formSimilarity,
  letterSimilarity,
  normalForm,
  pivotSkeleton,
  SHORTEST_COMPARED,
} from './spelling.ts'

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

interface Entry {
  readonly person: Person
  /** Folded spellings of the surname's last word, and how it sounds. */
  readonly forms: readonly string[]
  /** Normal forms of `forms`; made when first compared. */
  normals: readonly string[] | undefined
  /** `forms` as each of `PIVOT_READINGS` leaves them; made when first compared. */
  readings: readonly (readonly string[])[] | undefined
}

/** What two spellings must have in common behind a reading, and what a reading takes off their likeness. */
const WITH_READING = 0.93
const READING_COST = 0.05
/** Alike enough that no reading is tried. */
const ALIKE = 0.95
/** A stem or a reading shorter than this is anybody's. */
const SHORTEST_READ = 4

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
      const entry = { person, forms, normals: undefined, readings: undefined }
      const keys = new Set(
        forms.flatMap((form) => [...blockKeys(form), ...blockKeys(form.replaceAll('th', 's'))]),
      )
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
    const folded = fold(word)
    if (this.#known.has(folded)) return NO_MATCHES
    const matches = this.#compare(folded)
    const spelt = fold(spellSigns(word))
    return spelt === folded ? matches : mergeMatches(matches, this.#compare(spelt))
  }

  /** As `match`, for a surname that the authority knows: people of like surnames, not those who bear it. */
  matchOthers(word: string): readonly NameMatch[] {
    if (word.length < SHORTEST_COMPARED || word.length > LONGEST) return NO_MATCHES
    const folded = fold(word)
    return this.#compare(folded).filter(({ person }) => !surnameForms(person).includes(folded))
  }

  #compare(folded: string): readonly NameMatch[] {
    const matches: NameMatch[] = []
    const seen = new Set<Entry>()
    const normal = normalForm(folded)
    let readings: WordReadings | undefined
    for (const key of lookupKeys(folded)) {
      for (const entry of this.#blocks.get(key) ?? []) {
        if (seen.has(entry)) continue
        seen.add(entry)
        let similarity = 0
        entry.normals ??= entry.forms.map(normalForm)
        for (const [index, form] of entry.forms.entries()) {
          if (isMarked(folded, form)) continue
          const sound = formSimilarity(normal, entry.normals[index] as string)
          if (sound > similarity) similarity = sound
        }
        if (similarity < ALIKE) readings ??= readWord(folded)
        const read = similarity < ALIKE ? readAlike(folded, readings as WordReadings, entry) : undefined
        if (read !== undefined && read.similarity > similarity)
          matches.push(toMatch(folded, entry, read.similarity, read.language))
        else if (similarity >= MIN_SIMILARITY) matches.push(toMatch(folded, entry, similarity, undefined))
      }
    }
    if (matches.length === 0) return NO_MATCHES
    return matches.sort(byLikeness)
  }
}

const NO_MATCHES: readonly NameMatch[] = []

/** The better match for each person. */
function mergeMatches(left: readonly NameMatch[], right: readonly NameMatch[]): readonly NameMatch[] {
  const best = new Map<Person, NameMatch>()
  for (const match of [...left, ...right]) {
    const known = best.get(match.person)
    if (known === undefined || match.similarity > known.similarity) best.set(match.person, match)
  }
  return [...best.values()].sort(byLikeness)
}

const byLikeness = (left: NameMatch, right: NameMatch): number =>
  right.similarity - left.similarity || (left.person.id < right.person.id ? -1 : 1)

/** Letters are compared only for the few that match by sound. */
function toMatch(
  folded: string,
  { person, forms }: Entry,
  similarity: number,
  pivot: string | undefined,
): NameMatch {
  let letters = 0
  for (const form of forms)
    if (!isMarked(folded, form)) letters = Math.max(letters, letterSimilarity(folded, form))
  return { person, similarity, letters, pivot }
}

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

/** The blocks of a written word, and those that it belongs to without an ending or a last sound of another language. */
function lookupKeys(folded: string): string[] {
  const keys = blockKeys(folded)
  const stem = stemOf(folded)
  if (stem !== undefined) keys.push(...blockKeys(stem))
  if (folded.endsWith('ng')) keys.push(...blockKeys(folded.slice(0, -1)))
  if (HARD_C.test(folded)) keys.push(...blockKeys((stem ?? folded).replace(HARD_C, 'ts')))
  return keys
}

/** A c that English reads as k and Slavic languages as ts. */
const HARD_C = /c(?![hkzeiy])/

/** A word without the ending that a language adds; `undefined` when too little is left. */
function stemOf(folded: string, ending = ANY_ENDING): string | undefined {
  const stem = folded.replace(ending, '')
  return stem === folded || stem.length < SHORTEST_READ ? undefined : stem
}

const ANY_ENDING = new RegExp(
  PIVOT_READINGS.flatMap(({ ending }) => ending?.source ?? [])
    .map((source) => `(?:${source})`)
    .join('|'),
)

/** A word as each of `PIVOT_READINGS` leaves it; `undefined` where too little is left. */
type WordReadings = readonly (string | undefined)[]

const readWord = (folded: string): WordReadings =>
  PIVOT_READINGS.map((reading) => {
    const written = reading.ending === undefined ? folded : stemOf(folded, reading.ending)
    const form = written === undefined ? '' : readThrough(written, reading)
    return form.length < SHORTEST_READ ? undefined : form
  })

/** How alike a word and a surname are when both are read through another language; the best reading that tells. */
function readAlike(
  folded: string,
  word: WordReadings,
  entry: Entry,
): { similarity: number; language: string } | undefined {
  entry.readings ??= PIVOT_READINGS.map((reading) => entry.forms.map((form) => readThrough(form, reading)))
  let best: { similarity: number; language: string } | undefined
  for (const [index, reading] of PIVOT_READINGS.entries()) {
    const form = word[index]
    if (form === undefined) continue
    for (const known of entry.readings[index] as readonly string[]) {
      const similarity = formSimilarity(form, known, WITH_READING)
      if (similarity < WITH_READING || similarity - READING_COST <= (best?.similarity ?? 0)) continue
      if (reading.ending === undefined && isMarked(folded, known)) continue
      best = { similarity: similarity - READING_COST, language: reading.language }
    }
  }
  return best
}

function readThrough(folded: string, { merges }: PivotReading): string {
  let letters = folded
  for (const [pattern, replacement] of merges) letters = letters.replace(pattern, replacement)
  return normalForm(letters)
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
  for (const sound of surnameSounds(person)) forms.add(sound)
  return [...forms]
}

/** How the surname's last word sounds, as folded spellings; only those that differ from the surname. */
function surnameSounds(person: Person): string[] {
  const written = person.family.toLowerCase().normalize('NFC').split(/[ -]/).at(-1) as string
  const countries = new Set<Country>(person.roles.map((role) => role.country))
  const sounds = new Set<string>()
  for (const { countries: read, changes } of RESPELLINGS) {
    if (read !== undefined && !read.some((country) => countries.has(country))) continue
    let sound = written
    for (const [pattern, replacement] of changes) sound = sound.replace(pattern, replacement)
    const folded = fold(sound)
    if (sound !== written && folded.length >= SHORTEST_COMPARED) sounds.add(folded)
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
