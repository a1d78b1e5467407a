import type { Authority } from '../names/authority.ts'
import { clusterNames, type NameRow } from '../names/cluster-names.ts'
import type { NameCluster } from '../names/name-cluster.ts'
import { fold } from '../text/fold.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

/** Gathers spellings of persons the authority does not know. */
export class NameReducer implements Reducer<'name', NameCluster[]> {
  readonly #authority: Authority
  readonly #facts = new Map<bigint, Fact<'name'>[]>()

  constructor(authority: Authority) {
    this.#authority = authority
  }

  add(fact: Fact<'name'>): void {
    const facts = this.#facts.get(fact.key64)
    if (facts === undefined) this.#facts.set(fact.key64, [fact])
    else facts.push(fact)
  }

  finish(copies: ReadonlySet<string>): NameCluster[] {
    const rows: NameRow[] = []
    for (const facts of this.#facts.values()) {
      const counted = facts.filter((fact) => !copies.has(fact.doc))
      if (counted.length > 0) rows.push(toRow(counted))
    }
    return clusterNames(rows.filter((row) => !this.#isKnown(row.form)))
  }

  /** Spellings of people whom the authority knows are house style, or name/variant's. */
  #isKnown(form: string): boolean {
    return this.#authority.surnames.isKnown(fold(form).split(' ').at(-1) as string)
  }
}

function toRow(facts: readonly Fact<'name'>[]): NameRow {
  const sorted = [...facts].sort((left, right) => (left.doc < right.doc ? -1 : left.doc > right.doc ? 1 : 0))
  const first = sorted[0] as Fact<'name'>
  return {
    form: first.payload.surface,
    full: first.payload.full,
    mentions: sorted.reduce((sum, fact) => sum + fact.payload.mentions, 0),
    documents: [...new Set(sorted.map((fact) => fact.doc))],
    person: sorted.some((fact) => fact.payload.person),
    beside: new Set(sorted.flatMap((fact) => fact.payload.beside)),
    context: first.payload.context,
  }
}
