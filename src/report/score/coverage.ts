/** Dimensions of MQM 2.0 that an article can have defects in. */
const DIMENSIONS = [
  'accuracy',
  'linguistic conventions',
  'terminology',
  'style',
  'locale conventions',
  'audience appropriateness',
  'design and markup',
] as const

/** MQM 1 called the linguistic conventions fluency. */
const RENAMED: Readonly<Record<string, string>> = {
  fluency: 'linguistic conventions',
  'linguistic-conventions': 'linguistic conventions',
  'locale-convention': 'locale conventions',
  'locale-conventions': 'locale conventions',
  verity: 'audience appropriateness',
  design: 'design and markup',
}

/** What a score speaks of and what nobody looked at. */
export interface Coverage {
  /** Dimensions that an active rule can see a defect of. */
  readonly evaluated: readonly string[]
  /** Seen in part: without the source text only leftovers and spellings show. */
  readonly partly: readonly string[]
  readonly notEvaluated: readonly string[]
}

/** @param categories  MQM types of the active rules; `null` for remains of scraping. */
export function coverageOf(categories: readonly (string | null)[]): Coverage {
  const seen = new Set(
    categories.flatMap((category) => {
      const [dimension = ''] = category?.split('/') ?? []
      return dimension === '' ? [] : [RENAMED[dimension] ?? dimension]
    }),
  )
  const evaluated = DIMENSIONS.filter((dimension) => seen.has(dimension) && dimension !== 'accuracy')
  return {
    evaluated,
    partly: seen.has('accuracy') ? ['accuracy'] : [],
    notEvaluated: DIMENSIONS.filter((dimension) => !seen.has(dimension)),
  }
}

/** The line that stands with every score. */
export function coverageLine({ evaluated, partly, notEvaluated }: Coverage): string {
  const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '))
  return `Evaluated: ${list(evaluated)}${partly.length > 0 ? `; ${list(partly)} only by what was left over` : ''}. Not evaluated: ${list(notEvaluated)}. Whether the meaning was translated rightly cannot be seen without the source text.`
}
