import { pMapIterable } from 'p-map'
import { readDocument } from '../read/read-document.ts'
import { collectFacts } from '../survey/collect.ts'
import type { Fact } from '../survey/fact.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { Reduction } from '../survey/reduce.ts'
import type { OnProgress, Plan } from './plan.ts'
import { makeShards, type Shard } from './shards.ts'

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

/** Pass 1: what is normal in this corpus. The knowledge given in the settings, if any, stands instead. */
export async function surveyCorpus(plan: Plan, onProgress?: OnProgress): Promise<Knowledge> {
  if (plan.knowledge !== undefined) return plan.knowledge
  const reduction = new Reduction(plan.authority)
  const total = plan.discovery.files.length
  let done = 0
  const shards = makeShards(plan.discovery.files)
  const facts = pMapIterable(shards, async (shard) => ({ facts: surveyShard(shard), files: shard.length }), {
    concurrency: plan.concurrency,
  })
  for await (const result of facts) {
    reduction.add(result.facts)
    done += result.files
    onProgress?.('survey', done, total)
  }
  return reduction.finish()
}
