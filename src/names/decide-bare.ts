import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { type Conduct, readConduct } from './bare-mention.ts'
import { DOUBTED, isAbout, type Surroundings } from './decide-alone.ts'
import { LIKENESS, SAME_SOUND, SHORTER_LENGTH, TELLING_LENGTH } from './find-candidates.ts'
import { type Decision, type Mention, pickReading, type Reading } from './mention.ts'
import { REAL_SURNAMES } from './surname-lists.ts'

/** Share of letters that a real surname must have in common with the one it is taken for. */
const ALIKE_IN_LETTERS = 0.6

/** Share of letters that a likeness must have which one more language makes. */
const ALIKE_THROUGH_PIVOT = 0.75

/** One sound with a known surname, long enough to tell, and nobody's own name. */
function isAlikeBare({ folded, readings }: Mention, { names, settled }: Surroundings): boolean {
  if (folded.length < SHORTER_LENGTH) return false
  const match = pickReading(readings)?.match
  if (match === undefined || match.similarity < SAME_SOUND) return false
  // Somebody else of that name would have been introduced; where the statesman was in another misspelling, it is he.
  if (REAL_SURNAMES.has(folded)) return settled.has(match.person) && match.letters >= ALIKE_IN_LETTERS
  return folded.length >= TELLING_LENGTH || names.hasWord(match.person.name)
}

/** Like a known surname, and a text about that person's country or other statesmen: enough to ask somebody. */
function isLikeness({ folded, readings }: Mention, { names, settled }: Surroundings): boolean {
  if (folded.length < SHORTER_LENGTH) return false
  const match = pickReading(readings)?.match
  if (match === undefined || match.similarity < LIKENESS) return false
  if (match.pivot !== undefined && match.letters < ALIKE_THROUGH_PIVOT) return false
  const company = names.company(settled, match.person)
  if (REAL_SURNAMES.has(folded)) return company > 0
  return isAbout(match.person, names) ? company > 0 || match.similarity >= SAME_SOUND : company > 0
}

/** What a mention behaves like; one with a given name or office beside it is a person's. */
export function conductOf(text: string, scan: Scan, mention: Mention, authority: Authority): Conduct {
  const { start, end, context } = mention
  const { office } = context
  if (context.given.length > 0 || context.particles.length > 0) return 'person'
  // "the mayor of Name" has an office, and Name is the town.
  if (office !== undefined && !office.bound) return 'person'
  if (mention.readings.some((reading) => reading.office.verdict === 'same')) return 'person'
  const line = scan.lines.at(start)
  const place = { from: scan.lines.from(line), to: scan.lines.to(line) }
  const conduct = readConduct(text, place, start, end, authority)
  // A headline in capitals leaves out the words that would tell.
  return conduct === 'unclear' && isHeadline(text.slice(place.from, place.to)) ? 'person' : conduct
}

const isHeadline = (line: string): boolean =>
  line.length > 20 && line === line.toUpperCase() && / .* /.test(line)

/** What casts doubt on mentions that stand alone. */
interface Doubts {
  /** Folded words that the document knows as a thing's. */
  readonly things: Set<string>
  /** Folded surnames of people with another given name, trade or office. */
  readonly namesakes: ReadonlySet<string>
  readonly namesakeInitials: ReadonlySet<string>
}

function readDoubts(mentions: readonly Mention[]): Doubts {
  const things = new Set<string>()
  const namesakes = new Set<string>()
  const namesakeInitials = new Set<string>()
  for (const { namesake, folded, context } of mentions) {
    if (context.shield?.isThing) things.add(folded)
    if (!namesake) continue
    namesakes.add(folded)
    namesakeInitials.add(folded.charAt(0))
  }
  return { things, namesakes, namesakeInitials }
}

/** Decide the bare mentions by what the others settled. A thing's name is left alone, an unclear one is only shown. */
export function decideBare(
  mentions: readonly Mention[],
  decisions: ReadonlyMap<Mention, Decision>,
  surroundings: Surroundings,
  readConductOf: (mention: Mention) => Conduct,
): Map<Mention, Decision> {
  const { names, settled: people } = surroundings
  const further = new Map<Mention, Decision>()
  const settled = new Map<string, Decision>()
  for (const [mention, decision] of decisions)
    if (decision.certain && !mention.isKnown && !settled.has(mention.folded))
      settled.set(mention.folded, decision)
  const { things, namesakes, namesakeInitials } = readDoubts(mentions)
  const conducts = new Map<Mention, Conduct>()
  const likenesses: Mention[] = []
  // A namesake in another spelling may be meant just as well.
  const hasNamesake = ({ folded }: Mention, { match }: Reading): boolean =>
    namesakeInitials.has(folded.charAt(0)) || namesakeInitials.has(fold(match.person.family).charAt(0))
  for (const mention of mentions) {
    const { context, folded } = mention
    if (
      decisions.get(mention)?.certain ||
      context.shield !== undefined ||
      mention.namesake ||
      mention.isKnown
    )
      continue
    if (mention.readings.some(({ given }) => given === 'near')) continue
    if (namesakes.has(folded) || names.hasLowerCase(folded)) continue
    const isAlike = settled.has(folded) || isAlikeBare(mention, surroundings)
    if (!isAlike && !isLikeness(mention, surroundings)) continue
    const conduct = readConductOf(mention)
    if (isAlike) conducts.set(mention, conduct)
    else if (conduct === 'person') likenesses.push(mention)
    if (conduct === 'other') things.add(folded)
  }
  for (const mention of likenesses) {
    const reading = pickReading(mention.readings)
    if (reading === undefined || things.has(mention.folded) || hasNamesake(mention, reading)) continue
    further.set(mention, toldOf(reading, 'like a name of the people and countries of the document'))
  }
  for (const [mention, conduct] of conducts) {
    const { folded } = mention
    if (conduct === 'other') continue
    const isDoubted = things.has(folded)
    if (isDoubted && conduct === 'unclear') continue
    const certain = conduct === 'person' && !isDoubted
    const origin = settled.get(folded)
    if (origin !== undefined) {
      const { person } = origin
      if (!mention.readings.some((reading) => reading.match.person === person)) continue
      further.set(mention, {
        person,
        confidence: certain ? Math.min(0.9, origin.confidence) : DOUBTED,
        certain,
        evidence: [
          { kind: 'authority', detail: `${person.name} (${person.id})` },
          {
            kind: 'co-mention',
            detail: `same spelling settled by ${origin.evidence[1]?.detail ?? 'another mention'}`,
          },
        ],
      })
      continue
    }
    const reading = pickReading(mention.readings)
    if (reading === undefined) continue
    const { person } = reading.match
    if (hasNamesake(mention, reading)) continue
    const isThere = people.has(person) || names.hasSurname(person)
    if (isThere) {
      const told = toldOf(reading, `${person.name} is mentioned in the document`)
      further.set(mention, { ...told, confidence: certain ? 0.85 : DOUBTED, certain })
    } else if (certain && isLikeness(mention, surroundings))
      further.set(mention, toldOf(reading, 'like a name of the people and countries of the document'))
  }
  return further
}

/** What is shown and not changed. */
const toldOf = ({ match: { person, similarity } }: Reading, company: string): Decision => ({
  person,
  confidence: DOUBTED,
  certain: false,
  evidence: [
    { kind: 'authority', detail: `${person.name} (${person.id})` },
    { kind: 'co-mention', detail: company },
    { kind: 'similarity', detail: `sound ${similarity.toFixed(2)}` },
  ],
})
