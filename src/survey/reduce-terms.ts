import { clusterForms } from '../terms/cluster-terms.ts'
import { foldForm } from '../terms/group-terms.ts'
import type { TermCluster } from '../terms/term-cluster.ts'
import type { TermFact } from '../terms/term-fact.ts'
import { detach } from '../text/detach.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

interface Row {
  readonly doc: string
  readonly fact: TermFact
}

/** Gathers forms of organisations and media. */
export class TermReducer implements Reducer<'term', TermCluster[]> {
  /** By key, then by folded form. Only keys with a second form are ever looked at again. */
  readonly #keys = new Map<bigint, Map<string, Row[]>>()

  add({ key64, doc, payload }: Fact<'term'>): void {
    let forms = this.#keys.get(key64)
    if (forms === undefined) {
      forms = new Map()
      this.#keys.set(key64, forms)
    }
    const folded = detach(foldForm(payload.form))
    const row = {
      doc,
      fact: { ...payload, form: detach(payload.form), context: detach(payload.context) },
    }
    const rows = forms.get(folded)
    if (rows === undefined) forms.set(folded, [row])
    else rows.push(row)
  }

  /** All terms, in any order. */
  *forms(): Generator<string> {
    for (const forms of this.#keys.values())
      for (const rows of forms.values()) for (const { fact } of rows) yield fact.form
  }

  finish(copies: ReadonlySet<string>): TermCluster[] {
    const clusters: TermCluster[] = []
    for (const forms of this.#keys.values()) {
      if (forms.size < 2) continue
      const kept = [...forms.values()]
        .map((rows) => rows.filter(({ doc }) => !copies.has(doc)).sort(byDocument))
        .filter((rows) => rows.length > 0)
      if (kept.some((rows) => rows.some(({ fact }) => fact.distinguished))) continue
      const cluster = clusterForms(
        kept.map((rows) => {
          const { fact } = rows[0] as Row
          return {
            form: fact.form,
            mentions: rows.reduce((sum, row) => sum + row.fact.mentions, 0),
            documents: rows.length,
            context: fact.context,
          }
        }),
      )
      if (cluster !== undefined) clusters.push(cluster)
    }
    return clusters.sort((left, right) => byCodeUnit(left.id, right.id))
  }
}

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** A document has one fact for each form, so the order is total. */
const byDocument = (left: Row, right: Row): number => byCodeUnit(left.doc, right.doc)
