import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Page } from './html-page.ts'
import { HtmlText } from './html-text.ts'

/** Elements of a page that is still searched for its main content; the largest of 199 real pages has 3746. */
const MAX_ELEMENTS = 20_000
/**
 * Code units of such a page. The largest of 199 real pages has 1.6 million; the search takes memory of about 30 times
 * the page.
 */
const MAX_LENGTH = 6_000_000

/**
 * Depth of such a page. The search takes time with its third power: 2 s at 500, 20 s at 1000. The deepest of 199 real
 * pages has 43.
 */
const MAX_DEPTH = 80

/** The little of the DOM that the text is made of. */
interface DomNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}

interface DomDocument {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** What the page says is its main content, found as Firefox's reader view finds it. No script runs, nothing is fetched. */
export function mainContentOf(html: string): Page | { readonly failure: string } {
  if (html.length > MAX_LENGTH) return { failure: `longer than ${MAX_LENGTH} characters` }
  try {
    const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    if (isTooDeep(document.documentElement as unknown as DomNode))
      return { failure: `more than ${MAX_DEPTH} elements inside each other` }
    const url = canonicalUrl(document as unknown as DomDocument)
    const article = new Readability(document as never, {
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (node) => node as unknown as DomNode,
    }).parse()
    const text = article?.content ? textOf(article.content) : ''
    if (article === null || text === '') return { failure: 'no main content found' }
    return { text, title: article.title, byline: article.byline, published: article.publishedTime, url }
  } catch (error) {
    const tooMany = error instanceof Error && error.message.startsWith('Aborting parsing document')
    return {
      failure: tooMany ? `more than ${MAX_ELEMENTS} elements` : 'it is too broken or too deep to be searched',
    }
  }
}

function isTooDeep(root: DomNode): boolean {
  let depth = 0
  let node = root
  for (;;) {
    if (node.firstChild !== null && depth < MAX_DEPTH) {
      node = node.firstChild
      depth++
      continue
    }
    if (node.firstChild !== null) return true
    while (node.nextSibling === null) {
      if (node === root) return false
      node = node.parentNode as DomNode
      depth--
      if (node === root) return false
    }
    node = node.nextSibling
  }
}

function canonicalUrl(document: DomDocument): string | undefined {
  return (
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    undefined
  )
}

function textOf(root: DomNode): string {
  const text = new HtmlText()
  let node: DomNode = root
  for (;;) {
    if (node.nodeType === ELEMENT) {
      text.border(node.localName as string)
      if (node.localName === 'pre') text.enterPreformatted()
      if (node.firstChild !== null) {
        node = node.firstChild
        continue
      }
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) text.add(node.textContent ?? '')
    for (;;) {
      if (node.nodeType === ELEMENT) {
        text.border(node.localName as string)
        if (node.localName === 'pre') text.leavePreformatted()
      }
      if (node === root) return text.toString()
      if (node.nextSibling !== null) break
      node = node.parentNode as DomNode
    }
    node = node.nextSibling
  }
}
