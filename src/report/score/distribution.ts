import type { Profile } from '../../findings/profile.ts'
import { calibrate } from './score.ts'

/** Width of a bucket, in points of the score. */
const WIDTH = 10
/** Buckets from 0 to 100, and one below. */
const BUCKETS = 100 / WIDTH + 1
/** Penalties per 1,000 words are told apart in tenths up to here. */
const MAX_PENALTY = 1000

/** Documents whose score lies in [from, from + 10); the last bucket holds 100 too, the first everything below 0. */
export interface Bucket {
  /** `null`: below 0. */
  readonly from: number | null
  readonly documents: number
  /** Those of them that are too small for a verdict. */
  readonly tooSmall: number
}

export interface Spread {
  /** Penalty per 1,000 words after cleaning, of the document in the middle and of the one at nine tenths. */
  readonly median: number | null
  readonly p90: number | null
  /** Lowest first. */
  readonly buckets: readonly Bucket[]
}

/** How the documents of a run are spread over the score; bounded memory, any order. */
export class Distribution {
  readonly #profile: Profile
  readonly #documents = new Uint32Array(BUCKETS)
  readonly #tooSmall = new Uint32Array(BUCKETS)
  readonly #tenths = new Uint32Array(MAX_PENALTY * 10 + 1)
  #count = 0

  constructor(profile: Profile) {
    this.#profile = profile
  }

  /** Documents without words have no score. */
  add(points: number, words: number): void {
    if (words === 0) return
    const penalty = (1000 * points) / words
    const score = calibrate(penalty, this.#profile)
    const bucket = score < 0 ? 0 : Math.min(BUCKETS - 1, 1 + Math.floor(score / WIDTH))
    this.#documents[bucket]!++
    if (words < this.#profile.minWords) this.#tooSmall[bucket]!++
    this.#tenths[Math.min(MAX_PENALTY * 10, Math.round(penalty * 10))]!++
    this.#count++
  }

  spread(): Spread {
    return {
      median: this.#quantile(0.5),
      p90: this.#quantile(0.9),
      buckets: Array.from({ length: BUCKETS }, (_, index) => ({
        from: index === 0 ? null : (index - 1) * WIDTH,
        documents: this.#documents[index] as number,
        tooSmall: this.#tooSmall[index] as number,
      })),
    }
  }

  /** Nearest rank. */
  #quantile(share: number): number | null {
    if (this.#count === 0) return null
    let left = Math.ceil(share * this.#count)
    for (let tenths = 0; tenths < this.#tenths.length; tenths++) {
      left -= this.#tenths[tenths] as number
      if (left <= 0) return tenths / 10
    }
    return MAX_PENALTY
  }
}
