/** Longest text that a user's pattern is tried on, UTF-16 code units; longer ones never match. */
export const PATTERN_TEXT_LIMIT = 500
/** Binary logarithm of the most ways in which a pattern may be tried: some ten milliseconds. */
const MAX_BITS = 20
/** That of the ways of an unbounded repetition in the longest text. */
const UNBOUNDED_BITS = 9

export type SafePattern = { readonly pattern: RegExp } | { readonly problem: string }

interface Group {
  /** Holds a repetition or an alternative: repeated, it could match one text in many ways. */
  branches: boolean
  alternatives: number
}

/**
 * Compile a pattern that a user wrote, unless a text could make it run long.
 *
 * Taken is what can be tried in a bounded number of ways: no back references, no look-around, no repetition of a group
 * that repeats or branches itself; all choices of the others multiplied are at most a million. The pattern must match
 * a text as a whole.
 */
export function compileSafePattern(source: string): SafePattern {
  let pattern: RegExp
  try {
    // Alone first: `a)(b` would be one within the brackets.
    pattern = new RegExp(`^(?:${new RegExp(source, 'u').source})$`, 'u')
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
  const problem = findProblem(source)
  return problem === undefined ? { pattern } : { problem }
}

function findProblem(source: string): string | undefined {
  const outermost: Group = { branches: false, alternatives: 1 }
  const groups = [outermost]
  /** The group that has just been closed, for the repetition that may follow. */
  let closed: Group | undefined
  let bits = 0
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string
    if (inClass) {
      if (sign === '\\') at++
      else if (sign === ']') inClass = false
      continue
    }
    const repeat = repetitionAt(source, at)
    if (repeat !== undefined) {
      if (repeat.most > 1 && closed?.branches === true)
        return 'it repeats a group that repeats or branches itself'
      bits +=
        repeat.most === Number.POSITIVE_INFINITY ? UNBOUNDED_BITS : Math.log2(repeat.most - repeat.least + 1)
      for (const group of groups) group.branches = true
      at += repeat.length - 1
      // A lazy one is as costly.
      if (source[at + 1] === '?') at++
    } else if (sign === '\\') {
      if (/[1-9k]/.test(source[at + 1] ?? '')) return 'it has a back reference'
      at++
    } else if (sign === '[') inClass = true
    else if (sign === '(') {
      if (/^\(\?(?:=|!|<=|<!)/.test(source.slice(at, at + 4))) return 'it looks ahead or behind'
      groups.push({ branches: false, alternatives: 1 })
      // `(?:` and `(?<name>`: the question mark repeats nothing.
      if (source[at + 1] === '?') at++
    } else if (sign === '|') {
      for (const group of groups) group.branches = true
      ;(groups.at(-1) as Group).alternatives++
    }
    closed = sign === ')' ? groups.pop() : undefined
    if (closed !== undefined) bits += Math.log2(closed.alternatives)
  }
  bits += Math.log2(outermost.alternatives)
  return bits > MAX_BITS ? 'it can be tried in more than a million ways' : undefined
}

interface Repetition {
  readonly least: number
  readonly most: number
  /** Of its sign in the source. */
  readonly length: number
}

function repetitionAt(source: string, at: number): Repetition | undefined {
  const sign = source[at]
  if (sign === '*' || sign === '+') return { least: 0, most: Number.POSITIVE_INFINITY, length: 1 }
  if (sign === '?') return { least: 0, most: 1, length: 1 }
  const counted = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at, at + 24))
  if (counted === null) return undefined
  const [whole, least = '', comma, most = ''] = counted
  const limit = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most)
  return { least: Number(least), most: limit, length: whole.length }
}
