import { fold } from '../text/fold.ts'
import { isTechnicalAt } from '../text/technical.ts'
import {
  PARTICLES,
  PLACE_LEADS,
  PLURAL_VERBS,
  SENTENCE_WORDS,
  SPELLING_WORDS,
  THING_LEADS,
  THING_NOUNS,
} from './name-words.ts'
import type { Token } from './word-window.ts'

/** A reason to leave a word alone. */
export interface Shield {
  readonly why: string
  /** The document knows the word as a thing, which casts doubt on its other mentions too. */
  readonly isThing: boolean
}

const aside = (why: string): Shield => ({ why, isThing: false })
const thing = (why: string): Shield => ({ why, isThing: true })

/** A reason to take the word for a thing, or for a word that is talked about; `undefined` for none. */
export function readShield(
  text: string,
  start: number,
  end: number,
  left: readonly Token[],
  at: number,
  given: readonly string[],
  right: readonly Token[],
): Shield | undefined {
  if (isTechnicalAt(text, start, end, MORE_SIGNS)) return aside('address, handle or code')
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (HYPHEN.test(after)) return aside('part of a compound')
  if (HYPHEN.test(before) && !PARTICLES.has(fold(left.at(-2)?.text ?? ''))) return aside('part of a compound')
  if (/['’]/.test(before) && /\p{L}/u.test(text.charAt(start - 2))) return aside('part of a word')
  if (/[“”"«»„‘]/.test(before) && /[“”"«»’]/.test(after)) return aside('quoted by itself')
  if (isInTitle(text, start, end)) return aside('in a title')
  const next = right[0]
  if (next?.isWord) {
    if (THING_NOUNS.has(next.bare)) return thing(`before "${next.text}"`)
    if (/s$/i.test(text.slice(start, end)) && PLURAL_VERBS.has(next.lower))
      return thing(`plural before "${next.text}"`)
  }
  if (MODEL_BEHIND.test(text.slice(end, end + 12))) return thing('before a model number')
  // In a headline in capitals the next word is no second surname.
  const isShouted = next !== undefined && next.text === next.text.toUpperCase() && next.text.length > 1
  if (
    next?.isCapital &&
    !isShouted &&
    !SENTENCE_WORDS.has(next.bare) &&
    /^\s{1,3}$/.test(text.slice(end, next.start))
  )
    return aside(`before "${next.text}"`)
  const lead = left[at - 1]
  if (lead?.bare === 'by' && MAKING.test(left[at - 2]?.bare ?? '')) return thing('behind "made by"')
  if (lead !== undefined && SPELLING_WORDS.has(lead.bare)) return aside(`spelling after "${lead.text}"`)
  if (SPELLING_BEHIND.test(text.slice(end, end + 40))) return aside('spelling talked about behind it')
  if (given.length > 0 || lead === undefined) return undefined
  if (THING_LEADS.has(lead.lower)) return thing(`behind "${lead.text}"`)
  if (lead.bare === 'of' && /^(?:pair|box|crew|board)/.test(left[at - 2]?.bare ?? ''))
    return thing('behind "of"')
  const isPossessor = next !== undefined && /^['’]$/.test(next.text)
  return PLACE_LEADS.has(lead.lower) && !isPossessor ? aside(`behind "${lead.text}"`) : undefined
}

/** Farther than this from its quotation marks a word stands in speech, not in a title. */
const LONGEST_TITLE = 60
const OPENING_QUOTE = /[“„«"]([^“”„«»"\n]*)$/
const CLOSING_QUOTE = /^([^“”„«»"\n]*)[”“»"]/

/** "Lunch with Name", in quotation marks: words without a sentence's or a clause's end, the first and last with a capital. */
function isInTitle(text: string, start: number, end: number): boolean {
  const before = OPENING_QUOTE.exec(text.slice(Math.max(0, start - LONGEST_TITLE), start))?.[1]
  if (before === undefined) return false
  const behind = CLOSING_QUOTE.exec(text.slice(end, end + LONGEST_TITLE))?.[1]
  if (behind === undefined) return false
  const title = before + text.slice(start, end) + behind
  return /^\p{Lu}/u.test(title) && !/[.,!?;]/.test(title) && /(?:^|\s)\p{Lu}[^\s]*$/u.test(title)
}

/** Digits and strokes make an address or a model of a name, though not of every word. */
const MORE_SIGNS = /\p{L}\/|\/\p{L}|\d/u
const HYPHEN = /[-‐‑]/
/** "Sikorsky S-92", "Kellogg 500": products. */
const MODEL_BEHIND = /^ (?:[A-Z]{1,4}-?\d|\d)/
const MAKING = /^(?:made|built|manufactured|produced|designed|developed|supplied|sold|brewed|baked)$/
/** "“Vans”, a misspelling", "Vans [sic]". */
const SPELLING_BEHIND =
  /^['’"”]?,? ?(?:[[(]sic\b|(?:a|an|the|as|in|this) (?:wrong |old |new |usual |official )?(?:mis)?(?:spelling|print|spelt|spelled)\b|(?:mis)?(?:spelt|spelled|spelling)\b|typo\b)/
