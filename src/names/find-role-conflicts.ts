import type { Evidence } from '../findings/finding.ts'
import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { compareGiven } from './given-match.ts'
import { findOfficeClaims, type OfficeClaim, seatOf } from './office-claims.ts'
import type { SeatRecord } from './office-fact.ts'
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
 * @param dated  The document's date; without one the authority tells given names only.
 * @param seats  Whom the corpus gives an office.
 */
export function findRoleConflicts(
  text: string,
  scan: Scan,
  authority: Authority,
  dated: Dated,
  seats: readonly SeatRecord[],
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
    const corpus = againstCorpus(claim, seats, dated)
    if (meant.length > 0) {
      if (holdsIt(claim, meant, dated)) return []
      const found = outOfOffice(claim, meant, authority, dated, right)
      if (found === undefined) return corpus ?? []
      return corpus === undefined
        ? found
        : { ...found, isSupported: true, evidence: [...found.evidence, ...corpus.evidence] }
    }
    if (bearers.length > 0) return underOtherGiven(claim, bearers, dated) ?? corpus ?? []
    return halfKnown(claim, authority, dated) ?? corpus ?? []
  })
}

const officeEvidence = ({ hint }: OfficeClaim): Evidence => ({ kind: 'role', detail: hint.phrase })
const termOf = ({ role: { title, from, to } }: Holder): string => `${title} ${from ?? ''}–${to ?? ''}`
const holderEvidence = (holder: Holder): Evidence => ({
  kind: 'authority',
  detail: `${holder.person.name} (${holder.person.id}), ${termOf(holder)}, ${holder.person.checked ? 'checked' : 'unchecked'}`,
})
const dateEvidence = (date: string): Evidence => ({ kind: 'date', detail: date })

/** True when the authority says that one of these people holds the office at the date. */
const holdsIt = ({ hint }: OfficeClaim, people: readonly Person[], dated: Dated): boolean =>
  people.some((person) => matchOffice(hint, person, true, dated).atDate)

/** The corpus must name its own holder in this many documents, and in this many times those of the other. */
const LEAD_DOCUMENTS = 3
const LEAD_RATIO = 3

/** The rest of the corpus gives the office to somebody else in the same months. */
function againstCorpus(
  claim: OfficeClaim,
  seats: readonly SeatRecord[],
  { date }: Dated,
): RoleConflict | undefined {
  if (seats.length === 0) return undefined
  const seat = seatOf(claim)
  if (seat === undefined) return undefined
  const record = seats.find(
    ({ office, country, body }) => office === seat.office && country === seat.country && body === seat.body,
  )
  const [lead] = record?.holders ?? []
  const own = record?.holders.find(({ family }) => family === claim.surname.folded)
  if (lead === undefined || own === undefined || own === lead) return undefined
  if (lead.documents < LEAD_DOCUMENTS || lead.documents < LEAD_RATIO * own.documents) return undefined
  const month = date?.slice(0, 7)
  if (month !== undefined && (lead.from === null || lead.to === null || month < lead.from || month > lead.to))
    return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [lead.name],
    what: 'holder of an office that the corpus gives to somebody else',
    isSupported: true,
    evidence: [
      officeEvidence(claim),
      {
        kind: 'cluster',
        detail: `${lead.name} (${lead.documents} documents), ${own.name} (${own.documents})`,
      },
      ...(date === undefined ? [] : [dateEvidence(date)]),
    ],
  }
}

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
    what: past === undefined ? "holder of somebody else's office" : 'holder of the office at another time',
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
    what: 'given name of the office-holder',
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
  const [country] = claim.hint.countries
  if (country === undefined || claim.hint.countries.size > 1) return undefined
  const isOne = seatOf(claim) !== undefined
  // Of several aides only the one with the given name can be meant.
  const now = holdersOf({ office: claim.hint.office, country }, claim.hint.words, authority).filter(
    ({ person, role }) => isHeldAt(role, date) && (isOne || compareGiven(claim.given, person) === 'same'),
  )
  const [holder] = now
  if (holder === undefined || now.some(({ person }) => person !== holder.person)) return undefined
  const { person } = holder
  // "Yoon Suk Yeol": the surname stands first.
  const family = fold(person.family).split(/[ -]/)
  if (claim.given.some((name) => family.includes(fold(name)))) return undefined
  // What sounds nearly like it is a misspelling, and name/variant's.
  if (authority.about(claim.surname).matches.some((match) => match.person === person)) return undefined
  const given = compareGiven(claim.given, person)
  const likeness = likenessOf(claim.surname.folded, person)
  if (given === 'other' || (given !== 'same' && likeness < HALF_KNOWN)) return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [claim.given.length > 0 ? person.name : person.family],
    what: 'name of the office-holder',
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
