import { hashString, lowHalf } from '../../text/hash.ts'

/** Documents are dealt into so many blocks, in document order; up to here a block is a document. */
const BLOCKS = 2000
const RESAMPLES = 1000
/** 95 % of the resamples lie between these shares. */
const TAIL = 0.025
/** With fewer blocks an interval says nothing. */
const MIN_BLOCKS = 5

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Percentile bootstrap over documents of a pooled ratio, in bounded memory. Beyond `BLOCKS` documents whole blocks are
 * drawn, each a systematic sample of the corpus, so time and memory stay the same.
 *
 * The draws come from a generator seeded with the figures themselves: equal corpora, equal intervals.
 */
export class Bootstrap {
  readonly #points = new Float64Array(BLOCKS)
  readonly #words = new Float64Array(BLOCKS)
  #documents = 0

  /** Documents must come in document order. Those without words do not count. */
  add(points: number, words: number): void {
    if (words === 0) return
    const block = this.#documents++ % BLOCKS
    this.#points[block]! += points
    this.#words[block]! += words
  }

  /** 95 % interval of 1000 x points / words; `null` for a handful of documents. */
  interval(): Interval | null {
    const blocks = Math.min(this.#documents, BLOCKS)
    if (blocks < MIN_BLOCKS) return null
    const draw = generator(
      lowHalf(hashString(`${this.#points.slice(0, blocks).join()}\n${this.#words.slice(0, blocks).join()}`)),
    )
    const ratios = new Float64Array(RESAMPLES)
    for (let sample = 0; sample < RESAMPLES; sample++) {
      let points = 0
      let words = 0
      for (let count = 0; count < blocks; count++) {
        const block = Math.floor(draw() * blocks)
        points += this.#points[block] as number
        words += this.#words[block] as number
      }
      ratios[sample] = (1000 * points) / words
    }
    ratios.sort()
    const at = (share: number): number => ratios[Math.round(share * (RESAMPLES - 1))] as number
    return { low: at(TAIL), high: at(1 - TAIL) }
  }
}

/** Numbers from 0 up to 1: mulberry32 (Tommy Ettinger, public domain); good enough to draw documents. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
