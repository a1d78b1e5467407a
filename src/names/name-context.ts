import { CharClass, CLASS_OF, classAt } from '../text/char-class.ts'
import type { Authority } from './authority.ts'
import { BODY_WORDS } from './body-words.ts'
import { countryOf } from './countries.ts'
import { readShield, type Shield } from './name-shield.ts'
import { BREAKING_VERBS, PARTICLES, SENTENCE_WORDS } from './name-words.ts'
import {
  countriesIn,
  type OfficeHint,
  type OfficeSpan,
  officeEndingAt,
  officeStartingAt,
  readLead,
} from './office-phrase.ts'
import { isOfficeWord, isTrade, LESSERS, OCCUPATIONS, OFFICE_MODIFIERS } from './roles.ts'
import { readTokens, type Token } from './word-window.ts'

/** What stands around one capitalised word that may be a surname. */
export interface NameContext {
  /** Where the name begins, given names and particles included. */
  readonly start: number
  /** Given names and initials directly before it, as written. */
  readonly given: readonly string[]
  /** Particles between given name and surname, folded. */
  readonly particles: readonly string[]
  readonly office: OfficeHint | undefined
  /** A trade or office that makes it somebody else: "teacher", "mayor". */
  readonly occupation: string | undefined
  /** Why it is no mention of a person that may be changed; `undefined` when nothing speaks against it. */
  readonly shield: Shield | undefined
}

/** How far the surroundings are read, in code units. */
const REACH_LEFT = 240
const REACH_RIGHT = 120
const REACH_NEXT = 24
/** Longest complement between an office and the name, in words: "envoy for the meeting between …, Name,". */
const LONGEST_COMPLEMENT = 18
/** A run of more given names than this is a title or a headline. */
const MAX_GIVEN = 4

const BARRIERS = new Set([...'.!?;:…“”"«»„()[]{}|•—–·/\\<>'])
const CLAUSE_ENDS = new Set([...'!?;:“”"«»„()'].map((sign) => sign.charCodeAt(0)))
const COMMAS = new Set([',', '，', '、', '،'])
/** Words that bound an office in time: "the adviser until May". */
const LIMITS = new Set(['until', 'till', 'since', 'under', 'who'])
const PREPOSITIONS = new Set(['of', 'for', 'to', 'on', 'at', 'in'])

/** Read the surroundings of a capitalised word inside its line. */
export function readNameContext(
  text: string,
  line: { from: number; to: number },
  start: number,
  end: number,
  authority: Authority,
): NameContext {
  const left = afterBarrier(readTokens(text, clauseStart(text, line.from, start), start))
  // An office behind the name stands behind a comma or in brackets; else one word tells what follows.
  const reach = /^ ?[,(，、،]/u.test(text.slice(end, end + 2)) ? REACH_RIGHT : REACH_NEXT
  const right = readTokens(text, end, Math.min(line.to, wordEnd(text, end + reach)))

  let at = left.length
  const particles: string[] = []
  if (left[at - 1]?.text === '-' && PARTICLES.has(left[at - 2]?.bare ?? '')) {
    particles.unshift((left[at - 2] as Token).bare)
    at -= 2
  }
  while (at > 0 && PARTICLES.has((left[at - 1] as Token).bare)) particles.unshift((left[--at] as Token).bare)

  const given: string[] = []
  while (at > 0 && given.length < MAX_GIVEN && isGiven(left, at)) given.unshift((left[--at] as Token).text)

  const before = readOfficeBefore(left, at, right, authority)
  const behind = readOfficeBehind(right, authority)
  const office = before.office ?? behind.office
  return {
    start: left[at]?.start ?? start,
    given,
    particles,
    office: office === undefined ? undefined : withCountryBehind(office, right, authority),
    occupation: before.occupation ?? behind.occupation,
    shield:
      readShield(text, start, end, left, at, given, right) ??
      (given.length === MAX_GIVEN ? { why: 'part of a long run of capitals', isThing: false } : undefined),
  }
}

/** Where the clause before a word begins: behind the last sign that surely ends one, or a whole word within reach. */
function clauseStart(text: string, from: number, start: number): number {
  const first = Math.max(from, start - REACH_LEFT)
  let at = start
  while (at > first) {
    const code = text.charCodeAt(at - 1)
    const charClass = CLASS_OF[code]
    if (charClass === CharClass.Lower || charClass === CharClass.Space) {
      at--
      continue
    }
    if (CLAUSE_ENDS.has(code)) return at
    // A dot behind a small letter; others belong to initials and abbreviations.
    if (code === 0x2e && classAt(text, at - 2) === CharClass.Lower) return at
    at--
  }
  while (at > from && at < start && text.charAt(at - 1) !== ' ') at++
  return at
}

/** Move right to the end of a word. */
function wordEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && at - offset < 40 && text.charAt(at) !== ' ') at++
  return at
}

