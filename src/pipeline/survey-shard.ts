import { readDocument } from '../read/read-document.ts'
import { collectFacts } from '../survey/collect.ts'
import type { Fact } from '../survey/fact.ts'
import type { Shard } from './shards.ts'

/** Facts of a shard. Documents that cannot be read are left out here; the check puts them into quarantine. */
export function surveyShard(shard: Shard): Fact[] {
  const facts: Fact[] = []
  for (const file of shard) {
    try {
      for (const fact of collectFacts(readDocument(file).document)) facts.push(fact)
    } catch {
      // Read again by the check, which reports why.
    }
  }
  return facts
}
