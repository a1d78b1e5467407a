import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { Span } from '../text/spans.ts'
import { WORD_FIELDS, WordField, type Words, wordsOf } from '../text/words.ts'
import { isClitic } from './word-list.ts'
import { LANGUAGES } from './word-model.ts'
import { hasInnerCapital, MIN_WORD, mostOf, WORD_SCORES } from './word-scores.ts'

/** A part of a line in which words of another language may stand. */
export interface ForeignPlace extends Span {
  /** Number of the line. */
  readonly line: number
}

/** Words looked at on either side of those that speak for another language together. */
const WINDOW = 12
/** Two words that are English as well must stand this near each other, in code units, to speak for another language. */
const NEAR = 60
/** Longest token looked for around the words of a place, in code units. */
const MAX_TOKEN = 300

/** What a word in small letters is to the gate. */
const Carrier = { None: 0, EnglishToo: 1, Certain: 2 } as const

const English = 0

/** Slots of the table, a power of two: a word drives out another one, and the frequent ones come back. */
const SLOTS = 1 << 13
/** Numbers of a slot: the two halves of the hash and the value; four, that a slot lies in one line of the cache. */
const SLOT_FIELDS = 4

/** What the words met last say at most for another language than the document's. */
class Gate {
  readonly #own: number
  readonly #slots = new Int32Array(SLOTS * SLOT_FIELDS)

  constructor(own: number) {
    this.#own = own
  }

  /** Four times the most that a word says, in steps of 1/12 of log-odds, plus its `Carrier`. */
  ask(text: string, start: number, end: number, low: number, high: number): number {
    const slots = this.#slots
    const at = (Math.imul(low ^ (high >>> 15), 0x9e3779b1) >>> 19) * SLOT_FIELDS
    if (slots[at] === low && slots[at + 1] === high) return slots[at + 2] as number
    const value = this.#weigh(text, start, end, low, high)
    slots[at] = low
    slots[at + 1] = high
    slots[at + 2] = value
    return value
  }

