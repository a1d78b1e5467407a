import { franc, francAll } from 'franc'
import { type CharClass, CLASS_OF, isLatinClass } from '../text/char-class.ts'
import { cyrillicCandidates } from './cyrillic-letters.ts'
import { MODEL_LANGUAGES } from './models/word-model.ts'
import { ENGLISH_STOP_WORDS } from './stop-words.ts'
import { WordList } from './word-list.ts'
import { LANGUAGES } from './word-model.ts'
import { UNIT } from './word-scores.ts'

/** A document's language and what settled it. */
export interface LanguageGuess {
  /** BCP 47 code; `und` when it cannot be told. */
  readonly language: string
  readonly by: 'field' | 'script' | 'letters' | 'stop-words' | 'words' | 'franc' | 'none'
}

/** Code units looked at; franc itself reads no more. */
const SAMPLE = 2048
/** Share of English function words from which a text is English: clean English news has 0.30 to 0.50. */
const ENGLISH_SHARE = 0.22
/** Fewer words than this say nothing. */
const MIN_WORDS = 8
/** Share of words with accents from which a text with English function words is looked at again: Hungarian has "a". */
const ACCENTED_SHARE = 0.12
/** Share of English function words from which accents do not matter. */
const PLAIN_SHARE = 0.3
/** franc under 20 letters is right in fewer than three of four cases (mixed-language.md, section 2). */
const MIN_LETTERS_FOR_FRANC = 20
// franc's score from 0 to 1 and a tenth of the mean log-odds of a word: on single sentences of 17 languages the two
// together are right in 99.2 of 100 cases, franc alone in 95.7.
/** Weight of the words beside franc, and what they say of languages that the model lacks. */
const WORD_WEIGHT = 0.1
const UNKNOWN_ODDS = 0.5
/** Log-odds beyond which one word says no more of the whole text. */
const MOST_OF_WORD = 5 * UNIT

/** ISO 639-3 as franc answers, to BCP 47; also the languages franc may choose from (`only`). */
const LATIN: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  pol: 'pl',
  ces: 'cs',
  ron: 'ro',
  tur: 'tr',
  nld: 'nl',
  swe: 'sv',
  vie: 'vi',
  ind: 'id',
  fin: 'fi',
  hun: 'hu',
  hrv: 'hr',
  lit: 'lt',
  dan: 'da',
  nob: 'nb',
}
const ARABIC: Readonly<Record<string, string>> = { arb: 'ar', pes: 'fa', urd: 'ur' }

/** A word of up to six letters a to z as one number, 5 bits a letter; words are told apart by it. */
function packWord(word: string): number {
  let packed = 0
  for (let index = 0; index < word.length; index++) packed = (packed << 5) | (word.charCodeAt(index) & 31)
  return packed
}

/** Longest function word looked up; the few longer ones make no difference to the share. */
const MAX_PACKED = 6
/** Slots of the table of packed words, a power of two; eight for each word keep the runs short. */
const SLOTS = 1024

/** First slot of a packed word. The factor is Knuth's, 2^32 by the golden ratio. */
const slotOf = (packed: number): number => Math.imul(packed, 0x9e3779b1) >>> 22

/** Packed function words by open addressing; 0 is an empty slot. */
const STOP_WORD_SLOTS: Int32Array = (() => {
  const slots = new Int32Array(SLOTS)
  for (const word of ENGLISH_STOP_WORDS) {
    if (word.length > MAX_PACKED) continue
    const packed = packWord(word)
    let slot = slotOf(packed)
    while (slots[slot] !== 0 && slots[slot] !== packed) slot = (slot + 1) % SLOTS
    slots[slot] = packed
  }
  return slots
})()

function isStopWord(packed: number): boolean {
  for (let slot = slotOf(packed); ; slot = (slot + 1) % SLOTS) {
    const known = STOP_WORD_SLOTS[slot]
    if (known === packed) return true
    if (known === 0) return false
  }
}

/**
 * Share of English function words among the words of a text, 0 to 1; 0 for fewer than eight words, and for a text with
 * as many accents as English never has.
 *
 * @param limit  Code units looked at.
 */
