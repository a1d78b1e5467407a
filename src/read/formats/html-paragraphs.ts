import { Parser } from 'htmlparser2'
import { HtmlText } from './html-text.ts'
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
 * Code units of all paragraphs of a page but for comments, sidebars and teasers, as far as the names of elements tell:
 * what an article may be made of.
 */
export function articleLength(html: string): number {
  const text = new HtmlText()
  let depth = 0
  /** Depth of the outermost element that is left out; 0 = none. */
  let left = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (VOID.has(tag)) {
        text.border(tag)
        return
      }
      depth++
      const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
      const out =
        HIDDEN.has(tag) || tag === 'aside' || tag === 'footer' || tag === 'nav' || NOT_TEXT.test(names)
      // Names on the page's own frame ("body.has-sidebar") speak of parts of it.
      if (left === 0 && out && tag !== 'body' && tag !== 'html') left = depth
      text.border(tag)
    },
    ontext(data) {
      if (left === 0) text.add(data)
    },
    onclosetag(tag) {
      if (VOID.has(tag)) return
      text.border(tag)
      if (left === depth) left = 0
      depth--
    },
  })
  parser.end(html)
  return paragraphLength(text.toString())
}
