import { grouped } from '../../wording.ts'
import { el } from './dom.ts'
import type { Facet, FacetName, Filtered, Selection } from './facets.ts'

/** Values shown of a facet before `more` is asked for. */
const SHOWN = 8
/** And at most, so that ten thousand documents make no ten thousand boxes. */
const MOST = 200

/** Boxes to choose by, with what each would leave. */
export class FacetView {
  readonly element = el('form', { class: 'facets', 'aria-label': 'Filters' })
  readonly #facets: readonly Facet[]
  readonly #toggle: (facet: FacetName, value: string) => void
  readonly #open = new Set<FacetName>()

  constructor(facets: readonly Facet[], toggle: (facet: FacetName, value: string) => void) {
    this.#facets = facets
    this.#toggle = toggle
    this.element.addEventListener('submit', (event) => event.preventDefault())
  }

  render(filtered: Filtered, selection: Selection): void {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : ''
    const fieldsets = this.#facets.map((facet) => this.#facet(facet, filtered, selection))
    this.element.replaceChildren(...fieldsets.filter((fieldset) => fieldset !== null))
    if (focused.startsWith('facet-')) document.getElementById(focused)?.focus()
  }

  #facet(facet: Facet, filtered: Filtered, selection: Selection): HTMLElement | null {
    const counts = filtered.counts.get(facet.name) as Uint32Array
    const chosen = selection.get(facet.name)
    const values = [...facet.values.keys()]
      .filter((number) => (counts[number] as number) > 0 || chosen?.has(facet.values[number] as string))
      .sort((left, right) => (counts[right] as number) - (counts[left] as number) || left - right)
    if (values.length < 2 && chosen === undefined) return null
    const open = this.#open.has(facet.name)
    const shown = values.filter(
      (number, at) => at < (open ? MOST : SHOWN) || chosen?.has(facet.values[number] as string),
    )
    const more = values.length - shown.length
    return el(
      'fieldset',
      {},
      el('legend', {}, facet.title),
      shown.map((number) => this.#box(facet, number, counts[number] as number, chosen)),
      more > 0 && !open ? this.#more(facet, more) : null,
      more > 0 && open ? el('p', { class: 'more' }, `${grouped(more)} more`) : null,
    )
  }

  #box(facet: Facet, number: number, count: number, chosen: ReadonlySet<string> | undefined): HTMLElement {
    const value = facet.values[number] as string
    const box = el('input', { type: 'checkbox', id: `facet-${facet.name}-${number}` })
    box.checked = chosen?.has(value) === true
    box.addEventListener('change', () => this.#toggle(facet.name, value))
    return el(
      'label',
      { class: count === 0 ? 'none' : undefined },
      box,
      el(
        'span',
        { class: 'value', title: value },
        facet.name === 'source' && value === '.' ? 'top folder' : value,
      ),
      el('span', { class: 'n' }, grouped(count)),
    )
  }

  #more(facet: Facet, more: number): HTMLElement {
    const press = (): void => {
      this.#open.add(facet.name)
      this.element.dispatchEvent(new CustomEvent('expand'))
    }
    return el('button', { type: 'button', class: 'quiet', click: press }, `${grouped(more)} more`)
  }
}
