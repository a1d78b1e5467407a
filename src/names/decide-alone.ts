import type { Evidence } from '../findings/finding.ts'
import { fold } from '../text/fold.ts'
import type { DocumentNames } from './document-names.ts'
import { SAME_SOUND, TELLING_LENGTH } from './find-candidates.ts'
import { isKnownGivenName } from './given-names.ts'
import { type Decision, type Mention, pickReading, type Reading } from './mention.ts'
import type { Dated } from './office-match.ts'
import type { Person } from './person.ts'
import { REAL_SURNAMES } from './surname-lists.ts'

/** Spelt alike by letters below this, a surname is only a homophone: an office at the document's date must settle it. */
const HOMOPHONE_ONLY = 0.5
/** By sound: what an office alone carries, and what it carries together with a given name (names.md 4.6). */
const WITH_OFFICE = 0.86
const WITH_OFFICE_AND_GIVEN = 0.75
/** By sound: what an office carries without its country, in a text that has another statesman. */
const WITH_OFFICE_ALONE = 0.9
/** By sound: what a given name carries beside the accepted surname or two statesmen, and beside one. */
export const WITH_GIVEN = 0.9
const WITH_GIVEN_ALONE = 0.95
/** Confidence of what is only shown. */
export const DOUBTED = 0.5
/** Statesmen beside whom a full name of one more is no surprise. */
const ENOUGH_COMPANY = 2

/** What the document says beside the mention itself. */
export interface Surroundings {
  readonly names: DocumentNames
  /** People whom other mentions were settled as. */
  readonly settled: ReadonlySet<Person>
  readonly dated: Dated
}

/** Decide a mention by what stands beside it. */
export function decideAlone(mention: Mention, { names, settled, dated }: Surroundings): Decision | undefined {
  if (mention.context.shield !== undefined) return undefined
  const reading = pickReading(mention.readings)
  if (reading === undefined) return undefined
  const { match, office } = reading
  const { person, similarity } = match
  const evidence = describe(mention, reading, dated)
  const certain = (confidence: number): Decision => ({ person, confidence, certain: true, evidence })
  const isGiven = reading.given === 'same' || reading.particles
  const isReal = REAL_SURNAMES.has(mention.folded)
  if (office.verdict === 'same' && isGiven && similarity >= WITH_OFFICE_AND_GIVEN) return certain(0.97)
  // What follows asks the whole document, and nearly every mention has nothing to ask for.
  if (office.verdict !== 'same' && !isGiven && mention.context.given.length === 0) return undefined
  if (mention.isKnown) return isKnownNear(reading, names, settled) ? told(person, evidence) : undefined
  const isOffice =
    office.verdict === 'same' &&
    (office.explicit || office.countries.some((country) => names.hasCountry(country)))
  const company = names.company(settled, person)
  // "Vice President Name" without a country: a text with another statesman is no report of a club or a firm.
  const isOfficeAmongOthers = office.verdict === 'same' && similarity >= WITH_OFFICE_ALONE && company > 0
  if (
    (isOffice || isOfficeAmongOthers) &&
    similarity >= WITH_OFFICE &&
    (match.letters >= HOMOPHONE_ONLY || office.atDate)
  )
    return certain(office.atDate ? 0.94 : 0.9)
  const isThere = names.hasSurname(person)
  const isOwnGiven = isGiven && (!isReal || isRareGiven(person))
  if (
    isOwnGiven &&
    similarity >= (isReal ? WITH_GIVEN_ALONE : WITH_GIVEN) &&
    (isThere || company >= ENOUGH_COMPANY)
  )
    return certain(0.88)
  if (isOwnGiven && similarity >= WITH_GIVEN_ALONE && company > 0) return certain(0.84)
  if (isInitialed(mention) && !isReal && similarity >= SAME_SOUND && company >= ENOUGH_COMPANY)
    return certain(0.82)
  const isInCompany = isThere || company > 0
  const isWorthTelling =
    isOffice ||
    (isGiven && similarity >= WITH_GIVEN && (isInCompany || (!isReal && isAbout(person, names)))) ||
    (reading.given === 'near' && isInCompany && similarity >= WITH_GIVEN) ||
    (isInitialed(mention) && isInCompany && similarity >= SAME_SOUND)
  return isWorthTelling ? told(person, evidence) : undefined
}

const told = (person: Person, evidence: readonly Evidence[]): Decision => ({
  person,
  confidence: DOUBTED,
  certain: false,
  evidence,
})

/** "Mike Walz": somebody else's surname behind the given name of one whose own is spelt nearly so. */
const isKnownNear = (
  { given, match }: Reading,
  names: DocumentNames,
  settled: ReadonlySet<Person>,
): boolean =>
  given === 'same' &&
  match.similarity >= WITH_GIVEN &&
  isAbout(match.person, names) &&
  names.company(settled, match.person) > 0

/** The text names a country of the person's offices. */
export const isAbout = ({ roles }: Person, names: DocumentNames): boolean =>
  roles.some(({ country }) => names.hasCountry(country))

/** "S. Witkof": an initial that fits, before a long surname. */
const isInitialed = ({ context, folded }: Mention): boolean =>
  context.given.length > 0 && folded.length >= TELLING_LENGTH

/** No common given name of the West or the East: nobody else with it has a surname of that sound. */
const isRareGiven = ({ given }: Person): boolean =>
  given.length > 3 && !fold(given).split(/[ -]/).some(isKnownGivenName)

function describe(mention: Mention, reading: Reading, dated: Dated): Evidence[] {
  const { person, similarity, letters, pivot } = reading.match
  const evidence: Evidence[] = [{ kind: 'authority', detail: `${person.name} (${person.id})` }]
  if (reading.office.verdict === 'same')
    evidence.push({ kind: 'role', detail: mention.context.office?.phrase ?? '' })
  if (reading.given === 'same') evidence.push({ kind: 'given-name', detail: mention.context.given.join(' ') })
  if (reading.particles) evidence.push({ kind: 'given-name', detail: mention.context.particles.join(' ') })
  if (reading.office.atDate && dated.date !== undefined) evidence.push({ kind: 'date', detail: dated.date })
  if (pivot !== undefined) evidence.push({ kind: 'language', detail: pivot })
  evidence.push({
    kind: 'similarity',
    detail: `sound ${similarity.toFixed(2)}, letters ${letters.toFixed(2)}`,
  })
  return evidence
}
