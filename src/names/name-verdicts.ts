import { type Decision, type Judgement, judge } from '../findings/decision.ts'
import { fold } from '../text/fold.ts'
import type { ClusterDecision, NameCluster } from './name-cluster.ts'

/** Spellings that a person said are one name. */
export interface SameName {
  /** Id of the cluster they make, whatever else the corpus holds. */
  readonly group: string
  /** Folded, the first one surely in. */
  readonly forms: readonly string[]
  readonly decision: ClusterDecision
}

/**
 * What people decided on spellings of names: which are one name and how it is written, and which are not. Outranks all
 * scores. A row with `forms` holds in every corpus: `accept` and `edit` put the forms together, `reject` keeps them apart. A
 * row without speaks of the cluster of just these forms.
 */
export class NameVerdicts {
  /** By id; sets that share a spelling are one. */
  readonly same: readonly SameName[]
  readonly #different = new Set<string>()
  readonly #byGroup = new Map<string, ClusterDecision>()

  /** @param rows  All decisions of the user, in any order. */
  constructor(rows: readonly Decision[]) {
    const groups = new Map<string, Decision[]>()
    for (const row of rows) {
      // What was decided for one document says nothing of the corpus.
      if (row.group === undefined || row.doc !== undefined) continue
      const known = groups.get(row.group)
      if (known === undefined) groups.set(row.group, [row])
      else known.push(row)
    }
    const same: SameName[] = []
    for (const [group, list] of [...groups].sort(([left], [right]) => compare(left, right))) {
      const judgement = judge(list)
      const forms = formsOf(list)
      if (judgement.verdict === 'reject') this.#keepApart(forms)
      if (judgement.verdict !== 'accept' && judgement.verdict !== 'edit') continue
      const decision = toDecision(judgement, list)
      this.#byGroup.set(group, decision)
      if (forms.length > 0) same.push({ group, forms, decision })
    }
    this.same = joinSets(same).map((set) => ({ ...set, forms: this.#withoutStrangers(set.forms) }))
  }

  /** True when a person said that two folded spellings are two names. */
  areDifferent(left: string, right: string): boolean {
    return this.#different.size > 0 && this.#different.has(pairOf(left, right))
  }

  /** The decision on a cluster by its id. */
  on(group: string): ClusterDecision | undefined {
    return this.#byGroup.get(group)
  }

  #keepApart(forms: readonly string[]): void {
    for (const left of forms) for (const right of forms) this.#different.add(pairOf(left, right))
  }

  /** A later split of one spelling outranks the set it was in. */
  #withoutStrangers(forms: readonly string[]): string[] {
    const kept: string[] = []
    for (const form of forms) if (!kept.some((other) => this.areDifferent(other, form))) kept.push(form)
    return kept
  }
}

/** Clusters of an earlier survey with what people decided on them since. */
export function decideClusters(clusters: readonly NameCluster[], verdicts: NameVerdicts): NameCluster[] {
  return clusters.map((cluster) => {
    const decision = verdicts.on(cluster.id)
    return decision === undefined
      ? cluster
      : { ...cluster, preferred: decision.text ?? cluster.preferred, decision }
  })
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
const pairOf = (left: string, right: string): string =>
  left < right ? `${left}\n${right}` : `${right}\n${left}`

/** Folded forms of the rows, each once, in the order of the first row by reviewer. */
function formsOf(rows: readonly Decision[]): string[] {
  const sorted = [...rows].sort((left, right) => compare(left.reviewer ?? '', right.reviewer ?? ''))
  return [...new Set(sorted.flatMap(({ forms = [] }) => forms.map(fold)))]
}

function toDecision(judgement: Judgement, rows: readonly Decision[]): ClusterDecision {
  const [first] = [...rows].sort((left, right) => compare(left.reviewer ?? '', right.reviewer ?? ''))
  return {
    verdict: judgement.verdict === 'edit' ? 'edit' : 'accept',
    text: judgement.verdict === 'edit' ? judgement.text : null,
    reason: first?.reason ?? null,
    reviewer: first?.reviewer ?? null,
  }
}

/** Sets with a spelling in common become one, under the first id; they are sorted by id. */
function joinSets(sets: readonly SameName[]): SameName[] {
  const joined: SameName[] = []
  for (const set of sets) {
    const others = joined.filter(({ forms }) => forms.some((form) => set.forms.includes(form)))
    const [home] = others
    if (home === undefined) {
      joined.push(set)
      continue
    }
    const forms = [...new Set([...others.flatMap((other) => other.forms), ...set.forms])]
    for (const other of others) joined.splice(joined.indexOf(other), 1)
    joined.push({ ...home, forms })
  }
  return joined
}
