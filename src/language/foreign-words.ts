import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import type { Span } from '../text/spans.ts'
import { isSourceCode } from './legitimate.ts'
import { MODEL_LANGUAGES } from './models/word-model.ts'
import { markPhrases } from './naturalised.ts'
import { Gap, MAX_WORDS, OWN_WORD, WordList } from './word-list.ts'
import { LANGUAGES } from './word-model.ts'
import { isWordCode, UNIT, WORD_SCORES } from './word-scores.ts'

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
/** What one word of a span in small letters says at least. */
const MIN_WORD = 2 * UNIT
/** What the words of a span say on average: names of drugs and plants in a row say a little each. */
const MIN_MEAN = 1.2 * UNIT
/** What words say together of which each is English as well. */
const MIN_SUM_OF_ENGLISH = 10 * UNIT
const NEVER = -1_000_000

const English = 0
const German = MODEL_LANGUAGES.indexOf('de')
const list = new WordList()

/** Languages that are looked for in a document: in English ones all others, elsewhere English. */
const OTHERS = Int32Array.from({ length: LANGUAGES - 1 }, (_, index) => index + 1)
const ENGLISH = Int32Array.of(English)

/** Two words that are English as well must stand this near each other, in code units, to speak for another language. */
const NEAR = 60

/**
 * True when a line has words in small letters that speak for another language than the document's: one that is not
 * English, or two near each other. Nothing is found in a line without them. Costs about 10 ns a word.
 *
 * @param own  Number of the document's language in the model.
 */
export function mayHoldForeign(text: string, from: number, to: number, own: number): boolean {
  let offset = from
  let last = Number.NEGATIVE_INFINITY
  while (offset < to) {
    const first = CLASS_OF[text.charCodeAt(offset)] as number
    if (first !== CharClass.Lower) {
      if (first !== CharClass.Upper) {
        offset++
        continue
      }
      do offset++
      while (offset < to && isWordCode(text.charCodeAt(offset)))
      continue
    }
    const start = offset
    let low = 0x811c9dc5 | 0
    let high = 0
    for (; offset < to; offset++) {
      const code = text.charCodeAt(offset)
      if ((code < 0x61 || code > 0x7a) && !isWordCode(code)) break
      low = Math.imul(low ^ code, 0x01000193)
      high = ((high << 5) - high + code) | 0
    }
    if (offset - start < 2) continue
    const place = WORD_SCORES.at(text, start, offset, low, high)
    if (own !== English) {
      if (-(WORD_SCORES.scores[place * LANGUAGES + own] as number) >= MIN_WORD) return true
    } else if ((WORD_SCORES.best[place] as number) >= MIN_WORD && !isContracted(text, offset)) {
      if (WORD_SCORES.english[place] === 0 || start - last <= NEAR) return true
      last = offset
    }
  }
  return false
}

/** "don't": the apostrophe and the t belong to the word. */
const isContracted = (text: string, end: number): boolean =>
  CLASS_OF[text.charCodeAt(end)] === CharClass.Apostrophe && (text.charCodeAt(end + 1) | 0x20) === 0x74

/** Words of another language and the content of the line in which they stand. */
export interface ForeignInLine {
  readonly run: ForeignWords
  readonly line: Span
}

/** What was found in the texts alive; two rules ask for it. */
const KNOWN = new WeakMap<Lines, { readonly own: number; readonly found: readonly ForeignInLine[] }>()

/**
 * Words of other languages in the lines of a document, in text order; source code is left out. Looked for once a text.
 *
 * @param own  Number of the document's language in the model.
 */
export function foreignWordsOf(lines: Lines, own: number): readonly ForeignInLine[] {
  const known = KNOWN.get(lines)
  if (known !== undefined && known.own === own) return known.found
  const found: ForeignInLine[] = []
  for (let index = 0; index < lines.count; index++) {
    const line = { start: lines.from(index), end: lines.to(index) }
    if (!mayHoldForeign(lines.text, line.start, line.end, own) || isSourceCode(lines.text, line)) continue
    for (const run of findForeignWords(lines.text, line, own)) found.push({ run, line })
  }
  KNOWN.set(lines, { own, found })
  return found
}

/**
 * Words of another language in a line, in text order: the most likely path over the words, each of which may be of the
 * document's language or of another one, with a price for every change.
 *
 * @param own  Number of the document's language in the model.
 */
export function findForeignWords(text: string, line: Span, own: number): ForeignWords[] {
  const found: ForeignWords[] = []
  for (let from = line.start; from < line.end; ) {
    const next = list.read(text, from, line.end)
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
  const { price, least } = own === English ? FROM_ENGLISH : own === German ? FROM_GERMAN : TO_ENGLISH
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
    for (const language of others) {
      if ((before[language] as number) > best) {
        best = before[language] as number
        from = language
      }
    }
    const stay = before[own] as number
    const isBack = best - leave > stay
    weights[own] = isBack ? best - leave : stay
    back[at + own] = isBack ? from : own
    for (const language of others) {
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