  #weigh(text: string, start: number, end: number, low: number, high: number): number {
    const charClass = CLASS_OF[text.charCodeAt(start)]
    if (charClass !== CharClass.Lower && charClass !== CharClass.Upper) return 0
    const place = WORD_SCORES.at(text, start, end, low, high)
    const isSmall = end - start > 1 && charClass === CharClass.Lower
    if (this.#own === English) {
      const isCarrier = isSmall && (WORD_SCORES.best[place] as number) >= MIN_WORD
      const carrier = WORD_SCORES.english[place] === 0 ? Carrier.Certain : Carrier.EnglishToo
      return (WORD_SCORES.most[place] as number) * 4 + (isCarrier ? carrier : Carrier.None)
    }
    const score = -(WORD_SCORES.scores[place * LANGUAGES + this.#own] as number)
    const carrier = isSmall && score >= MIN_WORD ? Carrier.Certain : Carrier.None
    return mostOf(score, hasInnerCapital(text, start, end)) * 4 + carrier
  }
}

const GATES = new Map<number, Gate>()

function gateOf(own: number): Gate {
  let gate = GATES.get(own)
  if (gate === undefined) {
    gate = new Gate(own)
    GATES.set(own, gate)
  }
  return gate
}

/**
 * Places where words in a row may say enough for another language than the document's, in text order: at least one of
 * them is in small letters and not English, or two near each other are. Elsewhere nothing is found. Most lines are
 * settled by a look at a table for each word.
 *
 * @param own    Number of the document's language in the model.
 * @param least  What the words of a find say together, in steps of 1/12 of log-odds.
 */
export function findForeignPlaces(scan: Scan, own: number, least: number): ForeignPlace[] {
  const { lines } = scan
  const { text } = lines
  const gate = gateOf(own)
  const found: ForeignPlace[] = []
  for (let from = 0; from < text.length; ) {
    const words = wordsOf(scan, from)
    const { fields } = words
    const all = words.count * WORD_FIELDS
    let line = lines.at(from)
    for (let at = 0; at < all; line++) {
      const lineEnd = lines.end(line)
      // The stretch of words with a sum above nothing, and the part of the line that such stretches cover.
      let sum = 0
      let first = at
      let hotFrom = -1
      let hotTo = -1
      let isCarried = false
      let last = Number.NEGATIVE_INFINITY
      const lineAt = at
      for (; at < all; at += WORD_FIELDS) {
        const start = fields[at] as number
        if (start >= lineEnd) break
        const end = fields[at + 1] as number
        const value = gate.ask(text, start, end, fields[at + 2] as number, fields[at + 3] as number)
        if (value <= 0) {
          sum += value >> 2
          continue
        }
        if (isClitic(text, start, end)) continue
        if (sum <= 0) {
          sum = 0
          first = at
        }
        sum += value >> 2
        if (sum >= least) {
          if (hotFrom < 0) hotFrom = first
          hotTo = at
        }
        const carrier = value & 3
        if (carrier === Carrier.None || isCarried) continue
        if (carrier === Carrier.Certain) isCarried = true
        else if (!isContracted(text, end)) {
          isCarried = start - last <= NEAR
          last = end
        }
      }
      if (!isCarried || hotFrom < 0) continue
      const place = placeIn(text, words, hotFrom, hotTo, own, least)
      if (place === undefined) continue
      const reach = WINDOW * WORD_FIELDS
      const start = fields[Math.max(lineAt, place.start - reach) + WordField.Start] as number
      const end = fields[Math.min(at - WORD_FIELDS, place.end + reach) + WordField.End] as number
      found.push({
        line,
        start: startOfToken(text, start, lines.from(line)),
        end: endOfToken(text, end, lines.to(line)),
      })
    }
    from = words.next
  }
  return found
}

/** "don't": the apostrophe and the t belong to the word. */
const isContracted = (text: string, end: number): boolean =>
  CLASS_OF[text.charCodeAt(end)] === CharClass.Apostrophe && (text.charCodeAt(end + 1) | 0x20) === 0x74

const sums = new Int32Array(LANGUAGES)
const starts = new Int32Array(LANGUAGES)

/** The first and the last word of those in which a single language reaches what a find needs, by their fields. */
function placeIn(
  text: string,
  { fields }: Words,
  first: number,
  last: number,
  own: number,
  least: number,
): Span | undefined {
  if (own !== English) return { start: first, end: last }
  sums.fill(0)
  let from = last
  let to = -1
  for (let at = first; at <= last; at += WORD_FIELDS) {
    const start = fields[at + WordField.Start] as number
    const end = fields[at + WordField.End] as number
    const charClass = CLASS_OF[text.charCodeAt(start)] as number
    if (charClass !== CharClass.Lower && charClass !== CharClass.Upper) continue
    if (isClitic(text, start, end)) continue
    const low = fields[at + WordField.Low] as number
    const place = WORD_SCORES.at(text, start, end, low, fields[at + WordField.High] as number)
    const isMixed = hasInnerCapital(text, start, end)
    for (let language = 1; language < LANGUAGES; language++) {
      const before = sums[language] as number
      if (before <= 0) starts[language] = at
      const sum =
        Math.max(0, before) + mostOf(WORD_SCORES.scores[place * LANGUAGES + language] as number, isMixed)
      sums[language] = sum
      if (sum < least) continue
      from = Math.min(from, starts[language] as number)
      to = at
    }
  }
  return to < 0 ? undefined : { start: from, end: to }
}

const isBlank = (code: number): boolean => {
  const charClass = CLASS_OF[code]
  return charClass === CharClass.Space || charClass === CharClass.OddSpace
}

function startOfToken(text: string, start: number, from: number): number {
  let at = start
  while (at > from && start - at < MAX_TOKEN && !isBlank(text.charCodeAt(at - 1))) at--
  return at
}

function endOfToken(text: string, end: number, to: number): number {
  let at = end
  while (at < to && at - end < MAX_TOKEN && !isBlank(text.charCodeAt(at))) at++
  return at
}
