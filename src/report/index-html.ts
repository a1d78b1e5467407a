import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { MQM_PROFILE, type Profile } from '../findings/profile.ts'
import type { Outcome } from './outcome.ts'
import { documentView, type Shown } from './page/document-view.ts'
import { footView, groupsView, headView, quarantineView, rulesView } from './page/overview.ts'
import { STYLE } from './page/style.ts'
import type { Report } from './report.ts'
import { type Penalty, penaltyOf } from './score/penalty.ts'
import { grouped, plural } from './wording.ts'
import { type Badness, badness, WorstList } from './worst-list.ts'

/** Documents shown with their text. */
const MAX_DOCUMENTS = 100
/** Bytes of HTML that all of them may take together; the worst document is always shown. */
const MAX_BYTES = 8_000_000

/** Longest text kept in memory, UTF-16 code units. */
const MAX_KEPT_TEXT = 100_000

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

interface Options {
  readonly profile?: Profile
  readonly maxDocuments?: number
  readonly maxBytes?: number
}

/** The documents that a part of a run would show, worst first. */
export interface PagePart {
  readonly withFindings: number
  readonly documents: readonly { readonly doc: string; readonly rank: Badness; readonly html: string }[]
}

/**
 * index.html, document by document. One file that asks for nothing else and runs no script; what came from a scrape
 * only ever becomes text or an attribute value that is escaped by construction: hast for the overview, `tag` for the
 * documents.
 *
 * Keeps the worst documents only, long ones as finished HTML.
 */
export class HtmlReport {
  readonly #profile: Profile
  readonly #maxBytes: number
  readonly #worst: WorstList<{ doc: string; rank: Badness; view: () => string }>
  #withFindings = 0

  constructor({ profile = MQM_PROFILE, maxDocuments = MAX_DOCUMENTS, maxBytes = MAX_BYTES }: Options = {}) {
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

  render(report: Report): string {
    const documents = this.#fitting()
    const more = this.#withFindings - documents.length
    return [
      '<!doctype html>\n<html lang="en">\n<head>\n',
      toHtml([
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h(
          'title',
          `pumice: ${plural(report.findings.total, 'finding')}, ${plural(report.documents.in, 'document')}`,
        ),
      ]),
      `\n<style>${STYLE}</style>\n</head>\n<body>\n`,
      part(headView(report)),
      '<main>\n',
      part(rulesView(report)),
      part(groupsView(report)),
      this.#withFindings === 0 ? '' : part(documentsHead(documents.length, more)),
      // The worst one is open, so that there is something to read without a click.
      ...documents.map(
        (html, index) => `${index === 0 ? html.replace('<details ', '<details open ') : html}\n`,
      ),
      part(quarantineView(report)),
      '</main>\n',
      part(footView(report)),
      '</body>\n</html>\n',
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

function documentsHead(shown: number, more: number): Element {
  return h('div', [
    h('h2', { id: 'documents' }, 'Documents'),
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
