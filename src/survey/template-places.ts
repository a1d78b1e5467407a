import { groupRows } from './group-rows.ts'
import { isParagraph, kindOf, orderOf, proseBefore } from './line-rows.ts'
import type { Sightings } from './line-sightings.ts'

/** What is known of a sighting, as bits. */
export const Place = {
  /** No paragraph of the document's own stands between the line and its head, or its tail. */
  head: 1,
  tail: 2,
  /** A line that plainly speaks of the page stands between it and the text; at the head, in its run of recurring lines. */
  shielded: 4,
  /** Another line of the run is a sentence that does not. */
  sober: 8,
  /** The line before or after recurs too. */
  neighbour: 16,
  /** It stands in a long run of recurring lines that are no sentences: a menu, a footer. */
  dense: 32,
} as const

/** Lines of a run that no formula of a text has. */
const DENSE_RUN = 8
/** The same where none of them speaks of the page. */
const LONG_RUN = 16
/** Share of its lines that are whole sentences: clauses of contracts have more. */
const MOST_SOBER = 0.2
/** Lines from one of a run to the next: a line of the document's own may stand between them, or one that repeats. */
const MOST_APART = 2

/** What is asked of each line that recurs. */
export interface RecurringLine {
  readonly recurs: boolean
  /** Plainly speaks of the page. */
  readonly speaksOfPage: boolean
  /** A sentence that does not. */
  readonly isSober: boolean
}

/**
 * Look at the recurring lines of each document side by side.
 *
 * Places are told by paragraphs that no other document has, so they stay what they are when furniture is taken away:
 * what is no template in a corpus does not become one when the corpus has been cleaned.
 *
 * @param prose   Paragraphs of each document.
 * @param lineOf  Of each line number.
 * @returns       Bits of `Place` for each sighting; 0 for lines that do not recur.
 */
export function findPlaces(
  sightings: Sightings,
  prose: Int32Array,
  lineOf: (line: number) => RecurringLine,
): Uint8Array {
  const { docs, lines, places, natures } = sightings
  const bits = new Uint8Array(docs.length)
  const { rows, starts } = groupRows(docs, prose.length)
  for (let doc = 0; doc < prose.length; doc++) {
    const found: number[] = []
    for (let at = starts[doc] as number; at < (starts[doc + 1] as number); at++) {
      const row = rows[at] as number
      if (lineOf(lines[row] as number).recurs) found.push(row)
    }
    if (found.length === 0) continue
    found.sort((left, right) => orderOf(places[left] as number) - orderOf(places[right] as number))
    markEdges(found, prose[doc] as number)
    markRuns(found)
  }
  return bits

  function markEdges(found: readonly number[], paragraphs: number): void {
    const isOwn = (row: number): boolean =>
      kindOf(natures[row] as number) === 'line' && isParagraph(natures[row] as number)
    const recurring = found.filter(isOwn).length
    // A text without a paragraph of its own has no body to be outside of.
    if (paragraphs <= recurring) return
    let passed = 0
    for (const row of found) {
      const own = isOwn(row) ? 1 : 0
      const before = proseBefore(places[row] as number)
      if (before === passed) bits[row]! |= Place.head
      if (paragraphs - before - own === recurring - passed - own) bits[row]! |= Place.tail
      passed += own
    }
  }

  function markRuns(found: readonly number[]): void {
    let start = 0
    for (let at = 1; at <= found.length; at++) {
      const last = orderOf(places[found[at - 1] as number] as number)
      if (at < found.length && orderOf(places[found[at] as number] as number) - last <= MOST_APART) continue
      markRun(found.slice(start, at))
      start = at
    }
  }

  function markRun(run: readonly number[]): void {
    const orders = new Map<number, { page: boolean; sober: boolean }>()
    for (const row of run) {
      if (kindOf(natures[row] as number) === 'frame') continue
      const { speaksOfPage, isSober } = lineOf(lines[row] as number)
      const order = orderOf(places[row] as number)
      const known = orders.get(order)
      orders.set(order, {
        page: speaksOfPage || known?.page === true,
        sober: (isSober && known?.page !== true) || known?.sober === true,
      })
    }
    if (orders.size < 2) return
    const pages = [...orders].filter(([, { page }]) => page).map(([order]) => order)
    const sober = [...orders].filter(([, { page, sober: is }]) => is && !page).map(([order]) => order)
    const dense =
      orders.size >= (pages.length > 0 ? DENSE_RUN : LONG_RUN) && sober.length <= MOST_SOBER * orders.size
    const firstPage = Math.min(...pages)
    const otherThan = (list: readonly number[], order: number): boolean =>
      list.length > 1 || (list.length === 1 && list[0] !== order)
    for (const row of run) {
      const order = orderOf(places[row] as number)
      if (!orders.has(order)) continue
      if (dense) bits[row]! |= Place.dense
      bits[row]! |= Place.neighbour
      const isTail = (bits[row]! & Place.tail) !== 0
      if (isTail ? firstPage < order : otherThan(pages, order)) bits[row]! |= Place.shielded
      if (otherThan(sober, order)) bits[row]! |= Place.sober
    }
  }
}
