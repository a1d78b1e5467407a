import { bit, CharClass, CLASS_OF } from '../text/char-class.ts'
import { hashWordAt } from '../text/words.ts'
import { FIRST_WORDS } from './naturalised.ts'
import { isEnglishWord, LANGUAGES, weighGrams } from './word-model.ts'

/**
 * Log-odds of a word, language against English, as a logistic regression weighs its features.
 *
 * Source of the weights: fitted on words of 100 sentences of each language against words of 147 English articles
 * (../shared/corpora, the halves for tuning; bench/mixed).
 */
interface Weights {
  readonly bias: number
  /** Difference of the n-grams' weight, language less English, and the same for each n-gram. */
  readonly difference: number
  readonly mean: number
  /** Added to `mean` in words of up to four letters. */
  readonly shortMean: number
  readonly english: number
  readonly shortEnglish: number
  readonly longEnglish: number
  /** In words of up to three letters that are not English. */
  readonly short: number
  readonly accent: number
}

const SMALL: Weights = {
  bias: 2.69,
  difference: 1.61,
  mean: 1.52,
  shortMean: 1.13,
  english: -3.74,
  shortEnglish: 1.13,
  longEnglish: -0.2,
  short: -2.57,
  accent: 2.83,
}
const CAPITAL: Weights = {
  bias: 1.01,
  difference: 1.03,
  mean: 0.87,
  shortMean: 0.84,
  english: -1.53,
  shortEnglish: 0.58,
  longEnglish: -0.26,
  short: -0.37,
  accent: 2.42,
}

/** Steps of a score to one unit of log-odds. */
export const UNIT = 12
/** Log-odds beyond which a word says no more; nor does a capitalised one, which may be a name. */
const MOST = 8
const MOST_CAPITAL = 3
/** What a capitalised word says for another language counts half. */
const CAPITAL_SHARE = 0.5
/** A single letter is a sign, a unit or an initial. */
const MOST_LETTER = 1.5
/** A word whose letters speak no more for the language than for English may be of any. */
const MOST_UNKNOWN = 0.5
/** What one word of a find in small letters says at least. */
export const MIN_WORD = 2 * UNIT
/** Words remembered; then the table starts anew. */
const MEMORY_LIMIT = 50_000

const totals = new Float64Array(LANGUAGES)

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

/**
 * Scores of a word against English into `scores` from `at` on, one for each language, in steps of 1/12.
 *
 * @returns  True for a word that is English, too.
 */
function scoreWord(word: string, scores: Int8Array, at: number): boolean {
  const small = word.toLowerCase().normalize()
  const isCapital = word.charCodeAt(0) !== small.charCodeAt(0)
  const count = weighGrams(small, totals)
  const letters = small.length
  const english = isEnglishWord(small)
  const weights = isCapital ? CAPITAL : SMALL
  let base = weights.bias
  if (english) {
    base += weights.english
    if (letters <= 3) base += weights.shortEnglish
    if (letters >= 7) base += weights.longEnglish
  } else if (letters <= 3) base += weights.short
  if (hasAccent(small)) base += weights.accent
  const meanWeight = weights.mean + (letters <= 4 ? weights.shortMean : 0)
  const most = letters === 1 ? MOST_LETTER : isCapital ? MOST_CAPITAL : MOST
  scores[at] = 0
  for (let language = 1; language < LANGUAGES; language++) {
    const difference = (totals[language] as number) - (totals[0] as number)
    const raw = base + weights.difference * clamp(difference, 6) + meanWeight * clamp(difference / count, 3)
    const value = difference > 0 ? raw : Math.min(raw, MOST_UNKNOWN)
    scores[at + language] = Math.round(
      clamp(isCapital && value > 0 ? value * CAPITAL_SHARE : clamp(value, MOST), most) * UNIT,
    )
  }
  return english
}

function hasAccent(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= 0x80) return true
  return false
}

/** Log-odds against another language of a word that is a part of the document for certain. */
export const OWN_WORD = -2 * UNIT

/**
 * The most that a word of a score can say in any text: in some places it counts half or is the document's own whatever
 * its letters.
 *
 * @param isMixed  It has a capital inside; such words say nothing.
 */
export function mostOf(score: number, isMixed: boolean): number {
  if (score >= 0) return score
  return isMixed ? 0 : Math.max(score >> 1, OWN_WORD)
}

export function hasInnerCapital(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (CLASS_OF[text.charCodeAt(at)] === CharClass.Upper) return true
  return false
}

