import * as v from 'valibot'
import { PumiceError } from '../pumice-error.ts'
import { fold } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import { Authority } from './authority.ts'
import { ChangeSchema, type Person, type PersonChange, PersonSchema, RoleSchema } from './person.ts'

/** One record of an authority file as it was read. */
export interface AuthorityRow {
  readonly value: unknown
  /** File and line, for messages. */
  readonly where: string
}

const KEYS: readonly string[] = Object.keys(ChangeSchema.entries)
const ROLE_KEYS: readonly string[] = Object.keys(RoleSchema.entries)

/**
 * Change an authority by the records of a file, in order. A record with an unknown id adds a person and must be whole.
 * One with a known id changes the fields it names and leaves the others; `null` takes an optional field away, `add`
 * puts something to a list, and `"remove": true` takes the person away.
 *
 * @param base  Not changed itself.
 * @throws      CONFIG_AUTHORITY with file, line and key.
 */
export function changeAuthority(base: Authority, rows: Iterable<AuthorityRow>): Authority {
  const people = new Map(base.people.map((person) => [person.id, person]))
  const whereOf = new Map<string, string>()
  for (const { value, where } of rows) {
    const change = parseChange(value, where)
    const { id } = change
    if (whereOf.has(id)) fail(where, `id: \`${id}\` stands twice in the file`)
    whereOf.set(id, where)
    const known = people.get(id)
    if (change.remove === true) {
      if (known === undefined) fail(where, `id: there is no record \`${id}\` to remove${hint(id, people)}`)
      people.delete(id)
    } else people.set(id, toPerson(known, change, where, people))
  }
  refuseNamesakes([...people.values()], whereOf)
  return new Authority([...people.values()])
}

function parseChange(value: unknown, where: string): PersonChange {
  const result = v.safeParse(ChangeSchema, value)
  return result.success ? result.output : fail(where, describeIssue(result.issues[0]))
}

function toPerson(
  known: Person | undefined,
  { add, remove: _remove, ...change }: PersonChange,
  where: string,
  people: ReadonlyMap<string, Person>,
): Person {
  const merged: Record<string, unknown> = { ...known }
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key]
    else merged[key] = value
  }
  for (const [key, more] of Object.entries(add ?? {})) {
    const old = merged[key]
    merged[key] = Array.isArray(more) ? [...((old as unknown[]) ?? []), ...more] : { ...(old ?? {}), ...more }
  }
  const result = v.safeParse(PersonSchema, merged)
  if (result.success) return result.output
  const reason = describeIssue(result.issues[0])
  if (known !== undefined) return fail(where, reason)
  return fail(where, `${reason}; \`${change.id}\` is a new person${hint(change.id, people)}`)
}

function hint(id: string, people: ReadonlyMap<string, Person>): string {
  const close = nearest(id, [...people.keys()])
  return close === undefined ? '' : `, did you mean \`${close}\`?`
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'record'
  if (issue.kind === 'schema' && issue.received === 'undefined') return `${path}: is missing`
  if (issue.type !== 'strict_object' || issue.expected !== 'never') return `${path}: ${issue.message}`
  const keys = path.startsWith('roles.') || path.startsWith('add.roles.') ? ROLE_KEYS : KEYS
  const close = nearest(path.slice(path.lastIndexOf('.') + 1), keys)
  return `${path}: unknown key${close === undefined ? '' : `, did you mean \`${close}\`?`}`
}

/** Two records with one name would be rewritten at random: each must name the other as somebody else. */
function refuseNamesakes(people: readonly Person[], whereOf: ReadonlyMap<string, string>): void {
  const byName = new Map<string, Person[]>()
  for (const person of people) {
    for (const name of new Set([person.name, ...person.accepted].map(fold))) {
      const others = byName.get(name)
      if (others === undefined) {
        byName.set(name, [person])
        continue
      }
      for (const other of others) {
        if (areMarkedApart(person, other)) continue
        const where = whereOf.get(person.id) ?? whereOf.get(other.id) ?? 'the shipped authority'
        fail(
          where,
          `notAlso: \`${person.id}\` and \`${other.id}\` share the name \`${name}\` and do not name each other`,
        )
      }
      others.push(person)
    }
  }
}

const areMarkedApart = (left: Person, right: Person): boolean =>
  (left.notAlso?.includes(right.id) ?? false) || (right.notAlso?.includes(left.id) ?? false)

function fail(where: string, what: string): never {
  throw new PumiceError('CONFIG_AUTHORITY', `Cannot use ${where}, ${what}. Correct the authority file.`)
}
