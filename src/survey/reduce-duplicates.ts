import { formatKey, hashHex } from '../text/hash.ts'
import { SKETCH_VALUES } from '../text/sketch.ts'
import { UnionFind } from '../text/union-find.ts'
import type { Fact } from './fact.ts'
import type { DuplicateCluster } from './knowledge.ts'

/** Values of a band: two texts that agree in all values of a band are compared. */
const BAND = 3
const BANDS = SKETCH_VALUES / BAND
/** Texts of one band that a newcomer is compared with: those that are no copies of each other. */
const MOST_RIVALS = 8
/**
 * Similarity from which documents tell the same story and count once as evidence. Of the pairs that five systems made
 * of one article nine in ten are above it, of pairs of unrelated articles none (mt-news: 0.056 at most).
 */
const SAME_STORY = 0.2
/** Similarity from which documents are reported as near-duplicates: one word in thirty changed. */
const NEAR_DUPLICATE = 0.7

/** Share of equal paragraphs from which documents tell the same story (boilerplate.md, section 5). */
const HALF = 0.5
/** Similarity beyond the equal paragraphs: three standard errors of the estimate. */
const UNEXPLAINED = 0.12

interface Joining {
  /** Place of a sketch's document among all ids. */
  readonly placeOf: Int32Array
  readonly stories: UnionFind
  readonly copies: UnionFind
  readonly overlap: (left: string, right: string) => number
}

export interface Duplicates {
  /** Document to the smallest id among the documents that tell the same story; those that stand alone are left out. */
  readonly stories: ReadonlyMap<string, string>
  /** Sorted by the id of the document that is kept. */
  readonly clusters: readonly DuplicateCluster[]
}

/** Finds documents that are nearly the same, by MinHash. A document costs 252 bytes and its id. */
export class DuplicateReducer {
  #values = new Uint16Array(256 * SKETCH_VALUES)
  readonly #docs: string[] = []
  readonly #keys = new Map<string, bigint>()

  /** Key of every document's content; documents too short for a sketch have this alone. */
  addContent({ key64, doc }: Fact<'content'>): void {
    this.#keys.set(doc, key64)
  }

