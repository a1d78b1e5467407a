import { framesOf, maskLine } from '../templates/mask-line.ts'
import { detach } from '../text/detach.ts'
import { hashString, highHalf, key64, lowHalf } from '../text/hash.ts'
import { keyText } from '../text/scan.ts'
import type { LinesFact } from './fact.ts'
import { KeyTable } from './key-table.ts'
import { kindOf, ROW } from './line-rows.ts'
import { NumberList } from './number-list.ts'
import { SeenKeys } from './seen-keys.ts'

/** Sightings of lines that came in two documents or more, in columns; by document. */
export interface Sightings {
  /** Number of the line, from 0. */
  readonly lines: Int32Array
  /** Number of the document, in order of arrival. */
  readonly docs: Int32Array
  readonly places: Int32Array
  readonly natures: Int32Array
  /** Of each line. */
  readonly keys: BigInt64Array
  /** Folded text of each line. */
  readonly samples: readonly string[]
}

/** Rows that are looked at together: their table fits the cache of a core. */
const PART = 1 << 16

/**
 * Every line of a corpus by its key, 16 bytes a line and no object. Which lines recur is told at the end, part by part
 * of the keys; the text of a line is kept when a second document seems to have it.
 */
export class LineSightings {
  readonly #low = new NumberList()
  readonly #high = new NumberList()
  readonly #places = new NumberList()
  readonly #natures = new NumberList()
  /** Rows up to the end of each document. */
  readonly #ends = new NumberList()
  readonly #seen = new SeenKeys()
  readonly #sampled = new KeyTable()
  readonly #samples: string[] = []
  #sightings: Sightings | undefined

  /** Take in the lines of the next document. */
  add({ text, rows }: LinesFact): void {
    this.#sightings = undefined
    for (let at = 0; at < rows.length; at += ROW) {
      const low = rows[at] as number
      const high = rows[at + 1] as number
      this.#low.push(low)
      this.#high.push(high)
      this.#places.push(rows[at + 4] as number)
      this.#natures.push(rows[at + 5] as number)
      if (this.#seen.isFull) this.#seeAllAgain()
      else if (!this.#seen.add(low, high)) continue
      if (this.#sampled.indexOfHalves(low, high) === this.#samples.length)
        this.#samples.push(sampleOf(text, rows, at))
    }
    this.#ends.push(this.#low.length)
  }

  /** All lines of two documents or more; of equal lines in a document the first. */
  sightings(): Sightings {
    this.#sightings ??= this.#findRecurring()
    return this.#sightings
  }

  #seeAllAgain(): void {
    this.#seen.grow()
    const low = this.#low.view()
    const high = this.#high.view()
    for (let row = 0; row < low.length; row++) this.#seen.add(low[row] as number, high[row] as number)
  }

  #findRecurring(): Sightings {
    const { lineOf, keys } = this.#numberLines()
    const ends = this.#ends.view()
    const placeOf = this.#places.view()
    const natureOf = this.#natures.view()
    const lines = new NumberList()
    const docs = new NumberList()
    const places = new NumberList()
    const natures = new NumberList()
    let doc = 0
    for (let row = 0; row < lineOf.length; row++) {
      const line = lineOf[row] as number
      if (line < 0) continue
      while ((ends[doc] as number) <= row) doc++
      lines.push(line)
      docs.push(doc)
      places.push(placeOf[row] as number)
      natures.push(natureOf[row] as number)
    }
    return {
      lines: lines.toArray(),
      docs: docs.toArray(),
      places: places.toArray(),
      natures: natures.toArray(),
      keys,
      samples: Array.from(keys, (key) => this.#samples[this.#sampled.indexOf(key)] as string),
    }
  }

  /** A number for each row whose line came in two documents; -1 for the others. */
  #numberLines(): { lineOf: Int32Array; keys: BigInt64Array } {
    const lows = this.#low.view()
    const highs = this.#high.view()
    const ends = this.#ends.view()
    const lineOf = new Int32Array(lows.length).fill(-1)
    const keys: bigint[] = []
    const parts = 2 ** Math.ceil(Math.log2(Math.max(1, lows.length / PART)))
    const { order, starts, largest } = sortByPart(lows, parts)
    const slots = 2 ** Math.ceil(Math.log2(2 * largest + 2))
    const firstRow = new Int32Array(slots)
    const lastDoc = new Int32Array(slots)
    const lineNumber = new Int32Array(slots)
    for (let part = 0; part < parts; part++) {
      firstRow.fill(-1)
      let doc = 0
      for (let at = starts[part] as number; at < (starts[part + 1] as number); at++) {
        const row = order[at] as number
        while ((ends[doc] as number) <= row) doc++
        const low = lows[row] as number
        const high = highs[row] as number
        let slot = Math.imul(low ^ (high >>> 15), 0x9e3779b1) & (slots - 1)
        let first = firstRow[slot] as number
        while (first >= 0 && (lows[first] !== low || highs[first] !== high)) {
          slot = (slot + 1) & (slots - 1)
          first = firstRow[slot] as number
        }
        if (first < 0) {
          firstRow[slot] = row
          lastDoc[slot] = doc
          lineNumber[slot] = -1
        } else if (lastDoc[slot] !== doc) {
          lastDoc[slot] = doc
          if (lineNumber[slot] === -1) {
            lineOf[first] = lineNumber[slot] = keys.length
            keys.push(key64(low, high))
          }
          lineOf[row] = lineNumber[slot] as number
        }
      }
    }
    return { lineOf, keys: BigInt64Array.from(keys) }
  }
}

/** Rows by the last bits of their keys, in two passes of counting; inside of a part in order of arrival. */
function sortByPart(
  lows: Int32Array,
  parts: number,
): { order: Int32Array; starts: Int32Array; largest: number } {
  const starts = new Int32Array(parts + 1)
  for (let row = 0; row < lows.length; row++) starts[((lows[row] as number) & (parts - 1)) + 1]!++
  let largest = 0
  for (let part = 0; part < parts; part++) {
    largest = Math.max(largest, starts[part + 1] as number)
    starts[part + 1]! += starts[part] as number
  }
  const next = starts.slice(0, parts)
  const order = new Int32Array(lows.length)
  for (let row = 0; row < lows.length; row++) order[next[(lows[row] as number) & (parts - 1)]!++] = row
  return { order, starts, largest }
}

/** What all occurrences of a line share; a string of its own, so that it keeps no document alive. */
function sampleOf(text: string, rows: Int32Array, at: number): string {
  const from = rows[at + 2] as number
  const to = rows[at + 3] as number
  const kind = kindOf(rows[at + 5] as number)
  if (kind === 'line') return detach(keyText(text, from, to))
  const masked = maskLine(text.slice(from, to))
  if (kind === 'slots') return detach(masked as string)
  const low = rows[at] as number
  const high = rows[at + 1] as number
  for (const frame of framesOf(masked ?? keyText(text, from, to))) {
    const key = hashString(frame)
    if (lowHalf(key) === low && highHalf(key) === high) return detach(frame)
  }
  return ''
}
