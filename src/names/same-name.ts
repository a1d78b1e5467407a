import { areGivenEquivalents } from './given-names.ts'
import { letterSimilarity, normalForm, pivotSkeleton, soundSimilarity } from './spelling.ts'

/** A full name in parts, folded. */
export interface NameParts {
  readonly given: string
  readonly family: string
}

/** Surnames must sound as alike as this; shorter than six letters, as the second. */
const FAMILY = 0.85
const SHORT_FAMILY = 0.92
const FAMILY_LETTERS = 0.6
/** Given names that are no known equivalents. */
const GIVEN = 0.8
/** Parts up to three letters are whole names in East Asia; nothing is a spelling of them. */
const SHORT_PART = 3

/** Last word of a folded name is its surname; the words before, its given names. */
export function splitFolded(folded: string): NameParts {
  const at = folded.lastIndexOf(' ')
  return { given: at < 0 ? '' : folded.slice(0, at), family: folded.slice(at + 1) }
}

/** True when two full names may be spellings of one. Equal names are not variants. */
export function areVariants(left: NameParts, right: NameParts): boolean {
  if (left.family === right.family && left.given === right.given) return false
  if (!areFamilyVariants(left.family, right.family)) return false
  return (
    areGivenVariants(left.given, right.given) || (left.family !== right.family && fitsInitial(left, right))
  )
}

/** "O. Name" and "Oleh Name". */
function fitsInitial({ given: left }: NameParts, { given: right }: NameParts): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return /^\p{L}\.?$/u.test(short) && long.charAt(0) === short.charAt(0)
}

/** What the folded surnames of one person have in common however they are spelt: "-ić" without its accent is "-ich". */
export const familySkeleton = (family: string): string =>
  pivotSkeleton(normalForm(family.endsWith('ic') ? `${family}h` : family))

/** True for two spellings of one surname, and for equal ones. */
export function areFamilyVariants(left: string, right: string): boolean {
  if (left === right) return true
  if (isMarked(left) !== isMarked(right)) return false
  const leftParts = left.split('-')
  const rightParts = right.split('-')
  // "Hsiu-ying" and "Xiuying", "Yong-chol" and "Yong-chul": syllables are too short to be compared one by one.
  if ((leftParts.length > 1 || rightParts.length > 1) && areSyllablesAlike(left, right)) return true
  if (leftParts.length !== rightParts.length) return false
  return leftParts.every((part, index) => {
    const other = rightParts[index] as string
    if (part === other || (ARTICLES.has(part) && ARTICLES.has(other))) return true
    if (Math.min(part.length, other.length) <= SHORT_PART || part === `${other}s` || other === `${part}s`)
      return false
    const least = Math.min(part.length, other.length) < 6 ? SHORT_FAMILY : FAMILY
    return soundSimilarity(part, other) >= least && letterSimilarity(part, other) >= FAMILY_LETTERS
  })
}

/** Share of letters and of sound that names of several syllables have in common, hyphens aside. */
const SYLLABLES = 0.92
const SYLLABLE_LETTERS = 0.75

function areSyllablesAlike(left: string, right: string): boolean {
  const word = left.replaceAll('-', '')
  const other = right.replaceAll('-', '')
  return (
    word === other ||
    (soundSimilarity(word, other) >= SYLLABLES && letterSimilarity(word, other) >= SYLLABLE_LETTERS)
  )
}

/** The article of Arabic surnames. */
const ARTICLES: ReadonlySet<string> = new Set('al el ul ad ed ar er as es ash esh at et az ez'.split(' '))

function areGivenVariants(left: string, right: string): boolean {
  if (areGivenEquivalents(left, right)) return true
  const leftParts = left.split(/[ -]/)
  const rightParts = right.split(/[ -]/)
  if (leftParts.length !== rightParts.length) return false
  return leftParts.every((part, index) => {
    const other = rightParts[index] as string
    if (areGivenEquivalents(part, other)) return true
    if (Math.min(part.length, other.length) <= SHORT_PART) return false
    // Mario and Maria, Roman and Romana, Denis and Denise are two people.
    if (part.endsWith('a') !== other.endsWith('a')) return false
    if (part === `${other}e` || other === `${part}e`) return false
    return soundSimilarity(part, other) >= GIVEN
  })
}

/** A woman's form or a patronymic, in Russian, Polish, German and French spelling. */
const isMarked = (family: string): boolean =>
  /(?:[oe][vw]a|ina|yna|a[yj]a|[sc]ka|[oe][vw]na|[oe][vw][iy](?:ch|cz|tch|tsch))$/.test(family)
