import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { type Country, wordsOfCountry } from './countries.ts'
import { syllableEnd } from './full-names.ts'
import { readNameContext } from './name-context.ts'
import type { OfficeHint } from './office-phrase.ts'
import { findOfficePlaces } from './office-places.ts'
import type { Person } from './person.ts'
import { isExclusiveOffice, type Office } from './roles.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { wordAt } from './word-table.ts'

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
    const from = compoundStart(text, start)
    const to = syllableEnd(text, end)
    const context = readNameContext(text, place, from, to, authority)
    const { office: hint, occupation, shield, given } = context
    if (hint === undefined || occupation !== undefined || shield !== undefined) continue
    if (hint.foreign && !isBodyOf(hint, authority.about(word).bearers)) continue
    if (NOT_NOW.test(hint.words) || looksBack(text, place, context.start, to)) continue
    const surname = from === start && to === end ? word : wordAt(text, from, to)
    claims.push({ start: context.start, end: to, surnameStart: from, surname, given, hint })
  }
  return claims
}

/** True when one of these people had an office in the body that the words name: "State Department spokesman". */
const isBodyOf = ({ words }: OfficeHint, people: readonly Person[]): boolean =>
  people.some(({ roles }) => roles.some(({ org }) => org !== undefined && words.includes(org.toLowerCase())))

/** Where "Jean-Pierre" begins; a particle before the hyphen is no part of the word. */
function compoundStart(text: string, start: number): number {
  if (CLASS_OF[text.charCodeAt(start - 1)] !== CharClass.Hyphen) return start
  let from = start - 1
  while (CLASS_OF[text.charCodeAt(from - 1)] === CharClass.Lower) from--
  if (CLASS_OF[text.charCodeAt(from - 1)] !== CharClass.Upper) return start
  const first = wordAt(text, from - 1, start - 1)
  return (first.kind & WordKind.Particle) === 0 ? from - 1 : start
}

/** Beside an office: it is somebody's no more, or not yet, or not quite. */
const NOT_NOW =
  /\b(?:former|then|ex|late|outgoing|incoming|elect|designate|acting|interim|caretaker|previous|next|future|first|last|honorary|newly|one-time|onetime|longtime)\b/
/** In the sentence: it tells of another time, or of somebody who is to be or was. */
const ELSEWHEN =
  /\b(?:then-|(?:by|since|was|were|from|until) then|(?:years?|months?|decades?|weeks?|days?|long) ago|histor\w+|anniversary|memoirs?|biograph\w+|decades?|earlier(?! (?:this|on|today|in))|former|ex|the late|under (?:then |former )?(?:the (?:administration|presidency|government|leadership|rule)|US|U\.S|president|prime|chancellor|mr)|era|served|serving|since|until|till|succe(?:ed(?:ed|ing)?|ssor)|predecessor|replac\w+|resign\w+|nomine\w+|nominat\w+|candidate|pick|inaugurat\w+|1[89]\d\d|20\d\d|when|had been)\b/i
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
 */
export function seatOf({ hint }: OfficeClaim): Seat | undefined {
  const [country] = hint.countries
  if (country === undefined || hint.countries.size !== 1 || !isExclusiveOffice(hint.office)) return undefined
  if (!isPlainly(hint, country, '')) return undefined
  return { office: hint.office, country, body: BODY.exec(hint.words)?.[0] ?? '' }
}

/**
 * True when nothing stands with an office but its country and its body.
 *
 * @param org  Lower case; empty for none.
 */
export function isPlainly(hint: OfficeHint, country: Country, org: string): boolean {
  let rest = ` ${hint.words} `.replaceAll("'s ", ' ').replaceAll('-', ' ')
  for (const phrase of [hint.phrase.toLowerCase().replaceAll("'s", ''), org, ...wordsOfCountry(country)])
    if (phrase !== '') rest = rest.replaceAll(` ${phrase.replaceAll('-', ' ')} `, '  ')
  return rest.split(' ').every((word) => {
    const bare = word.replace(/[.,]$/, '')
    return (
      bare === '' ||
      FUNCTION_WORDS.has(bare) ||
      PLAIN_WORDS.has(bare) ||
      wordsOfCountry(country).includes(bare)
    )
  })
}
