import type { Scan } from '../text/scan.ts'
import type { Span } from '../text/spans.ts'
import { findForeignPlaces } from './foreign-gate.ts'
import { isSourceCode } from './legitimate.ts'
import { MODEL_LANGUAGES } from './models/word-model.ts'
import { markPhrases } from './naturalised.ts'
import { Gap, MAX_WORDS, WordList } from './word-list.ts'
import { LANGUAGES } from './word-model.ts'
import { MIN_WORD, OWN_WORD, UNIT } from './word-scores.ts'

/** Words of another language than the document's. */
export interface ForeignWords extends Span {
  /** BCP 47. */
  readonly language: string
  /** Log-odds of the language against the document's, over all words. */
  readonly score: number
  readonly words: number
  /** The words that say most for the language, at most four, in text order. */
  readonly carriers: readonly string[]
}

// Measured on the tuning halves (bench/mixed), in steps of 1/12 of log-odds.
/** Price of leaving the document's language, and what all words of a span say at least. */
const FROM_ENGLISH = { price: 5 * UNIT, least: 7 * UNIT }
const TO_ENGLISH = { price: 4 * UNIT, least: 6 * UNIT }
/** German writes its nouns with capitals, so an English one in small letters stands out. */
const FROM_GERMAN = { price: 3 * UNIT, least: 5 * UNIT }
/** Price of coming back inside a sentence. */
const LEAVE = 2 * UNIT
/** Added where a part would be cut off behind a hyphen or an apostrophe. */
const TEAR = 4 * UNIT
/** What the words of a span say on average: names of drugs and plants in a row say a little each. */
const MIN_MEAN = 1.2 * UNIT
/** What words say together of which each is English as well. */
const MIN_SUM_OF_ENGLISH = 10 * UNIT
const NEVER = -1_000_000

const English = 0
const German = MODEL_LANGUAGES.indexOf('de')
const limitsOf = (own: number): { readonly price: number; readonly least: number } =>
  own === English ? FROM_ENGLISH : own === German ? FROM_GERMAN : TO_ENGLISH

const list = new WordList()

/** Languages that are looked for in a document: in English ones all others, elsewhere English. */
const OTHERS = Int32Array.from({ length: LANGUAGES - 1 }, (_, index) => index + 1)
const ENGLISH = Int32Array.of(English)

/** Words of another language and the content of the line in which they stand. */
export interface ForeignInLine {
  readonly run: ForeignWords
  readonly line: Span
}

/** What was found in the texts alive; two rules ask for it. */
const KNOWN = new WeakMap<Scan, { readonly own: number; readonly found: readonly ForeignInLine[] }>()

/**
 * Words of other languages in the lines of a document, in text order; source code is left out. Looked for once a text.
 *
 * @param own  Number of the document's language in the model.
 */
export function foreignWordsOf(scan: Scan, own: number): readonly ForeignInLine[] {
  const known = KNOWN.get(scan)
  if (known !== undefined && known.own === own) return known.found
  const { lines } = scan
  const found: ForeignInLine[] = []
  for (const place of findForeignPlaces(scan, own, limitsOf(own).least)) {
    const line = { start: lines.from(place.line), end: lines.to(place.line) }
    if (isSourceCode(lines.text, line)) continue
    for (const run of findForeignWords(lines.text, line, own, place)) found.push({ run, line })
  }
  KNOWN.set(scan, { own, found })
  return found
}

/**
 * Words of another language in a line, in text order: the most likely path over the words, each of which may be of the
 * document's language or of another one, with a price for every change.
 *
 * @param own    Number of the document's language in the model.
 * @param place  Part of the line that is looked at.
 */
export function findForeignWords(text: string, line: Span, own: number, place: Span = line): ForeignWords[] {
  const found: ForeignWords[] = []
  for (let from = place.start; from < place.end; ) {
    const next = list.read(text, from, place.end, line.start)
    markPhrases(text, list)
    for (let word = 0; word < list.count; ) {
      if (!isCarrier(word, own)) {
        word++
        continue
      }
      // Words far from any that speaks for another language cannot be a part of a run.
      let last = word
      for (let near = word + 1; near < list.count && near - last <= WINDOW; near++)
        if (isCarrier(near, own)) last = near
      readPath(text, Math.max(0, word - WINDOW), Math.min(list.count, last + WINDOW + 1), own, found)
      word = last + WINDOW + 1
    }
    from = next
  }
  return found
}

