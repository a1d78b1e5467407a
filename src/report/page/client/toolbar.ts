import { grouped } from '../../wording.ts'
import type { Address } from './address.ts'
import { el } from './dom.ts'
import type { Review } from './review.ts'

/** What the toolbar asks of the rest of the page. */
export interface ToolbarActions {
  go(address: Address): void
  order(order: Review['order']): void
  decideOnAll(): void
}

/** How findings are shown and in which order, and what can be done with all of them. */
export function toolbar(review: Review, address: Address, actions: ToolbarActions): (HTMLElement | string)[] {
  const { layout, selection, search } = address
  const as = (value: Address['layout'], label: string): HTMLElement =>
    choice(label, layout === value, () => actions.go({ ...address, layout: value }))
  const order = (value: Review['order'], label: string): HTMLElement =>
    choice(label, review.order === value, () => actions.order(value))
  const open = review.queue.length
  return [
    el('span', { class: 'choices' }, as('cards', 'Cards'), as('list', 'List')),
    layout === 'list'
      ? ''
      : el('span', { class: 'choices' }, order('impact', 'By impact'), order('document', 'By document')),
    el('span', { class: 'grow' }),
    selection.size > 0 || search !== ''
      ? el(
          'button',
          {
            type: 'button',
            class: 'quiet',
            click: () => actions.go({ ...address, selection: new Map(), search: '' }),
          },
          'Clear filters',
        )
      : '',
    el(
      'button',
      { type: 'button', disabled: open === 0, click: () => actions.decideOnAll() },
      `Decide on all ${grouped(open)} …`,
    ),
  ]
}

const choice = (label: string, isChosen: boolean, press: () => void): HTMLElement =>
  el('button', { type: 'button', class: 'choice', 'aria-pressed': String(isChosen), click: press }, label)
