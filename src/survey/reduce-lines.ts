import { detach } from '../text/detach.ts'
import { formatKey } from '../text/hash.ts'
import type { Fact } from './fact.ts'
import { KeyTable } from './key-table.ts'
import type { Template } from './knowledge.ts'
import { NumberList } from './number-list.ts'
import type { Reducer } from './reduce.ts'

/**
 * Counts the documents of each masked line. Every fact costs eight bytes, every distinct line some twenty; a text is
 * kept only of lines that come a second time.
 */
export class LineReducer implements Reducer<'line', Template[]> {
  /** Documents that make a line a template: two may quote each other, three rarely do (boilerplate.md, section 5). */
  static readonly minDocuments = 3
  /** Templates kept for review; the most frequent ones. */
  static readonly limit = 2000
  static readonly #examples = 3

  readonly #lines = new KeyTable()
  readonly #sightings = new NumberList()
  readonly #samples = new Map<number, string>()
  readonly #docs: string[] = []
  readonly #docNumbers = new Map<string, number>()
  /** One entry a fact: number of its line, number of its document. */
  readonly #factLines = new NumberList()
  readonly #factDocs = new NumberList()

  add({ key64, doc, payload }: Fact<'line'>): void {
    const line = this.#lines.indexOf(key64)
    if (line === this.#sightings.length) this.#sightings.push(1)
    else {
      this.#sightings.set(line, this.#sightings.at(line) + 1)
      if (!this.#samples.has(line)) this.#samples.set(line, maskSample(payload))
    }
    this.#factLines.push(line)
    this.#factDocs.push(this.#docNumber(doc))
  }

  finish(copies: ReadonlySet<string>): Template[] {
    const documents = this.#countDocuments(copies)
    const chosen = [...this.#samples.keys()]
      .filter((line) => (documents[line] as number) >= LineReducer.minDocuments)
      .map((line) => ({
        line,
        documents: documents[line] as number,
        sample: this.#samples.get(line) as string,
      }))
      .sort((left, right) => right.documents - left.documents || byCodeUnit(left.sample, right.sample))
      .slice(0, LineReducer.limit)
    const examples = this.#findExamples(new Set(chosen.map(({ line }) => line)), copies)
    const keys = this.#lines.keys()
    return chosen.map(({ line, documents: count, sample }) => ({
      key: formatKey(keys[line] as bigint),
      documents: count,
      sample,
      examples: examples.get(line) ?? [],
    }))
  }

  #docNumber(doc: string): number {
    let number = this.#docNumbers.get(doc)
    if (number === undefined) {
      number = this.#docs.length
      this.#docs.push(doc)
      this.#docNumbers.set(doc, number)
    }
    return number
  }

  #countDocuments(copies: ReadonlySet<string>): Int32Array {
    const isCopy = this.#docs.map((doc) => copies.has(doc))
    const documents = new Int32Array(this.#lines.count)
    for (let fact = 0; fact < this.#factLines.length; fact++) {
      if (!isCopy[this.#factDocs.at(fact)]) documents[this.#factLines.at(fact)]!++
    }
    return documents
  }

  /** The smallest document ids of each chosen line. */
  #findExamples(chosen: ReadonlySet<number>, copies: ReadonlySet<string>): Map<number, string[]> {
    const examples = new Map<number, string[]>()
    for (let fact = 0; fact < this.#factLines.length; fact++) {
      const line = this.#factLines.at(fact)
      const doc = this.#docs[this.#factDocs.at(fact)] as string
      if (!chosen.has(line) || copies.has(doc)) continue
      const list = examples.get(line) ?? []
      list.push(doc)
      list.sort(byCodeUnit)
      examples.set(line, list.slice(0, LineReducer.#examples))
    }
    return examples
  }
}

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * What all occurrences of a masked line share: lower case, digits as 0, one space between words. So it does not
 * depend on which document came first.
 */
const maskSample = (sample: string): string =>
  detach(sample.toLowerCase().replace(/\d/g, '0').split(/\s+/).filter(Boolean).join(' '))
