import { openFile } from '../read/open-file.ts'
import type { OpenOptions } from '../read/opened.ts'
import { collectFacts } from '../survey/collect.ts'
import type { Fact } from '../survey/fact.ts'
import type { Shard } from './shards.ts'

/** Facts of a shard. Documents that cannot be read are left out here; the check puts them into quarantine. */
export function surveyShard(shard: Shard, options: OpenOptions): Fact[] {
  const facts: Fact[] = []
  for (const part of shard) {
    try {
      for (const opened of openFile(part, options).documents) {
        if (opened.kind !== 'document') continue
        for (const fact of collectFacts(opened.document)) facts.push(fact)
      }
    } catch {
      // Opened again by the check, which reports why.
    }
  }
  return facts
}
