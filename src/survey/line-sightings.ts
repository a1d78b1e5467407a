import { framesOf, maskLine } from '../templates/mask-line.ts'
import { detach } from '../text/detach.ts'
import { hashString } from '../text/hash.ts'
import { keyText } from '../text/scan.ts'
import type { LinesFact } from './fact.ts'
import { KeyTable } from './key-table.ts'
import { kindOf, ROW } from './line-rows.ts'
import { NumberList } from './number-list.ts'

/** Sightings of lines that came in two documents or more, in columns. */
export interface Sightings {
  readonly lines: Int32Array
  /** Number of the document, in order of arrival. */
  readonly docs: Int32Array
  readonly places: Int32Array
  readonly natures: Int32Array
}

const MOVED = -1

/**
 * Every line of a corpus by its key. A line that stays alone costs some fifty bytes and no object: its text and a row of
 * its own are kept only when a second document has it.
 */
export class LineSightings {
  readonly #keys = new KeyTable()
  /** The only sighting so far of each line; `MOVED` when it stands among the sightings. */
  readonly #firstDoc = new NumberList()
  readonly #firstPlace = new NumberList()
  readonly #firstNature = new NumberList()
  readonly #lastDoc = new NumberList()
  readonly #samples = new Map<number, string>()
  readonly #lines = new NumberList()
  readonly #docs = new NumberList()
  readonly #places = new NumberList()
  readonly #natures = new NumberList()

  /** Take in the lines of one document; of equal lines in it the first. */
  add(doc: number, { text, rows }: LinesFact): void {
    for (let at = 0; at < rows.length; at += ROW) {
      const line = this.#keys.indexOfHalves(rows[at] as number, rows[at + 1] as number)
      const place = rows[at + 4] as number
      const nature = rows[at + 5] as number
      if (line === this.#firstDoc.length) {
        this.#firstDoc.push(doc)
        this.#firstPlace.push(place)
        this.#firstNature.push(nature)
        this.#lastDoc.push(doc)
        continue
      }
      if (this.#lastDoc.at(line) === doc) continue
      this.#lastDoc.set(line, doc)
      const first = this.#firstDoc.at(line)
      if (first !== MOVED) {
        this.#push(line, first, this.#firstPlace.at(line), this.#firstNature.at(line))
        this.#firstDoc.set(line, MOVED)
        this.#samples.set(line, sampleOf(text, rows, at))
      }
      this.#push(line, doc, place, nature)
    }
  }

  /** Number of distinct lines. */
  get count(): number {
    return this.#keys.count
  }

  /** Folded text of a line that came twice. */
  sample(line: number): string {
    return this.#samples.get(line) as string
  }

  keys(): BigInt64Array {
    return this.#keys.keys()
  }

  sightings(): Sightings {
    return {
      lines: this.#lines.toArray(),
      docs: this.#docs.toArray(),
      places: this.#places.toArray(),
      natures: this.#natures.toArray(),
    }
  }

  #push(line: number, doc: number, place: number, nature: number): void {
    this.#lines.push(line)
    this.#docs.push(doc)
    this.#places.push(place)
    this.#natures.push(nature)
  }
}

/** What all occurrences of a line share; a string of its own, so that it keeps no document alive. */
function sampleOf(text: string, rows: Int32Array, at: number): string {
  const from = rows[at + 2] as number
  const to = rows[at + 3] as number
  const kind = kindOf(rows[at + 5] as number)
  if (kind === 'line') return keyText(text, from, to)
  const masked = maskLine(text.slice(from, to))
  if (kind === 'slots') return detach(masked as string)
  const low = rows[at] as number
  const high = rows[at + 1] as number
  for (const frame of framesOf(masked ?? keyText(text, from, to))) {
    const key = hashString(frame)
    if (Number(BigInt.asIntN(32, key)) === low && Number(BigInt.asIntN(32, key >> 32n)) === high)
      return detach(frame)
  }
  return ''
}
