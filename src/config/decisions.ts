import type { Decision, Judgement, UnusedDecision } from '../findings/decision.ts'
import { DecisionIndex, type Places } from '../findings/decision-index.ts'
import type { Finding } from '../findings/finding.ts'

/** Answers of reviewers: right (accepted or mended) and wrong (rejected). */
export interface Reviewed {
  readonly right: number
  readonly wrong: number
}

function judgedAs({ verdict }: Judgement): keyof Reviewed | undefined {
  if (verdict === 'accept' || verdict === 'edit') return 'right'
  return verdict === 'reject' ? 'wrong' : undefined
}

/** What the documents of one thread asked of the decisions; plain data. */
export interface AskedDecisions {
  /** Numbers of decisions, each with the rule that asked. */
  readonly used: readonly (readonly [number, string])[]
  /** Numbers of decisions of several people on one thing, joined, and whether they agree. */
  readonly shared: readonly (readonly [string, boolean])[]
}

/** Human verdicts of a run, and which of them it asked for. */
export class Decisions {
  readonly #rows: readonly Decision[]
  readonly #index: DecisionIndex
  /** Files that decisions name and that are nowhere any more; sorted. */
  readonly gone: readonly string[]
  /** The rule of what a decision is about, for those that a finding asked for. */
  readonly #used = new Map<number, string>()
  readonly #shared = new Map<string, boolean>()
  /** Documents that decisions name: true once the document has been seen. */
  readonly #docs = new Map<string, boolean>()

  constructor(rows: readonly Decision[], places: Places) {
    this.#rows = rows
    this.#index = new DecisionIndex(rows, places)
    for (const { doc } of rows) if (doc !== undefined) this.#docs.set(doc, false)
    this.gone = [...new Set([...this.#docs.keys()].map(places.fileOf))]
      .filter((file) => !places.isThere(file))
      .sort()
  }

  get rows(): readonly Decision[] {
    return this.#rows
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  get count(): number {
    return this.#rows.length
  }

  verdictOn(finding: Pick<Finding, 'ruleId' | 'fingerprint' | 'group' | 'doc'>): Judgement | undefined {
    const said = this.#index.find(finding)
    if (said === undefined) return undefined
    for (const row of said.rows) this.#used.set(row, finding.ruleId)
    if (said.reviewers > 1) this.#shared.set(said.rows.join(), said.judgement.verdict !== 'disputed')
    return said.judgement
  }

  /** Why people decided as they did, in the order of the file. */
  reasonsFor(finding: Finding): string[] {
    const rows = this.#index.find(finding)?.rows ?? []
    return rows.flatMap((index) => this.#rows[index]?.reason ?? [])
  }

  /** Questions that several people answered, in this run so far, and on how many of them they agree. */
  get agreement(): { readonly shared: number; readonly agreed: number } {
    const answers = [...this.#shared.values()]
    return { shared: answers.length, agreed: answers.filter(Boolean).length }
  }

  /**
   * What people found of each rule's findings, in all decisions of the file whose rule is known: from the row itself,
   * or because a finding of this run asked for it. A question counts once, however many findings it settles.
   */
  get reviewed(): ReadonlyMap<string, Reviewed> {
    const reviewed = new Map<string, { right: number; wrong: number }>()
    for (const { rows, judgement } of this.#index.questions()) {
      // That two spellings are two names is a part of what is said of their cluster.
      if (judgement.verdict === 'reject' && rows.some((row) => this.#rows[row]?.forms !== undefined)) continue
      const ruleId = rows.map((row) => this.#rows[row]?.rule ?? this.#used.get(row)).find(Boolean)
      const side = judgedAs(judgement)
      if (ruleId === undefined || side === undefined) continue
      const counts = reviewed.get(ruleId) ?? { right: 0, wrong: 0 }
      counts[side]++
      reviewed.set(ruleId, counts)
    }
    return reviewed
  }

  /** What findings asked for, in this run so far. */
  get asked(): AskedDecisions {
    return { used: [...this.#used], shared: [...this.#shared] }
  }

  /** Take in what another thread was asked. */
  markAsked({ used, shared }: AskedDecisions): void {
    for (const [row, ruleId] of used) this.#used.set(row, ruleId)
    for (const [rows, agreed] of shared) this.#shared.set(rows, agreed)
  }

  /** The run holds this document. */
  markSeen(doc: string): void {
    if (this.#docs.has(doc)) this.#docs.set(doc, true)
  }

  /** Decisions that no finding asked for, in this run so far; in the order of the file. */
  get unused(): UnusedDecision[] {
    return (
      [...this.#rows.entries()]
        // What is said of spellings acts in the survey, and a spelling may be absent from a batch.
        .filter(([index, { forms }]) => forms === undefined && !this.#used.has(index))
        .map(([, decision]) => {
          const seen = decision.doc !== undefined && this.#docs.get(decision.doc) === true
          return { decision, why: seen ? 'stale' : 'unknown' }
        })
    )
  }
}
