import { type Decision, type Judgement, judge, subjectOf, type UnusedDecision } from '../findings/decision.ts'
import type { Finding } from '../findings/finding.ts'

interface Subject {
  readonly rows: readonly number[]
  readonly judgement: Judgement
}

/**
 * Human verdicts, looked up by document and fingerprint, then by fingerprint, then by group.
 *
 * A decision made in one document holds in another one for the same fingerprint, because a document may have been
 * renamed; where decisions made in two documents contradict each other, they hold only there.
 */
export class Decisions {
  readonly #rows: readonly Decision[]
  readonly #bySubject = new Map<string, Subject>()
  /** Numbers of the decisions that a finding asked for. */
  readonly #used = new Set<number>()
  /** Documents that decisions name: true once the document has been seen. */
  readonly #docs = new Map<string, boolean>()
  readonly #verdictsDiffer: number

  constructor(rows: readonly Decision[]) {
    this.#rows = rows
    let disputed = 0
    for (const [subject, numbers] of this.#group([...rows.keys()], subjectOf)) {
      const judgement = this.#judge(numbers)
      if (judgement.verdict === 'disputed') disputed++
      this.#bySubject.set(subject, { rows: numbers, judgement })
    }
    this.#verdictsDiffer = disputed
    this.#addRenamed()
    for (const { doc } of rows) if (doc !== undefined) this.#docs.set(doc, false)
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

  /** Findings and groups on which reviewers contradict each other. */
  get disputed(): number {
    return this.#verdictsDiffer
  }

  verdictOn({
    fingerprint,
    group,
    doc,
  }: Pick<Finding, 'fingerprint' | 'group' | 'doc'>): Judgement | undefined {
    const found =
      this.#bySubject.get(subjectOf({ fingerprint, doc, verdict: 'accept' })) ??
      this.#bySubject.get(subjectOf({ fingerprint, verdict: 'accept' })) ??
      this.#bySubject.get(subjectOf({ group, doc, verdict: 'accept' })) ??
      this.#bySubject.get(subjectOf({ group, verdict: 'accept' }))
    if (found === undefined) return undefined
    for (const row of found.rows) this.#used.add(row)
    return found.judgement
  }

  /** Numbers of the decisions that findings asked for, in this run so far. */
  get used(): readonly number[] {
    return [...this.#used]
  }

  /** Take in what another thread has used. */
  markUsed(rows: readonly number[]): void {
    for (const row of rows) this.#used.add(row)
  }

  /** The run holds this document. */
  markSeen(doc: string): void {
    if (this.#docs.has(doc)) this.#docs.set(doc, true)
  }

  /** Decisions that no finding asked for, in this run so far; in the order of the file. */
  get unused(): UnusedDecision[] {
    return [...this.#rows.entries()]
      .filter(([index]) => !this.#used.has(index))
      .map(([, decision]) => {
        const seen = decision.doc !== undefined && this.#docs.get(decision.doc) === true
        return { decision, why: seen ? 'stale' : 'unknown' }
      })
  }

  #addRenamed(): void {
    const inDocuments = [...this.#rows.entries()].flatMap(([index, { fingerprint, doc }]) =>
      fingerprint === undefined || doc === undefined ? [] : [index],
    )
    const anywhere = ({ fingerprint }: Decision): string => subjectOf({ fingerprint, verdict: 'accept' })
    for (const [subject, numbers] of this.#group(inDocuments, anywhere)) {
      if (this.#bySubject.has(subject)) continue
      const judgements = [...this.#group(numbers, subjectOf).values()].map((list) => this.#judge(list))
      const [first] = judgements as [Judgement]
      if (judgements.some((other) => JSON.stringify(other) !== JSON.stringify(first))) continue
      this.#bySubject.set(subject, { rows: numbers, judgement: first })
    }
  }

  #judge(numbers: readonly number[]): Judgement {
    return judge(numbers.map((index) => this.#rows[index] as Decision))
  }

  #group(numbers: readonly number[], keyOf: (row: Decision) => string): Map<string, number[]> {
    const groups = new Map<string, number[]>()
    for (const index of numbers) {
      const key = keyOf(this.#rows[index] as Decision)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    }
    return groups
  }
}
