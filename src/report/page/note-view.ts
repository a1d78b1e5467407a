import type { Finding } from '../../findings/finding.ts'
import { showExcerpt } from '../visible.ts'
import { type Html, tag } from './html.ts'
import type { Note } from './segments.ts'

/** Longest evidence and suggestion in a note, UTF-16 code units. */
const DETAIL_LIMIT = 200
/** Pieces of evidence and suggestions in a note. */
const DETAILS = 6

/** The notes that belong to a row. */
export const noteList = (notes: readonly Note[], key: string): Html =>
  tag(
    'ol',
    { class: 'notes' },
    notes.map((note) => noteView(note, key)),
  )

/** Everything that is known of a finding, readable without a pointer. */
function noteView({ number, finding }: Note, key: string): Html {
  const { ruleId, severity, confidence, expected, applied, evidence } = finding
  const suggestions = applied ? [] : expected.filter((value) => value !== '').slice(0, DETAILS)
  return tag(
    'li',
    { id: `n${key}-${number}` },
    tag('span', { class: 'count' }, String(number)),
    tag(
      'p',
      {},
      tag('b', { class: 'action' }, actionOf(finding)),
      suggestions.map((value, index) => [index === 0 ? ' ' : ' or ', tag('ins', {}, shorten(value))]),
      ' ',
      whatOf(finding),
    ),
    tag(
      'p',
      { class: 'facts' },
      tag('code', {}, ruleId),
      tag('span', { class: `severity ${severity}` }, severity),
      tag('span', {}, `confidence ${confidence.toFixed(2)}`),
    ),
    evidence.length === 0
      ? null
      : tag(
          'ul',
          {},
          evidence
            .slice(0, DETAILS)
            .map(({ kind, detail }) =>
              tag('li', {}, tag('span', { class: 'kind' }, kind), ' ', tag('bdi', {}, shorten(detail))),
            ),
        ),
  )
}

/** What was done or is proposed, in one word. */
function actionOf({ applied, expected }: Finding): string {
  if (applied) return expected[0] === '' ? 'Removed:' : 'Rewritten:'
  if (expected.length === 0) return 'Look at'
  return expected[0] === '' ? 'Remove?' : 'Suggested:'
}

/** The noun of the message, without quotation and proposal, which stand beside it. */
function whatOf({ message }: Finding): string {
  const quote = message.search(/ `|, expected /)
  return shorten((quote < 0 ? message : message.slice(0, quote)).replace(/^Unexpected /, ''))
}

/** The same on hover, as one line. */
export function noteTitle(finding: Finding): string {
  const evidence = finding.evidence.slice(0, DETAILS).map(({ kind, detail }) => `${kind}: ${shorten(detail)}`)
  return [
    shorten(finding.message),
    `${finding.ruleId}, ${finding.severity}, confidence ${finding.confidence.toFixed(2)}`,
    ...evidence,
  ].join(' · ')
}

function shorten(value: string): string {
  const flat = showExcerpt(value)
  if (flat.length <= DETAIL_LIMIT) return flat
  const last = flat.charCodeAt(DETAIL_LIMIT - 2)
  return `${flat.slice(0, DETAIL_LIMIT - (last >= 0xd800 && last <= 0xdbff ? 2 : 1))}…`
}
