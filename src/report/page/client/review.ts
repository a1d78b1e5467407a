import type { Decision } from '../../../findings/decision.ts'
import { DecisionIndex } from '../../../findings/decision-index.ts'
import { VERDICTS } from '../page-data.ts'
import type { DecisionBook, Deed } from './decision-book.ts'
import { type Facet, type Filtered, filterFindings, makeFacets, type Selection } from './facets.ts'
import type { Findings } from './findings.ts'
import { QueueOrder } from './queue-order.ts'

/** What one key settles: the finding, all like it, or all of its rule in its document. */
export type Scope = 'one' | 'group' | 'file'

/** What a reviewer says. */
export interface Saying {
  readonly verdict: Decision['verdict']
  readonly text?: string | undefined
  readonly reason?: string | undefined
  readonly date?: string | undefined
}

/** What tells a record of a JSONL file from the file. */
const RECORD = /#\d+$/
const UNDECIDED = VERDICTS.indexOf('undecided')
const DISPUTED = VERDICTS.indexOf('disputed')

/**
 * A review: which findings are to be settled, in which order, and what was said of them. Knows no page.
 */
export class Review {
  readonly findings: Findings
  readonly book: DecisionBook
  readonly facets: readonly Facet[]
  /** What the book comes to for each finding; index into VERDICTS. */
  readonly decision: Uint32Array
  readonly #skipped = new Set<number>()
  #selection: Selection = new Map()
  #search = ''
  #filtered: Filtered
  #queue: Uint32Array = new Uint32Array()
  readonly #order: QueueOrder
  #current: number | undefined
  /** By what a decision would settle, or document by document. */
  order: 'impact' | 'document' = 'impact'
  scope: Scope = 'one'

  constructor(findings: Findings, book: DecisionBook) {
    this.findings = findings
    this.book = book
    this.decision = Uint32Array.from(findings.index.decision)
    this.#order = new QueueOrder(findings.index)
    this.facets = makeFacets(findings.index, this.decision)
    this.#judge(book.rows)
    this.#filtered = filterFindings(findings.index, this.facets, this.#selection)
    this.#line()
    this.#current = this.#queue[0]
  }

  get filtered(): Filtered {
    return this.#filtered
  }

  /** Findings still to be settled, best first. */
  get queue(): Uint32Array {
    return this.#queue
  }

  /** The finding that is asked now; `undefined` when everything is settled. */
  get current(): number | undefined {
    return this.#current
  }

  get selection(): Selection {
    return this.#selection
  }

  get search(): string {
    return this.#search
  }

  /** Findings of the page that somebody has decided on. */
  get settled(): number {
    let count = 0
    for (const verdict of this.decision) if (verdict !== UNDECIDED && verdict !== DISPUTED) count++
    return count
  }

