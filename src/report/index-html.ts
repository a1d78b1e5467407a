import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Decision } from '../findings/decision.ts'
import { MQM_PROFILE, type Profile } from '../findings/profile.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { hashHex } from '../text/hash.ts'
import type { Outcome } from './outcome.ts'
import { corpusView } from './page/corpus-view.ts'
import { documentView, type Shown } from './page/document-view.ts'
import {
  comparedView,
  decisionsView,
  footView,
  groupsView,
  headView,
  rulesView,
  worstView,
} from './page/overview.ts'
import { type ChunkWriter, MAX_FINDINGS, PageColumns, pageClusters } from './page/page-columns.ts'
import type { RunInfo } from './page/page-data.ts'
import { type PageDocument, pageDocument } from './page/page-rows.ts'
import { SCRIPT } from './page/script.ts'
import { STYLE } from './page/style.ts'
import type { Report } from './report.ts'
import { type Penalty, penaltyOf } from './score/penalty.ts'
import { grouped, plural } from './wording.ts'
import { type Badness, badness, WorstList } from './worst-list.ts'

/** Documents shown with their text. */
const MAX_DOCUMENTS = 100
/** Bytes of HTML that all of them may take together; the worst document is always shown. */
const MAX_BYTES = 4_000_000

/** Longest text kept in memory, UTF-16 code units. */
const MAX_KEPT_TEXT = 100_000

/** Folder beside the page with the texts that do not fit on it. */
export const DATA_FOLDER = 'index.data'

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const STYLE_HASH = hashOf(STYLE)
const SCRIPT_HASH = hashOf(SCRIPT)

