import { bit, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from '../text/char-class.ts'
import { STRONG_PAGE_PHRASES, STRONG_PAGE_WORDS, WEAK_PAGE_WORDS } from './page-words.ts'

/** How far a line speaks of the page it stands on: not at all, perhaps, plainly. */
export type PageCue = 0 | 1 | 2

/** Slots that only lines of pages have. */
const PAGE_SLOTS = /\{(?:url|mail|handle)\}/
/** Addresses that do not vary. */
const ADDRESS =
  /:\/\/|www\.|[\w.-]@[\w-]+\.|\b[\w-]+\.(?:com|org|net|info|news|co\.uk|de|fr|es|pl|ru|ua|cn|jp)\b/

const WORD =
  LATIN_LETTERS | FOREIGN_LETTERS | bit(CharClass.Mark) | bit(CharClass.Apostrophe) | bit(CharClass.Hyphen)

/** Phrases that begin with a word of letters up to Latin Extended-B, by that word: looked for where the word stands. */
const PHRASES_OF = new Map<string, string[]>()
/** All others: in scripts without spaces, or with words that take endings. */
const LOOSE_PHRASES: string[] = []
for (const phrase of STRONG_PAGE_PHRASES) {
  if (phrase.charCodeAt(0) >= 0x250) LOOSE_PHRASES.push(phrase)
  else {
    const first = phrase.split(' ', 1)[0] as string
    PHRASES_OF.set(first, [...(PHRASES_OF.get(first) ?? []), phrase])
  }
}

export const isPageWord = (word: string): boolean => STRONG_PAGE_WORDS.has(word) || WEAK_PAGE_WORDS.has(word)

/** @param sample  A folded line, slots and all. */
export function pageCue(sample: string): PageCue {
  let weak = ''
  let isForeign = false
  let mayBeAddress = false
  const { length } = sample
  for (let at = 0; at < length; at++) {
    let bits = 1 << (CLASS_OF[sample.charCodeAt(at)] as number)
    if ((bits & WORD) === 0) {
      const code = sample.charCodeAt(at)
      if (code === 0xa9) return 2
      if (code === 0x2e || code === 0x40 || code === 0x3a || code === 0x7b) mayBeAddress = true
      continue
    }
    const start = at
    while ((bits & WORD) !== 0) {
      if ((bits & FOREIGN_LETTERS) !== 0) isForeign = true
      bits = ++at < length ? 1 << (CLASS_OF[sample.charCodeAt(at)] as number) : 0
    }
    const word = sample.slice(start, at--)
    if (STRONG_PAGE_WORDS.has(word)) return 2
    const phrases = PHRASES_OF.get(word)
    if (phrases?.some((phrase) => sample.startsWith(phrase, start)) === true) return 2
    if (weak !== word && WEAK_PAGE_WORDS.has(word)) {
      if (weak !== '') return 2
      weak = word
    }
  }
  if (mayBeAddress && (PAGE_SLOTS.test(sample) || ADDRESS.test(sample))) return 2
  if (isForeign) for (const phrase of LOOSE_PHRASES) if (sample.includes(phrase)) return 2
  return weak === '' ? 0 : 1
}
