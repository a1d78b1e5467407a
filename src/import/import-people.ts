import * as v from 'valibot'
import type { Authority } from '../names/authority.ts'
import { type Person, PersonSchema, type Role } from '../names/person.ts'
import { fold } from '../text/fold.ts'
import { type Dropped, type DropReason, dropped, type Found, type FoundPerson } from './found-person.ts'
import { isLatin, splitName, tidyName } from './name-form.ts'
import { sortAliases } from './sort-aliases.ts'

export interface ImportOptions {
  /** People held at most; more are reported. Bounds the memory. */
  readonly limit: number
  /** Leave out people without an office that pumice knows. */
  readonly onlyOffices: boolean
}

export const IMPORT_DEFAULTS: ImportOptions = { limit: 200_000, onlyOffices: false }

/** What came of an import. */
export interface ImportReport {
  /** People written. */
  readonly people: number
  /** Offices written. */
  readonly offices: number
  /** How much was left out, by reason; sorted by reason. */
  readonly dropped: Readonly<Record<string, number>>
  /** The first of what was left out, of each reason. */
  readonly examples: readonly Dropped[]
}

/** Examples kept of each reason. */
const MAX_EXAMPLES = 20

/**
 * Makes native records of what a source says (names.md 5): one-word aliases, aliases that several people share and
 * aliases that are nobody's surname are left out, and everything left out is counted. The order of the input does not
 * matter, but for ids that stand twice and for people over the limit.
 */
export class PeopleImport {
  readonly #options: ImportOptions
  readonly #known = new Map<string, string>()
  readonly #people = new Map<string, { person: Person; where: string; aliases: readonly string[] }>()
  /** Folded alias to the one person who has it, or to `SHARED`. */
  readonly #bearers = new Map<string, string>()
  readonly #counts = new Map<DropReason, number>()
  readonly #examples: Dropped[] = []

  /** @param base  People who are known already; they are not imported again. */
  constructor(base: Authority, options: ImportOptions = IMPORT_DEFAULTS) {
    this.#options = options
    for (const person of base.people)
      for (const name of [person.name, ...person.accepted])
        if (name.includes(' ')) this.#known.set(fold(name), person.id)
  }

  add(found: Found): void {
    if (found.kind === 'dropped') this.#drop(found.dropped)
    else if (found.kind === 'roles') this.#addRoles(found.id, found.roles)
    else this.#addPerson(found.person)
  }

  /** The records as JSON, sorted by id, and what was left out. */
  finish(): { lines: string[]; report: ImportReport } {
    const ids = [...this.#people.keys()].sort()
    const namesakes = this.#namesakes(ids)
    const lines: string[] = []
    let offices = 0
    for (const id of ids) {
      const { person, where, aliases } = this.#people.get(id) as {
        person: Person
        where: string
        aliases: string[]
      }
      if (this.#options.onlyOffices && person.roles.length === 0) {
        this.#drop({ reason: 'without an office', where, what: person.name })
        continue
      }
      const accepted = this.#ownAliases(id, aliases, where)
      const apart = namesakes.get(id)
      const record = { ...person, accepted, ...(apart === undefined ? {} : { notAlso: apart }) }
      lines.push(JSON.stringify(inOrder(record)))
      offices += person.roles.length
    }
    const counts = [...this.#counts].sort(([left], [right]) => (left < right ? -1 : 1))
    return {
      lines,
      report: {
        people: lines.length,
        offices,
        dropped: Object.fromEntries(counts),
        examples: this.#examples.sort((left, right) =>
          left.reason < right.reason ? -1 : left.reason > right.reason ? 1 : 0,
        ),
      },
    }
  }

