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
  readonly column: ArrayLike<number>
}

/** Facets of a page; `decision` changes while a person decides, the others do not. */
export function makeFacets(index: PageIndex, decision: ArrayLike<number>): Facet[] {
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
    { name: 'state', title: 'State', values: STATES, column: index.state },
    { name: 'rule', title: 'Rule', values: index.rules, column: index.rule },
    { name: 'severity', title: 'Severity', values: SEVERITIES, column: index.severity },
    {
      name: 'confidence',
      title: 'Confidence',
      values: BAND_LABELS,
      column: Uint8Array.from(index.confidence, band),
    },
    {
      name: 'dimension',
      title: 'MQM type',
      values: [...dimensions.keys()],
      column: Uint16Array.from(index.rule, (rule) => dimensionOfRule[rule] as number),
    },
    {
      name: 'source',
      title: 'Source',
      values: index.sources,
      column: Uint16Array.from(index.doc, (doc) => index.docSource[doc] as number),
    },
    { name: 'doc', title: 'Document', values: index.docs, column: index.doc },
  ]
  if (index.fresh !== undefined)
    facets.push({
      name: 'new',
      title: 'Since the earlier report',
      values: ['known', 'new'],
      column: index.fresh,
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
 * Filter, and count what each value of each facet would leave. One pass: a finding that fails in one facet only still
 * counts in that one.
 *
 * @param matches  Further condition, such as a search; `undefined` lets everything through.
 */
export function filterFindings(
  index: PageIndex,
  facets: readonly Facet[],
  selection: Selection,
  matches?: (number: number) => boolean,
): Filtered {
  const total = index.doc.length
  const masks = facets.map((facet) => maskOf(facet, selection.get(facet.name)))
  const counts = facets.map((facet) => new Uint32Array(facet.values.length))
  const numbers = new Uint32Array(total)
  const docs = new Uint8Array(index.docs.length)
  const groups = new Uint8Array(index.groups.length)
  let passed = 0
  let points = 0
  for (let number = 0; number < total; number++) {
    let failing = -1
    let failures = 0
    for (let facet = 0; facet < facets.length; facet++) {
      const mask = masks[facet]
      if (mask === undefined || mask[(facets[facet] as Facet).column[number] as number] === 1) continue
      failing = facet
      if (++failures > 1) break
    }
    if (failures > 1 || (matches !== undefined && !matches(number))) continue
    if (failures === 1) {
      const facet = facets[failing] as Facet
      ;(counts[failing] as Uint32Array)[facet.column[number] as number]!++
      continue
    }
    for (let facet = 0; facet < facets.length; facet++)
      (counts[facet] as Uint32Array)[(facets[facet] as Facet).column[number] as number]!++
    numbers[passed++] = number
    points += index.points[number] as number
    docs[index.doc[number] as number] = 1
    groups[index.group[number] as number] = 1
  }
  let words = 0
  for (let doc = 0; doc < docs.length; doc++) if (docs[doc] === 1) words += index.docWords[doc] as number
  return {
    numbers: numbers.subarray(0, passed),
    counts: new Map(facets.map((facet, at) => [facet.name, counts[at] as Uint32Array])),
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
