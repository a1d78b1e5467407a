import { tokensOf } from './tokens.ts'

/** Words of a shingle. */
const SIZE = 4

export interface ShingleScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Bags of shingles of each page compared; means of precision and recall over the pages, F1 of the means. */
export function scoreShingles(
  pages: readonly { readonly text: string; readonly truth: string }[],
): ShingleScore {
  let precision = 0
  let recall = 0
  for (const { text, truth } of pages) {
    const found = bagOf(text)
    const wanted = bagOf(truth)
    let common = 0
    let all = 0
    let wantedAll = 0
    for (const [shingle, count] of found) {
      all += count
      common += Math.min(count, wanted.get(shingle) ?? 0)
    }
    for (const count of wanted.values()) wantedAll += count
    precision += all === 0 ? 0 : common / all
    recall += wantedAll === 0 ? 0 : common / wantedAll
  }
  precision /= pages.length
  recall /= pages.length
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function bagOf(text: string): Map<string, number> {
  const words = tokensOf(text)
  const bag = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - SIZE + 1); at++) {
    const shingle = words.slice(at, at + SIZE).join(' ')
    if (shingle !== '') bag.set(shingle, (bag.get(shingle) ?? 0) + 1)
  }
  return bag
}
