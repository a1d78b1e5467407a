import { LENGTHS, type Planted } from './fragments.ts'

/** A span with the language that it is said to be in. */
export interface Said {
  readonly start: number
  readonly end: number
  readonly language: string
}

export interface Score {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Of the hits, those whose language is named right. */
  readonly named: number
  /** By class of length. */
  readonly recallByLength: readonly number[]
  readonly recallByLanguage: Readonly<Record<string, number>>
  readonly missed: readonly Planted[]
}

/** Score what a detector says in the lines of planted fragments. A hit covers half of the union of both spans; each counts once. */
export function scoreFragments(
  planted: readonly Planted[],
  detect: (text: string) => readonly Said[],
): Score {
  const lengths = LENGTHS.map(() => ({ hits: 0, all: 0 }))
  const languages = new Map<string, { hits: number; all: number }>()
  const missed: Planted[] = []
  let hits = 0
  let wrong = 0
  let named = 0
  for (const entry of planted) {
    const said = detect(entry.text).filter(
      (span) => span.start < entry.line.end && span.end > entry.line.start,
    )
    const hit = said.find((span) => overlap(span, entry) >= 0.5)
    wrong += said.length - (hit === undefined ? 0 : 1)
    const byLength = lengths[entry.length] as { hits: number; all: number }
    const byLanguage = languages.get(entry.language) ?? { hits: 0, all: 0 }
    languages.set(entry.language, byLanguage)
    byLength.all++
    byLanguage.all++
    if (hit === undefined) {
      missed.push(entry)
      continue
    }
    hits++
    byLength.hits++
    byLanguage.hits++
    if (hit.language === entry.language) named++
  }
  const precision = hits / (hits + wrong)
  const recall = hits / planted.length
  return {
    f1: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    named: named / hits,
    recallByLength: lengths.map(({ hits, all }) => hits / all),
    recallByLanguage: Object.fromEntries(
      [...languages].map(([language, { hits, all }]) => [language, hits / all]),
    ),
    missed,
  }
}

function overlap(left: Pick<Said, 'start' | 'end'>, right: Pick<Said, 'start' | 'end'>): number {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start)
  return common <= 0 ? 0 : common / (Math.max(left.end, right.end) - Math.min(left.start, right.start))
}