export function englishShare(text: string, limit = text.length): number {
  const end = Math.min(limit, text.length)
  let words = 0
  let stops = 0
  let accented = 0
  let offset = 0
  while (offset < end) {
    const start = offset
    let packed = 0
    let plain = true
    for (; offset < end; offset++) {
      const code = text.charCodeAt(offset)
      const folded = code | 0x20
      if (folded >= 0x61 && folded <= 0x7a) packed = (packed << 5) | (folded & 31)
      else if (code >= 0xc0 && isLatinClass(CLASS_OF[code] as CharClass)) plain = false
      else break
    }
    const letters = offset - start
    if (letters > 0) {
      words++
      if (!plain) accented++
      else if (letters <= MAX_PACKED && isStopWord(packed)) stops++
    }
    offset++
  }
  if (words < MIN_WORDS) return 0
  const share = stops / words
  return share < PLAIN_SHARE && accented > words * ACCENTED_SHARE ? 0 : share
}

/**
 * Tell a document's language: by its script or its letters where one language has them, by English function words, and
 * only for the rest by franc, which is asked once and with the languages that the script allows; for Latin letters the
 * words of the model have a say.
 *
 * @param script  Main script of the text, ISO 15924.
 */
export function identifyLanguage(text: string, script: string): LanguageGuess {
  switch (script) {
    case 'Hani':
      return { language: 'zh', by: 'script' }
    case 'Jpan':
      return { language: 'ja', by: 'script' }
    case 'Hang':
      return { language: 'ko', by: 'script' }
    case 'Grek':
      return { language: 'el', by: 'script' }
    case 'Hebr':
      return { language: 'he', by: 'script' }
    case 'Zyyy':
      return { language: 'und', by: 'none' }
  }
  if (script === 'Latn' && englishShare(text, SAMPLE) >= ENGLISH_SHARE)
    return { language: 'en', by: 'stop-words' }
  const sample = text.slice(0, SAMPLE)
  if (sample.trim().length < MIN_LETTERS_FOR_FRANC) return { language: 'und', by: 'none' }
  if (script === 'Cyrl') return identifyCyrillic(sample)
  if (script !== 'Arab') return identifyLatin(sample)
  const language = ARABIC[franc(sample, { only: Object.keys(ARABIC) })]
  return language === undefined ? { language: 'und', by: 'none' } : { language, by: 'franc' }
}

function identifyCyrillic(sample: string): LanguageGuess {
  const candidates = cyrillicCandidates(sample)
  const [first] = candidates
  if (first !== undefined && candidates.length === 1) return { language: first.language, by: 'letters' }
  const code = franc(sample, { only: candidates.map(({ code }) => code) })
  const found = candidates.find((candidate) => candidate.code === code)
  return found === undefined ? { language: 'und', by: 'none' } : { language: found.language, by: 'franc' }
}

const list = new WordList()

function identifyLatin(sample: string): LanguageGuess {
  const odds = meanOdds(sample)
  let language = 'und'
  let best = 0
  for (const [code, score] of francAll(sample, { only: Object.keys(LATIN) })) {
    const candidate = LATIN[code]
    if (candidate === undefined) continue
    const number = MODEL_LANGUAGES.indexOf(candidate)
    const total = score + WORD_WEIGHT * (number < 0 ? UNKNOWN_ODDS : (odds[number] ?? 0))
    if (total <= best) continue
    best = total
    language = candidate
  }
  return { language, by: language === 'und' ? 'none' : 'words' }
}

/** Log-odds of each language of the model against English, the mean over the words. */
function meanOdds(sample: string): number[] {
  list.read(sample, 0, sample.length)
  const odds: number[] = []
  for (let language = 0; language < LANGUAGES; language++) {
    let sum = 0
    for (let word = 0; word < list.count; word++) {
      const score = list.scores[word * LANGUAGES + language] as number
      sum += Math.max(-MOST_OF_WORD, Math.min(MOST_OF_WORD, score))
    }
    odds.push(list.count === 0 ? 0 : sum / UNIT / list.count)
  }
  return odds
}
