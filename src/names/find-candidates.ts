import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { compareGiven } from './given-match.ts'
import type { Person } from './person.ts'
import type { NameMatch } from './surname-index.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { capitalWords, wordAt } from './word-table.ts'

/** A capitalised word that resembles a known surname. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly word: Word
  readonly matches: readonly NameMatch[]
  /** The word is a surname that the authority knows, behind a given name of none who bears it. */
  readonly isKnown: boolean
}

/** One sound, two spellings. */
export const SAME_SOUND = 0.985
/** By sound: worth a remark for a surname that stands alone and acts like a person. */
export const LIKENESS = 0.92
/** Surnames shorter than this need more than their sound. */
export const TELLING_LENGTH = 6
/** Shorter by one: enough where the document has the person's whole name. */
export const SHORTER_LENGTH = TELLING_LENGTH - 1
const TELLING = WordKind.Office | WordKind.Particle
/** Words before a surname that belong to the name. */
const WORDS_OF_NAME = 2
/** Words looked at on each side for an office or a given name; a complement is looked through only between commas. */
const WORDS_BESIDE = 4

/**
 * Capitalised words that resemble a known surname and may matter, in text order: those with a chance to be decided, and
 * those that resemble the same people, which may be namesakes. Reading their surroundings is dear, and nearly every
 * document has none.
 */
export function findCandidates(text: string, scan: Scan, authority: Authority): Candidate[] {
  const { capitals } = scan
  const words = capitalWords(text, scan)
  const read = readNamed(text, scan, authority)
  const candidates: Candidate[] = []
  const people = new Set<Person>()
  const weak: NameMatch[] = []
  let isAboutStatesmen = false
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    if ((word.kind & NO_NAME) !== 0) continue
    const { matches: unknown, bearers, readings } = authority.about(word)
    if (bearers.length > 0) isAboutStatesmen = true
    let matches = unknown
    if (bearers.length > 0) matches = otherwiseGiven(text, scan, index, bearers, authority)
    else if (read?.has(word)) matches = joinMatches(unknown, readings ?? [])
    if (matches.length === 0) continue
    const start = capitals.start(index)
    const end = capitals.end(index)
    candidates.push({ start, end, word, matches, isKnown: bearers.length > 0 })
    if (hasChance(text, start, end, matches, authority)) for (const { person } of matches) people.add(person)
    else if (end - start >= SHORTER_LENGTH && (matches[0] as NameMatch).similarity >= LIKENESS)
      weak.push(...matches)
  }
  // A likeness alone is worth a remark only beside people whom the authority knows.
  if (isAboutStatesmen) for (const { person } of weak) people.add(person)
  if (people.size === 0) return []
  return candidates.filter(({ matches }) => matches.some(({ person }) => people.has(person)))
}

/**
 * Words that stand somewhere behind a given name or an office and become a known surname through one more language:
 * too dear to find out for every word. `undefined` for none.
 */
function readNamed(text: string, scan: Scan, authority: Authority): ReadonlySet<Word> | undefined {
  const words = capitalWords(text, scan)
  let read: Set<Word> | undefined
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    if ((word.kind & NO_SURNAME) !== 0) continue
    const { matches, isKnown, readings } = authority.about(word)
    // Nearly every word has been read before, in vain.
    if (readings !== undefined && readings.length === 0) continue
    if (isKnown || (matches.length > 0 && (matches[0] as NameMatch).similarity >= ALIKE)) continue
    if (!isNamed(text, scan, index) || authority.readThrough(word).length === 0) continue
    read ??= new Set()
    read.add(word)
  }
  return read
}

/** Alike enough that no reading is tried. */
const ALIKE = 0.95
const NO_NAME = WordKind.Title | WordKind.Opener | WordKind.Body
const NO_SURNAME = NO_NAME | WordKind.KnownGiven | WordKind.Particle

/** Behind a capitalised word that may be a given name or a title, or behind the small word of an office or a particle. */
function isNamed(text: string, { capitals }: Scan, index: number): boolean {
  const start = capitals.start(index)
  if (CLASS_OF[text.charCodeAt(start - 1)] !== CharClass.Space) return false
  if (index > 0 && capitals.end(index - 1) === start - 1) return true
  let from = start - 1
  while (from > 0 && CLASS_OF[text.charCodeAt(from - 1)] === CharClass.Lower) from--
  return (
    from < start - 2 && (wordAt(text, from, start - 1).kind & (WordKind.Office | WordKind.Particle)) !== 0
  )
}

