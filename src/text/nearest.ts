import { editDistance } from './edit-distance.ts'

/** Words further off than this share of their length are no suggestion. */
const MAX_SHARE = 0.5

/**
 * The known word nearest to a misspelt one.
 *
 * @returns `undefined` when none is near; the first of several equally near ones.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = Math.floor(word.length * MAX_SHARE) + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
