import { HtmlText } from './html-text.ts'
import type { Listener } from './html-tree.ts'
import { HIDDEN } from './html-visible-text.ts'

/** A paragraph: this many code units with an end mark. Headlines and buttons are shorter. */
const PARAGRAPH = 80
const END = /[.!?。！？…]["”’»)\]」』]*$/
/** Names of elements that hold what readers wrote, or other articles. */
const NOT_TEXT = /comment|disqus|repl(?:y|ies)|respon[ds]|discuss|related|recommend|sidebar|footer|teaser/i
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Code units of the paragraphs of a text. */
export function paragraphLength(text: string): number {
  let length = 0
  for (const line of text.split('\n')) if (line.length >= PARAGRAPH && END.test(line)) length += line.length
  return length
}

/**
 * Adds up the code units of all paragraphs of a page but for comments, sidebars and teasers, as far as the names of
 * elements tell: what an article may be made of. Hears the parser of the page.
 */
export class ParagraphLength implements Listener {
  readonly #text = new HtmlText()
  #depth = 0
  /** Depth of the outermost element that is left out; 0 = none. */
  #left = 0

  onopentag(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (VOID.has(tag)) {
      this.#text.border(tag)
      return
    }
    this.#depth++
    // Names on the page's own frame ("body.has-sidebar") speak of parts of it.
    if (this.#left === 0 && tag !== 'body' && tag !== 'html' && isLeftOut(tag, attributes))
      this.#left = this.#depth
    this.#text.border(tag)
  }

  ontext(data: string): void {
    if (this.#left === 0) this.#text.add(data)
  }

  onclosetag(tag: string): void {
    if (VOID.has(tag)) return
    this.#text.border(tag)
    if (this.#left === this.#depth) this.#left = 0
    this.#depth--
  }

  /** Of all that was heard. */
  get length(): number {
    return paragraphLength(this.#text.toString())
  }
}

function isLeftOut(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (HIDDEN.has(tag) || tag === 'aside' || tag === 'footer' || tag === 'nav') return true
  return NOT_TEXT.test(attributes['class'] ?? '') || NOT_TEXT.test(attributes['id'] ?? '')
}
