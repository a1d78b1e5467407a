import { clusterForms } from '../terms/cluster-terms.ts'
import { foldForm } from '../terms/group-terms.ts'
import type { TermCluster } from '../terms/term-cluster.ts'
import { detach } from '../text/detach.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'
import { ShareChains } from './share-chains.ts'

/** One form over all documents. */
interface Row {
  form: string
  context: string
  /** Number of the document that gives form and context: the first one by path. */
  first: number
  /** One that must be told apart from a name like it. */
  distinguished: boolean
  shares: number
}

/** Gathers forms of organisations and media. */
export class TermReducer implements Reducer<'term', TermCluster[]> {
  /** By key, then by folded form. Only keys with a second form are ever looked at again. */
  readonly #keys = new Map<bigint, Map<string, Row>>()
  readonly #shares = new ShareChains()

  add({ key64, doc, payload }: Fact<'term'>): void {
    let forms = this.#keys.get(key64)
    if (forms === undefined) {
      forms = new Map()
      this.#keys.set(key64, forms)
    }
    const { form, context, mentions, distinguished } = payload
    const folded = foldForm(form)
    const number = this.#shares.numberOf(doc)
    const row = forms.get(folded)
    const shares = this.#shares.link(number, mentions, row?.shares)
    if (row === undefined) {
      const own = { form: detach(form), context: detach(context) }
      forms.set(detach(folded), { ...own, first: number, distinguished, shares })
      return
    }
    row.shares = shares
    row.distinguished ||= distinguished
    if (doc < this.#shares.docAt(row.first)) {
      row.first = number
      row.form = detach(form)
      row.context = detach(context)
    }
  }

  /** All terms, in any order. */
  *forms(): Generator<string> {
    for (const forms of this.#keys.values()) for (const { form } of forms.values()) yield form
  }

  finish(copies: ReadonlySet<string>): TermCluster[] {
    const leftOut = this.#shares.numbersOf(copies)
    const clusters: TermCluster[] = []
    for (const forms of this.#keys.values()) {
      if (forms.size < 2) continue
      const kept = [...forms.values()]
        .map((row) => ({ row, shares: this.#shares.listOf(row.shares, leftOut) }))
        .filter(({ shares }) => shares.length > 0)
      if (kept.some(({ row }) => row.distinguished)) continue
      const cluster = clusterForms(
        kept.map(({ row: { form, context }, shares }) => ({
          form,
          mentions: this.#shares.mentionsIn(shares),
          documents: shares.length,
          context,
        })),
      )
      if (cluster !== undefined) clusters.push(cluster)
    }
    return clusters.sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
  }
}
