import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { compareGiven } from './given-match.ts'
import { halfKnown } from './half-known.ts'
import { findOfficeClaims, type OfficeClaim, seatOf } from './office-claims.ts'
import type { SeatRecord } from './office-fact.ts'
import { type Dated, matchOffice } from './office-match.ts'
import { outOfOffice } from './out-of-office.ts'
import type { Person } from './person.ts'
import { dateEvidence, officeEvidence, type RoleConflict } from './role-conflict.ts'

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
  for (const claim of claims) for (const person of whoIsMeant(claim, authority)) right.add(person)
  return claims.flatMap((claim) => {
    const bearers = authority.about(claim.surname).bearers
    const meant = whoIsMeant(claim, authority)
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

/** People of the authority who have this name: by surname and given name, else by the whole of it. */
function whoIsMeant({ surname, given }: OfficeClaim, authority: Authority): readonly Person[] {
  const meant = authority.about(surname).bearers.filter((person) => compareGiven(given, person) !== 'other')
  // "Ban Ki-moon": the surname stands first.
  return meant.length > 0 ? meant : authority.withName(fold([...given, surname.text].join(' ')))
}

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
