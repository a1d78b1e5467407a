import { SEVERITIES } from '../../../findings/finding.ts'
import { grouped } from '../../wording.ts'
import { STATES, VERDICTS } from '../page-data.ts'
import { placeOf } from './change-view.ts'
import { el } from './dom.ts'
import type { Row } from './findings.ts'
import type { Review } from './review.ts'

/** What was found, how sure that is, where, and what was said of it. */
export function cardHead(review: Review, row: Row, number: number, alike: number): HTMLElement {
  const { severity, confidence, state } = review.findings.index
  const name = SEVERITIES[severity[number] as number] as string
  const verdict = VERDICTS[review.decision[number] as number] as string
  return el(
    'header',
    {},
    el(
      'h3',
      {},
      row.what.slice(0, 1).toUpperCase() + row.what.slice(1),
      alike > 1 ? el('span', { class: 'alike' }, `${grouped(alike)} like it`) : null,
    ),
    el(
      'p',
      { class: 'facts' },
      el('code', {}, row.ruleId),
      el('span', { class: `severity ${name}` }, name),
      el('span', {}, `confidence ${((confidence[number] as number) / 100).toFixed(2)}`),
      el('span', {}, STATES[state[number] as number]),
      verdict === 'undecided'
        ? null
        : el('span', { class: `verdict ${verdict}` }, whoSaid(review, row, verdict)),
    ),
    el('p', { class: 'place' }, el('bdi', {}, placeOf(row))),
  )
}

/** Who decided what; contradictions by name. */
function whoSaid({ book }: Review, row: Row, verdict: string): string {
  const said = book.rows
    .filter((other) => other.fingerprint === row.fingerprint || other.group === row.group)
    .map(
      (other) =>
        `${other.reviewer ?? 'somebody'}: ${other.verdict}${other.text === undefined ? '' : ` “${other.text}”`}`,
    )
  if (verdict === 'disputed') return `disputed (${said.join('; ')})`
  return said.length > 0 ? said.join('; ') : verdict
}

/** Why it was found. */
export function evidenceView({ evidence }: Row): HTMLElement | null {
  if (evidence.length === 0) return null
  return el(
    'ul',
    { class: 'evidence' },
    evidence.map((reason) => {
      const colon = reason.indexOf(': ')
      return el(
        'li',
        {},
        el('span', { class: 'kind' }, reason.slice(0, colon)),
        ' ',
        el('bdi', {}, reason.slice(colon + 2)),
      )
    }),
  )
}
