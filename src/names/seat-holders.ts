import type { Authority } from './authority.ts'
import { countryOf } from './countries.ts'
import type { Seat } from './office-claims.ts'
import type { Person, Role } from './person.ts'
import { officeOf } from './roles.ts'

/** A person with the role that makes him a holder. */
export interface Holder {
  readonly person: Person
  readonly role: Role
}

/** Offices change hands with a delay, in texts and in records that are precise to the month: no conflict so near. */
const GRACE_MONTHS = 2

const tables = new WeakMap<Authority, ReadonlyMap<string, readonly Holder[]>>()

/**
 * Everybody who ever held a seat, as far as the authority knows; the body of a role must be named.
 *
 * @param seat  Without a country: the offices of that name in all of them.
 */
export function holdersOf(
  seat: Pick<Seat, 'office'> & { readonly country: Seat['country'] | undefined },
  words: string,
  authority: Authority,
): readonly Holder[] {
  let table = tables.get(authority)
  if (table === undefined) {
    table = buildTable(authority)
    tables.set(authority, table)
  }
  const all = table.get(keyOf(seat.office, seat.country)) ?? []
  return all.filter(({ role }) => isOwn(role) || words.includes((role.org as string).toLowerCase()))
}

function buildTable(authority: Authority): ReadonlyMap<string, readonly Holder[]> {
  const table = new Map<string, Holder[]>()
  for (const person of authority.people) {
    for (const role of person.roles) {
      const office = officeOf(role.title)
      if (office === undefined) continue
      for (const key of [keyOf(office, role.country), keyOf(office, undefined)]) {
        const row = table.get(key)
        if (row === undefined) table.set(key, [{ person, role }])
        else row.push({ person, role })
      }
    }
  }
  return table
}

const keyOf = (office: string, country: string | undefined): string => `${office} ${country ?? ''}`

/** An office of the country itself, or of a body that counts as one: "UN chief" names the United Nations. */
const isOwn = ({ org, country }: Role): boolean =>
  org === undefined || countryOf(org.toLowerCase()) === country

/** Months since the year 0 of `YYYY-MM…`; a bare year counts as its first or last month. */
const monthOf = (date: string, bare: number): number =>
  Number(date.slice(0, 4)) * 12 + (date.length < 7 ? bare : Number(date.slice(5, 7)) - 1)

/** True when the role was held on the date or within two months of it. */
export function isHeldAround({ from, to }: Role, date: string): boolean {
  const month = monthOf(date, 0)
  if (from !== undefined && month < monthOf(from, 0) - GRACE_MONTHS) return false
  return to === undefined || month <= monthOf(to, 11) + GRACE_MONTHS
}
