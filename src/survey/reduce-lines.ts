import { formatKey } from '../text/hash.ts'
import type { Fact } from './fact.ts'
import type { Template } from './knowledge.ts'
import type { Reducer } from './reduce.ts'

interface Row {
  documents: string[]
  sample: string
  first: string
}

/** Counts the documents of each masked line. */
export class LineReducer implements Reducer<'line', Template[]> {
  /** Documents that make a line a template: two may quote each other, three rarely do (boilerplate.md, section 5). */
  static readonly minDocuments = 3
  /** Templates kept for review; the most frequent ones. */
  static readonly limit = 2000
  readonly #rows = new Map<bigint, Row>()

  add(fact: Fact<'line'>): void {
    const row = this.#rows.get(fact.key64)
    const { doc, payload } = fact
    if (row === undefined) {
      this.#rows.set(fact.key64, { documents: [doc], sample: copy(payload.sample), first: doc })
      return
    }
    row.documents.push(doc)
    if (doc < row.first) {
      row.first = doc
      row.sample = copy(payload.sample)
    }
  }

  finish(copies: ReadonlySet<string>): Template[] {
    const templates: Template[] = []
    for (const [key, row] of this.#rows) {
      if (row.documents.length < LineReducer.minDocuments) continue
      const documents = row.documents.filter((doc) => !copies.has(doc))
      if (documents.length < LineReducer.minDocuments) continue
      templates.push({
        key: formatKey(key),
        documents: documents.length,
        sample: row.sample,
        examples: documents.sort(byCodeUnit).slice(0, 3),
      })
    }
    templates.sort((left, right) => right.documents - left.documents || byCodeUnit(left.sample, right.sample))
    return templates.slice(0, LineReducer.limit)
  }
}

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** A slice of a document keeps the whole document alive; a copy does not. */
const copy = (value: string): string => Buffer.from(value, 'utf16le').toString('utf16le')
