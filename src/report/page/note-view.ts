import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Finding } from '../../findings/finding.ts'
import { showExcerpt } from '../visible.ts'
import type { Note } from './segments.ts'

/** Longest evidence and suggestion in a note, UTF-16 code units. */
const DETAIL_LIMIT = 200
/** Pieces of evidence and suggestions in a note. */
const DETAILS = 6

/** The notes that belong to a row. */
export const noteList = (notes: readonly Note[], key: string): Element =>
  h(
    'ol',
    { className: ['notes'] },
    notes.map((note) => noteView(note, key)),
  )

/** Everything that is known of a finding, readable without a pointer. */
function noteView({ number, finding }: Note, key: string): Element {
  const { ruleId, severity, confidence, expected, applied, evidence } = finding
  const suggestions = applied ? [] : expected.filter((value) => value !== '').slice(0, DETAILS)
  return h('li', { id: `n${key}-${number}`, className: [applied ? 'applied' : 'open'] }, [
    h('span', { className: ['count'] }, String(number)),
    h('p', [
      h('b', { className: ['action'] }, actionOf(finding)),
      ...suggestions.flatMap((value, index) => [index === 0 ? ' ' : ' or ', h('ins', shorten(value))]),
      ' ',
      whatOf(finding),
    ]),
    h('p', { className: ['facts'] }, [
      h('code', ruleId),
      h('span', { className: ['severity', severity] }, severity),
      h('span', `confidence ${confidence.toFixed(2)}`),
    ]),
    evidence.length > 0
      ? h(
          'ul',
          evidence
            .slice(0, DETAILS)
            .map(({ kind, detail }) =>
              h('li', [h('span', { className: ['kind'] }, kind), ' ', h('bdi', shorten(detail))]),
            ),
        )
      : null,
  ])
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
