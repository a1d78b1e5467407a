import type { PageIndex } from '../page-data.ts'

/** Doubt of a finding that nobody is sure of less than this is not told apart. */
const LEAST_DOUBT = 0.02

/** Orders findings by what a decision would settle. Knows no decision and no page. */
export class QueueOrder {
  readonly #index: PageIndex
  /** All findings, least sure first. */
  readonly #byDoubt: Uint32Array

  constructor(index: PageIndex) {
    this.#index = index
    this.#byDoubt = byDoubt(index.confidence)
  }

  /** Groups by findings times doubt, the greatest first. In a group the most doubtful first. */
  byImpact(open: Uint32Array): Uint32Array {
    const { group, groups, confidence } = this.#index
    const impact = new Float64Array(groups.length)
    const places = new Uint32Array(groups.length)
    const isOpen = new Uint8Array(confidence.length)
    for (const number of open) {
      const key = group[number] as number
      impact[key]! += Math.max(LEAST_DOUBT, 1 - (confidence[number] as number) / 100)
      places[key]!++
      isOpen[number] = 1
    }
    const present = [...groups.keys()].filter((key) => (places[key] as number) > 0)
    present.sort((left, right) => (impact[right] as number) - (impact[left] as number) || left - right)
    let place = 0
    for (const key of present) {
      const size = places[key] as number
      places[key] = place
      place += size
    }
    const queue = new Uint32Array(open.length)
    for (const number of this.#byDoubt)
      if (isOpen[number] === 1) queue[places[group[number] as number]!++] = number
    return queue
  }
}

/** Numbers of findings by rising confidence; equal ones in the order of the run. */
function byDoubt(confidence: readonly number[]): Uint32Array {
  const places = new Uint32Array(102)
  for (const hundredths of confidence) places[hundredths + 1]!++
  for (let at = 1; at < places.length; at++) places[at]! += places[at - 1] as number
  const order = new Uint32Array(confidence.length)
  for (const [number, hundredths] of confidence.entries()) order[places[hundredths]!++] = number
  return order
}