/** Words looked at on either side of one that speaks for another language. */
const WINDOW = 10

function isCarrier(word: number, own: number): boolean {
  if (list.small[word] === 0 || list.own[word] === 1) return false
  if (own !== English) return list.score(word, English, own) >= MIN_WORD
  const at = word * LANGUAGES
  for (let language = 1; language < LANGUAGES; language++)
    if ((list.scores[at + language] as number) >= MIN_WORD) return true
  return false
}

const back = new Int8Array(MAX_WORDS * LANGUAGES)
const path = new Int8Array(MAX_WORDS)
/** Weight of the best path that ends in a language; the own one stands at its number. */
let weights = new Int32Array(LANGUAGES)
let before = new Int32Array(LANGUAGES)

function readPath(text: string, start: number, count: number, own: number, found: ForeignWords[]): void {
  const others = own === English ? OTHERS : ENGLISH
  const { price, least } = limitsOf(own)
  before.fill(NEVER)
  before[own] = 0
  for (let word = start; word < count; word++) {
    const gap = list.gaps[word] as Gap
    const tear = gap === Gap.Joint ? TEAR : 0
    const enter = (gap === Gap.Stop ? (price * 4) / 5 : price) + tear
    const leave = (gap === Gap.Stop || gap === Gap.Break ? 0 : LEAVE) + tear
    let best = NEVER
    let from = own
    const at = word * LANGUAGES
    const mine = list.own[word] === 1
    const base = list.scores[at + own] as number
    for (let index = 0; index < others.length; index++) {
      const language = others[index] as number
      if ((before[language] as number) > best) {
        best = before[language] as number
        from = language
      }
    }
    const stay = before[own] as number
    const isBack = best - leave > stay
    weights[own] = isBack ? best - leave : stay
    back[at + own] = isBack ? from : own
    for (let index = 0; index < others.length; index++) {
      const language = others[index] as number
      let weight = before[language] as number
      let origin = language
      if (stay - enter > weight) {
        weight = stay - enter
        origin = own
      }
      if (best - enter - leave > weight) {
        weight = best - enter - leave
        origin = from
      }
      weights[language] = weight + (mine ? OWN_WORD : (list.scores[at + language] as number) - base)
      back[at + language] = origin
    }
    const swap = before
    before = weights
    weights = swap
  }
  let state = own
  for (const language of others)
    if ((before[language] as number) > (before[state] as number)) state = language
  for (let word = count - 1; word >= start; word--) {
    path[word] = state
    state = back[word * LANGUAGES + state] as number
  }
  for (let first = start; first < count; ) {
    const language = path[first] as number
    let last = first + 1
    while (last < count && path[last] === language) last++
    if (language !== own) addSpan(text, first, last, language, own, least, found)
    first = last
  }
}

function addSpan(
  text: string,
  first: number,
  last: number,
  language: number,
  own: number,
  least: number,
  found: ForeignWords[],
): void {
  let sum = 0
  let carriers = 0
  let certain = own !== English
  let torn = true
  for (let word = first; word < last; word++) {
    const score = list.score(word, language, own)
    sum += score
    if (word > first && list.gaps[word] !== Gap.Joint) torn = false
    if (list.small[word] === 0 || score < MIN_WORD) continue
    carriers++
    if (list.english[word] === 0) certain = true
  }
  const words = last - first
  if (sum < least || carriers === 0 || sum < words * MIN_MEAN) return
  // "die" and "till" are English as well: it takes two of them. A compound with a hyphen is an English coinage.
  if (!certain && (carriers < 2 || sum < MIN_SUM_OF_ENGLISH)) return
  if (torn && words === 2) return
  found.push({
    start: list.starts[first] as number,
    end: list.ends[last - 1] as number,
    language: MODEL_LANGUAGES[language] as string,
    score: sum / UNIT,
    words: last - first,
    carriers: carriersOf(text, first, last, language, own),
  })
}

/** Words named in the evidence. */
const MAX_CARRIERS = 4

function carriersOf(text: string, first: number, last: number, language: number, own: number): string[] {
  const words: { word: number; score: number }[] = []
  for (let word = first; word < last; word++) words.push({ word, score: list.score(word, language, own) })
  return words
    .sort((left, right) => right.score - left.score || left.word - right.word)
    .slice(0, MAX_CARRIERS)
    .sort((left, right) => left.word - right.word)
    .map(({ word }) => text.slice(list.starts[word], list.ends[word]))
}
