import type { Authority } from './authority.ts'
import { type Country, countryOf, LONGEST_COUNTRY } from './countries.ts'
import { BODY_NOUNS, SENTENCE_WORDS } from './name-words.ts'
import { endsOffice, LESSERS, LONGEST_OFFICE, OFFICE_MODIFIERS, type Office, officeOf } from './roles.ts'
import type { Token } from './word-window.ts'

/** An office named beside a name. */
export interface OfficeHint {
  readonly office: Office
  /** The phrase as written. */
  readonly phrase: string
  /** Countries and organisations that stand with it: "Russian", "of the European Commission", "Trump's". */
  readonly countries: ReadonlySet<Country>
  /** The words from the office to the name or the end of its complement, lower case. */
  readonly words: string
  /** A complement stands behind the office, "of the council": it must name the person's country or body. */
  readonly bound: boolean
  /** The office of some body that the authority knows nothing of, or a deputy's. */
  readonly foreign: boolean
  /** `foreign` by a name that the authority does not know, as in "Chechen leader". */
  readonly isUnknownBody: boolean
}

/** An office phrase in a list of tokens: half-open. */
export interface OfficeSpan {
  readonly office: Office
  readonly from: number
  readonly to: number
}

const key = (tokens: readonly Token[], from: number, to: number, withCountries = true): string => {
  let phrase = ''
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (!token.isWord) return ''
    if (!withCountries && token.isCapital && at > from && countryOf(token.bare) !== undefined) continue
    phrase += (phrase === '' ? '' : ' ') + (at === to - 1 ? token.bare : token.lower)
  }
  return phrase
}

/** Office of a phrase, also with a country inside it: "head of Polish diplomacy". */
const officeIn = (tokens: readonly Token[], from: number, to: number): Office | undefined =>
  officeOf(key(tokens, from, to)) ?? (to - from > 2 ? officeOf(key(tokens, from, to, false)) : undefined)

/** The longest office phrase that ends before the token. */
export function officeEndingAt(tokens: readonly Token[], to: number): OfficeSpan | undefined {
  const last = tokens[to - 1]
  if (!last?.isWord) return undefined
  // The last word counts, unless it is a country that the phrase is read without.
  if (!endsOffice(last.bare) && !(last.isCapital && countryOf(last.bare) !== undefined)) return undefined
  for (let from = Math.max(0, to - LONGEST_OFFICE); from < to; from++) {
    const office = officeIn(tokens, from, to)
    if (office !== undefined) return { office, from, to }
  }
  return undefined
}

/** The longest office phrase that begins with the token. */
export function officeStartingAt(tokens: readonly Token[], from: number): OfficeSpan | undefined {
  for (let to = Math.min(tokens.length, from + LONGEST_OFFICE); to > from; to--) {
    const office = officeIn(tokens, from, to)
    if (office !== undefined) return { office, from, to }
  }
  return undefined
}

/** Countries named in a stretch of tokens, by word or by a statesman: "Trump's envoy". */
export function countriesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  authority: Authority,
): Set<Country> {
  const found = new Set<Country>()
  for (let at = from; at < to; at++) {
    for (let end = Math.min(to, at + LONGEST_COUNTRY); end > at; end--) {
      const country = countryEndingAt(tokens, at, end)
      if (country === undefined) continue
      found.add(country)
      at = end - 1
      break
    }
    for (const country of countriesOfStatesman(tokens[at] as Token, authority)) found.add(country)
  }
  return found
}

function countryEndingAt(tokens: readonly Token[], from: number, to: number): Country | undefined {
  const phrase = key(tokens, from, to)
  if (phrase === '') return undefined
  const first = tokens[from] as Token
  // "us", "who" and "commission" are words; the country and the organisations are written with a capital.
  return first.isCapital ? countryOf(phrase) : undefined
}

function countriesOfStatesman(token: Token, authority: Authority): Country[] {
  // "until May" is the month.
  if (!token.isCapital || SENTENCE_WORDS.has(token.bare)) return []
  return authority.withSurname(token.bare).flatMap((person) => person.roles.map((role) => role.country))
}

/** What stands before an office phrase. */
export interface Lead {
  /** Index of the first token of the whole phrase. */
  readonly from: number
  readonly countries: Set<Country>
  /** Somebody else's office. */
  readonly foreign: boolean
  readonly isUnknownBody: boolean
}

/**
 * Read what stands before an office phrase: countries, "former", "deputy", the body it belongs to.
 *
 * @returns  Where the whole phrase begins, what it points to, and whether it is somebody else's office.
 */
export function readLead(tokens: readonly Token[], from: number, authority: Authority): Lead {
  const countries = new Set<Country>()
  let at = from
  for (let step = 0; step < 8 && at > 0; step++) {
    const token = tokens[at - 1] as Token
    if (!token.isWord) break
    const before = countryBefore(tokens, at)
    if (before !== undefined) {
      countries.add(before.country)
      at = before.from
      continue
    }
    if (LESSERS.has(token.bare)) return { from: at - 1, countries, foreign: true, isUnknownBody: false }
    if (OFFICE_MODIFIERS.has(token.bare)) {
      at--
      continue
    }
    // "the US President's special envoy"
    const other = officeEndingAt(tokens, at)
    if (other !== undefined) {
      at = other.from
      continue
    }
    const statesman = countriesOfStatesman(token, authority)
    if (statesman.length > 0 && token.lower !== token.bare) {
      for (const country of statesman) countries.add(country)
      at--
      continue
    }
    if (BODY_NOUNS.has(token.bare) || (token.isCapital && !SENTENCE_WORDS.has(token.bare))) {
      const foreign = countries.size === 0
      const isUnknownBody = foreign && !BODY_NOUNS.has(token.bare)
      // "European Parliament President": the whole body, as the person's role may name it.
      while (
        at > 0 &&
        (tokens[at - 1] as Token).isCapital &&
        !SENTENCE_WORDS.has((tokens[at - 1] as Token).bare)
      )
        at--
      return { from: at, countries, foreign, isUnknownBody }
    }
    break
  }
  return { from: at, countries, foreign: false, isUnknownBody: false }
}

function countryBefore(tokens: readonly Token[], to: number): { country: Country; from: number } | undefined {
  for (let from = Math.max(0, to - LONGEST_COUNTRY); from < to; from++) {
    const country = countryEndingAt(tokens, from, to)
    if (country !== undefined) return { country, from }
  }
  return undefined
}
