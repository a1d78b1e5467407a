import { grouped } from '../../wording.ts'
import { el, type Properties } from './dom.ts'
import type { Review } from './review.ts'

/** How far the review is, and what the filters leave. */
export function statusView(review: Review, ...beside: readonly HTMLElement[]): HTMLElement[] {
  const { filtered, settled, findings } = review
  const share: Properties = { max: 1, value: findings.count === 0 ? 1 : settled / findings.count }
  const penalty = filtered.words === 0 ? 0 : (1000 * filtered.points) / filtered.words
  return [
    el(
      'p',
      { class: 'settled' },
      el('progress', { ...share, 'aria-label': 'Settled' }),
      el('span', {}, el('b', {}, grouped(settled)), ` of ${grouped(findings.count)} settled`),
      ...beside,
    ),
    el(
      'p',
      { class: 'numbers' },
      figure(grouped(filtered.numbers.length), filtered.numbers.length === 1 ? 'finding' : 'findings'),
      figure(grouped(filtered.groups), filtered.groups === 1 ? 'change' : 'different changes'),
      figure(grouped(filtered.documents), filtered.documents === 1 ? 'document' : 'documents'),
      figure(penalty.toFixed(1), 'points left per 1,000 words there'),
    ),
  ]
}

const figure = (value: string, label: string): HTMLElement =>
  el('span', { class: 'count' }, el('b', {}, value), ` ${label}`)
