/** Numbers stored for each line; see the accessors for their meaning. */
export const LINE_FIELDS = 10

/**
 * The lines of a text, in text order. Numbers only, so a document of a million lines costs 40 MB and no objects.
 *
 * A line ends with LF, CR LF or a lone CR. A terminator at the end of the text opens no further line; the empty
 * text has no lines. All offsets are UTF-16 code units into the text, all ranges half-open.
 */
export class Lines {
  readonly text: string
  readonly count: number
  readonly #fields: Int32Array

  constructor(text: string, fields: Int32Array, count: number) {
    this.text = text
    this.#fields = fields
    this.count = count
  }

  /** Offset of the first code unit. */
  start(line: number): number {
    return this.#fields[line * LINE_FIELDS] as number
  }

  /** Offset behind the last code unit before the terminator. */
  end(line: number): number {
    return this.#fields[line * LINE_FIELDS + 1] as number
  }

  /** Offset of the next line: behind the terminator, or the end of the text. */
  next(line: number): number {
    return this.#fields[line * LINE_FIELDS + 2] as number
  }

  /** Offset of the first code unit that is no white space; equals `to` on a blank line. */
  from(line: number): number {
    return this.#fields[line * LINE_FIELDS + 3] as number
  }

  /** Offset behind the last code unit that is no white space. */
  to(line: number): number {
    return this.#fields[line * LINE_FIELDS + 4] as number
  }

  /** One bit for each character class that occurs in the line, `1 << CharClass`. */
  mask(line: number): number {
    return this.#fields[line * LINE_FIELDS + 5] as number
  }

  /** Words: runs of letters or digits; each Han or kana character counts as one. */
  words(line: number): number {
    return this.#fields[line * LINE_FIELDS + 6] as number
  }

  /** Letters of any script. */
  letters(line: number): number {
    return this.#fields[line * LINE_FIELDS + 7] as number
  }

  /** Lower and upper half of the line's 64-bit key: letters case-folded, digits masked, white space collapsed. */
  keyLow(line: number): number {
    return this.#fields[line * LINE_FIELDS + 8] as number
  }

  keyHigh(line: number): number {
    return this.#fields[line * LINE_FIELDS + 9] as number
  }

  isBlank(line: number): boolean {
    return this.from(line) === this.to(line)
  }

  /** The line without its terminator and without white space at its ends. */
  content(line: number): string {
    return this.text.slice(this.from(line), this.to(line))
  }

  /** True when two lines are equal but for case, digits and white space. */
  isSame(left: number, right: number): boolean {
    return this.keyLow(left) === this.keyLow(right) && this.keyHigh(left) === this.keyHigh(right)
  }

  /** Index of the line that holds the offset; -1 in a text without lines. */
  at(offset: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return this.count === 0 ? -1 : low
  }

  /** Line and column of an offset, both from 1; columns in UTF-16 code units. */
  point(offset: number): { line: number; column: number } {
    const line = this.at(offset)
    return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: offset - this.start(line) + 1 }
  }
}
