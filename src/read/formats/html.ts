import type { RuleMeta } from '../../findings/finding.ts'
import type { Metadata } from '../../findings/ledger.ts'
import { decodeHtml } from '../decode-html.ts'
import { Document } from '../document.ts'
import { fieldDate } from '../field-date.ts'
import { NOTHING, type Note, type OpenedDocument } from '../opened.ts'
import { type MainContent, mainContentOf } from './html-main-content.ts'
import type { Page } from './html-page.ts'
import { paragraphLength } from './html-paragraphs.ts'
import { visibleTextOf } from './html-visible-text.ts'

/** What reading a page may say of it; there is nothing to propose, and nothing wrong with the text itself. */
const CONVERSION: RuleMeta = {
  id: 'text/conversion',
  mqm: null,
  severity: 'neutral',
  fix: 'none',
  what: 'page without main content',
}

/**
 * A page of HTML. The document is the text of its main content or, where none can be found, all its visible text;
 * the second case and damaged bytes are said in a finding on the whole document.
 *
 * @throws INPUT_BINARY, INPUT_ENCODING.
 */
export function openHtml(doc: string, bytes: Uint8Array): OpenedDocument {
  const { text: html, encoding, damaged } = decodeHtml(bytes)
  const main = wholeEnough(mainContentOf(html))
  const notes: Note[] = []
  let page: Page
  if ('failure' in main) {
    page = { ...visibleTextOf(html), ...main.known }
    const kept = page.text === '' ? 'no visible text' : 'all visible text is kept'
    notes.push(note('page without main content', `${main.failure}; ${kept}`))
  } else page = main
  if (damaged > 0) {
    const places = damaged === 1 ? '1 place' : `${damaged} places`
    notes.push(note('damaged bytes in a page', `not ${encoding} in ${places}, now U+FFFD`))
  }
  const { text } = page
  const raw = Buffer.from(text)
  const metadata = metadataOf(page)
  return {
    kind: 'document',
    document: new Document(doc, text, {
      ...(metadata.date === undefined ? {} : { date: metadata.date }),
      url: metadata.source,
    }),
    encoding: 'utf-8',
    bom: false,
    converter: 'failure' in main ? 'fallback' : 'readability',
    input: bytes,
    metadata,
    notes,
    raw,
    terminator: NOTHING,
    rewrite: (cleaned, edits) => ({ bytes: edits.length === 0 ? raw : Buffer.from(cleaned), edits }),
  }
}

/** Paragraphs of a page, in code units, from which it can be told that most of them were missed. */
const MIN_PARAGRAPHS = 3000
/**
 * Share of the paragraphs that the main content must hold. Of 199 real pages 4 stay below, and all 4 had lost their
 * article; from 0.38 up whole ones are among them.
 */
const MIN_SHARE = 1 / 3

interface Failure {
  readonly failure: string
  /** What could be told of the page all the same. */
  readonly known?: Partial<Page>
}

/** The main content, or a failure where it holds few of the paragraphs that the page has: a wrong part was taken. */
function wholeEnough(main: MainContent | Failure): MainContent | Failure {
  if ('failure' in main) return main
  const found = paragraphLength(main.text)
  const all = main.articleLength
  if (all < MIN_PARAGRAPHS || found >= all * MIN_SHARE) return main
  const { title, byline } = main
  return {
    failure: `what looks like it has ${found} of ${all} characters of paragraphs`,
    known: { title, byline },
  }
}

const note = (what: string, detail: string): Note => ({
  rule: CONVERSION,
  detection: {
    start: 0,
    end: 0,
    expected: [],
    confidence: 1,
    evidence: [{ kind: 'context', detail }],
    what,
  },
})

function metadataOf({ title, byline, published, url }: Page): Metadata {
  const metadata: Metadata = {}
  const titleText = squeeze(title)
  const bylineText = squeeze(byline)
  const date = fieldDate(published)
  if (titleText !== '') metadata.title = titleText
  if (bylineText !== '') metadata.byline = bylineText
  if (date !== undefined) metadata.date = date
  if (/^https?:\/\//i.test(url ?? '')) metadata.source = url as string
  return metadata
}

const squeeze = (value: string | null | undefined): string => (value ?? '').replace(/\s+/g, ' ').trim()
