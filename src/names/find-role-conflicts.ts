import type { Evidence } from '../findings/finding.ts'
import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { compareGiven } from './given-match.ts'
import { findOfficeClaims, type OfficeClaim, seatOf } from './office-claims.ts'
import { type Dated, matchOffice } from './office-match.ts'
import { isHeldAt, type Person } from './person.ts'
import { type Holder, holdersOf, isHeldAround } from './seat-holders.ts'
import { normalForm, weightedDistance } from './spelling.ts'

/** An office beside the name of somebody who does not hold it. */
export interface RoleConflict {
  /** Of the whole name. */
  readonly start: number
  readonly end: number
  /** Who is likely meant, the surname as written where it is right; empty where nobody knows. */
  readonly suggestions: readonly string[]
  /** What is wrong, in words. */
  readonly what: string
  /** More than one unchecked record of an office says so. */
  readonly isSupported: boolean
  readonly evidence: readonly Evidence[]
}

/** Share of a surname that must sound like the holder's, far below what a misspelling is rewritten from. */
const HALF_KNOWN = 0.5
const SHORTEST_HALF_KNOWN = 4

/**
 * Find offices that a text gives to somebody else than their holder: to a person who held it at another time or never,
 * to the holder under another given name, to a name of which only a part is the holder's.
 *
 * @param dated  The document's date; without one only the given names are looked at.
 */
export function findRoleConflicts(
  text: string,
  scan: Scan,
  authority: Authority,
  dated: Dated,
): RoleConflict[] {
  const claims = findOfficeClaims(text, scan, authority)
  if (claims.length === 0) return []
  const right = new Set<Person>()
  for (const { surname, given } of claims)
    for (const person of authority.about(surname).bearers)
      if (compareGiven(given, person) !== 'other') right.add(person)
  return claims.flatMap((claim) => {
    const bearers = authority.about(claim.surname).bearers
    const meant = bearers.filter((person) => compareGiven(claim.given, person) !== 'other')
    if (meant.length > 0) return outOfOffice(claim, meant, authority, dated, right) ?? []
    if (bearers.length > 0) return underOtherGiven(claim, bearers, dated) ?? []
    return halfKnown(claim, authority, dated) ?? []
  })
}

const officeEvidence = ({ hint }: OfficeClaim): Evidence => ({ kind: 'role', detail: hint.phrase })
const termOf = ({ role: { title, from, to } }: Holder): string => `${title} ${from ?? ''}–${to ?? ''}`
const holderEvidence = (holder: Holder): Evidence => ({
  kind: 'authority',
  detail: `${holder.person.name} (${holder.person.id}), ${termOf(holder)}, ${holder.person.checked ? 'checked' : 'unchecked'}`,
})
const dateEvidence = (date: string): Evidence => ({ kind: 'date', detail: date })

/** "German Chancellor Olaf Scholz" half a year after his last day. */
function outOfOffice(
  claim: OfficeClaim,
  meant: readonly Person[],
  authority: Authority,
  { date }: Dated,
  right: ReadonlySet<Person>,
): RoleConflict | undefined {
  if (date === undefined || date.length < 7) return undefined
  const seat = seatOf(claim)
  if (seat === undefined) return undefined
  const holders = holdersOf(seat, claim.hint.words, authority)
  const now = holders.filter(({ role }) => isHeldAt(role, date))
  const [holder] = now
  if (holder === undefined || now.some(({ person }) => person !== holder.person)) return undefined
  if (holders.some(({ person, role }) => meant.includes(person) && isHeldAround(role, date))) return undefined
  const past = holders.find(({ person }) => meant.includes(person))
  const person = past?.person ?? (meant.length === 1 ? meant[0] : undefined)
  if (person === undefined) return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [claim.given.length > 0 ? holder.person.name : holder.person.family],
    what:
      past === undefined ? 'office that somebody else holds' : 'office that the person held at another time',
    isSupported: (holder.person.checked && person.checked) || right.has(holder.person),
    evidence: [
      officeEvidence(claim),
      past === undefined
        ? { kind: 'authority', detail: `${person.name} (${person.id}), no such office` }
        : holderEvidence(past),
      holderEvidence(holder),
      dateEvidence(date),
    ],
  }
}

/** "US special envoy Stan Witkoff": surname and office are right. */
function underOtherGiven(
  claim: OfficeClaim,
  bearers: readonly Person[],
  dated: Dated,
): RoleConflict | undefined {
  const matches = bearers.map((person) => ({ person, office: matchOffice(claim.hint, person, false, dated) }))
  const holders = matches.filter(
    ({ office }) =>
      office.verdict === 'same' && (office.atDate || (office.explicit && dated.date === undefined)),
  )
  const [found] = holders
  if (found === undefined || holders.length > 1) return undefined
  const { person, office } = found
  if (!office.explicit && claim.hint.bound) return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [`${person.given} ${claim.surname.text}`],
    what: "given name that is not the office-holder's",
    isSupported: true,
    evidence: [
      officeEvidence(claim),
      { kind: 'authority', detail: `${person.name} (${person.id})` },
      { kind: 'given-name', detail: claim.given.join(' ') },
      ...(dated.date === undefined ? [] : [dateEvidence(dated.date)]),
    ],
  }
}

/** "US Defense Secretary Pete Huigeseisi": the office and a part of the name are right. */
function halfKnown(claim: OfficeClaim, authority: Authority, { date }: Dated): RoleConflict | undefined {
  if (date === undefined || claim.surname.text.length < SHORTEST_HALF_KNOWN) return undefined
  const seat = seatOf(claim)
  if (seat === undefined) return undefined
  const now = holdersOf(seat, claim.hint.words, authority).filter(({ role }) => isHeldAt(role, date))
  const [holder] = now
  if (holder === undefined || now.some(({ person }) => person !== holder.person)) return undefined
  const { person } = holder
  // What sounds nearly like it is a misspelling, and name/variant's.
  if (authority.about(claim.surname).matches.some((match) => match.person === person)) return undefined
  const given = compareGiven(claim.given, person)
  const likeness = likenessOf(claim.surname.folded, person)
  if (given === 'other' || (given === 'none' && likeness < HALF_KNOWN)) return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [claim.given.length > 0 ? person.name : person.family],
    what: "name that is not the office-holder's",
    isSupported: true,
    evidence: [
      officeEvidence(claim),
      holderEvidence(holder),
      ...(given === 'same' ? [{ kind: 'given-name', detail: claim.given.join(' ') } as const] : []),
      { kind: 'similarity', detail: `sound ${likeness.toFixed(2)}` },
      dateEvidence(date),
    ],
  }
}

/** By sound, 0 to 1, without the cliff of `soundSimilarity`. */
function likenessOf(folded: string, person: Person): number {
  const written = normalForm(folded)
  const known = normalForm(fold(person.family).split(/[ -]/).at(-1) as string)
  return Math.max(0, 1 - weightedDistance(written, known) / Math.max(written.length, known.length))
}
