import type { RuleTotals } from '../report.ts'

/** Normal quantile of a 95 % interval. */
const Z = 1.96
/** Fewer answers demote no rule. */
const MIN_ANSWERS = 10

/** Share of a rule's findings that reviewers found right, with its 95 % interval; 0 to 1. */
export interface Precision {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * Wilson score interval: it holds for few answers and for shares near 0 and 1 (Wilson 1927; Brown, Cai and DasGupta
 * 2001 recommend it for small samples).
 *
 * @returns `undefined` when nobody has judged anything.
 */
export function precisionOf({ right, wrong }: RuleTotals['reviewed']): Precision | undefined {
  const total = right + wrong
  if (total === 0) return undefined
  const share = right / total
  const scale = 1 + (Z * Z) / total
  const middle = share + (Z * Z) / (2 * total)
  const reach = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total))
  return { share, low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) }
}

/** True when reviewers were asked often enough to be sure that a rule is right less often than it must be. */
export function isDemoted(reviewed: RuleTotals['reviewed'], minPrecision: number): boolean {
  const precision = precisionOf(reviewed)
  return (
    precision !== undefined && reviewed.right + reviewed.wrong >= MIN_ANSWERS && precision.high < minPrecision
  )
}
