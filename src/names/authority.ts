import * as v from 'valibot'
import { PumiceError } from '../pumice-error.ts'
import { fold } from '../text/fold.ts'
import { AMERICAS } from './people/americas.ts'
import { ASIA_AFRICA } from './people/asia-africa.ts'
import { EAST_EUROPE } from './people/east-europe.ts'
import { EUROPE } from './people/europe.ts'
import { type Person, PersonSchema, RemovalSchema } from './person.ts'
import { SurnameIndex } from './surname-index.ts'
import type { Word, WordRecord } from './word.ts'

const NOBODY: readonly Person[] = []

/** The people whose names are known, ready for look-ups. */
export class Authority {
  /** By id. */
  readonly people: readonly Person[]
  #surnames: SurnameIndex | undefined
  #byWord: Map<string, Person[]> | undefined
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
    const answer = {
      owner: this,
      matches: this.surnames.match(word.text),
      isKnown: this.surnames.isKnown(word.folded),
      bearers: this.withSurname(word.folded),
    }
    word.record = answer
    return answer
  }
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
  const shipped = AMERICAS + EAST_EUROPE + EUROPE + ASIA_AFRICA
  defaultAuthority ??= mergeAuthority(new Authority([]), shipped, 'src/names/people')
  return defaultAuthority
}

/**
 * Read an authority file: JSON Lines, one person a line. A record with a known id replaces that record,
 * `{"id": …, "remove": true}` takes it away, every other one is added.
 *
 * @param base  What the file changes, as a rule the shipped authority; not changed itself.
 * @param file  Name for messages.
 * @throws      CONFIG_AUTHORITY with file, line and key.
 */
export function mergeAuthority(base: Authority, text: string, file: string): Authority {
  const people = new Map(base.people.map((person) => [person.id, person]))
  const inFile = new Map<string, string>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const where = `${file}:${index + 1}`
    const row = parseRow(line, where)
    const id = row.id
    if (inFile.has(id)) fail(where, `id: \`${id}\` stands twice in the file`)
    inFile.set(id, where)
    if ('remove' in row) {
      if (!people.delete(id)) fail(where, `id: there is no record \`${id}\` to remove`)
    } else people.set(id, row)
  }
  refuseNamesakes([...people.values()], (id) => inFile.get(id) ?? file)
  return new Authority([...people.values()])
}

function parseRow(line: string, where: string): Person | v.InferOutput<typeof RemovalSchema> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new PumiceError(
      'CONFIG_AUTHORITY',
      `Cannot read ${where}: the line is not JSON. Write one record a line.`,
      {
        cause,
      },
    )
  }
  const isRemoval = typeof value === 'object' && value !== null && 'remove' in value
  const result = v.safeParse(isRemoval ? RemovalSchema : PersonSchema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  return fail(where, `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`)
}

/** Two records with one name would be rewritten at random: each must name the other as somebody else. */
function refuseNamesakes(people: readonly Person[], whereOf: (id: string) => string): void {
  const byName = new Map<string, Person>()
  for (const person of people) {
    for (const name of new Set([person.name, ...person.accepted].map(fold))) {
      const other = byName.get(name)
      if (other !== undefined && other !== person && !areMarkedApart(person, other))
        fail(
          whereOf(person.id),
          `notAlso: \`${person.id}\` and \`${other.id}\` share the name \`${name}\` and do not name each other`,
        )
      byName.set(name, person)
    }
  }
}

const areMarkedApart = (left: Person, right: Person): boolean =>
  (left.notAlso?.includes(right.id) ?? false) || (right.notAlso?.includes(left.id) ?? false)

function fail(where: string, what: string): never {
  throw new PumiceError('CONFIG_AUTHORITY', `Cannot use ${where}, ${what}. Correct the authority file.`)
}
