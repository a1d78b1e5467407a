import type { Authority } from '../names/authority.ts'
import { clusterNames, type NameRow } from '../names/cluster-names.ts'
import type { NameCluster } from '../names/name-cluster.ts'
import type { NameVerdicts } from '../names/name-verdicts.ts'
import { splitFolded } from '../names/same-name.ts'
import { detach } from '../text/detach.ts'
import { fold } from '../text/fold.ts'
import type { Fact } from './fact.ts'
import type { Reducer } from './reduce.ts'

/** Mentions in one document. */
interface Share {
  readonly doc: string
  readonly mentions: number
  readonly person: boolean
  readonly title: string
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
  readonly #verdicts: NameVerdicts
  readonly #titles = new Map<string, string>()
  readonly #rows = new Map<bigint, Row>()

  constructor(authority: Authority, verdicts: NameVerdicts) {
    this.#authority = authority
    this.#verdicts = verdicts
  }

  add({ key64, doc, payload }: Fact<'name'>): void {
    const { surface, full, context, mentions, person, title, beside } = payload
    // Folded names are strings of their own, never slices.
    const share = { doc, mentions, person, title: this.#intern(title), beside }
    const row = this.#rows.get(key64)
    if (row === undefined) {
      this.#rows.set(key64, {
        form: detach(surface),
        full,
        context: detach(context),
        first: doc,
        shares: [share],
      })
      return
    }
    row.shares.push(share)
    if (doc < row.first || (doc === row.first && surface < row.form)) {
      row.first = doc
      row.form = detach(surface)
      row.context = detach(context)
    }
  }

  /** All full names, in any order. */
  *forms(): Generator<string> {
    for (const { form } of this.#rows.values()) yield form
  }

  /** Few titles, very many shares: one string for each title. */
  #intern(title: string): string {
    if (title === '') return title
    const known = this.#titles.get(title)
    if (known !== undefined) return known
    this.#titles.set(title, title)
    return title
  }

  finish(copies: ReadonlySet<string>): NameCluster[] {
    const rows: NameRow[] = []
    for (const row of this.#rows.values()) {
      const shares = copies.size === 0 ? row.shares : row.shares.filter(({ doc }) => !copies.has(doc))
      if (shares.length > 0 && !this.#isKnown(row.form)) rows.push(new CountedRow(row, shares))
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
  readonly #shares: readonly Share[]
  #documents: ReadonlySet<string> | undefined
  #beside: ReadonlySet<string> | undefined
  #titles: ReadonlySet<string> | undefined

  constructor({ form, full, context }: Row, shares: readonly Share[]) {
    this.form = form
    this.full = full
    this.context = context
    this.#shares = shares
    this.mentions = shares.reduce((sum, share) => sum + share.mentions, 0)
    this.person = shares.some((share) => share.person)
  }

  get documents(): ReadonlySet<string> {
    this.#documents ??= new Set(this.#shares.map((share) => share.doc))
    return this.#documents
  }

  get titles(): ReadonlySet<string> {
    this.#titles ??= new Set(this.#shares.flatMap(({ title }) => (title === '' ? [] : title)))
    return this.#titles
  }

  get beside(): ReadonlySet<string> {
    this.#beside ??= new Set(this.#shares.flatMap((share) => share.beside))
    return this.#beside
  }
}