  /** Choose what is looked at. The texts must be ready for a search. */
  filter(selection: Selection, search: string): void {
    this.#selection = selection
    this.#search = search
    this.#refresh()
    if (this.#current === undefined || !this.#queue.includes(this.#current)) this.go(this.#queue[0])
  }

  /** Ask this one next. */
  go(number: number | undefined): void {
    this.#current = number
    this.scope = 'one'
  }

  /** Findings that a decision of this scope would settle. */
  covered(scope: Scope = this.scope): readonly number[] {
    const { current } = this
    if (current === undefined) return []
    if (scope === 'one') return [current]
    const { index, byGroup, byDoc } = this.findings
    if (scope === 'group') return byGroup[index.group[current] as number] as readonly number[]
    const rule = index.rule[current]
    const inDocument = byDoc[index.doc[current] as number] as readonly number[]
    return inDocument.filter((number) => index.rule[number] === rule && this.#isOpen(number))
  }

  /** Say it of the current finding, or of what the scope covers, and go on. */
  say(saying: Saying): Deed | undefined {
    const { current, scope } = this
    if (current === undefined) return undefined
    const covered = this.covered()
    const deed =
      scope === 'group'
        ? this.decide(
            saying,
            [{ group: this.#groupOf(current), rule: this.#ruleOf(current), ...saying }],
            covered.length,
          )
        : this.sayOf(covered, saying)
    this.advance(current)
    return deed
  }

  /** Say it of these findings, one by one. */
  sayOf(numbers: readonly number[], saying: Saying): Deed {
    return this.decide(
      saying,
      numbers.map((number) => ({
        fingerprint: this.findings.fingerprint(number),
        doc: this.findings.index.docs[this.findings.index.doc[number] as number] as string,
        rule: this.#ruleOf(number),
        ...saying,
      })),
      numbers.length,
    )
  }

  /** Record rows and bring everything up to date; the current finding stays. */
  decide({ verdict }: Saying, rows: readonly Decision[], count: number): Deed {
    const label = count === 1 ? verdict : `${verdict} × ${count}`
    const deed = this.book.decide(label, rows)
    this.#judge(deed.rows)
    this.#refresh()
    return deed
  }

  /** Leave what the scope covers for this session. */
  skip(): void {
    const { current } = this
    if (current === undefined) return
    for (const number of this.covered()) this.#skipped.add(number)
    this.#refresh()
    this.advance(current)
  }

  /** Take back a deed, the latest one when none is named, and ask what it was about again. */
  undo(id?: number): ReturnType<DecisionBook['undo']> {
    const deed = id === undefined ? this.book.deeds[0] : this.book.deeds.find((other) => other.id === id)
    const undone = this.book.undo(id)
    if (deed === undefined || undone === undefined) return undefined
    this.#judge(deed.rows)
    this.#refresh()
    const [first] = deed.rows.flatMap((row) => [...this.findings.numbersOf(row)])
    if (first !== undefined) this.go(first)
    return undone
  }

  /** What is kept now. False when others have decided on nothing meanwhile. */
  takeIn(rows: readonly Decision[]): boolean {
    const changed = this.book.replaceOthers(rows)
    if (changed.length === 0) return false
    this.#judge(changed)
    this.#refresh()
    return true
  }

  /** The next or previous document with something to settle. */
  stepDocument(step: 1 | -1): void {
    this.order = 'document'
    this.#refresh()
    const { doc } = this.findings.index
    const at = this.#current === undefined ? -1 : (doc[this.#current] as number)
    const docs = [...new Set(Array.from(this.#queue, (number) => doc[number] as number))].sort(
      (left, right) => left - right,
    )
    const target = step === 1 ? docs.find((other) => other > at) : docs.findLast((other) => other < at)
    const wanted = target ?? (step === 1 ? docs[0] : docs.at(-1))
    if (wanted !== undefined) this.go(this.#queue.find((number) => doc[number] === wanted))
  }

  setOrder(order: Review['order']): void {
    this.order = order
    this.#refresh()
    this.go(this.#queue[0])
  }

  #groupOf(number: number): string {
    return this.findings.index.groups[this.findings.index.group[number] as number] as string
  }

  #ruleOf(number: number): string {
    return this.findings.index.rules[this.findings.index.rule[number] as number] as string
  }

  #isOpen(number: number): boolean {
    const verdict = this.decision[number]
    return verdict === UNDECIDED || verdict === DISPUTED
  }

  /** What the book comes to for all that these rows speak of. */
  #judge(rows: readonly Decision[]): void {
    const { docs, doc, run } = this.findings.index
    const index = new DecisionIndex(this.book.rows, {
      fileOf: (name) => name.replace(RECORD, ''),
      isThere: (file) => !run.gone.includes(file),
    })
    for (const row of rows) {
      for (const number of this.findings.numbersOf(row)) {
        const said = index.find({
          fingerprint: this.findings.fingerprint(number),
          group: this.#groupOf(number),
          doc: docs[doc[number] as number] as string,
        })
        this.decision[number] = said === undefined ? UNDECIDED : VERDICTS.indexOf(said.judgement.verdict)
      }
    }
  }

  #refresh(): void {
    const search = this.#search.toLowerCase()
    const matches =
      search === '' ? undefined : (number: number) => this.findings.haystack(number).includes(search)
    this.#filtered = filterFindings(this.findings.index, this.facets, this.#selection, matches)
    this.#line()
  }

  /** Put what is to be settled into its order. Who chooses a decision looks at what was decided. */
  #line(): void {
    const again = this.#selection.has('decision')
    const open = this.#filtered.numbers.filter(
      (number) => (again || this.#isOpen(number)) && !this.#skipped.has(number),
    )
    this.#queue = this.order === 'document' ? open : this.#order.byImpact(open)
  }

  /** On with the rest of the group, or of the document; else with the first of the queue. */
  advance(from: number): void {
    const { group, doc } = this.findings.index
    const column = this.order === 'document' ? doc : group
    const rest = this.#queue.filter((number) => column[number] === column[from] && number !== from)
    const behind = rest.find((number) => number > from)
    this.go(
      (this.order === 'document' ? behind : undefined) ??
        rest[0] ??
        this.#queue.find((number) => number !== from),
    )
  }
}
