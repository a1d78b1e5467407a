/** What a row stands for: a line as it is, a line with slots, a beginning or end of one. */
const LINE_KINDS = ['line', 'slots', 'frame'] as const
export type LineKind = (typeof LINE_KINDS)[number]
const KIND_NUMBERS: Readonly<Record<LineKind, number>> = { line: 0, slots: 1, frame: 2 }

/** Numbers of a row: lower and upper half of the key, start and end in the text, place, nature. */
export const ROW = 6

const MOST = 0xffff

/** Rows of one document, `ROW` numbers each; a document of a thousand lines costs 24 KB and no objects. */
export class LineRows {
  #numbers: Int32Array
  #length = 0
  #from = 0
  #to = 0
  #place = 0

  /** @param lines  Rows to make room for. */
  constructor(lines: number) {
    this.#numbers = new Int32Array((lines + 8) * ROW)
  }

  /**
   * Say where the next rows stand.
   *
   * @param order  Different lines with content in front of it.
   * @param prose  Paragraphs in front of it.
   */
  move(from: number, to: number, order: number, prose: number): void {
    this.#from = from
    this.#to = to
    this.#place = Math.min(order, MOST) | (Math.min(prose, MOST) << 16)
  }

  /**
   * @param full     The line is a paragraph.
   * @param variant  16 bits of what the key hides: digits, contents of slots; 0 where it hides nothing.
   */
  add(low: number, high: number, kind: LineKind, full: boolean, variant: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    const at = this.#length
    this.#numbers[at] = low
    this.#numbers[at + 1] = high
    this.#numbers[at + 2] = this.#from
    this.#numbers[at + 3] = this.#to
    this.#numbers[at + 4] = this.#place
    this.#numbers[at + 5] = variant | (KIND_NUMBERS[kind] << 16) | (full ? 1 << 18 : 0)
    this.#length += ROW
  }

  toArray(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }
}

export const orderOf = (place: number): number => place & MOST
export const proseBefore = (place: number): number => place >>> 16
export const variantOf = (nature: number): number => nature & MOST
export const kindOf = (nature: number): LineKind => LINE_KINDS[(nature >>> 16) & 3] as LineKind
export const isParagraph = (nature: number): boolean => (nature & (1 << 18)) !== 0