/** Nothing is loaded from anywhere but, where they are needed, the texts beside the page. */
const policy = (beside: boolean, served: boolean): string =>
  [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    `script-src ${SCRIPT_HASH}${beside ? " 'self' file:" : ''}`,
    ...(served ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** What only some pages show. */
export interface Extras {
  readonly knowledge?: Knowledge | undefined
  /** Rows of the decisions file. */
  readonly decisions?: readonly Decision[]
  readonly gone?: readonly string[]
  readonly server?: RunInfo['server']
}

interface Options {
  readonly profile?: Profile
  readonly maxDocuments?: number
  readonly maxBytes?: number
  /** Takes the texts that do not fit on the page. */
  readonly writeChunk?: ChunkWriter
  /** Fingerprints of the report that the run is compared with. */
  readonly known?: ReadonlySet<string> | undefined
  /** Findings whose texts fit on the page. */
  readonly maxInline?: number
}

/** The documents that a part of a run would show, worst first. */
export interface PagePart {
  readonly withFindings: number
  readonly documents: readonly { readonly doc: string; readonly rank: Badness; readonly html: string }[]
}

/**
 * index.html, document by document. One file that asks for nothing else; what came from a scrape only ever becomes
 * text or an attribute value that is escaped by construction (hast for the overview, `tag` for the documents), or data
 * of which the script makes text.
 *
 * Keeps the worst documents only, long ones as finished HTML.
 */
export class HtmlReport {
  readonly #profile: Profile
  readonly #maxBytes: number
  readonly #worst: WorstList<{ doc: string; rank: Badness; view: () => string }>
  readonly #columns: PageColumns
  #withFindings = 0
  /** Findings given by `rowsOf` so far. */
  #rows = 0

  constructor({
    profile = MQM_PROFILE,
    maxDocuments = MAX_DOCUMENTS,
    maxBytes = MAX_BYTES,
    writeChunk,
    known,
    maxInline,
  }: Options = {}) {
    this.#columns = new PageColumns(writeChunk, known, maxInline)
    this.#profile = profile
    this.#maxBytes = maxBytes
    this.#worst = new WorstList(maxDocuments)
  }

  addDocument(outcome: Outcome): void {
    if (!outcome.findings.some((finding) => finding.superseded === undefined)) return
    this.#withFindings++
    const penalty = penaltyOf(outcome, this.#profile)
    const rank = badness(penalty, outcome.words, this.#profile)
    if (!this.#worst.accepts(rank, outcome.doc)) return
    const { doc, raw, findings, words, language } = outcome
    const view = laterView({ doc, raw, findings, words, language }, penalty)
    this.#worst.add({ doc, rank, view }, rank, doc)
  }

  /** What this part of a run has to show, rendered, for the page of the whole. */
  toPart(): PagePart {
    const documents = this.#worst.sorted().map(({ doc, rank, view }) => ({ doc, rank, html: view() }))
    return { withFindings: this.#withFindings, documents }
  }

  /** Take in another part of the run; the order of parts does not show. */
  addPart({ withFindings, documents }: PagePart): void {
    this.#withFindings += withFindings
    for (const { doc, rank, html } of documents) this.#worst.add({ doc, rank, view: () => html }, rank, doc)
  }

  /** What the page of the whole run takes of a document; `undefined` once it could hold no more. */
  rowsOf(outcome: Outcome): PageDocument | undefined {
    if (this.#rows > MAX_FINDINGS) return undefined
    const document = pageDocument(outcome, this.#profile)
    this.#rows += document.rows.length
    return document
  }

  /** Findings of a document for the review; documents must come in document order. */
  addRows(document: PageDocument): void {
    this.#columns.add(document)
  }

  render(report: Report, { knowledge, decisions = [], gone = [], server = null }: Extras = {}): string {
    const documents = this.#fitting()
    const more = this.#withFindings - documents.length
    const run = { id: idOf(report), words: report.words, gone, server }
    const clusters = knowledge === undefined ? [] : pageClusters(knowledge)
    const { index, chunks } = this.#columns.finish(run, clusters, decisions, DATA_FOLDER)
    const beside = chunks.length === 0 && this.#columns.count > 0
    return [
      '<!doctype html>\n<html lang="en">\n<head>\n',
      toHtml([
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(beside, server !== null) }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h(
          'title',
          `pumice: ${plural(report.findings.total, 'finding')}, ${plural(report.documents.in, 'document')}`,
        ),
      ]),
      `\n<style>${STYLE}</style>\n</head>\n<body>\n`,
      part(navigationView()),
      '<main>\n<div id="view-overview" class="view">\n',
      part(headView(report)),
      part(comparedView(report)),
      part(worstView(report)),
      part(rulesView(report)),
      part(groupsView(report)),
      part(decisionsView(report)),
      '</div>\n',
      part(reviewView()),
      '<div id="view-documents" class="view">\n',
      part(documentsHead(documents.length, more)),
      // The worst one is open, so that there is something to read without a click.
      ...documents.map(
        (html, index) => `${index === 0 ? html.replace('<details ', '<details open ') : html}\n`,
      ),
      '</div>\n<div id="view-corpus" class="view">\n',
      ...corpusView(report, knowledge).map(part),
      '</div>\n</main>\n',
      part(footView(report)),
      '<div id="announcer" class="unseen" aria-live="polite"></div>\n',
      dataBlock('index', index),
      ...chunks.map((json, number) => dataBlock(`texts-${number}`, json)),
      `<script>${SCRIPT}</script>\n</body>\n</html>\n`,
    ].join('')
  }

  #fitting(): string[] {
    const documents: string[] = []
    let bytes = 0
    for (const { view } of this.#worst.sorted()) {
      const html = view()
      bytes += Buffer.byteLength(html)
      if (documents.length > 0 && bytes > this.#maxBytes) break
      documents.push(html)
    }
    return documents
  }
}

/** Renders a short document when the page is written; most are pushed out of the list before. A long one at once, so
 * that its text need not be kept. */
function laterView(shown: Shown, penalty: Penalty): () => string {
  if (shown.raw.length <= MAX_KEPT_TEXT) return () => documentView(shown, penalty).toString()
  const bytes = Buffer.from(documentView(shown, penalty).toString())
  return () => bytes.toString()
}

const part = (element: Element | null): string => (element === null ? '' : `${toHtml(element)}\n`)

/** @param json  From `scriptJson`. */
const dataBlock = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json}</script>\n`

/** What tells one run from another. */
const idOf = ({ pumice, configuration, documents, words, findings, characters }: Report): string =>
  hashHex(JSON.stringify([pumice, configuration, documents, words, findings, characters]))

const navigationView = (): Element =>
  h('header', { className: ['top'] }, [
    h('p', { className: ['brand'] }, 'pumice'),
    h('nav', { ariaLabel: 'Parts of the report' }, [
      h('a', { href: '#overview' }, 'Overview'),
      h('a', { href: '#review' }, 'Review'),
      h('a', { href: '#documents' }, 'Documents'),
      h('a', { href: '#corpus' }, 'Corpus'),
    ]),
  ])

/** Filled by the script. */
const reviewView = (): Element =>
  h('section', { id: 'view-review', className: ['view', 'review'], ariaLabel: 'Review' }, [
    h('div', { id: 'workbench' }, [
      h('p', { className: ['hint', 'scripted'] }, [
        'Searching, filtering and deciding need JavaScript. Without it: all findings are in findings.jsonl, the worst documents below.',
      ]),
    ]),
  ])

function documentsHead(shown: number, more: number): Element {
  return h('div', [
    h('h2', 'Documents'),
    h('p', { className: ['hint'] }, [
      'Worst first. ',
      h('del', 'Struck through'),
      ' was taken out, ',
      h('ins', 'underlined'),
      ' put in, ',
      h('mark', { className: ['minor'] }, 'underscored'),
      ' is for a person to look at; the numbers lead to the notes.',
      more > 0
        ? ` The worst ${grouped(shown)} are shown; ${plural(more, 'further document')} with findings in findings.jsonl and changes.patch.`
        : '',
    ]),
  ])
}
