import { plural } from '../../wording.ts'
import { placeOf, shortChange } from './change-view.ts'
import { el } from './dom.ts'
import type { Review, Saying } from './review.ts'
import { spread } from './scope-view.ts'

const SAMPLES = 5

/** Decides on everything that the filters leave, after a look at some of it. */
export class BulkDialog {
  readonly element = el('dialog', { class: 'bulk', 'aria-labelledby': 'bulk-title' })
  readonly #review: Review
  readonly #send: (saying: Saying, numbers: readonly number[]) => void

  constructor(review: Review, send: (saying: Saying, numbers: readonly number[]) => void) {
    this.#review = review
    this.#send = send
  }

  open(): void {
    const numbers = [...this.#review.queue]
    const samples = spread(numbers, SAMPLES)
    const ready = this.#review.findings.ready(samples)
    if (ready !== true) {
      void ready.then(() => this.open())
      return
    }
    const rows = samples.flatMap((number) => this.#review.findings.row(number) ?? [])
    const reason = el('input', { type: 'text', id: 'bulk-reason', autocomplete: 'off' })
    const say = (verdict: Saying['verdict']) => (): void => {
      this.element.close()
      const said = reason.value.trim()
      this.#send(
        { verdict, reason: said === '' ? undefined : said, date: new Date().toISOString().slice(0, 10) },
        numbers,
      )
    }
    this.element.replaceChildren(
      el('h3', { id: 'bulk-title' }, `Decide on ${plural(numbers.length, 'finding')} at once?`),
      el('p', {}, rows.length < numbers.length ? `${rows.length} of them:` : 'These are:'),
      el(
        'ul',
        { class: 'samples' },
        rows.map((row) => el('li', {}, shortChange(row), ' ', el('span', { class: 'where' }, placeOf(row)))),
      ),
      el('p', { class: 'target' }, el('label', { for: 'bulk-reason' }, 'Reason'), reason),
      el(
        'p',
        { class: 'buttons' },
        el('button', { type: 'button', class: 'accept', click: say('accept') }, 'Accept all'),
        el('button', { type: 'button', class: 'reject', click: say('reject') }, 'Reject all'),
        el(
          'button',
          { type: 'button', class: 'quiet', autofocus: true, click: () => this.element.close() },
          'Cancel',
        ),
      ),
    )
    this.element.showModal()
  }
}
