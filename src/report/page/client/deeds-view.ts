import { grouped } from '../../wording.ts'
import { placeOf, shortChange } from './change-view.ts'
import type { Deed } from './decision-book.ts'
import { el } from './dom.ts'
import type { Review } from './review.ts'

/** Deeds listed, the latest first. */
const LISTED = 100

/** What was decided, each of it to be undone on its own. */
export function deedsView(review: Review, undo: (id: number) => void): HTMLElement {
  const { deeds } = review.book
  const items = deeds.slice(0, LISTED).map((deed) => deedView(review, deed, undo))
  return el(
    'details',
    { class: 'deeds' },
    el('summary', {}, `Your decisions (${grouped(deeds.length)})`),
    deeds.length === 0 ? el('p', { class: 'more' }, 'None yet.') : el('ol', {}, items),
    deeds.length > LISTED
      ? el('p', { class: 'more' }, `${grouped(deeds.length - LISTED)} earlier ones are in the file.`)
      : null,
  )
}

function deedView(review: Review, { id, label, rows }: Deed, undo: (id: number) => void): HTMLElement {
  const [first] = rows
  const number = first === undefined ? undefined : review.findings.numbersOf(first)[0]
  const row =
    number === undefined || review.findings.ready([number]) !== true ? undefined : review.findings.row(number)
  const verdict = first?.verdict ?? 'accept'
  const shown =
    row === undefined ? el('code', {}, first?.fingerprint ?? first?.group ?? '') : shortChange(row)
  return el(
    'li',
    {},
    el('span', { class: `verdict ${verdict}` }, label),
    ' ',
    shown,
    first?.text === undefined ? null : [' → ', el('ins', {}, first.text)],
    row === undefined ? null : el('span', { class: 'where' }, ` ${placeOf(row)} `),
    el(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': `Undo ${label}`, click: () => undo(id) },
      'Undo',
    ),
  )
}
