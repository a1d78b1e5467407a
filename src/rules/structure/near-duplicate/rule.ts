import type { DuplicateCluster } from '../../../survey/knowledge.ts'
import { contentKey } from '../../../text/content-key.ts'
import { formatKey } from '../../../text/hash.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Documents that are nearly the text of another one. Says which one is kept; removes nothing. */
export const nearDuplicate = defineRule({
  id: 'structure/near-duplicate',
  mqm: null,
  severity: 'minor',
  fix: 'none',
  what: 'near-duplicate document',
  summary: 'The document is nearly the text of another one of the corpus; by MinHash, reported only.',
  options: {},
  schema: NO_OPTIONS,
  check({ id, lines }, { knowledge }) {
    if (knowledge.duplicates.length === 0) return []
    const entry = entriesOf(knowledge.duplicates).get(id)
    if (entry === undefined || entry.content !== formatKey(contentKey(lines))) return []
    const { cluster, similarity } = entry
    const share = similarity === 1 ? 'the same' : `${Math.floor(similarity * 100)} % the same`
    return [
      {
        start: 0,
        end: 0,
        expected: [],
        confidence: similarity,
        evidence: [
          { kind: 'similarity', detail: `${share} as ${cluster.kept}` },
          { kind: 'cluster', detail: `${cluster.documents.length + 1} documents` },
        ],
        group: cluster.id,
      },
    ]
  },
})

interface Entry {
  readonly cluster: DuplicateCluster
  readonly content: string
  readonly similarity: number
}

const entries = new WeakMap<readonly DuplicateCluster[], ReadonlyMap<string, Entry>>()

function entriesOf(clusters: readonly DuplicateCluster[]): ReadonlyMap<string, Entry> {
  let map = entries.get(clusters)
  if (map === undefined) {
    map = new Map(
      clusters.flatMap((cluster) =>
        cluster.documents.map(
          ({ doc, content, similarity }) => [doc, { cluster, content, similarity }] as const,
        ),
      ),
    )
    entries.set(clusters, map)
  }
  return map
}
