import { detach } from '../text/detach.ts'
import type { FindingDigest } from './digest.ts'
import type { GroupTotals } from './report.ts'
import { UNIT } from './score/penalty.ts'

interface Entry {
  readonly group: string
  readonly ruleId: string
  readonly actual: string
  readonly expected: string | null
  count: number
  applied: number
  points: number
  documents: number
  lastDoc: string
}

/**
 * Counts groups in bounded memory: when there are more than `capacity`, the rarer half is forgotten, and `undercount`
 * says by how much a count may be too low (the bound of lossy counting, Manku and Motwani 2002).
 */
export class FrequentGroups {
  readonly #entries = new Map<string, Entry>()
  readonly #capacity: number
  #undercount = 0

  constructor(capacity = 20_000) {
    this.#capacity = capacity
  }

  get undercount(): number {
    return this.#undercount
  }

  /** @param doc  The document of the finding; findings of one document come one after the other. */
  add(finding: FindingDigest, doc: string): void {
    let entry = this.#entries.get(finding.group)
    if (entry === undefined) {
      if (this.#entries.size >= this.#capacity) this.#forget()
      entry = {
        group: detach(finding.group),
        ruleId: finding.ruleId,
        actual: detach(finding.actual),
        expected: finding.expected === null ? null : detach(finding.expected),
        count: 0,
        applied: 0,
        points: 0,
        documents: 0,
        lastDoc: '',
      }
      this.#entries.set(entry.group, entry)
    }
    entry.count++
    if (finding.applied) entry.applied++
    if (finding.points > entry.points) entry.points = finding.points
    if (entry.lastDoc !== doc) {
      entry.lastDoc = doc
      entry.documents++
    }
  }

  /** The most frequent groups; then by group. */
  top(limit: number): GroupTotals[] {
    return this.#sorted()
      .slice(0, limit)
      .map(({ group, ruleId, actual, expected, count, applied, documents }) => ({
        group,
        ruleId,
        actual,
        expected,
        count,
        applied,
        documents,
      }))
  }

  /** What occurs in so many documents; the points of a group count once. */
  recurring(minDocuments: number): { groups: number; findings: number; points: number } {
    const often = [...this.#entries.values()].filter(({ documents }) => documents >= minDocuments)
    const units = often.reduce((sum, { points }) => sum + Math.round(points * UNIT), 0)
    return {
      groups: often.length,
      findings: often.reduce((sum, { count }) => sum + count, 0),
      points: units / UNIT,
    }
  }

  #forget(): void {
    const rare = this.#sorted().slice(this.#capacity >>> 1)
    this.#undercount += (rare[0] as Entry).count
    for (const { group } of rare) this.#entries.delete(group)
  }

  #sorted(): Entry[] {
    return [...this.#entries.values()].sort(
      (left, right) => right.count - left.count || (left.group < right.group ? -1 : 1),
    )
  }
}
