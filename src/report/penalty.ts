import type { Finding, Severity } from '../findings/finding.ts'

/** Name and figures of a way to count; printed with every number that comes from it. */
export interface Profile {
  readonly name: string
  readonly weights: Readonly<Record<Severity, number>>
  /** Factor for findings of MQM type punctuation. */
  readonly punctuation: number
  /** Penalty points per 1,000 words that still pass. */
  readonly accepted: number
  /** Documents with fewer words get figures but no verdict. */
  readonly minWords: number
}

/**
 * Severity weights 0/1/5/25: default of the MQM Council's scoring model; punctuation 0.1: Google's MQM set (WMT).
 * `accepted`: an example value of the MQM sources, to be set on reviewed corpora. `minWords`: MQM works with samples
 * of 500 words and more.
 */
export const MQM_PROFILE: Profile = {
  name: 'mqm',
  weights: { neutral: 0, minor: 1, major: 5, critical: 25 },
  punctuation: 0.1,
  accepted: 10,
  minWords: 500,
}

/** Penalty points of one document or of many. */
export interface Penalty {
  /** What was there, repaired or not. */
  readonly before: number
  /** What is left after the applied edits. */
  readonly after: number
  readonly criticalAfter: number
}

export type Verdict = 'pass' | 'fail' | 'too-small'

/**
 * Penalty points of a document: what was superseded is not counted, and what repeats (same rule, same text) counts
 * once, with its highest weight.
 */
export function penaltyOf(findings: readonly Finding[], profile: Profile): Penalty {
  const before = new Map<string, number>()
  const after = new Map<string, number>()
  let criticalAfter = 0
  for (const finding of findings) {
    if (finding.superseded !== undefined) continue
    const weight = weightOf(finding, profile)
    if (weight === 0) continue
    const key = `${finding.ruleId}\n${finding.actual}`
    raise(before, key, weight)
    if (finding.applied) continue
    raise(after, key, weight)
    if (finding.severity === 'critical') criticalAfter++
  }
  return { before: sum(before), after: sum(after), criticalAfter }
}

const weightOf = (finding: Finding, profile: Profile): number =>
  profile.weights[finding.severity] * (finding.category?.endsWith('punctuation') ? profile.punctuation : 1)

function raise(points: Map<string, number>, key: string, weight: number): void {
  const known = points.get(key)
  if (known === undefined || known < weight) points.set(key, weight)
}

/** In tenths, so that sums do not depend on the order of the documents. */
function sum(points: ReadonlyMap<string, number>): number {
  let tenths = 0
  for (const weight of points.values()) tenths += Math.round(weight * 10)
  return tenths / 10
}

/** Points per 1,000 words, two decimals; `null` without words. */
export const per1000Words = (points: number, words: number): number | null =>
  words === 0 ? null : Math.round((points / words) * 100_000) / 100

/** Verdict on one document after cleaning: one critical finding fails whatever the score. */
export function verdictOf(penalty: Penalty, words: number, profile: Profile): Verdict {
  if (penalty.criticalAfter > 0) return 'fail'
  if (words < profile.minWords) return 'too-small'
  return (penalty.after / words) * 1000 > profile.accepted ? 'fail' : 'pass'
}
