import { FACETS, type FacetName, type Selection } from './facets.ts'

/** The parts of the page that the navigation shows one at a time. */
export const VIEWS = ['overview', 'review', 'documents', 'corpus'] as const
export type View = (typeof VIEWS)[number]

/** What the address says behind `#`: `review?rule=a/b&severity=major&q=text`. */
export interface Address {
  readonly view: View
  readonly selection: Selection
  readonly search: string
  readonly layout: 'cards' | 'list'
}

export function readAddress(fragment: string): Address {
  const [name = '', query = ''] = fragment.replace(/^#/, '').split('?', 2)
  const selection = new Map<FacetName, Set<string>>()
  const parameters = new URLSearchParams(query)
  for (const facet of FACETS) {
    const values = parameters.getAll(facet)
    if (values.length > 0) selection.set(facet, new Set(values))
  }
  return {
    view: VIEWS.find((view) => view === name) ?? 'overview',
    selection,
    search: parameters.get('q') ?? '',
    layout: parameters.get('as') === 'list' ? 'list' : 'cards',
  }
}

export function writeAddress({ view, selection, search, layout }: Address): string {
  const parameters = new URLSearchParams()
  for (const facet of FACETS) for (const value of selection.get(facet) ?? []) parameters.append(facet, value)
  if (search !== '') parameters.set('q', search)
  if (layout === 'list') parameters.set('as', 'list')
  const query = parameters.toString()
  return query === '' ? `#${view}` : `#${view}?${query}`
}

/** The selection with one value chosen or, when it was chosen, not. */
export function toggled(selection: Selection, facet: FacetName, value: string): Selection {
  const values = new Set(selection.get(facet))
  if (!values.delete(value)) values.add(value)
  const next = new Map(selection)
  if (values.size === 0) next.delete(facet)
  else next.set(facet, values)
  return next
}
