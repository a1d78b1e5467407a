import {
  EXTRA_SYMBOLS,
  LAST_VOWEL_COST,
  MUTE_E_COST,
  NEAR_SYMBOLS,
  SKELETON_CLASSES,
  SPELLINGS,
  SWAP_COST,
} from './pivot-table.ts'

const LETTER_A = 0x61

interface Spelling {
  readonly letters: string
  /** Code of its second letter; NaN for none. */
  readonly second: number
  readonly symbol: string
}

/** Spellings by their first letter. */
const BY_FIRST: readonly Spelling[][] = Array.from({ length: 26 }, () => [])
for (const [letters, symbol] of SPELLINGS)
  BY_FIRST[letters.charCodeAt(0) - LETTER_A]?.push({ letters, second: letters.charCodeAt(1), symbol })

const SOFT_VOWELS = 'eiy'
const VOWELS = 'aeiou'

/**
 * Spell a folded surname by sound, so that the ways of writing one name in Latin letters become one: Peskow, Peskov.
 *
 * @param folded  Lower-case Latin letters; other signs are left out.
 * @returns       Symbols of `SPELLINGS`, doubled ones once.
 */
export function normalForm(folded: string): string {
  let out = ''
  let last = 0
  let at = 0
  while (at < folded.length) {
    const letter = folded.charAt(at)
    const next = folded.charAt(at + 1)
    let taken = 1
    let symbol = letter
    const row = rowAt(folded, at)
    if (at === 0 && letter === 'y' && next === 'e') symbol = ''
    else if (row !== undefined) {
      taken = row.letters.length
      symbol = row.symbol
    } else if (letter === 'c') symbol = next !== '' && SOFT_VOWELS.includes(next) ? 's' : 'k'
    else if (letter === 'j' && isGlide(folded, at)) symbol = 'i'
    else if (letter === 'h' && at > 0 && !VOWELS.includes(next || 'x')) symbol = ''
    else if (letter < 'a' || letter > 'z') symbol = ''
    at += taken
    for (let sign = 0; sign < symbol.length; sign++) {
      const code = symbol.charCodeAt(sign)
      if (code === last) continue
      out += symbol.charAt(sign)
      last = code
    }
  }
  // -off, -eff, -of and -ow are all -ov: the ending is devoiced.
  return /[aeo]f$/.test(out) ? `${out.slice(0, -1)}v` : out
}

/** The j of Slavic and German spelling: before a consonant, at the end, and between a consonant and a vowel. */
const isGlide = (folded: string, at: number): boolean =>
  at > 0 && (!VOWELS.includes(folded.charAt(at + 1) || 'x') || !VOWELS.includes(folded.charAt(at - 1)))

/** The spelling that stands at an offset; a loop, as an authority of a thousand people asks a hundred thousand times. */
function rowAt(folded: string, at: number): Spelling | undefined {
  const rows = BY_FIRST[folded.charCodeAt(at) - LETTER_A]
  if (rows === undefined) return undefined
  const next = folded.charCodeAt(at + 1)
  for (const row of rows) {
    const { length } = row.letters
    if (length === 1) return row
    if (row.second === next && (length === 2 || folded.startsWith(row.letters, at))) return row
  }
  return undefined
}

const CLASS_BY_SYMBOL = new Map<string, string>()
for (const [index, symbols] of SKELETON_CLASSES.entries())
  for (const symbol of symbols) CLASS_BY_SYMBOL.set(symbol, String(index))

/** Consonant classes of a normal form, vowels left out: what two spellings must share to be compared at all. */
export function classSkeleton(form: string): string {
  let skeleton = ''
  for (const symbol of form) {
    const consonantClass = CLASS_BY_SYMBOL.get(symbol)
    if (consonantClass !== undefined && !skeleton.endsWith(consonantClass)) skeleton += consonantClass
  }
  return skeleton
}

/**
 * The skeleton as Mandarin leaves it: l and r without a vowel behind them are lost, and t before a sibilant is part
 * of it.
 */
export function pivotSkeleton(form: string): string {
  let heard = ''
  for (let at = 0; at < form.length; at++) {
    const symbol = form.charAt(at)
    const next = form.charAt(at + 1)
    if ((symbol === 'l' || symbol === 'r') && at > 0 && !VOWELS.includes(next || 'x')) continue
    if (symbol === 't' && next !== '' && 'szSZC'.includes(next)) continue
    heard += symbol
  }
  return classSkeleton(heard)
}

/** Symbols are ASCII; costs stand in tables by their codes. */
const CODES = 128
const CHANGE = new Float64Array(CODES * CODES).fill(1)
for (let code = 0; code < CODES; code++) CHANGE[code * CODES + code] = 0
for (const [symbols, cost] of NEAR_SYMBOLS) {
  for (const left of symbols) {
    for (const right of symbols) {
      const at = left.charCodeAt(0) * CODES + right.charCodeAt(0)
      if (left !== right && cost < (CHANGE[at] as number)) CHANGE[at] = cost
    }
  }
}
const EXTRA = new Float64Array(CODES).fill(1)
for (const [symbols, cost] of EXTRA_SYMBOLS) for (const symbol of symbols) EXTRA[symbol.charCodeAt(0)] = cost
const IS_VOWEL = new Uint8Array(CODES)
for (const vowel of VOWELS) IS_VOWEL[vowel.charCodeAt(0)] = 1
const MUTE_E = 'e'.charCodeAt(0)

