import { STRONG_PAGE_PHRASES, STRONG_PAGE_WORDS, WEAK_PAGE_WORDS } from './page-words.ts'

/** How far a line speaks of the page it stands on: not at all, perhaps, plainly. */
export type PageCue = 0 | 1 | 2

/** Slots that only lines of pages have. */
const PAGE_SLOTS = /\{(?:url|mail|handle)\}/
/** Addresses that do not vary. */
const ADDRESS =
  /:\/\/|www\.|[\w.-]@[\w-]+\.|\b[\w-]+\.(?:com|org|net|info|news|co\.uk|de|fr|es|pl|ru|ua|cn|jp)\b/

export const isPageWord = (word: string): boolean => STRONG_PAGE_WORDS.has(word) || WEAK_PAGE_WORDS.has(word)

/** @param sample  A folded line, slots and all. */
export function pageCue(sample: string): PageCue {
  if (PAGE_SLOTS.test(sample) || ADDRESS.test(sample) || sample.includes('©')) return 2
  for (const phrase of STRONG_PAGE_PHRASES) if (sample.includes(phrase)) return 2
  const weak = new Set<string>()
  for (const word of sample.split(/[^\p{L}\p{M}’'-]+/u)) {
    if (STRONG_PAGE_WORDS.has(word)) return 2
    if (WEAK_PAGE_WORDS.has(word)) weak.add(word)
  }
  return weak.size >= 2 ? 2 : weak.size > 0 ? 1 : 0
}
