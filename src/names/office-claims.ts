import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { type Country, wordsOfCountry } from './countries.ts'
import { readNameContext } from './name-context.ts'
import type { OfficeHint } from './office-phrase.ts'
import { findOfficePlaces } from './office-places.ts'
import { isExclusiveOffice, type Office } from './roles.ts'
import type { Word } from './word.ts'

/** A text gives somebody an office. */
export interface OfficeClaim {
  /** Of the whole name. */
  readonly start: number
  readonly end: number
  readonly surnameStart: number
  readonly surname: Word
  readonly given: readonly string[]
  readonly hint: OfficeHint
}

/**
 * Names that a text gives a present office, in text order. Left out: former and future holders, deputies, sentences
 * that look back, names that something else speaks against.
 *
 * @param authority  Knows whose "Trump's envoy" is; may be empty.
 */
export function findOfficeClaims(text: string, scan: Scan, authority: Authority): OfficeClaim[] {
  const claims: OfficeClaim[] = []
  const { lines } = scan
  for (const { start, end, word, hasCountry } of findOfficePlaces(text, scan)) {
    // Without its country an office counts only beside somebody known.
    if (!hasCountry && (authority.people.length === 0 || authority.about(word).bearers.length === 0)) continue
    if (word.isShouted) continue
    const line = lines.at(start)
    const place = { from: lines.from(line), to: lines.to(line) }
    const context = readNameContext(text, place, start, end, authority)
    const { office: hint, occupation, shield, given } = context
    if (hint === undefined || hint.foreign || occupation !== undefined || shield !== undefined) continue
    if (NOT_NOW.test(hint.words) || looksBack(text, place, context.start, end)) continue
    claims.push({ start: context.start, end, surnameStart: start, surname: word, given, hint })
  }
  return claims
}

/** Beside an office: it is somebody's no more, or not yet, or not quite. */
const NOT_NOW =
  /\b(?:former|then|ex|late|outgoing|incoming|elect|designate|acting|interim|caretaker|previous|next|future|first|last|honorary|newly|one-time|onetime|longtime)\b/
/** In the sentence: it tells of another time, or of somebody who is to be or was. */
const ELSEWHEN =
  /\b(?:then|ago|histor\w+|anniversary|memoirs?|biograph\w+|decades?|earlier|former|ex|late|under|era|served|serving|since|until|till|succe(?:ed(?:ed|ing)?|ssor)|predecessor|replac\w+|resign\w+|nomine\w+|nominat\w+|candidate|pick|inaugurat\w+|1[89]\d\d|20\d\d|when|had been)\b/i
/** Code units of the sentence that are read on each side. */
const REACH = 120

/** True when the sentence around a name speaks of another time than that of the document. */
function looksBack(text: string, line: { from: number; to: number }, start: number, end: number): boolean {
  const before = text.slice(Math.max(line.from, start - REACH), start)
  const behind = text.slice(end, Math.min(line.to, end + REACH))
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! '))
  const stop = /[.!?](?:\s|$)/.exec(behind)?.index ?? behind.length
  return ELSEWHEN.test(before.slice(from + 1)) || ELSEWHEN.test(behind.slice(0, stop))
}

/** An office that one person at a time holds, and the country or body it belongs to. */
export interface Seat {
  readonly office: Office
  readonly country: Country
  /** What tells the bodies of one country apart; empty for the country itself. */
  readonly body: string
}

const BODY = /\b(?:commission|council|parliament|assembly)\b/

const FUNCTION_WORDS = new Set("of the a an and for to in 's our their his her its".split(' '))
/** Words that may stand with an office and change nothing. */
const PLAIN_WORDS = new Set('federal current incumbent new us mr mrs ms'.split(' '))

/**
 * The one seat that a claim is about; `undefined` where the office is not one person's, its country is not named, or
 * something else than a country stands with it ("president of the German football association").
 *
 * @param org  A body that may stand with it, lower case.
 */
export function seatOf({ hint }: OfficeClaim, org = ''): Seat | undefined {
  const [country] = hint.countries
  if (country === undefined || hint.countries.size !== 1 || !isExclusiveOffice(hint.office)) return undefined
  let rest = ` ${hint.words} `.replaceAll("'s ", ' ').replaceAll('-', ' ')
  for (const phrase of [hint.phrase.toLowerCase().replaceAll("'s", ''), org, ...wordsOfCountry(country)])
    if (phrase !== '') rest = rest.replaceAll(` ${phrase.replaceAll('-', ' ')} `, '  ')
  for (const word of rest.split(' ')) {
    const bare = word.replace(/[.,]$/, '')
    if (bare === '' || FUNCTION_WORDS.has(bare) || PLAIN_WORDS.has(bare)) continue
    if (wordsOfCountry(country).includes(bare)) continue
    return undefined
  }
  return { office: hint.office, country, body: BODY.exec(hint.words)?.[0] ?? '' }
}