/** Longest form that is compared, in symbols. */
const LONGEST_FORM = 40
/** Extra costs of the symbols of the right form, and three rows of the table. */
const extras = new Float64Array(LONGEST_FORM)
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST_FORM + 1)) as [
  Float64Array,
  Float64Array,
  Float64Array,
]

const extraCost = (form: string, at: number): number => {
  const code = form.charCodeAt(at)
  return code === MUTE_E && at > 1 && at === form.length - 1 ? MUTE_E_COST : (EXTRA[code & 127] as number)
}

/**
 * Weighted Damerau-Levenshtein distance (optimal string alignment) between two normal forms.
 *
 * Names are short; forms over 40 symbols are not compared and have distance Infinity.
 *
 * @param limit  Distances above it may come out as Infinity.
 */
export function weightedDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (left === right) return 0
  if (left.length > LONGEST_FORM || right.length > LONGEST_FORM) return Number.POSITIVE_INFINITY
  const width = right.length
  let [beforeLast, last, current] = rows
  last[0] = 0
  for (let column = 1; column <= width; column++) {
    const cost = extraCost(right, column - 1)
    extras[column - 1] = cost
    last[column] = (last[column - 1] as number) + cost
  }
  for (let row = 1; row <= left.length; row++) {
    const code = left.charCodeAt(row - 1) & 127
    const extra = extraCost(left, row - 1)
    current[0] = (last[0] as number) + extra
    let least = current[0]
    for (let column = 1; column <= width; column++) {
      const other = right.charCodeAt(column - 1) & 127
      let change = CHANGE[code * CODES + other] as number
      if (row === left.length && column === width && code !== other && IS_VOWEL[code] && IS_VOWEL[other])
        change = LAST_VOWEL_COST
      let best = (last[column - 1] as number) + change
      const without = (last[column] as number) + extra
      if (without < best) best = without
      const withIt = (current[column - 1] as number) + (extras[column - 1] as number)
      if (withIt < best) best = withIt
      if (
        row > 1 &&
        column > 1 &&
        code === right.charCodeAt(column - 2) &&
        other === left.charCodeAt(row - 2)
      ) {
        const swapped = (beforeLast[column - 2] as number) + SWAP_COST
        if (swapped < best) best = swapped
      }
      current[column] = best
      if (best < least) least = best
    }
    // A swap looks two rows back and costs less than two edits, never less than the least of the row before.
    if (least > limit && (row < 2 || leastOf(last, width) > limit)) return Number.POSITIVE_INFINITY
    const free = beforeLast
    beforeLast = last
    last = current
    current = free
  }
  return last[width] as number
}

function leastOf(row: Float64Array, width: number): number {
  let least = row[0] as number
  for (let column = 1; column <= width; column++)
    if ((row[column] as number) < least) least = row[column] as number
  return least
}

const ROUNDING = 1e-9
const LEAST_EXTRA = Math.min(MUTE_E_COST, ...EXTRA_SYMBOLS.map(([, cost]) => cost))

/** Names up to this many letters are compared letter by letter only: every second one is a neighbour of another. */
export const SHORTEST_COMPARED = 4

/**
 * How alike two surnames are by sound, 0 to 1. The cliff: short forms bear few edits, because a name of four letters
 * has neighbours everywhere.
 */
export const soundSimilarity = (left: string, right: string): number =>
  formSimilarity(normalForm(left), normalForm(right))

/** As `soundSimilarity`, of two normal forms; 0 for what may be below `least`. */
export function formSimilarity(leftForm: string, rightForm: string, least = 0): number {
  const length = Math.max(leftForm.length, rightForm.length)
  if (length === 0) return 0
  if (leftForm === rightForm) return 1
  const allowed = Math.min(
    length <= 3 ? 0.2 : length <= 5 ? 0.6 : length <= 7 ? 1.1 : 1.6,
    (1 - least) * length + ROUNDING,
  )
  // Each symbol too many costs something.
  if ((length - Math.min(leftForm.length, rightForm.length)) * LEAST_EXTRA > allowed) return 0
  const distance = weightedDistance(leftForm, rightForm, allowed)
  return distance > allowed ? 0 : 1 - distance / length
}

/** Share of letters that two folded words have in common by plain edit distance, 0 to 1. */
export function letterSimilarity(left: string, right: string): number {
  const length = Math.max(left.length, right.length)
  if (length === 0) return 1
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const change = left.charAt(row - 1) === right.charAt(column - 1) ? 0 : 1
      current.push(
        Math.min(
          (last[column] as number) + 1,
          (current[column - 1] as number) + 1,
          (last[column - 1] as number) + change,
        ),
      )
    }
    last = current
  }
  return 1 - (last[right.length] as number) / length
}
