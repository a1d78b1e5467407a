import { pMapIterable } from 'p-map'
import type { QuarantineRow } from '../findings/ledger.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { checkShard, type Engine, type ShardResult } from './check-shard.ts'
import type { OnProgress, Plan } from './plan.ts'
import { RuleProcessor } from './processor.ts'
import { makeShards } from './shards.ts'

/** The engine of a plan with the knowledge of its corpus. */
export function makeEngine(plan: Plan, knowledge: Knowledge): Engine {
  const services = { knowledge, authority: plan.authority }
  return {
    processor: new RuleProcessor(plan.rules, services),
    policy: plan.policy,
    metadata: plan.settings.metadata,
  }
}

/** Pass 2 over all files, in document order whatever the concurrency; not more than a few shards at a time. */
export async function* checkCorpus(
  plan: Plan,
  engine: Engine,
  onProgress?: OnProgress,
): AsyncGenerator<ShardResult> {
  const { files } = plan.discovery
  let done = 0
  const results = pMapIterable(makeShards(files), async (shard) => checkShard(shard, engine), {
    concurrency: plan.concurrency,
    backpressure: plan.concurrency,
  })
  yield { documents: [], quarantine: brokenLinks(plan) }
  for await (const result of results) {
    done += result.documents.length + result.quarantine.length
    onProgress?.('check', done, files.length)
    yield result
  }
}

const brokenLinks = (plan: Plan): QuarantineRow[] =>
  plan.discovery.broken.map(({ doc }) => ({
    doc,
    code: 'INPUT_LINK',
    message: 'This link leads nowhere or back to a folder above it. Remove it or point it at a file.',
  }))
