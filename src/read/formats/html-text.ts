/** Elements that stand apart: a blank line before and behind. */
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'address article aside blockquote body details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** Elements that begin a new line. */
const LINES: ReadonlySet<string> = new Set('br caption dd dt li option optgroup legend tr title'.split(' '))
/** Elements that are set apart from their neighbour on the same line. */
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

const WHITE_SPACE = /[ \t\n\f\r]+/g

/**
 * Puts the text of elements together as a reader would see it: white space collapsed, block elements on lines of
 * their own, paragraphs set off by a blank line. Entities must be decoded already. Letters are neither added nor lost.
 */
export class HtmlText {
  readonly #parts: string[] = []
  /** Line feeds due before the next text. */
  #feeds = 0
  #space = false
  #started = false
  #preformatted = 0

  /** Both at the opening and at the closing tag. */
  border(tag: string): void {
    if (PARAGRAPHS.has(tag)) this.#feeds = 2
    else if (LINES.has(tag)) this.#feeds = Math.max(this.#feeds, 1)
    else if (CELLS.has(tag)) this.#space = true
  }

  enterPreformatted(): void {
    this.#preformatted++
  }

  leavePreformatted(): void {
    this.#preformatted--
  }

  add(text: string): void {
    if (this.#preformatted > 0) {
      for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        if (index > 0) this.#feeds = Math.max(this.#feeds, 1)
        if (line.trim() !== '') this.#put(line)
      }
      return
    }
    const collapsed = text.replace(WHITE_SPACE, ' ')
    if (collapsed === '') return
    if (collapsed === ' ') {
      this.#space = true
      return
    }
    if (collapsed.startsWith(' ')) this.#space = true
    const endsOpen = collapsed.endsWith(' ')
    this.#put(collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, endsOpen ? -1 : undefined))
    this.#space = endsOpen
  }

  /** Ends with a line feed unless it is empty. */
  toString(): string {
    return this.#started ? `${this.#parts.join('')}\n` : ''
  }

  #put(text: string): void {
    if (this.#started) {
      if (this.#feeds > 0) this.#parts.push(this.#feeds > 1 ? '\n\n' : '\n')
      else if (this.#space) this.#parts.push(' ')
    }
    this.#parts.push(text)
    this.#started = true
    this.#feeds = 0
    this.#space = false
  }
}
