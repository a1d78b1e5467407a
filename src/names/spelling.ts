import {
  EXTRA_SYMBOLS,
  MUTE_E_COST,
  NEAR_SYMBOLS,
  SKELETON_CLASSES,
  SPELLINGS,
  SWAP_COST,
} from './pivot-table.ts'

const BY_FIRST = new Map<string, (readonly [string, string])[]>()
for (const row of SPELLINGS) {
  const first = row[0].charAt(0)
  const rows = BY_FIRST.get(first)
  if (rows === undefined) BY_FIRST.set(first, [row])
  else rows.push(row)
}

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
  let at = 0
  while (at < folded.length) {
    const letter = folded.charAt(at)
    const next = folded.charAt(at + 1)
    let taken = 1
    let symbol = letter
    const row = rowAt(folded, at, letter)
    if (at === 0 && letter === 'y' && next === 'e') symbol = ''
    else if (row !== undefined) {
      taken = row[0].length
      symbol = row[1]
    } else if (letter === 'c') symbol = next !== '' && SOFT_VOWELS.includes(next) ? 's' : 'k'
    else if (letter === 'h' && at > 0 && !VOWELS.includes(next || 'x')) symbol = ''
    else if (letter < 'a' || letter > 'z') symbol = ''
    at += taken
    for (const sign of symbol) if (!out.endsWith(sign)) out += sign
  }
  // -off, -eff, -of and -ow are all -ov: the ending is devoiced.
  return /[aeo]f$/.test(out) ? `${out.slice(0, -1)}v` : out
}

/** The spelling that stands at an offset; a loop, as an authority of a thousand people asks a hundred thousand times. */
function rowAt(folded: string, at: number, letter: string): readonly [string, string] | undefined {
  const rows = BY_FIRST.get(letter)
  if (rows === undefined) return undefined
  for (const row of rows) if (folded.startsWith(row[0], at)) return row
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

/** Symbols of normal forms are ASCII; tables of costs have a row and a column for each. */
const SYMBOLS = 128
/** Cost of one symbol for another, at `left * SYMBOLS + right`. */
const CHANGES = new Float64Array(SYMBOLS * SYMBOLS).fill(1)
for (const [symbols, cost] of NEAR_SYMBOLS)
  for (const left of symbols)
    for (const right of symbols) {
      const at = left.charCodeAt(0) * SYMBOLS + right.charCodeAt(0)
      if (cost < (CHANGES[at] as number)) CHANGES[at] = cost
    }
/** Cost of a symbol too many. */
const EXTRAS = new Float64Array(SYMBOLS).fill(1)
for (const [symbols, cost] of EXTRA_SYMBOLS) for (const symbol of symbols) EXTRAS[symbol.charCodeAt(0)] = cost

const changeCost = (left: number, right: number): number =>
  left === right ? 0 : left < SYMBOLS && right < SYMBOLS ? (CHANGES[left * SYMBOLS + right] as number) : 1

const MUTE_E = 0x65
const extraCost = (form: string, at: number): number => {
  const code = form.charCodeAt(at)
  if (code === MUTE_E && at > 1 && at === form.length - 1) return MUTE_E_COST
  return code < SYMBOLS ? (EXTRAS[code] as number) : 1
}

/** Longest form that is compared. */
const LONGEST = 40
/** Rows of the table of distances: the last two and the one that is made. */
let beforeLast = new Float64Array(LONGEST + 1)
let last = new Float64Array(LONGEST + 1)
let current = new Float64Array(LONGEST + 1)

/**
 * Weighted Damerau-Levenshtein distance (optimal string alignment) between two normal forms.
 *
 * Names are short; forms over 40 symbols are not compared and have distance Infinity.
 *
 * @param limit  A distance above it may come out as Infinity: most pairs are far apart, which two rows show.
 */
export function weightedDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  if (left === right) return 0
  const height = left.length
  const width = right.length
  if (height > LONGEST || width > LONGEST) return Number.POSITIVE_INFINITY
  last[0] = 0
  for (let column = 1; column <= width; column++)
    last[column] = (last[column - 1] as number) + extraCost(right, column - 1)
  let lowestBefore = 0
  for (let row = 1; row <= height; row++) {
    const code = left.charCodeAt(row - 1)
    const codeBefore = row > 1 ? left.charCodeAt(row - 2) : -1
    const extra = extraCost(left, row - 1)
    let lowest = (last[0] as number) + extra
    current[0] = lowest
    for (let column = 1; column <= width; column++) {
      const other = right.charCodeAt(column - 1)
      let best = (last[column] as number) + extra
      const added = (current[column - 1] as number) + extraCost(right, column - 1)
      if (added < best) best = added
      const changed = (last[column - 1] as number) + changeCost(code, other)
      if (changed < best) best = changed
      if (column > 1 && codeBefore === other && code === right.charCodeAt(column - 2)) {
        const swapped = (beforeLast[column - 2] as number) + SWAP_COST
        if (swapped < best) best = swapped
      }
      current[column] = best
      if (best < lowest) lowest = best
    }
    if (lowest > limit && lowestBefore > limit) return Number.POSITIVE_INFINITY
    lowestBefore = lowest
    const oldest = beforeLast
    beforeLast = last
    last = current
    current = oldest
  }
  return last[width] as number
}

const ROUNDING = 1e-9

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
  const allowed = Math.min(
    length <= 3 ? 0.2 : length <= 5 ? 0.6 : length <= 7 ? 1.1 : 1.6,
    (1 - least) * length + ROUNDING,
  )
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