  #addPerson(found: FoundPerson): void {
    const { where } = found
    const name = tidyName(found.name)
    const parts = found.given !== '' && found.family !== '' ? found : splitName(name, found.countries)
    const reason = this.#refusal(found.id, name, parts)
    if (reason !== undefined) {
      this.#drop({
        reason,
        where,
        what: reason === 'known already' ? `${name}: ${this.#known.get(fold(name))}` : name,
      })
      return
    }
    const { given, family } = parts as { given: string; family: string }
    const { accepted, native, dropped } = sortAliases(found, name, tidyName(family))
    const result = v.safeParse(PersonSchema, {
      id: found.id,
      name,
      given: tidyName(given),
      family: tidyName(family),
      accepted: [],
      ...(native.size === 0 ? {} : { native: Object.fromEntries([...native].sort(byKey)) }),
      roles: uniqueRoles(found.roles),
      source: found.source,
      checked: false,
    })
    if (!result.success) {
      const [issue] = result.issues
      const what = `${name}: ${v.getDotPath(issue) ?? 'record'}: ${issue.message}`
      this.#drop({ reason: 'not valid', where, what })
      return
    }
    for (const item of dropped) this.#drop(item)
    this.#people.set(found.id, { person: result.output, where, aliases: accepted })
    for (const form of new Set([name, ...accepted].map(fold)))
      this.#bearers.set(
        form,
        this.#bearers.has(form) && this.#bearers.get(form) !== found.id ? SHARED : found.id,
      )
  }

  /** Why a person is not taken in; `undefined` when nothing speaks against it. */
  #refusal(id: string, name: string, parts: object | undefined): DropReason | undefined {
    if (!isLatin(name)) return 'no name in Latin letters'
    if (parts === undefined) return 'one-word name'
    if (this.#known.has(fold(name))) return 'known already'
    if (this.#people.has(id)) return 'id twice'
    return this.#people.size >= this.#options.limit ? 'over the limit' : undefined
  }

  #addRoles(id: string, roles: readonly Role[]): void {
    const entry = this.#people.get(id)
    if (entry === undefined) return
    const person = { ...entry.person, roles: uniqueRoles([...entry.person.roles, ...roles]) }
    this.#people.set(id, { ...entry, person })
  }

  #ownAliases(id: string, aliases: readonly string[], where: string): string[] {
    return aliases.filter((alias) => {
      const folded = fold(alias)
      if (this.#bearers.get(folded) === id && !this.#known.has(folded)) return true
      this.#drop({ reason: 'alias of several people', where, what: alias })
      return false
    })
  }

  /** Ids of people with one name: real namesakes, who must never be merged. */
  #namesakes(ids: readonly string[]): Map<string, string[]> {
    const byName = new Map<string, string[]>()
    for (const id of ids) {
      const name = fold((this.#people.get(id) as { person: Person }).person.name)
      byName.set(name, [...(byName.get(name) ?? []), id])
    }
    const namesakes = new Map<string, string[]>()
    for (const sharers of byName.values())
      if (sharers.length > 1)
        for (const id of sharers)
          namesakes.set(
            id,
            sharers.filter((other) => other !== id),
          )
    return namesakes
  }

  #drop(item: Dropped): void {
    const count = (this.#counts.get(item.reason) ?? 0) + 1
    this.#counts.set(item.reason, count)
    if (count > MAX_EXAMPLES) return
    const made = dropped(item.reason, item.where, item.what)
    if (made.kind === 'dropped') this.#examples.push(made.dropped)
  }
}

const SHARED = ''

function uniqueRoles(roles: readonly Role[]): Role[] {
  const byText = new Map(roles.map((role) => [JSON.stringify(inOrder(role)), role]))
  return [...byText].sort(byKey).map(([, role]) => role)
}

const byKey = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number =>
  left < right ? -1 : left > right ? 1 : 0

const ORDER = [
  'id',
  'name',
  'given',
  'family',
  'accepted',
  'native',
  'roles',
  'title',
  'org',
  'country',
  'from',
  'to',
  'notAlso',
  'source',
  'checked',
]

/** The same fields in the order of the documentation. */
const inOrder = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).sort(([left], [right]) => ORDER.indexOf(left) - ORDER.indexOf(right)),
  )
