import { SEVERITIES, type Severity } from '../../findings/finding.ts'
import type { PlacedFinding } from './place.ts'

/** Keeps the worst findings of many, in bounded memory: by severity, then in the order they came. */
export class WorstFindings<Placed extends PlacedFinding = PlacedFinding> {
  readonly #limit: number
  readonly #bySeverity: Readonly<Record<Severity, Placed[]>> = {
    neutral: [],
    minor: [],
    major: [],
    critical: [],
  }
  #total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  add(placed: Placed): void {
    this.#total++
    const items = this.#bySeverity[placed.finding.severity]
    if (items.length < this.#limit) items.push(placed)
  }

  /** Worst first; `total` counts all that were added. */
  sorted(): { readonly placed: readonly Placed[]; readonly total: number } {
    const all = [...SEVERITIES].reverse().flatMap((severity) => this.#bySeverity[severity])
    return { placed: all.slice(0, this.#limit), total: this.#total }
  }
}
