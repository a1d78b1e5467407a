import { grouped, plural } from '../../wording.ts'
import { VERDICTS } from '../page-data.ts'
import { placeOf, shortChange } from './change-view.ts'
import { el, fill } from './dom.ts'
import type { Review } from './review.ts'

/** Occurrences listed. */
const OCCURRENCES = 50

/** Where else the same is found. Listed when it is asked for: the texts may be elsewhere. */
export function occurrencesView(
  review: Review,
  others: readonly number[],
  open: (number: number) => void,
): HTMLElement | null {
  if (others.length === 0) return null
  const shown = others.slice(0, OCCURRENCES)
  const list = el('ul')
  const fillList = async (): Promise<void> => {
    await review.findings.ready(shown)
    fill(
      list,
      shown.map((number) => occurrence(review, number, open)),
    )
  }
  const details = el(
    'details',
    { class: 'occurrences' },
    el('summary', {}, plural(others.length, 'other occurrence')),
    list,
    others.length > shown.length
      ? el('p', { class: 'more' }, `${grouped(others.length - shown.length)} more`)
      : null,
  )
  details.addEventListener('toggle', () => void fillList(), { once: true })
  return details
}

function occurrence(review: Review, number: number, open: (number: number) => void): HTMLElement | null {
  const row = review.findings.row(number)
  if (row === undefined) return null
  const verdict = VERDICTS[review.decision[number] as number] as string
  return el(
    'li',
    {},
    el('span', { class: 'context' }, row.before.slice(-50)),
    shortChange(row),
    el('span', { class: 'context' }, row.after.slice(0, 50)),
    el('button', { type: 'button', class: 'quiet', click: () => open(number) }, placeOf(row)),
    verdict === 'undecided' ? null : el('span', { class: `verdict ${verdict}` }, verdict),
  )
}
