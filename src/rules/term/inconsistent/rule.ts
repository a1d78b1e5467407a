import type { Detection } from '../../../findings/finding.ts'
import { clusterForms } from '../../../terms/cluster-terms.ts'
import { foldForm, groupTerms, type TermGroup } from '../../../terms/group-terms.ts'
import type { TermMention } from '../../../terms/harvest-terms.ts'
import type { TermCluster } from '../../../terms/term-cluster.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Organisations and media in several forms, within a document or in the corpus. Proposes, never changes. */
export const inconsistent = defineRule({
  id: 'term/inconsistent',
  mqm: 'terminology/inconsistent',
  severity: 'minor',
  fix: 'none',
  what: 'form of a name',
  summary: 'One organisation or medium in several forms; a proposal only where one form leads by 2:1.',
  options: {},
  schema: NO_OPTIONS,
  check({ text, scan, script }, { knowledge }) {
    if (script !== 'Latn') return []
    const found: Detection[] = []
    const groups = groupTerms(text, scan)
    if (groups.length === 0) return found
    const known = clustersByForm(knowledge.terms)
    for (const group of groups) {
      if (group.distinguished) continue
      const cluster = knownCluster(group, known) ?? ownCluster(group)
      if (cluster !== undefined) report(group, cluster, found)
    }
    return found.sort((left, right) => left.start - right.start)
  },
})

/** Lookup tables by the knowledge they were made of; a corpus is checked against one. */
const TABLES = new WeakMap<readonly TermCluster[], ReadonlyMap<string, TermCluster>>()

function clustersByForm(clusters: readonly TermCluster[]): ReadonlyMap<string, TermCluster> {
  let table = TABLES.get(clusters)
  if (table === undefined) {
    table = new Map(
      clusters.flatMap((cluster) => cluster.forms.map(({ form }) => [foldForm(form), cluster] as const)),
    )
    TABLES.set(clusters, table)
  }
  return table
}

function knownCluster(group: TermGroup, known: ReadonlyMap<string, TermCluster>): TermCluster | undefined {
  for (const folded of group.forms.keys()) {
    const cluster = known.get(folded)
    if (cluster !== undefined) return cluster
  }
  return undefined
}

/** A document that was not surveyed can still contradict itself. */
function ownCluster(group: TermGroup): TermCluster | undefined {
  if (group.forms.size < 2) return undefined
  return clusterForms(
    [...group.forms.values()].map((mentions) => ({
      form: (mentions[0] as TermMention).form,
      mentions: mentions.length,
      documents: 1,
      context: '',
    })),
  )
}

function report(group: TermGroup, cluster: TermCluster, found: Detection[]): void {
  const leading = foldForm((cluster.forms[0] as { form: string }).form)
  for (const [folded, mentions] of group.forms) {
    // Alone in its document, the corpus's usual form is no fault.
    if (group.forms.size === 1 && folded === leading) continue
    const forms = cluster.forms.map(({ form, mentions }) => `${form} (${mentions})`).join(', ')
    const isPreferred = cluster.preferred !== null && foldForm(cluster.preferred) === folded
    for (const { start, end } of mentions) {
      found.push({
        start,
        end,
        expected: cluster.preferred === null || isPreferred ? [] : [cluster.preferred],
        confidence: 0.7,
        evidence: [{ kind: 'cluster', detail: `${cluster.reason}: ${forms}` }],
        what: isPreferred
          ? 'usual form of a name that has another one'
          : 'form of a name that has another one',
        ...(isPreferred ? { severity: 'neutral' as const } : {}),
        group: cluster.id,
      })
    }
  }
}
