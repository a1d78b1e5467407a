import { franc } from 'franc'
import { type CharClass, CLASS_OF, isLatinClass } from '../text/char-class.ts'
import { ENGLISH_STOP_WORDS } from './stop-words.ts'

/** A document's language and what settled it. */
export interface LanguageGuess {
  /** BCP 47 code; `und` when it cannot be told. */
  readonly language: string
  readonly by: 'field' | 'script' | 'stop-words' | 'franc' | 'none'
}

/** Code units looked at; franc itself reads no more. */
const SAMPLE = 2048
/** Share of English function words from which a text is English: clean English news has 0.30 to 0.50. */
const ENGLISH_SHARE = 0.22
/** Fewer words than this say nothing. */
const MIN_WORDS = 8
/** franc under 20 letters is right in fewer than three of four cases (mixed-language.md, section 2). */
const MIN_LETTERS_FOR_FRANC = 20

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
const CYRILLIC: Readonly<Record<string, string>> = {
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  srp: 'sr',
  bel: 'be',
  kaz: 'kk',
  mkd: 'mk',
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
 * Share of English function words among the words of a text, 0 to 1; 0 for fewer than eight words.
 *
 * @param limit  Code units looked at.
 */
export function englishShare(text: string, limit = text.length): number {
  const end = Math.min(limit, text.length)
  let words = 0
  let stops = 0
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
      if (plain && letters <= MAX_PACKED && isStopWord(packed)) stops++
    }
    offset++
  }
  return words < MIN_WORDS ? 0 : stops / words
}

/**
 * Tell a document's language: by its script where one language has it, by English function words, and only for the
 * rest by franc, which is asked once and with the languages that the script allows.
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
  const table = script === 'Cyrl' ? CYRILLIC : script === 'Arab' ? ARABIC : LATIN
  const code = franc(sample, { only: Object.keys(table) })
  const language = table[code]
  return language === undefined ? { language: 'und', by: 'none' } : { language, by: 'franc' }
}
