import { Readability } from '@mozilla/readability'
import type { ReaderDocument, ReaderNode } from '@mozilla/readability/JSDOMParser.js'
import type { Page } from './html-page.ts'
import { ParagraphLength } from './html-paragraphs.ts'
import { HtmlText } from './html-text.ts'
import { parseTree } from './html-tree.ts'

/** Elements of a page that is still searched for its main content; the largest of 199 real pages has 3746. */
const MAX_ELEMENTS = 20_000
/**
 * Code units of such a page. The largest of 199 real pages has 1.6 million; the search takes memory of about 20 times
 * the page.
 */
const MAX_LENGTH = 6_000_000

/**
 * Depth of such a page. The search takes time with the square of it: 40 ms at 250, 230 ms at 500, 740 ms at 1000. The
 * deepest of 199 real pages has 43.
 */
const MAX_DEPTH = 250

const ELEMENT = 1
const TEXT = 3

/** A page whose main content was found. */
export interface MainContent extends Page {
  /** Code units of the paragraphs of the whole page; see `ParagraphLength`. */
  readonly articleLength: number
}

/** What the page says is its main content, found as Firefox's reader view finds it. No script runs, nothing is fetched. */
export function mainContentOf(html: string): MainContent | { readonly failure: string } {
  if (html.length > MAX_LENGTH) return { failure: `longer than ${MAX_LENGTH} characters` }
  try {
    const paragraphs = new ParagraphLength()
    const document = parseTree(
      /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`,
      paragraphs,
    )
    if (isTooDeep(document)) return { failure: `more than ${MAX_DEPTH} elements inside each other` }
    const url = canonicalUrl(document)
    const article = new Readability(document as never, {
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (node) => node as unknown as ReaderNode,
    }).parse()
    const text = article?.content ? textOf(article.content) : ''
    if (article === null || text === '') return { failure: 'no main content found' }
    return {
      text,
      title: article.title,
      byline: article.byline,
      published: article.publishedTime,
      url,
      articleLength: paragraphs.length,
    }
  } catch (error) {
    const tooMany = error instanceof Error && error.message.startsWith('Aborting parsing document')
    return {
      failure: tooMany ? `more than ${MAX_ELEMENTS} elements` : 'it is too broken or too deep to be searched',
    }
  }
}

function isTooDeep(root: ReaderNode): boolean {
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
      node = node.parentNode as ReaderNode
      depth--
      if (node === root) return false
    }
    node = node.nextSibling
  }
}

function canonicalUrl(document: ReaderDocument): string | undefined {
  const attributeOf = (tag: string, key: string, wanted: string, value: string): string | undefined =>
    document
      .getElementsByTagName(tag)
      .find((element) => element.getAttribute(key) === wanted)
      ?.getAttribute(value)
  return (
    attributeOf('link', 'rel', 'canonical', 'href') ?? attributeOf('meta', 'property', 'og:url', 'content')
  )
}

function textOf(root: ReaderNode): string {
  const text = new HtmlText()
  let node: ReaderNode = root
  for (;;) {
    if (node.nodeType === ELEMENT) {
      text.border(node.localName as string)
      if (node.localName === 'pre') text.enterPreformatted()
      if (node.firstChild !== null) {
        node = node.firstChild
        continue
      }
    } else if (node.nodeType === TEXT) text.add(node.textContent)
    for (;;) {
      if (node.nodeType === ELEMENT) {
        text.border(node.localName as string)
        if (node.localName === 'pre') text.leavePreformatted()
      }
      if (node === root) return text.toString()
      if (node.nextSibling !== null) break
      node = node.parentNode as ReaderNode
    }
    node = node.nextSibling
  }
}
