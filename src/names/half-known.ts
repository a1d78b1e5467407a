import { fold } from '../text/fold.ts'
import type { Authority } from './authority.ts'
import { compareGiven } from './given-match.ts'
import { type OfficeClaim, seatOf } from './office-claims.ts'
import type { Dated } from './office-match.ts'
import { isHeldAt, type Person } from './person.ts'
import { dateEvidence, holderEvidence, officeEvidence, type RoleConflict } from './role-conflict.ts'
import { type Holder, holdersOf } from './seat-holders.ts'
import { normalForm, weightedDistance } from './spelling.ts'

/** Share of a surname that must sound like the holder's, far below what a misspelling is rewritten from. */
const HALF_KNOWN = 0.5
const SHORTEST_HALF_KNOWN = 4

/** "US Defense Secretary Pete Huigeseisi": the office and a part of the name are right. */
export function halfKnown(
  claim: OfficeClaim,
  authority: Authority,
  { date }: Dated,
): RoleConflict | undefined {
  const { hint, surname, given } = claim
  if (date === undefined || surname.text.length < SHORTEST_HALF_KNOWN || hint.countries.size > 1)
    return undefined
  const [country] = hint.countries
  const isOne = seatOf(claim) !== undefined
  // Of several aides, or of all countries' ministers, only the one with the given name can be meant.
  const { matches } = authority.about(surname)
  const now = holdersOf({ office: hint.office, country }, hint.words, authority).filter(
    ({ person, role }) =>
      isHeldAt(role, date) &&
      (isOne ||
        compareGiven(given, person) === 'same' ||
        (country !== undefined && matches.some((match) => match.person === person))),
  )
  const holder = country === undefined ? mostAlike(now, surname.folded) : now[0]
  if (holder === undefined) return undefined
  if (country !== undefined && now.some(({ person }) => person !== holder.person)) return undefined
  const { person } = holder
  // "Yoon Suk Yeol": the surname stands first.
  const family = fold(person.family).split(/[ -]/)
  if (given.some((name) => family.includes(fold(name)))) return undefined
  const verdict = compareGiven(given, person)
  const isAlike = authority.about(surname).matches.some((match) => match.person === person)
  // What sounds nearly like it is a misspelling, and name/variant's, but for another given name.
  if (isAlike && verdict !== 'other') return undefined
  const likeness = likenessOf(surname.folded, person)
  if (!isAlike && (verdict === 'other' || (verdict !== 'same' && likeness < HALF_KNOWN))) return undefined
  return {
    start: claim.start,
    end: claim.end,
    suggestions: [given.length > 0 ? person.name : person.family],
    what: 'name of the office-holder',
    isSupported: true,
    evidence: [
      officeEvidence(claim),
      holderEvidence(holder),
      ...(verdict === 'same' ? [{ kind: 'given-name', detail: given.join(' ') } as const] : []),
      { kind: 'similarity', detail: `sound ${likeness.toFixed(2)}` },
      dateEvidence(date),
    ],
  }
}

/** The only one of several whose surname is half like the one written. */
function mostAlike(holders: readonly Holder[], folded: string): Holder | undefined {
  const alike = holders.filter(({ person }) => likenessOf(folded, person) >= HALF_KNOWN)
  return alike.every(({ person }) => person === alike[0]?.person) ? alike[0] : undefined
}

/** By sound, 0 to 1, without the cliff of `soundSimilarity`. */
function likenessOf(folded: string, person: Person): number {
  const written = normalForm(folded)
  const known = normalForm(fold(person.family).split(/[ -]/).at(-1) as string)
  return Math.max(0, 1 - weightedDistance(written, known) / Math.max(written.length, known.length))
}