/** The tokens behind the last sign that ends a clause or sentence. */
function afterBarrier(tokens: readonly Token[]): Token[] {
  for (let at = tokens.length - 1; at >= 0; at--)
    if (BARRIERS.has((tokens[at] as Token).text)) return tokens.slice(at + 1)
  return [...tokens]
}

function isGiven(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at - 1] as Token
  if (!token.isWord || !token.isCapital || token.lower.endsWith("'s")) return false
  if (token.lower.endsWith('s') === false && token.lower.endsWith("'")) return false
  if (OFFICE_MODIFIERS.has(token.bare) || BODY_WORDS.has(token.bare)) return false
  if (SENTENCE_WORDS.has(token.bare) || OCCUPATIONS.has(token.bare) || LESSERS.has(token.bare)) return false
  if (token.text.endsWith('.') && /^(?:\p{Lu}\.)+$/u.test(token.text))
    return countryOf(token.bare) === undefined
  if (countryOf(token.bare) !== undefined) return false
  return officeEndingAt(tokens, at) === undefined
}

interface OfficeFound {
  readonly office: OfficeHint | undefined
  readonly occupation: string | undefined
}
const NOTHING: OfficeFound = { office: undefined, occupation: undefined }

function readOfficeBefore(
  left: readonly Token[],
  at: number,
  right: readonly Token[],
  authority: Authority,
): OfficeFound {
  const comma = at > 0 && COMMAS.has((left[at - 1] as Token).text)
  const end = comma ? at - 1 : at
  if (end === 0) return NOTHING
  const direct = officeEndingAt(left, end)
  if (direct !== undefined && !comma)
    return { office: hintOf(left, direct, end, authority), occupation: undefined }
  const word = left[end - 1] as Token
  if (!comma && !word.isCapital && isTrade(word.bare)) return { office: undefined, occupation: word.bare }
  if (!comma && OCCUPATIONS.has(word.bare)) return { office: undefined, occupation: word.bare }
  // "the director-general of the Agency, Name, said": the outermost office counts, the others are its complement.
  // Without a comma behind the name the comma before it may only part the members of a list.
  const closed = !comma || COMMAS.has(right[0]?.text ?? '')
  const outer = closed ? outermost(left, direct?.from ?? end, end) : undefined
  if (outer !== undefined) {
    if ('occupation' in outer) return { office: undefined, occupation: outer.occupation }
    return { office: hintOf(left, outer, end, authority), occupation: undefined }
  }
  if (direct !== undefined) return { office: hintOf(left, direct, end, authority), occupation: undefined }
  if (comma && OCCUPATIONS.has(word.bare) && closed) return { office: undefined, occupation: word.bare }
  return NOTHING
}

/** The office or trade farthest to the left whose complement reaches up to the end; looked for before `from`. */
function outermost(
  tokens: readonly Token[],
  from: number,
  end: number,
): OfficeSpan | { occupation: string } | undefined {
  let found: OfficeSpan | { occupation: string } | undefined
  for (let at = from - 1; at > 0 && at >= end - LONGEST_COMPLEMENT; at--) {
    const token = tokens[at] as Token
    if (COMMAS.has(token.text) || BREAKING_VERBS.has(token.bare)) break
    if (!PREPOSITIONS.has(token.bare)) continue
    const office = officeEndingAt(tokens, at)
    if (office !== undefined) found = office
    else {
      const { bare } = tokens[at - 1] as Token
      if (OCCUPATIONS.has(bare)) found = { occupation: bare }
    }
  }
  return found
}

