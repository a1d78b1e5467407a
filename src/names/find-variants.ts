import type { Evidence } from '../findings/finding.ts'
import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { type Conduct, readConduct } from './bare-mention.ts'
import { DocumentNames } from './document-names.ts'
import { findCandidates, SAME_SOUND, TELLING_LENGTH } from './find-candidates.ts'
import { compareGiven, type GivenVerdict } from './given-match.ts'
import { type NameContext, readNameContext } from './name-context.ts'
import { REAL_SURNAMES } from './name-words.ts'
import { type Dated, matchOffice, type OfficeMatch } from './office-match.ts'
import type { Person } from './person.ts'
import { type NameMatch, particlesOf } from './surname-index.ts'
import type { Word } from './word.ts'

/** A spelling of a known person's surname that is none of the accepted ones. */
export interface NameVariant {
  readonly start: number
  readonly end: number
  readonly person: Person
  /** What the span should read. */
  readonly replacement: string
  /** False where the evidence carries a suggestion only. */
  readonly certain: boolean
  /** 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Spelt alike by letters below this, a surname is only a homophone: an office at the document's date must settle it. */
const HOMOPHONE_ONLY = 0.5
/** By sound: what an office alone carries, and what it carries together with a given name (names.md 4.6). */
const WITH_OFFICE = 0.86
const WITH_OFFICE_AND_GIVEN = 0.75
/** By sound: what a given name alone carries beside the accepted surname, and beside other statesmen only. */
const WITH_GIVEN = 0.9
const WITH_GIVEN_ALONE = 0.95
/** Below this nothing is said at all. */
const WORTH_A_FLAG = 0.85
/** Confidence of what is only shown. */
const DOUBTED = 0.5
/** A second candidate this near makes the first one doubtful (names.md 4.5). */
const MARGIN = 0.05
/** Statesmen beside whom a full name of one more is no surprise. */
const ENOUGH_COMPANY = 2
/** By sound: what an office carries without its country, in a text that has another statesman. */
const WITH_OFFICE_ALONE = 0.9

/** A person that a mention may mean, with what speaks for it. */
interface Reading {
  readonly match: NameMatch
  readonly given: GivenVerdict
  readonly particles: boolean
  readonly office: OfficeMatch
}

interface Mention {
  readonly start: number
  readonly end: number
  readonly word: Word
  readonly folded: string
  readonly context: NameContext
  /** Readings that nothing contradicts, best first. */
  readonly readings: readonly Reading[]
  /** A given name, trade or office says that it is somebody else. */
  readonly namesake: boolean
}

interface Decision {
  readonly person: Person
  readonly confidence: number
  readonly certain: boolean
  readonly evidence: readonly Evidence[]
}

/**
 * Find misspelt surnames of people whom the authority knows.
 *
 * String similarity only proposes. What decides stands beside the name (office, given name) or in the same document
 * (the accepted spelling, another mention decided already). A date only adds evidence: what is certain without one is
 * certain with any.
 *
 * @param dated  The document's date; looked at only where an office stands beside a name.
 * @returns      In text order; spans are single words, with the apostrophe of "Vans'" where that must change.
 */
export function findVariants(text: string, scan: Scan, authority: Authority, dated: Dated): NameVariant[] {
  const mentions = readMentions(text, scan, authority, dated)
  if (mentions.length === 0) return []
  const names = new DocumentNames(text, scan, authority)
  const decisions = new Map<Mention, Decision>()
  for (const mention of mentions) {
    const decision = decideAlone(mention, names, dated)
    if (decision !== undefined) decisions.set(mention, decision)
  }
  for (const [mention, decision] of decideByDocument(mentions, decisions, names, (mention) =>
    conductOf(text, scan, mention, authority),
  ))
    decisions.set(mention, decision)
  return mentions.flatMap((mention) => {
    const decision = decisions.get(mention)
    return decision === undefined ? [] : [toVariant(text, mention, decision, names)]
  })
}

function readMentions(text: string, scan: Scan, authority: Authority, dated: Dated): Mention[] {
  const candidates = findCandidates(text, scan, authority)
  if (candidates.length === 0) return []
  const { lines } = scan
  return candidates.map(({ start, end, word, matches }) => {
    const line = lines.at(start)
    const context = readNameContext(
      text,
      { from: lines.from(line), to: lines.to(line) },
      start,
      end,
      authority,
    )
    const readings = matches.flatMap((match) => readAs(match, context, dated) ?? [])
    const named = context.given.length > 0 || context.occupation !== undefined || context.office !== undefined
    const namesake = readings.length === 0 && named
    return { start, end, word, folded: word.folded, context, readings, namesake }
  })
}

/** One reading of a mention; `undefined` when something contradicts it. */
function readAs(match: NameMatch, context: NameContext, dated: Dated): Reading | undefined {
  const given = compareGiven(context.given, match.person)
  if (given === 'other') return undefined
  const expected = particlesOf(match.person)
  if (expected.join(' ') !== context.particles.join(' ')) return undefined
  const office = matchOffice(context.office, match.person, dated)
  if (office.verdict === 'other') return undefined
  if (office.verdict === 'none' && context.occupation !== undefined) return undefined
  return { match, given, particles: expected.length > 0, office }
}

/** Decide a mention by what stands beside it. */
function decideAlone(mention: Mention, names: DocumentNames, dated: Dated): Decision | undefined {
  if (mention.context.shield !== undefined) return undefined
  const reading = pickReading(mention.readings)
  if (reading === undefined) return undefined
  const { match, office } = reading
  const { person, similarity } = match
  const evidence = describe(mention, reading, dated)
  const certain = (confidence: number): Decision => ({ person, confidence, certain: true, evidence })
  const isOffice =
    office.verdict === 'same' &&
    (office.explicit || office.countries.some((country) => names.hasCountry(country)))
  const isGiven = reading.given === 'same' || reading.particles
  const alone = REAL_SURNAMES.has(mention.folded)
  // "Vice President Name" without a country: a text with another statesman is no report of a club or a firm.
  const isOfficeAmongOthers =
    office.verdict === 'same' && similarity >= WITH_OFFICE_ALONE && names.company() > 0
  if (office.verdict === 'same' && isGiven && similarity >= WITH_OFFICE_AND_GIVEN) return certain(0.97)
  if (
    (isOffice || isOfficeAmongOthers) &&
    similarity >= WITH_OFFICE &&
    (match.letters >= HOMOPHONE_ONLY || office.atDate)
  )
    return certain(office.atDate ? 0.94 : 0.9)
  if (isGiven && !alone && similarity >= WITH_GIVEN && names.hasSurname(person)) return certain(0.88)
  if (isGiven && !alone && similarity >= WITH_GIVEN_ALONE && names.company() >= ENOUGH_COMPANY)
    return certain(0.84)
  const isInCompany =
    isGiven && similarity >= WITH_GIVEN && (names.hasSurname(person) || names.company() >= ENOUGH_COMPANY)
  if ((isOffice || isInCompany) && similarity >= WORTH_A_FLAG)
    return { person, confidence: DOUBTED, certain: false, evidence }
  return undefined
}

/** One sound with a known surname, long enough to tell, and nobody's own name. */
const isAlikeBare = ({ folded, readings }: Mention): boolean =>
  folded.length >= TELLING_LENGTH &&
  !REAL_SURNAMES.has(folded) &&
  (pickReading(readings)?.match.similarity ?? 0) >= SAME_SOUND

/** The reading with the best evidence; `undefined` when a second one is as good. */
function pickReading(readings: readonly Reading[]): Reading | undefined {
  if (readings.length < 2) return readings[0]
  const weight = ({ match, given, office }: Reading): number =>
    match.similarity +
    (given === 'same' ? 1 : 0) +
    (office.verdict === 'same' ? 1 : 0) +
    (office.atDate ? 0.5 : 0)
  const ranked = readings.map((reading) => ({ reading, weight: weight(reading) }))
  ranked.sort((left, right) => right.weight - left.weight)
  const [first, second] = ranked as [(typeof ranked)[number], (typeof ranked)[number]]
  return first.weight - second.weight >= MARGIN ? first.reading : undefined
}

/** What a mention behaves like; one with a given name or office beside it is a person's. */
function conductOf(text: string, scan: Scan, mention: Mention, authority: Authority): Conduct {
  const { start, end, context } = mention
  const { office } = context
  if (context.given.length > 0 || context.particles.length > 0) return 'person'
  // "the mayor of Name" has an office, and Name is the town.
  if (office !== undefined && !office.bound) return 'person'
  if (mention.readings.some((reading) => reading.office.verdict === 'same')) return 'person'
  const line = scan.lines.at(start)
  return readConduct(text, { from: scan.lines.from(line), to: scan.lines.to(line) }, start, end, authority)
}

/** Decide the bare mentions by what the others settled. A thing's name is left alone, an unclear one is only shown. */
function decideByDocument(
  mentions: readonly Mention[],
  decisions: ReadonlyMap<Mention, Decision>,
  names: DocumentNames,
  readConductOf: (mention: Mention) => Conduct,
): Map<Mention, Decision> {
  const further = new Map<Mention, Decision>()
  const settled = new Map<string, { mention: Mention; decision: Decision }>()
  const settledPeople = new Set<Person>()
  for (const [mention, decision] of decisions) {
    if (!decision.certain) continue
    if (!settled.has(mention.folded)) settled.set(mention.folded, { mention, decision })
    settledPeople.add(decision.person)
  }
  const doubtful = new Set<string>()
  const namesakes = new Set<string>()
  const namesakeInitials = new Set<string>()
  for (const { namesake, folded, context } of mentions) {
    if (context.shield?.isThing) doubtful.add(folded)
    if (!namesake) continue
    namesakes.add(folded)
    namesakeInitials.add(folded.charAt(0))
  }
  const conducts = new Map<Mention, Conduct>()
  for (const mention of mentions) {
    const { context, folded } = mention
    if (decisions.get(mention)?.certain || context.shield !== undefined || mention.namesake) continue
    if (namesakes.has(folded) || names.hasLowerCase(folded)) continue
    if (!settled.has(folded) && !isAlikeBare(mention)) continue
    const conduct = readConductOf(mention)
    conducts.set(mention, conduct)
    // The document knows the word as a thing's name.
    if (conduct === 'other') doubtful.add(folded)
  }
  for (const [mention, conduct] of conducts) {
    const { folded } = mention
    if (conduct === 'other') continue
    const isDoubted = doubtful.has(folded)
    if (isDoubted && conduct === 'unclear') continue
    const certain = conduct === 'person' && !isDoubted
    const origin = settled.get(folded)
    if (origin !== undefined) {
      const { person } = origin.decision
      if (!mention.readings.some((reading) => reading.match.person === person)) continue
      further.set(mention, {
        person,
        confidence: certain ? Math.min(0.9, origin.decision.confidence) : DOUBTED,
        certain,
        evidence: [
          { kind: 'authority', detail: `${person.name} (${person.id})` },
          {
            kind: 'co-mention',
            detail: `same spelling settled by ${origin.decision.evidence[1]?.detail ?? 'another mention'}`,
          },
        ],
      })
      continue
    }
    const reading = pickReading(mention.readings)
    if (reading === undefined) continue
    const { person } = reading.match
    const isThere = settledPeople.has(person) || names.hasSurname(person)
    // A namesake in another spelling may be meant just as well.
    const hasNamesake =
      namesakeInitials.has(folded.charAt(0)) || namesakeInitials.has(fold(person.family).charAt(0))
    if (!isThere || hasNamesake) continue
    further.set(mention, {
      person,
      confidence: certain ? 0.85 : DOUBTED,
      certain,
      evidence: [
        { kind: 'authority', detail: `${person.name} (${person.id})` },
        { kind: 'co-mention', detail: `${person.name} is mentioned in the document` },
        { kind: 'similarity', detail: `sound ${reading.match.similarity.toFixed(2)}` },
      ],
    })
  }
  return further
}

function describe(mention: Mention, reading: Reading, dated: Dated): Evidence[] {
  const { person, similarity, letters } = reading.match
  const evidence: Evidence[] = [{ kind: 'authority', detail: `${person.name} (${person.id})` }]
  if (reading.office.verdict === 'same')
    evidence.push({ kind: 'role', detail: mention.context.office?.phrase ?? '' })
  if (reading.given === 'same') evidence.push({ kind: 'given-name', detail: mention.context.given.join(' ') })
  if (reading.particles) evidence.push({ kind: 'given-name', detail: mention.context.particles.join(' ') })
  if (reading.office.atDate && dated.date !== undefined) evidence.push({ kind: 'date', detail: dated.date })
  evidence.push({
    kind: 'similarity',
    detail: `sound ${similarity.toFixed(2)}, letters ${letters.toFixed(2)}`,
  })
  return evidence
}

function toVariant(text: string, mention: Mention, decision: Decision, names: DocumentNames): NameVariant {
  const { start, end, word } = mention
  const spelling = names.spellingFor(decision.person)
  const isCaps = word.isShouted
  let replacement = isCaps ? spelling.toUpperCase() : spelling
  let spanEnd = end
  // "Vans' words" becomes "Vance's words".
  const sign = text.charAt(end)
  if (
    (sign === '’' || (sign === "'" && !text.slice(Math.max(0, start - 80), start).includes(" '"))) &&
    /s$/i.test(word.text) &&
    !/s$/i.test(spelling) &&
    /^ \p{L}/u.test(text.slice(end + 1, end + 3))
  ) {
    replacement += `${sign}${isCaps ? 'S' : 's'}`
    spanEnd = end + 1
  }
  return {
    start,
    end: spanEnd,
    person: decision.person,
    replacement,
    certain: decision.certain,
    confidence: decision.confidence,
    evidence: decision.evidence,
  }
}
