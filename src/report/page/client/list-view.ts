import { SEVERITIES } from '../../../findings/finding.ts'
import { grouped } from '../../wording.ts'
import { STATES, VERDICTS } from '../page-data.ts'
import { placeOf, shortChange } from './change-view.ts'
import { el, fill } from './dom.ts'
import type { Review } from './review.ts'

/** Rows of a page of the list. */
const ROWS = 100

/** All findings of the filter, a page at a time. */
export class ListView {
  readonly element = el('div', { class: 'list' })
  readonly #review: Review
  readonly #open: (number: number) => void
  #page = 0
  #of: ArrayLike<number> | undefined

  constructor(review: Review, open: (number: number) => void) {
    this.#review = review
    this.#open = open
  }

  render(): void {
    const { numbers } = this.#review.filtered
    if (this.#of?.length !== numbers.length) this.#page = 0
    this.#of = numbers
    const from = this.#page * ROWS
    const shown = [...numbers.subarray(from, from + ROWS)]
    const ready = this.#review.findings.ready(shown)
    if (ready !== true) {
      void ready.then(() => this.render())
      return
    }
    fill(
      this.element,
      numbers.length === 0
        ? el('p', { class: 'empty' }, 'Nothing matches these filters.')
        : el(
            'div',
            { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Findings' },
            el(
              'table',
              {},
              el(
                'thead',
                {},
                el(
                  'tr',
                  {},
                  ['Change', 'Rule', 'Severity', 'Confidence', 'State', 'Decision', 'Place'].map((title) =>
                    el('th', { scope: 'col' }, title),
                  ),
                ),
              ),
              el(
                'tbody',
                {},
                shown.map((number) => this.#row(number)),
              ),
            ),
          ),
      this.#pager(numbers.length),
    )
  }

  #row(number: number): HTMLElement {
    const { findings, decision } = this.#review
    const row = findings.row(number)
    if (row === undefined) return el('tr')
    const { severity, confidence, state } = findings.index
    const name = SEVERITIES[severity[number] as number] as string
    return el(
      'tr',
      {},
      el('td', { class: 'what' }, shortChange(row)),
      el('td', {}, el('code', {}, row.ruleId)),
      el('td', {}, el('span', { class: `severity ${name}` }, name)),
      el('td', { class: 'n' }, ((confidence[number] as number) / 100).toFixed(2)),
      el('td', {}, STATES[state[number] as number]),
      el('td', {}, VERDICTS[decision[number] as number]),
      el(
        'td',
        { class: 'place' },
        el('button', { type: 'button', class: 'quiet', click: () => this.#open(number) }, placeOf(row)),
      ),
    )
  }

  #pager(total: number): HTMLElement | null {
    const pages = Math.ceil(total / ROWS)
    if (pages < 2) return null
    const turn = (step: number) => (): void => {
      this.#page = Math.min(pages - 1, Math.max(0, this.#page + step))
      this.render()
    }
    const from = this.#page * ROWS
    return el(
      'nav',
      { class: 'pager', 'aria-label': 'Pages of the list' },
      el('button', { type: 'button', disabled: this.#page === 0, click: turn(-1) }, 'Previous'),
      el('span', {}, `${grouped(from + 1)} to ${grouped(Math.min(total, from + ROWS))} of ${grouped(total)}`),
      el('button', { type: 'button', disabled: this.#page === pages - 1, click: turn(1) }, 'Next'),
    )
  }
}