/** @param end  Where the complement behind the office phrase ends. */
function hintOf(tokens: readonly Token[], span: OfficeSpan, end: number, authority: Authority): OfficeHint {
  const lead = readLead(tokens, span.from, authority)
  const countries = new Set([...lead.countries, ...countriesIn(tokens, span.from, end, authority)])
  const first = tokens[lead.from] as Token
  const last = tokens[span.to - 1] as Token
  return {
    office: span.office,
    phrase: phraseOf(tokens, tokens.indexOf(first), tokens.indexOf(last) + 1),
    countries,
    words: tokens
      .slice(lead.from, end)
      .map((token) => token.lower)
      .join(' '),
    bound: span.to < end,
    foreign: lead.foreign,
    isUnknownBody: lead.isUnknownBody,
  }
}

/** "Spokesman Name of the Kremlin". */
function withCountryBehind(hint: OfficeHint, right: readonly Token[], authority: Authority): OfficeHint {
  if (hint.countries.size > 0 || right[0]?.bare !== 'of') return hint
  const countries = countriesIn(right, 1, Math.min(right.length, 4), authority)
  return countries.size === 0 ? hint : { ...hint, countries }
}

const phraseOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ')

/** "Name, the US special envoy," and "Name, former director-general of the Council, told". */
function readOfficeBehind(right: readonly Token[], authority: Authority): OfficeFound {
  const origin = originBehind(right)
  if (origin !== undefined) return { office: undefined, occupation: origin }
  if (!COMMAS.has(right[0]?.text ?? '') && right[0]?.text !== '(') return NOTHING
  let stop = 1
  while (
    stop < right.length &&
    !COMMAS.has((right[stop] as Token).text) &&
    !BARRIERS.has((right[stop] as Token).text)
  )
    stop++
  const tokens = right.slice(1, stop)
  const stranger = strangerIn(tokens)
  if (stranger !== undefined) return { office: undefined, occupation: stranger }
  for (let at = 0; at < tokens.length && at < 6; at++) {
    const token = tokens[at] as Token
    const span = officeStartingAt(tokens, at)
    if (span !== undefined) {
      const behind = tokens[span.to]
      const complemented = behind !== undefined && PREPOSITIONS.has(behind.bare)
      // "Name, president Xi and" is a list, not an apposition.
      if (behind !== undefined && !complemented && !LIMITS.has(behind.bare)) return NOTHING
      return { office: hintOf(tokens, span, tokens.length, authority), occupation: undefined }
    }
    if (!token.isCapital && isTrade(token.bare)) return { office: undefined, occupation: token.bare }
    if (!OFFICE_MODIFIERS.has(token.bare) && !token.isCapital && !LESSERS.has(token.bare)) return NOTHING
  }
  return NOTHING
}

/** "Name of the flower shop", "Name of Perm": where somebody is from whom nobody knows. */
function originBehind(right: readonly Token[]): string | undefined {
  const at = COMMAS.has(right[0]?.text ?? '') ? 1 : 0
  if (right[at]?.bare !== 'of' && !(at === 1 && right[at]?.bare === 'from')) return undefined
  const noun = right[at + 1]?.bare === 'the' ? right[at + 2] : right[at + 1]
  if (noun === undefined || !noun.isWord) return undefined
  if (noun.isCapital && (at + 2 < right.length - 1 || right[at + 1]?.bare === 'the')) return undefined
  if (noun.isCapital)
    return countryOf(noun.bare) === undefined && !BODY_WORDS.has(noun.bare) ? `of ${noun.text}` : undefined
  return right[at + 1]?.bare === 'the' && !isOfficeWord(noun.bare) && !BODY_WORDS.has(noun.bare)
    ? `of the ${noun.text}`
    : undefined
}

/** An apposition with an age, or with an indefinite article and no office: nobody presents a minister so. */
function strangerIn(tokens: readonly Token[]): string | undefined {
  const [first, second] = tokens
  if (first === undefined) return undefined
  if (/^\d{1,2}$/.test(first.text) && tokens.length === 1) return `aged ${first.text}`
  if (!/^(?:a|an|one)$/.test(first.bare) || second === undefined) return undefined
  for (let at = 1; at < tokens.length; at++)
    if (
      officeStartingAt(tokens, at) !== undefined ||
      /^(?:ally|friend|confidant|envoy)$/.test((tokens[at] as Token).bare)
    )
      return undefined
  return `${first.text} ${second.text}`
}
