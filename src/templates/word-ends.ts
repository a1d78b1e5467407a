/** Signs of an end that are compared at most. */
const LONGEST = 6
/** Takes two signs in lower case, so places do not fit: whatever holds it is looked at. */
const LONG_LOWER = 0x130

/** The first or last word of texts, cut to six signs: says which lines may be one of the texts, for next to nothing. */
export class WordEnds {
  readonly #hashes = new Set<number>()
  /** A bit for each length of an end, to ask only for those that there are. */
  #lengths = 0

  /** @returns  False, and nothing added, for a text that begins with a slot. */
  addHead(folded: string): boolean {
    return this.#add(folded, 0, 1)
  }

  /** @returns  False, and nothing added, for a text that ends in a slot. */
  addTail(folded: string): boolean {
    return this.#add(folded, folded.length - 1, -1)
  }

  /** True for a line that may begin like one of the texts. */
  isHead(text: string, from: number, to: number): boolean {
    return this.#has(text, from, to - from, 1)
  }

  /** True for a line that may end like one of the texts. */
  isTail(text: string, from: number, to: number): boolean {
    return this.#has(text, to - 1, to - from, -1)
  }

  #add(folded: string, from: number, step: 1 | -1): boolean {
    let length = 0
    let hash = 0
    for (; length < LONGEST; length++) {
      const sign = folded.charAt(from + step * length)
      if (sign === '' || sign === '{' || sign === '}' || sign.trim() === '') break
      hash = join(hash, folded.charCodeAt(from + step * length))
    }
    if (length === 0) return false
    this.#lengths |= 1 << length
    this.#hashes.add(hash * 8 + length)
    return true
  }

  #has(text: string, from: number, most: number, step: 1 | -1): boolean {
    let hash = 0
    for (let length = 1; 1 << length <= this.#lengths && length <= most; length++) {
      const code = text.charCodeAt(from + step * (length - 1))
      if (code === LONG_LOWER) return true
      hash = join(hash, lowerCode(code))
      if ((this.#lengths & (1 << length)) !== 0 && this.#hashes.has(hash * 8 + length)) return true
    }
    return false
  }
}

const join = (hash: number, code: number): number => (Math.imul(hash, 0x01000193) ^ code) & 0xfffffff

const lowerCode = (code: number): number =>
  code < 0x80
    ? code >= 0x41 && code <= 0x5a
      ? code | 0x20
      : code
    : String.fromCharCode(code).toLowerCase().charCodeAt(0)
