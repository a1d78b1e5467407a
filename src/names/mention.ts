import type { Evidence } from '../findings/finding.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { findCandidates } from './find-candidates.ts'
import { compareGiven, type GivenVerdict } from './given-match.ts'
import { type NameContext, readNameContext } from './name-context.ts'
import { type Dated, matchOffice, type OfficeMatch } from './office-match.ts'
import type { Person } from './person.ts'
import { particlesOf } from './surname-forms.ts'
import type { NameMatch } from './surname-index.ts'
import type { Word } from './word.ts'

/** A person that a mention may mean, with what speaks for it. */
export interface Reading {
  readonly match: NameMatch
  readonly given: GivenVerdict
  readonly particles: boolean
  readonly office: OfficeMatch
}

/** A capitalised word that resembles a known surname, with its surroundings. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly word: Word
  readonly folded: string
  readonly context: NameContext
  /** Readings that nothing contradicts, best first. */
  readonly readings: readonly Reading[]
  /** The word is somebody else's surname in the authority: only given name and office together may change it. */
  readonly isKnown: boolean
  /** A given name, trade or office says that it is somebody else. */
  readonly namesake: boolean
}

/** Whom a mention means, and why. */
export interface Decision {
  readonly person: Person
  /** 0 to 1. */
  readonly confidence: number
  /** False where the evidence carries a suggestion only. */
  readonly certain: boolean
  readonly evidence: readonly Evidence[]
}

/** A second candidate this near makes the first one doubtful (names.md 4.5). */
const MARGIN = 0.05

/** All words that may be misspelt surnames, in text order, with their surroundings. */
export function readMentions(text: string, scan: Scan, authority: Authority, dated: Dated): Mention[] {
  const candidates = findCandidates(text, scan, authority)
  if (candidates.length === 0) return []
  const { lines } = scan
  return candidates.map(({ start, end, word, matches, isKnown }) => {
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
    return { start, end, word, folded: word.folded, context, readings, isKnown, namesake }
  })
}

/** One reading of a mention; `undefined` when something contradicts it. */
function readAs(match: NameMatch, context: NameContext, dated: Dated): Reading | undefined {
  const given = compareGiven(context.given, match.person)
  if (given === 'other') return undefined
  const expected = particlesOf(match.person)
  if (expected.join(' ') !== context.particles.join(' ')) return undefined
  const office = matchOffice(context.office, match.person, given === 'same', dated)
  if (office.verdict === 'other') return undefined
  if (office.verdict === 'none' && context.occupation !== undefined) return undefined
  return { match, given, particles: expected.length > 0, office }
}

/** The reading with the best evidence; `undefined` when a second one is as good. */
export function pickReading(readings: readonly Reading[]): Reading | undefined {
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
