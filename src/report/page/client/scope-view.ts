import { grouped, plural } from '../../wording.ts'
import { placeOf, shortChange } from './change-view.ts'
import { el } from './dom.ts'
import type { Review, Scope } from './review.ts'

/** Samples shown before a decision settles many. */
const SAMPLES = 5

const SCOPES: readonly (readonly [Scope, string])[] = [
  ['one', ''],
  ['group', 'g'],
  ['file', 'f'],
]

/** How much the next key settles, and a look at it before it does. The texts of `samplesOf` must be ready. */
export function scopeView(review: Review, ruleId: string, choose: (scope: Scope) => void): HTMLElement {
  const labels: Readonly<Record<Scope, string>> = {
    one: 'this one',
    group: 'all like it',
    file: `all of ${ruleId} in this document`,
  }
  const choices = SCOPES.map(([scope, key]) => {
    const count = review.covered(scope).length
    return el(
      'button',
      {
        type: 'button',
        class: 'choice',
        'aria-pressed': String(review.scope === scope),
        disabled: scope !== 'one' && count < 2,
        click: () => choose(scope),
      },
      key === '' ? null : [el('kbd', {}, key), ' '],
      scope === 'one' ? labels[scope] : `${labels[scope]} (${grouped(count)})`,
    )
  })
  return el(
    'div',
    { class: 'scopes' },
    el('p', { class: 'choices' }, 'Decide on ', choices),
    review.scope === 'one' ? null : sampleList(review),
  )
}

/** Findings whose texts are shown before all are decided on; the same ones each time. */
export const samplesOf = (review: Review): number[] =>
  review.scope === 'one' ? [] : spread(review.covered(), SAMPLES)

function sampleList(review: Review): HTMLElement {
  const covered = review.covered()
  const rows = samplesOf(review).flatMap((number) => review.findings.row(number) ?? [])
  return el(
    'div',
    { class: 'samples' },
    el(
      'p',
      {},
      `The next key settles ${plural(covered.length, 'finding')}${rows.length < covered.length ? `, such as` : ''}:`,
    ),
    el(
      'ul',
      {},
      rows.map((row) => el('li', {}, shortChange(row), ' ', el('span', { class: 'where' }, placeOf(row)))),
    ),
  )
}

/** So many of them, evenly spread: the same ones each time. */
export function spread(numbers: readonly number[], count: number): number[] {
  if (numbers.length <= count) return [...numbers]
  return Array.from(
    { length: count },
    (_, at) => numbers[Math.floor(((at + 0.5) * numbers.length) / count)] as number,
  )
}
