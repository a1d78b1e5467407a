import type { Authority } from '../names/authority.ts'
import { clusterNames, type NameRow } from '../names/cluster-names.ts'
import type { NameCluster } from '../names/name-cluster.ts'
import type { NameVerdicts } from '../names/name-verdicts.ts'
import { splitFolded } from '../names/same-name.ts'
import { detach } from '../text/detach.ts'
import { fold } from '../text/fold.ts'
import type { Fact } from './fact.ts'
import { NameShares } from './name-shares.ts'
import type { Reducer } from './reduce.ts'

interface Row {
  form: string
  readonly full: boolean
  context: string
  /** Number of the document that gives form and context: the first one by path. */
  first: number
  shares: number
}

/** Gathers spellings of persons the authority does not know. */
export class NameReducer implements Reducer<'name', NameCluster[]> {
  readonly #authority: Authority
  readonly #verdicts: NameVerdicts
  readonly #rows = new Map<bigint, Row>()
  readonly #shares = new NameShares()

  constructor(authority: Authority, verdicts: NameVerdicts) {
    this.#authority = authority
    this.#verdicts = verdicts
  }

  add({ key64, doc, payload }: Fact<'name'>): void {
    const { surface, full, context } = payload
    const number = this.#shares.numberOf(doc)
    const row = this.#rows.get(key64)
    const shares = this.#shares.add(number, payload, row?.shares)
    if (row === undefined) {
      const form = detach(surface)
      this.#rows.set(key64, { form, full, context: detach(context), first: number, shares })
      return
    }
    row.shares = shares
    const first = this.#shares.docAt(row.first)
    if (doc < first || (doc === first && surface < row.form)) {
      row.first = number
      row.form = detach(surface)
      row.context = detach(context)
    }
  }

  /** All full names, in any order. */
  *forms(): Generator<string> {
    for (const { form } of this.#rows.values()) yield form
  }

  finish(copies: ReadonlySet<string>): NameCluster[] {
    const leftOut = this.#shares.numbersOf(copies)
    const rows: NameRow[] = []
    for (const row of this.#rows.values()) {
      const shares = this.#shares.listOf(row.shares, leftOut)
      if (shares.length > 0 && !this.#isKnown(row.form)) rows.push(new CountedRow(row, shares, this.#shares))
    }
    return clusterNames(rows, this.#verdicts)
  }

  /** Spellings of people whom the authority knows are house style, or name/variant's. */
  #isKnown(form: string): boolean {
    return this.#authority.surnames.isKnown(splitFolded(fold(form)).family)
  }
}

/** A surface form over all documents. Nearly every one is alone with its sound, and nobody asks for its sets. */
class CountedRow implements NameRow {
  readonly form: string
  readonly full: boolean
  readonly context: string
  readonly mentions: number
  readonly person: boolean
  readonly #shares: readonly number[]
  readonly #table: NameShares
  #documents: ReadonlySet<number> | undefined
  #beside: ReadonlySet<string> | undefined
  #titles: ReadonlySet<string> | undefined

  constructor({ form, full, context }: Row, shares: readonly number[], table: NameShares) {
    this.form = form
    this.full = full
    this.context = context
    this.#shares = shares
    this.#table = table
    this.mentions = table.mentionsIn(shares)
    this.person = shares.some((share) => table.isPerson(share))
  }

  get documents(): ReadonlySet<number> {
    this.#documents ??= new Set(this.#shares.map((share) => this.#table.docOf(share)))
    return this.#documents
  }

  get titles(): ReadonlySet<string> {
    this.#titles ??= new Set(this.#shares.map((share) => this.#table.titleOf(share)).filter(Boolean))
    return this.#titles
  }

  get beside(): ReadonlySet<string> {
    this.#beside ??= new Set(this.#shares.flatMap((share) => this.#table.besideOf(share)))
    return this.#beside
  }
}
