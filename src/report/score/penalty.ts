import { isDismissed } from '../../findings/decision.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Profile } from '../../findings/profile.ts'

/** Points are added up as whole millionths, so that a sum does not depend on its order. */
export const UNIT = 1_000_000

interface Judged {
  readonly findings: readonly Finding[]
  readonly raw: string
}

/** Penalty points of one document or of many. */
export interface Penalty {
  /** What was there, repaired or not. */
  readonly before: number
  /** What is left after the applied edits. */
  readonly after: number
  /** What is left, each finding weighed with its confidence. */
  readonly expected: number
  readonly criticalAfter: number
}

/**
 * Penalty points of a document. What was superseded and what a person dismissed is not counted. What repeats (same
 * rule, same text) counts once, with its highest weight, where the profile says so.
 */
export function penaltyOf({ findings, raw }: Judged, profile: Profile): Penalty {
  const before = new Points(profile)
  const after = new Points(profile)
  const expected = new Points(profile)
  let criticalAfter = 0
  for (const finding of findings) {
    if (finding.superseded !== undefined || isDismissed(finding)) continue
    const weight = weightOf(finding, raw, profile)
    if (weight === 0) continue
    before.add(finding, weight)
    if (finding.applied) continue
    after.add(finding, weight)
    expected.add(finding, weight * finding.confidence)
    if (finding.severity === 'critical') criticalAfter++
  }
  return { before: before.sum, after: after.sum, expected: expected.sum, criticalAfter }
}

/**
 * What each finding adds to the penalty after cleaning, in the order given: nothing for what was applied, superseded,
 * dismissed, or repeats another one. The sum is `after`.
 */
export function pointsLeft({ findings, raw }: Judged, profile: Profile): number[] {
  const counted = new Map<string, number>()
  return findings.map((finding) => {
    if (finding.applied || finding.superseded !== undefined || isDismissed(finding)) return 0
    const weight = weightOf(finding, raw, profile)
    if (profile.repeats === 'each') return weight
    const key = `${finding.ruleId}\n${finding.actual}`
    const known = counted.get(key) ?? 0
    if (known >= weight) return 0
    counted.set(key, weight)
    return weight - known
  })
}

/** Points of one finding. */
export function weightOf(finding: Finding, raw: string, profile: Profile): number {
  const { ruleId, category, severity } = finding
  const factor = profile.rules[ruleId] ?? profile.rules[ruleId.slice(0, ruleId.indexOf('/'))] ?? 1
  if (profile.untranslatedLine !== null && severity !== 'neutral' && isUntranslatedLine(finding, raw))
    return profile.untranslatedLine * factor
  return profile.weights[severity] * factor * (category?.endsWith('punctuation') ? profile.punctuation : 1)
}

function isUntranslatedLine({ category, column, start, end }: Finding, raw: string): boolean {
  if (category !== 'accuracy/untranslated' || column !== 1 || start === end) return false
  return end === raw.length || raw[end] === '\n' || raw[end] === '\r' || raw[end - 1] === '\n'
}

class Points {
  readonly #once: Map<string, number> | undefined
  #units = 0

  constructor({ repeats }: Profile) {
    this.#once = repeats === 'once' ? new Map() : undefined
  }

  add({ ruleId, actual }: Finding, points: number): void {
    const units = Math.round(points * UNIT)
    if (this.#once === undefined) {
      this.#units += units
      return
    }
    const key = `${ruleId}\n${actual}`
    const known = this.#once.get(key) ?? 0
    if (known >= units) return
    this.#once.set(key, units)
    this.#units += units - known
  }

  get sum(): number {
    return this.#units / UNIT
  }
}
