import { Parser } from 'htmlparser2'
import type { Page } from './html-page.ts'
import { HtmlText } from './html-text.ts'

/** Elements whose text nobody sees. `noscript` is seen: no script runs here. */
export const HIDDEN: ReadonlySet<string> = new Set(
  'audio canvas head iframe math object script select style svg template textarea video'.split(' '),
)
/** Of those, the ones without an end that would hide the rest of the page when it is missing. */
const TITLE_LIMIT = 500

/** All visible text of a page, in one pass without a tree: linear, and no page is too broken, too large or too deep. */
export function visibleTextOf(html: string): Page {
  const text = new HtmlText()
  const found: { title?: string; url?: string; published?: string } = {}
  let hidden = 0
  let inTitle = false
  let title = ''
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'title' && found.title === undefined) inTitle = true
      else if (tag === 'link' && attributes['rel'] === 'canonical') found.url ??= attributes['href'] ?? ''
      else if (tag === 'meta' && attributes['property'] === 'og:url')
        found.url ??= attributes['content'] ?? ''
      else if (tag === 'meta' && attributes['property'] === 'article:published_time')
        found.published ??= attributes['content'] ?? ''
      // A head that nothing closes ends where the body begins.
      if (tag === 'body') hidden = 0
      if (HIDDEN.has(tag)) hidden++
      text.border(tag)
      if (tag === 'pre') text.enterPreformatted()
    },
    ontext(data) {
      if (inTitle) title = (title + data).slice(0, TITLE_LIMIT)
      else if (hidden === 0) text.add(data)
    },
    onclosetag(tag) {
      if (tag === 'title' && inTitle) {
        inTitle = false
        found.title = title
      }
      if (HIDDEN.has(tag) && hidden > 0) hidden--
      text.border(tag)
      if (tag === 'pre') text.leavePreformatted()
    },
  })
  parser.end(html)
  return { text: text.toString(), ...found }
}