  add({ doc, payload }: Fact<'sketch'>): void {
    const at = this.#docs.length * SKETCH_VALUES
    if (at === this.#values.length) {
      const larger = new Uint16Array(SKETCH_VALUES * Math.ceil(this.#docs.length * 1.5))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values.set(payload, at)
    this.#docs.push(doc)
  }

  /** @param overlap  Share of their paragraphs that two documents have in common word for word. */
  finish(overlap: (left: string, right: string) => number): Duplicates {
    const ids = [...this.#keys.keys()].sort(byCodeUnit)
    const places = new Map(ids.map((id, place) => [id, place]))
    const stories = new UnionFind(ids.length)
    const copies = new UnionFind(ids.length)
    this.#joinEqual(ids, stories, copies)
    const sketches = this.#docs
      .map((_, sketch) => sketch)
      .sort((a, b) => byCodeUnit(this.#docs[a] as string, this.#docs[b] as string))
    const placeOf = Int32Array.from(this.#docs, (doc) => places.get(doc) as number)
    const table = new RivalTable(this.#values, sketches.length)
    for (let band = 0; band < BANDS; band++) {
      table.clear(band)
      for (const sketch of sketches) this.#meetRivals(sketch, table, { placeOf, stories, copies, overlap })
    }
    return { stories: storyMap(ids, stories), clusters: this.#clusters(ids, copies) }
  }

  /** Documents of equal content are copies, however short. */
  #joinEqual(ids: readonly string[], stories: UnionFind, copies: UnionFind): void {
    const first = new Map<bigint, number>()
    for (const [place, id] of ids.entries()) {
      const key = this.#keys.get(id) as bigint
      const known = first.get(key)
      if (known === undefined) first.set(key, place)
      else {
        stories.join(known, place)
        copies.join(known, place)
      }
    }
  }

  /** Compare a sketch with those that agree with it in a band. Sketches come in the order of their ids. */
  #meetRivals(sketch: number, table: RivalTable, { placeOf, stories, copies, overlap }: Joining): void {
    const place = placeOf[sketch] as number
    let rivals = 0
    const slot = table.slotOf(sketch)
    for (let rival = table.first(slot); rival >= 0; rival = table.next(rival)) {
      if (!table.isSame(rival, sketch)) continue
      rivals++
      const other = placeOf[rival] as number
      // Joined by an earlier band.
      if (copies.find(other) === copies.find(place)) return
      const similarity = this.#similarity(sketch, rival)
      if (similarity < SAME_STORY) continue
      if (similarity < NEAR_DUPLICATE) {
        if (
          stories.find(place) !== stories.find(other) &&
          !this.#shareNotice(sketch, rival, similarity, overlap)
        )
          stories.join(place, other)
        continue
      }
      stories.join(place, other)
      copies.join(place, other)
      return
    }
    if (rivals < MOST_RIVALS) table.add(sketch, slot)
  }

  /** What two documents have in common is a few paragraphs word for word: a notice of the house, not a story. */
  #shareNotice(
    left: number,
    right: number,
    similarity: number,
    overlap: (left: string, right: string) => number,
  ): boolean {
    const equal = overlap(this.#docs[left] as string, this.#docs[right] as string)
    return equal < HALF && similarity - equal < UNEXPLAINED
  }

  #similarity(left: number, right: number): number {
    const values = this.#values
    const [from, to] = [left * SKETCH_VALUES, right * SKETCH_VALUES]
    let equal = 0
    for (let place = 0; place < SKETCH_VALUES; place++)
      if (values[from + place] === values[to + place]) equal++
    return equal / SKETCH_VALUES
  }

  #clusters(ids: readonly string[], copies: UnionFind): DuplicateCluster[] {
    const sketchOf = new Map(this.#docs.map((doc, sketch) => [doc, sketch]))
    const members = new Map<number, string[]>()
    for (const [place, id] of ids.entries()) {
      const root = copies.find(place)
      if (root === place) continue
      const list = members.get(root)
      if (list === undefined) members.set(root, [id])
      else list.push(id)
    }
    return [...members]
      .map(([root, others]) => {
        const kept = ids[root] as string
        const keptSketch = sketchOf.get(kept)
        return {
          id: hashHex(`near-duplicate\n${kept}`),
          kept,
          documents: others
            .map((doc) => {
              const sketch = sketchOf.get(doc)
              const equal = this.#keys.get(doc) === this.#keys.get(kept)
              const similarity =
                equal || keptSketch === undefined || sketch === undefined
                  ? 1
                  : this.#similarity(sketch, keptSketch)
              return {
                doc,
                content: formatKey(this.#keys.get(doc) as bigint),
                similarity: Math.round(similarity * 1000) / 1000,
              }
            })
            // Joined over a third document, and not that near to the one that is kept.
            .filter(({ similarity }) => similarity >= NEAR_DUPLICATE),
        }
      })
      .filter(({ documents }) => documents.length > 0)
      .sort((left, right) => byCodeUnit(left.kept, right.kept))
  }
}

/** Sketches by their values in one band, in chains of equal hashes; at most 20 bytes a sketch. */
class RivalTable {
  readonly #values: Uint16Array
  readonly #heads: Int32Array
  readonly #links: Int32Array
  readonly #tails: Int32Array
  #offset = 0

  constructor(values: Uint16Array, size: number) {
    this.#values = values
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(size * 1.5 + 2)))
    this.#tails = new Int32Array(this.#heads.length)
    this.#links = new Int32Array(size)
  }

  clear(band: number): void {
    this.#offset = band * BAND
    this.#heads.fill(-1)
  }

  slotOf(sketch: number): number {
    const values = this.#values
    const at = sketch * SKETCH_VALUES + this.#offset
    let hash = Math.imul(values[at] as number, 0x9e3779b1) ^ Math.imul(values[at + 1] as number, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15) ^ (values[at + 2] as number), 0xc2b2ae35)
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1)
  }

  /** The first sketch of a slot; -1 when there is none. */
  first(slot: number): number {
    return this.#heads[slot] as number
  }

  next(sketch: number): number {
    return this.#links[sketch] as number
  }

  /** True for sketches with the same values in the band. */
  isSame(left: number, right: number): boolean {
    const values = this.#values
    const [from, to] = [left * SKETCH_VALUES + this.#offset, right * SKETCH_VALUES + this.#offset]
    for (let place = 0; place < BAND; place++) if (values[from + place] !== values[to + place]) return false
    return true
  }

  add(sketch: number, slot: number): void {
    this.#links[sketch] = -1
    if (this.#heads[slot] === -1) this.#heads[slot] = sketch
    else this.#links[this.#tails[slot] as number] = sketch
    this.#tails[slot] = sketch
  }
}

function storyMap(ids: readonly string[], stories: UnionFind): Map<string, string> {
  const map = new Map<string, string>()
  for (const [place, id] of ids.entries()) {
    const root = stories.find(place)
    if (root === place) continue
    map.set(id, ids[root] as string)
    map.set(ids[root] as string, ids[root] as string)
  }
  return map
}

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
