import { SEVERITIES } from '../../../findings/finding.ts'
import { type PageIndex, STATES, VERDICTS } from '../page-data.ts'

/** What can be filtered by. */
export const FACETS = [
  'decision',
  'state',
  'rule',
  'dimension',
  'severity',
  'confidence',
  'source',
  'doc',
  'new',
] as const
export type FacetName = (typeof FACETS)[number]

/** Lower ends of the confidence bands, hundredths. */
const BANDS = [95, 80, 50, 0] as const
const BAND_LABELS = ['0.95 and more', '0.80 to 0.94', '0.50 to 0.79', 'under 0.50'] as const

/** A facet: for each finding the number of its value. */
export interface Facet {
  readonly name: FacetName
  readonly title: string
  readonly values: readonly string[]
  readonly column: Uint32Array
}

/** Facets of a page; `decision` changes while a person decides, the others do not. */
export function makeFacets(index: PageIndex, decision: Uint32Array): Facet[] {
  const dimensions = new Map<string, number>()
  const dimensionOfRule = index.categories.map((category) => {
    const name = category ?? 'remains of scraping'
    const number = dimensions.get(name) ?? dimensions.size
    dimensions.set(name, number)
    return number
  })
  const band = (hundredths: number): number => BANDS.findIndex((least) => hundredths >= least)
  const facets: Facet[] = [
    { name: 'decision', title: 'Decision', values: VERDICTS, column: decision },
    { name: 'state', title: 'State', values: STATES, column: Uint32Array.from(index.state) },
    { name: 'rule', title: 'Rule', values: index.rules, column: Uint32Array.from(index.rule) },
    { name: 'severity', title: 'Severity', values: SEVERITIES, column: Uint32Array.from(index.severity) },
    {
      name: 'confidence',
      title: 'Confidence',
      values: BAND_LABELS,
      column: Uint32Array.from(index.confidence, band),
    },
    {
      name: 'dimension',
      title: 'MQM type',
      values: [...dimensions.keys()],
      column: Uint32Array.from(index.rule, (rule) => dimensionOfRule[rule] as number),
    },
    {
      name: 'source',
      title: 'Source',
      values: index.sources,
      column: Uint32Array.from(index.doc, (doc) => index.docSource[doc] as number),
    },
    { name: 'doc', title: 'Document', values: index.docs, column: Uint32Array.from(index.doc) },
  ]
  if (index.fresh !== undefined)
    facets.push({
      name: 'new',
      title: 'Since the earlier report',
      values: ['known', 'new'],
      column: Uint32Array.from(index.fresh),
    })
  return facets
}

/** Chosen values by facet; a facet without any lets everything through. */
export type Selection = ReadonlyMap<FacetName, ReadonlySet<string>>

export interface Filtered {
  /** Findings that pass, in the order of the run. */
  readonly numbers: Uint32Array
  /** By facet: how many findings each value would leave, were it chosen with what the other facets say. */
  readonly counts: ReadonlyMap<FacetName, Uint32Array>
  readonly documents: number
  readonly groups: number
  /** Words of those documents. */
  readonly words: number
  /** Penalty points left, of the findings that pass. */
  readonly points: number
}

/**
 * Filter, and count what each value of each facet would leave. A finding that fails in one facet only still counts in
 * that one. Column by column, so that each loop runs over one typed array.
 *
 * @param matches  Further condition, such as a search; `undefined` lets everything through.
 */
export function filterFindings(
  index: PageIndex,
  facets: readonly Facet[],
  selection: Selection,
  matches?: (number: number) => boolean,
): Filtered {
  const failures = failuresOf(index.doc.length, facets, selection)
  if (matches !== undefined)
    for (let number = 0; number < failures.length; number++)
      if (failures[number] !== MANY && !matches(number)) failures[number] = MANY
  const sums = sumUp(index, failures)
  const counts = new Map(
    facets.map((facet, at) => [
      facet.name,
      // Where a facet lets everything through, what passes is all there is to count.
      (selection.get(facet.name)?.size ?? 0) === 0
        ? countPassing(facet, sums.numbers)
        : countValues(facet, at + 1, failures),
    ]),
  )
  return { ...sums, counts }
}

/** Failing in more than one facet, or in the search. */
const MANY = 255

/** For each finding: 0 passes, n fails only in the nth facet. */
function failuresOf(total: number, facets: readonly Facet[], selection: Selection): Uint8Array {
  const failures = new Uint8Array(total)
  for (const [at, facet] of facets.entries()) {
    const mask = maskOf(facet, selection.get(facet.name))
    if (mask === undefined) continue
    const { column } = facet
    for (let number = 0; number < total; number++)
      if (mask[column[number] as number] === 0) failures[number] = failures[number] === 0 ? at + 1 : MANY
  }
  return failures
}

function countPassing({ values, column }: Facet, numbers: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let at = 0; at < numbers.length; at++) counts[column[numbers[at] as number] as number]!++
  return counts
}

function countValues({ values, column }: Facet, own: number, failures: Uint8Array): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let number = 0; number < failures.length; number++) {
    const failure = failures[number]
    if (failure === 0 || failure === own) counts[column[number] as number]!++
  }
  return counts
}

function sumUp(index: PageIndex, failures: Uint8Array): Omit<Filtered, 'counts'> {
  const numbers = new Uint32Array(failures.length)
  const docs = new Uint8Array(index.docs.length)
  const groups = new Uint8Array(index.groups.length)
  let passed = 0
  let points = 0
  for (let number = 0; number < failures.length; number++) {
    if (failures[number] !== 0) continue
    numbers[passed++] = number
    points += index.points[number] as number
    docs[index.doc[number] as number] = 1
    groups[index.group[number] as number] = 1
  }
  let words = 0
  for (let doc = 0; doc < docs.length; doc++) if (docs[doc] === 1) words += index.docWords[doc] as number
  return {
    numbers: numbers.subarray(0, passed),
    documents: sum(docs),
    groups: sum(groups),
    words,
    points: points / 1000,
  }
}

function maskOf(facet: Facet, chosen: ReadonlySet<string> | undefined): Uint8Array | undefined {
  if (chosen === undefined || chosen.size === 0) return undefined
  return Uint8Array.from(facet.values, (value) => (chosen.has(value) ? 1 : 0))
}

const sum = (flags: Uint8Array): number => flags.reduce((total, flag) => total + flag, 0)