const LETTER_BITS = bit(CharClass.Lower) | bit(CharClass.Upper) | bit(CharClass.Mark)

/** True for what words are made of: Latin letters and the accents that follow them. */
export const isWordCode = (code: number): boolean => ((1 << (CLASS_OF[code] as number)) & LETTER_BITS) !== 0

/**
 * Scores of the words met so far, found by the letters of a text without making a string. Open addressing; the key is
 * a hash of 64 bits, and words of one key are taken for one word.
 */
class WordScores {
  #keys = new Int32Array(2 * 4096)
  #places = new Int32Array(4096)
  #count = 0
  /** `LANGUAGES` numbers for each word, in steps of 1/12 of log-odds against English. */
  scores = new Int8Array(2048 * LANGUAGES)
  /** The greatest of them, for words that begin with a small letter; lowest otherwise. */
  best = new Int8Array(2048)
  /** 1 for words that are English, too. */
  english = new Uint8Array(2048)
  /** 1 for the first words of naturalised phrases. */
  phrases = new Uint8Array(2048)
  /** The most that a word can say for any language against English, wherever it stands (`mostOf`). */
  most = new Int8Array(2048)

  /** Place of a word in `best`, and of its scores divided by `LANGUAGES`; good until the next call. */
  find(text: string, from: number, to: number): number {
    const { low, high } = hashWordAt(text, from, to)
    return this.at(text, from, to, low, high)
  }

  /** The same for a word whose hash is known (`Words`). */
  at(text: string, from: number, to: number, low: number, high: number): number {
    const mask = this.#places.length - 1
    let slot = Math.imul(low ^ (high >>> 15), 0x9e3779b1) & mask
    for (;;) {
      const place = this.#places[slot] as number
      if (place === 0) break
      if (this.#keys[2 * slot] === low && this.#keys[2 * slot + 1] === high) return place - 1
      slot = (slot + 1) & mask
    }
    return this.#add(text.slice(from, to), low, high)
  }

  #add(word: string, low: number, high: number): number {
    if (this.#count === MEMORY_LIMIT) {
      this.#count = 0
      this.#places.fill(0)
    }
    if (this.#count * 2 >= this.#places.length) this.#grow()
    const place = this.#count++
    this.english[place] = scoreWord(word, this.scores, place * LANGUAGES) ? 1 : 0
    const phrase = FIRST_WORDS.get(word.toLowerCase())
    this.phrases[place] = phrase === undefined ? 0 : 1
    let best = -128
    if (isSmall(word) && phrase !== 'alone') {
      for (let language = 1; language < LANGUAGES; language++) {
        const score = this.scores[place * LANGUAGES + language] as number
        if (score > best) best = score
      }
    }
    this.best[place] = best
    const isMixed = hasInnerCapital(word, 0, word.length)
    let most = OWN_WORD
    for (let language = phrase === 'alone' ? LANGUAGES : 1; language < LANGUAGES; language++)
      most = Math.max(most, mostOf(this.scores[place * LANGUAGES + language] as number, isMixed))
    this.most[place] = most
    this.#insert(low, high, place)
    return place
  }

  #insert(low: number, high: number, place: number): void {
    const mask = this.#places.length - 1
    let slot = Math.imul(low ^ (high >>> 15), 0x9e3779b1) & mask
    while (this.#places[slot] !== 0) slot = (slot + 1) & mask
    this.#keys[2 * slot] = low
    this.#keys[2 * slot + 1] = high
    this.#places[slot] = place + 1
  }

  #grow(): void {
    const { 0: keys, 1: places } = [this.#keys, this.#places]
    this.#keys = new Int32Array(keys.length * 2)
    this.#places = new Int32Array(places.length * 2)
    for (let slot = 0; slot < places.length; slot++) {
      const place = places[slot] as number
      if (place !== 0) this.#insert(keys[2 * slot] as number, keys[2 * slot + 1] as number, place - 1)
    }
    this.scores = enlarge(this.scores)
    this.best = enlarge(this.best)
    this.english = enlarge(this.english)
    this.phrases = enlarge(this.phrases)
    this.most = enlarge(this.most)
  }
}

function enlarge<Numbers extends Int8Array | Uint8Array>(array: Numbers): Numbers {
  const larger = new (array.constructor as new (length: number) => Numbers)(array.length * 2)
  larger.set(array)
  return larger
}

export const isSmall = (word: string): boolean => CLASS_OF[word.charCodeAt(0)] === CharClass.Lower

/** The words of this thread. They depend on nothing but their letters. */
export const WORD_SCORES = new WordScores()