/** The better match for each person, best first. */
function joinMatches(left: readonly NameMatch[], right: readonly NameMatch[]): readonly NameMatch[] {
  if (left.length === 0) return right
  const better = right.filter(
    (match) => !left.some((other) => other.person === match.person && other.similarity >= match.similarity),
  )
  const rest = left.filter(({ person }) => !better.some((match) => match.person === person))
  return [...rest, ...better].sort((one, other) => other.similarity - one.similarity)
}

/**
 * "Mike Walz": people whose surname a known one resembles, where the given name before it is that of nobody who bears
 * it.
 */
function otherwiseGiven(
  text: string,
  scan: Scan,
  index: number,
  bearers: readonly Person[],
  authority: Authority,
): readonly NameMatch[] {
  const { capitals } = scan
  const start = capitals.start(index)
  if (index === 0 || capitals.end(index - 1) !== start - 1 || text.charAt(start - 1) !== ' ')
    return NO_MATCHES
  const words = capitalWords(text, scan)
  const given = words[index - 1] as Word
  if ((given.kind & NO_GIVEN) !== 0 || given.isShouted) return NO_MATCHES
  if (bearers.some((person) => compareGiven([given.text], person) !== 'other')) return NO_MATCHES
  return authority.surnames
    .matchOthers((words[index] as Word).text)
    .filter(({ person }) => compareGiven([given.text], person) === 'same')
}

const NO_MATCHES: readonly NameMatch[] = []
const NO_GIVEN = WordKind.Title | WordKind.Opener | WordKind.Body | WordKind.Office | WordKind.Particle

/** A necessary condition for any decision: an office, a given name or a particle near by, or one sound and a long name. */
function hasChance(
  text: string,
  start: number,
  end: number,
  matches: readonly NameMatch[],
  authority: Authority,
): boolean {
  const { similarity } = matches[0] as NameMatch
  if (end - start >= SHORTER_LENGTH && similarity >= SAME_SOUND) return true
  if (similarity >= LIKELY && hasGivenBefore(text, start)) return true
  const commaBefore = isComma(text, start - 2) || isComma(text, start - 1)
  const commaBehind = isComma(text, end) || text.charAt(end + 1) === '('
  if (commaBefore && commaBehind) return true
  return isTold(text, start, -1, authority) || (commaBehind && isTold(text, end + 1, 1, authority))
}

/** By sound: what a given name that nobody knows in its spelling is read for. */
const LIKELY = 0.9

/** A word with a capital that is nothing else stands right before: a given name in some spelling. */
function hasGivenBefore(text: string, start: number): boolean {
  let at = start - 1
  if (CLASS_OF[text.charCodeAt(at)] !== CharClass.Space) return false
  while (CLASS_OF[text.charCodeAt(at - 1)] === CharClass.Lower) at--
  if (at === start - 1 || CLASS_OF[text.charCodeAt(at - 1)] !== CharClass.Upper) return false
  return (wordAt(text, at - 1, start - 1).kind & NO_GIVEN) === 0
}

const isComma = (text: string, at: number): boolean =>
  CLASS_OF[text.charCodeAt(at)] === CharClass.Comma || text.charAt(at) === '，' || text.charAt(at) === '、'

/** True when one of the next words in the direction is an office, a particle, or part of a name the authority knows. */
function isTold(text: string, from: number, step: 1 | -1, authority: Authority): boolean {
  let at = from
  for (let words = 0; words < WORDS_BESIDE; words++) {
    // Skip what is no letter, up to the end of the sentence; dots belong to initials and abbreviations.
    let gap = 0
    for (;;) {
      const code = text.charCodeAt(step < 0 ? at - 1 : at)
      const charClass = CLASS_OF[code]
      if (Number.isNaN(code) || charClass === CharClass.LineFeed || gap > 4) return false
      if (charClass === CharClass.Lower || charClass === CharClass.Upper) break
      at += step
      gap++
    }
    const edge = at
    for (;;) {
      const charClass = CLASS_OF[text.charCodeAt(step < 0 ? at - 1 : at)]
      if (charClass !== CharClass.Lower && charClass !== CharClass.Upper) break
      at += step
    }
    const from = Math.min(at, edge)
    const word = wordAt(text, from, Math.max(at, edge))
    if ((word.kind & TELLING) !== 0) return true
    // A given name stands right beside, or only a second one and a particle between.
    const isNext = words < WORDS_OF_NAME && (step < 0 || words === 0)
    if (!isNext || CLASS_OF[text.charCodeAt(from)] !== CharClass.Upper) continue
    if ((word.kind & WordKind.KnownGiven) !== 0 || authority.about(word).isKnown) return true
  }
  return false
}
