import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** One block element of a page as one line of text. */
export interface PageLine {
  readonly text: string
  /** In a table, code or list: the truth often omits such lines though they are text. */
  readonly layout: 'table' | 'code' | 'list' | 'none'
  /** A heading of the first rank. */
  readonly headline: boolean
  readonly caption: boolean
  /** Named as a standfirst by its class, or the description of the page. */
  readonly standfirst: boolean
}

/** Lines of a page in its order: all that a reader sees, and what Readability keeps. */
export interface PageLines {
  readonly full: readonly PageLine[]
  readonly residual: readonly PageLine[]
}

/** The little of the DOM that is walked. */
interface DomNode {
  readonly nodeType: number
  readonly localName: string | null
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
  getAttribute(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3
const HIDDEN = new Set(
  'audio canvas head iframe math noscript object script select style svg template textarea video'.split(' '),
)
const BLOCKS = new Set(
  'address article aside blockquote body br button caption dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const LAYOUTS: Readonly<Record<string, PageLine['layout']>> = {
  table: 'table',
  pre: 'code',
  code: 'code',
  ul: 'list',
  ol: 'list',
  dl: 'list',
}
const STANDFIRST = /standfirst|subtitle|sub-title|subhead|(?:^|[-_ ])(?:dek|lede?|excerpt|summary|intro)\b/i
const CAPTION = /caption/i

/** Cut a page into its lines. Scripts do not run; what the page hides from everybody is left out. */
export function readPageLines(html: string): PageLines {
  const source = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  const { document } = parseHTML(source)
  const description = squeeze(
    document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
  )
  const full = linesOf(document.documentElement as unknown as DomNode, description)
  const article = new Readability(document as never, {
    serializer: (node) => node as unknown as DomNode,
  }).parse()
  const content = article?.content
  return { full, residual: content ? linesOf(content, description) : full }
}

type Place = Omit<PageLine, 'text'>

function linesOf(root: DomNode, description: string): PageLine[] {
  const lines: PageLine[] = []
  let text = ''
  let place: Place = { layout: 'none', headline: false, caption: false, standfirst: false }
  const flush = (next: Place): void => {
    const line = squeeze(text)
    if (line !== '')
      lines.push({ text: line, ...place, standfirst: place.standfirst || line === description })
    text = ''
    place = next
  }
  const walk = (node: DomNode, around: Place): void => {
    if (node.nodeType === TEXT) text += node.textContent ?? ''
    if (node.nodeType !== ELEMENT) return
    const tag = (node.localName ?? '').toLowerCase()
    if (HIDDEN.has(tag) || isHidden(node)) return
    const inside = placeOf(node, tag, around)
    const block = BLOCKS.has(tag)
    if (block) flush(inside)
    for (const child of node.childNodes) walk(child, inside)
    if (block) flush(around)
  }
  walk(root, place)
  flush(place)
  return lines
}

function placeOf(node: DomNode, tag: string, around: Place): Place {
  const names = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`
  return {
    layout: LAYOUTS[tag] ?? around.layout,
    headline: around.headline || tag === 'h1',
    caption: around.caption || tag === 'figcaption' || CAPTION.test(names),
    standfirst:
      around.standfirst || ((tag === 'p' || tag === 'h2' || tag === 'div') && STANDFIRST.test(names)),
  }
}

const isHidden = (node: DomNode): boolean =>
  node.getAttribute('hidden') !== null ||
  /display: ?none|visibility: ?hidden/i.test(node.getAttribute('style') ?? '')

const squeeze = (text: string): string => text.replace(/[\s\u200b]+/g, ' ').trim()
