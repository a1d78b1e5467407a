import { CharClass, CLASS_OF } from '../text/char-class.ts'
import { fold } from '../text/fold.ts'
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
/** Surnames shorter than this need more than their sound. */
export const TELLING_LENGTH = 6
/** Shorter by one: enough where the document has the person's whole name. */
export const SHORTER_LENGTH = TELLING_LENGTH - 1
const TELLING = WordKind.Office | WordKind.KnownGiven | WordKind.Particle
/** Words looked at on each side for an office or a given name; a complement is looked through only between commas. */
const WORDS_BESIDE = 4

/**
 * Capitalised words that resemble a known surname and may matter, in text order: those with a chance to be decided, and
 * those with the initial of one, which may be its namesakes. Reading their surroundings is dear, and nearly every
 * document has none.
 */
export function findCandidates(text: string, scan: Scan, authority: Authority): Candidate[] {
  const { capitals } = scan
  const words = capitalWords(text, scan)
  const candidates: Candidate[] = []
  const initials = new Set<string>()
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    const { matches: unknown, bearers } = authority.about(word)
    const start = capitals.start(index)
    const isKnown = bearers.length > 0
    const matches = isKnown ? otherwiseGiven(text, scan, index, bearers, authority) : unknown
    if (matches.length === 0) continue
    const end = capitals.end(index)
    candidates.push({ start, end, word, matches, isKnown })
    if (hasChance(text, start, end, matches, authority)) {
      initials.add(word.folded.charAt(0))
      for (const { person } of matches) initials.add(fold(person.family).charAt(0))
    }
  }
  if (initials.size === 0) return []
  return candidates.filter(({ word }) => initials.has(fold(word.text.charAt(0)).charAt(0)))
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
  if (similarity >= LIKELY && hasCapitalBefore(text, start)) return true
  const commaBefore = isComma(text, start - 2) || isComma(text, start - 1)
  const commaBehind = isComma(text, end) || text.charAt(end + 1) === '('
  if (commaBefore && commaBehind) return true
  return isTold(text, start, -1, authority) || (commaBehind && isTold(text, end + 1, 1, authority))
}

/** By sound: what a given name that nobody knows in its spelling is read for. */
const LIKELY = 0.9

/** A word with a capital stands right before: a given name in some spelling. */
function hasCapitalBefore(text: string, start: number): boolean {
  let at = start - 1
  if (CLASS_OF[text.charCodeAt(at)] !== CharClass.Space) return false
  while (CLASS_OF[text.charCodeAt(at - 1)] === CharClass.Lower) at--
  return at < start - 1 && CLASS_OF[text.charCodeAt(at - 1)] === CharClass.Upper
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
    if (CLASS_OF[text.charCodeAt(from)] === CharClass.Upper && authority.about(word).isKnown) return true
  }
  return false
}
