/**
 * Layer gate: whether a run stays within its budget, and which findings are known already. Knows findings and figures,
 * no rule and no document; no I/O.
 */
import { type Finding, SEVERITIES, type Severity } from '../findings/finding.ts'

/** What a run may come to. */
export interface Budget {
  /** Findings of this severity and above fail, but for rules that have a budget of their own. */
  readonly failOn: Severity
  /** Findings of every rule together, neutral ones left out. */
  readonly maxWarnings?: number | undefined
  /** Findings by rule id or family, neutral ones left out; a rule counts for the most exact entry only. */
  readonly budgets: Readonly<Record<string, number>>
  /** Penalty points per 1,000 words. */
  readonly maxPenalty?: number | undefined
  /** Cleanliness, 100 = nothing found. */
  readonly minScore?: number | undefined
  /** Entries of the baseline that nothing matches any more fail too. */
  readonly failOnStale: boolean
}

/** The figures that `maxPenalty` and `minScore` are held against. */
export interface Score {
  /** Points per 1,000 words of what was found; `null` without words. */
  readonly penalty: number | null
  /** Calibrated score of the same; `null` without words. */
  readonly cleanliness: number | null
  readonly words: number
  /** Fewer words give no verdict. */
  readonly minWords: number
  readonly profile: string
}

/** One limit that was passed, in a sentence that names figure, limit and option. */
export interface Failure {
  readonly gate: 'fail-on' | 'max-warnings' | 'budget' | 'score' | 'baseline'
  readonly message: string
}

export interface GateVerdict {
  readonly passed: boolean
  readonly failures: readonly Failure[]
  /** What could not be judged, and why. */
  readonly notes: readonly string[]
  /** Findings that `failOn` counts. */
  readonly failing: number
  /** Findings that `maxWarnings` counts. */
  readonly warnings: number
}

const reaches = (severity: Severity, level: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(level)

/** Counts findings and says what failed. */
export class Gate {
  readonly #budget: Budget
  /** Findings by entry of `budgets`. */
  readonly #counts: Map<string, number>
  /** By rule. */
  readonly #failing = new Map<string, number>()
  readonly #warnings = new Map<string, number>()

  constructor(budget: Budget) {
    this.#budget = budget
    this.#counts = new Map(Object.keys(budget.budgets).map((id) => [id, 0]))
  }

  /** Findings that lost to an edit are counted by nothing. */
  add(finding: Finding): void {
    if (finding.superseded !== undefined) return
    const budgeted = this.#entryFor(finding.ruleId)
    if (finding.severity !== 'neutral') {
      increment(this.#warnings, finding.ruleId)
      if (budgeted !== undefined) increment(this.#counts, budgeted)
    }
    if (budgeted === undefined && reaches(finding.severity, this.#budget.failOn))
      increment(this.#failing, finding.ruleId)
  }

  /**
   * @param stale    Entries of the baseline that nothing matches any more.
   * @param demoted  Rules that `failOn` and `maxWarnings` do not count, with the reason; a budget of their own holds.
   */
  verdict(score: Score, stale = 0, demoted: ReadonlyMap<string, string> = new Map()): GateVerdict {
    const { failOn, maxWarnings, budgets, failOnStale } = this.#budget
    const failures: Failure[] = []
    const notes: string[] = []
    const failing = sumWithout(this.#failing, demoted)
    const warnings = sumWithout(this.#warnings, demoted)
    for (const [ruleId, reason] of demoted) {
      const count = Math.max(this.#warnings.get(ruleId) ?? 0, this.#failing.get(ruleId) ?? 0)
      if (count > 0) notes.push(`${ruleId} fails nothing: ${reason}; ${findings(count)} not counted`)
    }
    if (failing > 0) {
      const message = `${findings(failing)} of severity ${failOn} or above (--fail-on ${failOn})`
      failures.push({ gate: 'fail-on', message })
    }
    for (const [id, count] of this.#counts) {
      const limit = budgets[id] as number
      if (count > limit)
        failures.push({ gate: 'budget', message: `${findings(count)} of ${id}, budget ${limit} (--budget)` })
    }
    if (maxWarnings !== undefined && warnings > maxWarnings) {
      const message = `${findings(warnings)} in all, at most ${maxWarnings} (--max-warnings)`
      failures.push({ gate: 'max-warnings', message })
    }
    this.#judgeScore(score, failures, notes)
    if (failOnStale && stale > 0) {
      const entries = stale === 1 ? '1 entry' : `${stale} entries`
      const message = `${entries} of the baseline that nothing matches any more (--ci); take them out with --baseline-update`
      failures.push({ gate: 'baseline', message })
    }
    return {
      passed: failures.length === 0,
      failures,
      notes,
      failing,
      warnings,
    }
  }

  #judgeScore(score: Score, failures: Failure[], notes: string[]): void {
    const { maxPenalty, minScore } = this.#budget
    if (maxPenalty === undefined && minScore === undefined) return
    const { penalty, cleanliness, words, minWords, profile } = score
    if (penalty === null || cleanliness === null || words < minWords) {
      const options = [
        maxPenalty === undefined ? [] : '--max-penalty',
        minScore === undefined ? [] : '--min-score',
      ]
      notes.push(`no verdict on ${options.flat().join(' and ')}: ${words} words, fewer than ${minWords}`)
      return
    }
    if (maxPenalty !== undefined && penalty > maxPenalty) {
      const message = `${penalty} penalty points per 1,000 words (${profile}), at most ${maxPenalty} (--max-penalty)`
      failures.push({ gate: 'score', message })
    }
    if (minScore !== undefined && cleanliness < minScore) {
      const message = `cleanliness score ${cleanliness} (${profile}), at least ${minScore} (--min-score)`
      failures.push({ gate: 'score', message })
    }
  }

  #entryFor(ruleId: string): string | undefined {
    if (this.#counts.has(ruleId)) return ruleId
    const family = ruleId.slice(0, ruleId.indexOf('/'))
    return this.#counts.has(family) ? family : undefined
  }
}

const findings = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`)

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function sumWithout(counts: ReadonlyMap<string, number>, left: ReadonlyMap<string, string>): number {
  let sum = 0
  for (const [ruleId, count] of counts) if (!left.has(ruleId)) sum += count
  return sum
}
