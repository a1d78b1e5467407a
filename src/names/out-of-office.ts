import type { Authority } from './authority.ts'
import { isPlainly, type OfficeClaim, type Seat, seatOf } from './office-claims.ts'
import type { Dated } from './office-match.ts'
import { isChecked, isHeldAt, type Person } from './person.ts'
import { dateEvidence, holderEvidence, officeEvidence, type RoleConflict } from './role-conflict.ts'
import { isCourtesyOffice, isSameOffice, isSingleOffice, officeOf } from './roles.ts'
import { type Holder, holdersOf, isHeldAround } from './seat-holders.ts'

/** In the month of a change two people hold an office. */
const MOST_HOLDERS = 2

/** "German Chancellor Olaf Scholz" half a year after his last day; a person who held another office at the most. */
export function outOfOffice(
  claim: OfficeClaim,
  meant: readonly Person[],
  authority: Authority,
  { date }: Dated,
  right: ReadonlySet<Person>,
): RoleConflict | undefined {
  if (date === undefined || date.length < 7) return undefined
  const seat = seatOf(claim) ?? seatHeld(claim, meant)
  if (seat === undefined) return spokesmanOfAnother(claim, meant, authority, date)
  const holders = holdersOf(seat, claim.hint.words, authority).filter(
    ({ role }) => seat.office !== 'spokesperson' || role.org?.toLowerCase() === seat.body,
  )
  if (holders.some(({ person, role }) => meant.includes(person) && isHeldAround(role, date))) return undefined
  const now = latestFirst(holders.filter(({ role }) => isHeldAt(role, date)))
  const [holder] = now
  if (holder === undefined || new Set(now.map(({ person }) => person)).size > MOST_HOLDERS) return undefined
  const past = holders.find(({ person }) => meant.includes(person))
  const person = past?.person ?? (meant.length === 1 ? meant[0] : undefined)
  if (person === undefined) return undefined
  const isKnownOut = past === undefined ? person.checked : isChecked(past.role, past.person)
  return {
    start: claim.start,
    end: claim.end,
    suggestions: now.map((other) => (claim.given.length > 0 ? other.person.name : other.person.family)),
    what: past === undefined ? "holder of somebody else's office" : 'holder of the office at another time',
    isSupported: (isChecked(holder.role, holder.person) && isKnownOut) || right.has(holder.person),
    evidence: [
      officeEvidence(claim),
      past === undefined
        ? { kind: 'authority', detail: `${person.name} (${person.id}), no such office` }
        : holderEvidence(past),
      ...now.map(holderEvidence),
      dateEvidence(date),
    ],
  }
}

/** "Kremlin spokesman Sergei Lavrov": a body's only spokesman is named, and he is not meant. */
function spokesmanOfAnother(
  claim: OfficeClaim,
  meant: readonly Person[],
  authority: Authority,
  date: string,
): RoleConflict | undefined {
  const { hint } = claim
  const [country] = hint.countries
  if (hint.office !== 'spokesperson' || country === undefined || hint.countries.size > 1) return undefined
  const now = holdersOf({ office: hint.office, country }, hint.words, authority).filter(
    ({ role }) =>
      role.org !== undefined && hint.words.includes(role.org.toLowerCase()) && isHeldAt(role, date),
  )
  const [holder] = now
  const [person] = meant
  if (holder === undefined || now.length > 1 || person === undefined || meant.length > 1) return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [claim.given.length > 0 ? holder.person.name : holder.person.family],
    what: "holder of somebody else's office",
    isSupported: isChecked(holder.role, holder.person) && person.checked,
    evidence: [
      officeEvidence(claim),
      { kind: 'authority', detail: `${person.name} (${person.id}), no such office` },
      holderEvidence(holder),
      dateEvidence(date),
    ],
  }
}

/**
 * The seat that one of these people held and that the words mean, where they do not say so themselves: "NATO chief",
 * "German leader", "Secretary of State" without a country.
 */
function seatHeld({ hint }: OfficeClaim, meant: readonly Person[]): Seat | undefined {
  for (const person of meant) {
    for (const role of person.roles) {
      const office = officeOf(role.title)
      if (office === undefined || !isSameOffice(hint.office, office)) continue
      const org = role.org?.toLowerCase() ?? ''
      // A body has one spokesman at a time, a country many.
      if (!isSingleOffice(office) && !(office === 'spokesperson' && org !== '' && hint.words.includes(org)))
        continue
      const isNamed = hint.countries.has(role.country)
      // "President Reagan" is what people go on calling him.
      if (!isNamed && (hint.countries.size > 0 || hint.bound || isCourtesyOffice(office))) continue
      if (isPlainly(hint, role.country, org)) return { office, country: role.country, body: org }
    }
  }
  return undefined
}

const latestFirst = (holders: readonly Holder[]): Holder[] =>
  [...holders].sort(
    ({ role: left, person }, { role: right, person: other }) =>
      compare(right.from ?? '', left.from ?? '') || compare(person.id, other.id),
  )

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
