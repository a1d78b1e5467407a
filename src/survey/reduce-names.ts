import type { Authority } from '../names/authority.ts'
import { clusterNames, type NameRow } from '../names/cluster-names.ts'
import type { NameCluster } from '../names/name-cluster.ts'
import { fold } from '../text/fold.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

/** Mentions in one document. */
interface Share {
  readonly doc: string
  readonly mentions: number
  readonly person: boolean
  readonly beside: readonly string[]
}

interface Row {
  form: string
  readonly full: boolean
  context: string
  first: string
  readonly shares: Share[]
}

/** Gathers spellings of persons the authority does not know. */
export class NameReducer implements Reducer<'name', NameCluster[]> {
  readonly #authority: Authority
  readonly #rows = new Map<bigint, Row>()

  constructor(authority: Authority) {
    this.#authority = authority
  }

  add({ key64, doc, payload }: Fact<'name'>): void {
    const { surface, full, context, mentions, person, beside } = payload
    const share = { doc, mentions, person, beside: beside.map(copy) }
    const row = this.#rows.get(key64)
    if (row === undefined) {
      this.#rows.set(key64, {
        form: copy(surface),
        full,
        context: copy(context),
        first: doc,
        shares: [share],
      })
      return
    }
    row.shares.push(share)
    if (doc < row.first || (doc === row.first && surface < row.form)) {
      row.first = doc
      row.form = copy(surface)
      row.context = copy(context)
    }
  }

  finish(copies: ReadonlySet<string>): NameCluster[] {
    const rows: NameRow[] = []
    for (const { form, full, context, shares } of this.#rows.values()) {
      const counted = shares.filter((share) => !copies.has(share.doc))
      if (counted.length === 0 || this.#isKnown(form)) continue
      rows.push({
        form,
        full,
        context,
        mentions: counted.reduce((sum, share) => sum + share.mentions, 0),
        documents: new Set(counted.map((share) => share.doc)),
        person: counted.some((share) => share.person),
        beside: new Set(counted.flatMap((share) => share.beside)),
      })
    }
    return clusterNames(rows)
  }

  /** Spellings of people whom the authority knows are house style, or name/variant's. */
  #isKnown(form: string): boolean {
    return this.#authority.surnames.isKnown(fold(form).split(' ').at(-1) as string)
  }
}

/** A slice of a document keeps the whole document alive; a copy does not. */
const copy = (value: string): string => Buffer.from(value, 'utf16le').toString('utf16le')
