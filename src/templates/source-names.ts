import { CharClass, CLASS_OF } from '../text/char-class.ts'
import { AGENCIES, OUTLET_ENDINGS, OUTLET_WORDS } from './news-sources.ts'

const AGENCY_SET: ReadonlySet<string> = new Set(AGENCIES)
/** Shortest name that is looked for inside a longer one: two letters may be initials. Han names have two signs. */
const MIN_INSIDE = 4
const MAX_HAN = 8
const SLASHES = /[/／|]| via /

/** True for exactly the name of a known agency. Takes folded text (`foldLine`). */
export const isAgency = (folded: string): boolean => AGENCY_SET.has(folded)

/**
 * True when a short folded text names a known agency: alone, as one side of a slash ("x/getty images"), at its start
 * or at its end.
 */
export function namesAgency(folded: string): boolean {
  if (AGENCY_SET.has(folded)) return true
  if (SLASHES.test(folded) && folded.split(SLASHES).some((part) => AGENCY_SET.has(part.trim()))) return true
  return isHanText(folded) || isHanText(folded.slice(0, 1)) ? endsInHanAgency(folded) : endsInAgency(folded)
}

/** Tries the first words and the last words, longest first. */
function endsInAgency(folded: string): boolean {
  for (let at = folded.indexOf(' '); at > 0; at = folded.indexOf(' ', at + 1)) {
    if (isLongAgency(folded.slice(0, at).replace(/[.,:;]$/, '')) || isLongAgency(folded.slice(at + 1)))
      return true
  }
  return false
}

function endsInHanAgency(folded: string): boolean {
  for (let length = 2; length <= MAX_HAN && length < folded.length; length++) {
    if (AGENCY_SET.has(folded.slice(0, length)) || AGENCY_SET.has(folded.slice(-length))) return true
  }
  return false
}

const isLongAgency = (name: string): boolean => name.length >= MIN_INSIDE && AGENCY_SET.has(name)

/** True when a folded name ends in a word that only outlets end in. */
export function namesOutlet(folded: string): boolean {
  const words = folded.split(' ')
  const last = (words[words.length - 1] as string).replace(/[»"”.]{1,4}$/, '')
  if (words.length > 1 && OUTLET_WORDS.has(last)) return true
  return (
    isHanText(folded) &&
    OUTLET_ENDINGS.some((ending) => folded.length > ending.length && folded.endsWith(ending))
  )
}

function isHanText(value: string): boolean {
  const last = CLASS_OF[value.charCodeAt(value.length - 1)]
  return last === CharClass.Han || last === CharClass.Kana
}
