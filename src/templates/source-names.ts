import { CharClass, CLASS_OF } from '../text/char-class.ts'
import { AGENCIES, OUTLET_ENDINGS, OUTLET_WORDS } from './news-sources.ts'

const AGENCY_SET: ReadonlySet<string> = new Set(AGENCIES)
/** Agencies that are safe to find inside a longer name: two letters may be initials. */
const LONG_AGENCIES = AGENCIES.filter((name) => name.length > 3 || /[^\x20-\x7e]/.test(name))
const SLASHES = /[/／|]| via /
const NO_LETTERS = /[\s.,:;/|]/

/** True for exactly the name of a known agency. Takes folded text (`foldLine`). */
export const isAgency = (folded: string): boolean => AGENCY_SET.has(folded)

/**
 * True when a short folded text names a known agency: alone, as one side of a slash ("x/getty images"), at its start
 * or at its end.
 */
export function namesAgency(folded: string): boolean {
  if (AGENCY_SET.has(folded)) return true
  if (SLASHES.test(folded) && folded.split(SLASHES).some((part) => AGENCY_SET.has(part.trim()))) return true
  return LONG_AGENCIES.some(
    (name) =>
      (folded.startsWith(name) && isEdge(folded, name.length)) ||
      (folded.endsWith(name) && isEdge(folded, folded.length - name.length - 1)),
  )
}

/** True when a folded name ends in a word that only outlets end in. */
export function namesOutlet(folded: string): boolean {
  const words = folded.split(' ')
  const last = (words[words.length - 1] as string).replace(/[»"”.]+$/, '')
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

/** In Latin and kin a name ends where no letter follows; in Han anywhere. */
function isEdge(folded: string, at: number): boolean {
  const sign = folded.charAt(at)
  return sign === '' || NO_LETTERS.test(sign) || (CLASS_OF[sign.charCodeAt(0)] as number) === CharClass.Han
}
