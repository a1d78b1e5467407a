import { openFile } from '../read/open-file.ts'
import type { OpenOptions } from '../read/opened.ts'
import { collectFacts } from '../survey/collect.ts'
import type { Fact, FactKind } from '../survey/fact.ts'
import type { ActiveRule } from './active-rules.ts'
import type { Shard } from './shards.ts'

/** Kinds of facts that cost much and serve few rules. */
const READERS: Readonly<Partial<Record<FactKind, readonly string[]>>> = {
  lines: ['boilerplate/template'],
  // Near-duplicates count once as evidence for a template.
  sketch: ['boilerplate/template', 'structure/near-duplicate'],
}

/** Kinds of facts that no active rule reads: they need not be collected. */
export function unwantedFacts(rules: readonly ActiveRule[]): ReadonlySet<FactKind> {
  const active = new Set(rules.map(({ rule }) => rule.id))
  return new Set(
    (Object.keys(READERS) as FactKind[]).filter(
      (kind) => READERS[kind]?.some((id) => active.has(id)) === false,
    ),
  )
}

/** Facts of a shard. Documents that cannot be read are left out here; the check puts them into quarantine. */
export function surveyShard(shard: Shard, options: OpenOptions, unwanted: ReadonlySet<FactKind>): Fact[] {
  const facts: Fact[] = []
  for (const part of shard) {
    try {
      for (const opened of openFile(part, options).documents) {
        if (opened.kind !== 'document') continue
        for (const fact of collectFacts(opened.document, unwanted)) facts.push(fact)
      }
    } catch {
      // Opened again by the check, which reports why.
    }
  }
  return facts
}
