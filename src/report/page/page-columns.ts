import type { Decision } from '../../findings/decision.ts'
import type { Knowledge } from '../../survey/knowledge.ts'
import { type PageCluster, type PageIndex, type RunInfo, TEXT_CHUNK, type TextChunk } from './page-data.ts'
import type { PageDocument, PageRow } from './page-rows.ts'

/** Findings whose texts stand on the page itself; above, all texts go to files beside it. */
export const MAX_INLINE = 100_000
/** Findings that a page holds at all: the first ones of the run. */
export const MAX_FINDINGS = 300_000

type Writable<Type> = {
  -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] ? Item[] : never
}

/** Values to numbers, in the order they come. */
class Table {
  readonly values: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(value: string): number {
    let number = this.#numbers.get(value)
    if (number === undefined) {
      number = this.values.length
      this.values.push(value)
      this.#numbers.set(value, number)
    }
    return number
  }
}

const emptyChunk = (): Writable<TextChunk> => ({
  line: [],
  column: [],
  what: [],
  actual: [],
  expected: [],
  before: [],
  after: [],
  evidence: [],
})

/** Takes a chunk of texts, JSON, when there are too many for the page. */
export type ChunkWriter = (number: number, json: string) => void

/**
 * Folds the findings of a run, which come in document order, into the columns of the page. Holds no more text than
 * fits on a page: beyond that, chunks go to `write`.
 */
export class PageColumns {
  readonly #write: ChunkWriter | undefined
  readonly #known: ReadonlySet<string> | undefined
  readonly #maxInline: number
  readonly #docs: string[] = []
  readonly #docWords: number[] = []
  readonly #docSource: number[] = []
  readonly #sources = new Table()
  readonly #rules = new Table()
  readonly #categories: (string | null)[] = []
  readonly #groups = new Table()
  readonly #doc: number[] = []
  readonly #rule: number[] = []
  readonly #group: number[] = []
  readonly #severity: number[] = []
  readonly #confidence: number[] = []
  readonly #state: number[] = []
  readonly #decision: number[] = []
  readonly #fingerprints: string[] = []
  readonly #points: number[] = []
  readonly #fresh: number[] = []
  /** UTF-8: one sign beyond Latin-1 makes a string of twice the size. Empty where it was written. */
  readonly #chunks: Buffer[] = []
  #chunk = emptyChunk()
  #written = 0
  #omitted = 0

  /**
   * @param write  Without it the page holds no more findings than fit on it.
   * @param known  Fingerprints of the report that this run is compared with.
   */
  constructor(write?: ChunkWriter, known?: ReadonlySet<string>, maxInline = MAX_INLINE) {
    this.#maxInline = maxInline
    this.#write = write
    this.#known = known
  }

  add({ doc, source, words, rows }: PageDocument): void {
    if (rows.length === 0) return
    const limit = this.#write === undefined ? this.#maxInline : MAX_FINDINGS
    if (this.#doc.length + rows.length > limit || this.#omitted > 0) {
      this.#omitted += rows.length
      return
    }
    const number = this.#docs.push(doc) - 1
    this.#docWords.push(words)
    this.#docSource.push(this.#sources.numberOf(source))
    for (const row of rows) this.#addRow(row, number)
  }

  #addRow(row: PageRow, doc: number): void {
    const rule = this.#rules.numberOf(row.ruleId)
    if (rule === this.#categories.length) this.#categories.push(row.category)
    this.#doc.push(doc)
    this.#rule.push(rule)
    this.#group.push(this.#groups.numberOf(row.group))
    this.#severity.push(row.severity)
    this.#confidence.push(row.confidence)
    this.#state.push(row.state)
    this.#decision.push(row.decision)
    this.#fingerprints.push(row.fingerprint)
    this.#points.push(row.points)
    if (this.#known !== undefined) this.#fresh.push(this.#known.has(row.fingerprint) ? 0 : 1)
    const chunk = this.#chunk
    chunk.line.push(row.line)
    chunk.column.push(row.column)
    chunk.what.push(row.what)
    chunk.actual.push(row.actual)
    chunk.expected.push(row.expected)
    chunk.before.push(row.before)
    chunk.after.push(row.after)
    chunk.evidence.push(row.evidence)
    if (chunk.line.length === TEXT_CHUNK) this.#closeChunk()
  }

  #closeChunk(): void {
    if (this.#chunk.line.length === 0) return
    this.#chunks.push(Buffer.from(scriptJson(this.#chunk)))
    this.#chunk = emptyChunk()
    if (this.#doc.length > this.#maxInline) this.#flush()
  }

  #flush(): void {
    for (; this.#written < this.#chunks.length; this.#written++) {
      this.#write?.(this.#written, String(this.#chunks[this.#written]))
      this.#chunks[this.#written] = Buffer.of()
    }
  }

  /** Ends the taking in. Chunks are empty when they were written. */
  finish(
    run: Omit<RunInfo, 'omitted'>,
    clusters: readonly PageCluster[],
    decisions: readonly Decision[],
    folder: string,
  ): { readonly index: string; readonly chunks: readonly string[] } {
    this.#closeChunk()
    const external = this.#written > 0
    if (external) this.#flush()
    const groups = new Set(this.#groups.values)
    const index: PageIndex = {
      run: { ...run, omitted: this.#omitted },
      docs: this.#docs,
      docWords: this.#docWords,
      docSource: this.#docSource,
      sources: this.#sources.values,
      rules: this.#rules.values,
      categories: this.#categories,
      groups: this.#groups.values,
      doc: this.#doc,
      rule: this.#rule,
      group: this.#group,
      severity: this.#severity,
      confidence: this.#confidence,
      state: this.#state,
      decision: this.#decision,
      fingerprints: this.#fingerprints.join(''),
      points: this.#points,
      ...(this.#known === undefined ? {} : { fresh: this.#fresh }),
      clusters: clusters.filter(({ group }) => groups.has(group)),
      decisions,
      chunks: { count: this.#chunks.length, folder: external ? folder : null },
    }
    return { index: scriptJson(index), chunks: external ? [] : this.#chunks.map(String) }
  }

  /** Findings that the page holds. */
  get count(): number {
    return this.#doc.length
  }
}

/** Clusters of the knowledge as the page shows them. */
export function pageClusters({ names, terms }: Knowledge): PageCluster[] {
  const of =
    (kind: PageCluster['kind']) =>
    ({ id, forms, preferred, reason }: Knowledge['names'][number]): PageCluster => ({
      group: id,
      kind,
      preferred,
      reason,
      forms,
    })
  return [...names.map(of('name')), ...terms.map(of('term'))]
}

/** What could end the element, open a comment or turn the page's text; JSON itself escapes controls and lone halves. */
const UNSAFE = /[<\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** JSON that may stand in a script element. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
