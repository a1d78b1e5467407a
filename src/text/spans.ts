/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span of the raw text that edits must leave alone. */
export interface ProtectedSpan extends Span {
  /** True for layout such as an indent or a list marker: it may go together with its whole line, never in part. */
  readonly withLine: boolean
}

/** A growing list of spans without objects, for what the scan harvests. */
export class SpanList {
  #numbers = new Int32Array(64)
  count = 0

  push(start: number, end: number): void {
    const at = this.count * 2
    if (at === this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[at] = start
    this.#numbers[at + 1] = end
    this.count++
  }

  start(index: number): number {
    return this.#numbers[index * 2] as number
  }

  end(index: number): number {
    return this.#numbers[index * 2 + 1] as number
  }

  /** Index of the first span that starts at or behind the offset; `count` when there is none. */
  firstFrom(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.start(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** True when the two spans share at least one code unit. */
export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end

/** True when the outer span holds the whole inner one; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end
