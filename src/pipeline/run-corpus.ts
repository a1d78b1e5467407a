import { pMapIterable } from 'p-map'
import { VERSION } from '../config/version.ts'
import type { QuarantineRow } from '../findings/ledger.ts'
import type { SourceFile } from '../read/discover.ts'
import type { PagePart } from '../report/index-html.ts'
import type { RunIdentity } from '../report/totals.ts'
import { unpackFacts } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { Reduction } from '../survey/reduce.ts'
import { brakeCorpus } from './brake-corpus.ts'
import { type Crew, hireCrew } from './crew.ts'
import type { Plan } from './plan.ts'
import { emptyReport, type ShardReport, type Wants } from './shard-report.ts'
import { makeShards, type Shard } from './shards.ts'

/** Told after each shard. */
export type OnProgress = (stage: 'survey' | 'check', done: number, total: number) => void

export interface RunOptions {
  readonly wants: Wants
  readonly onProgress?: OnProgress | undefined
  /** Stops the run between two shards. */
  readonly signal?: AbortSignal | undefined
  /** Files to check; all are surveyed. Every file when absent. */
  readonly select?: ((source: SourceFile) => boolean) | undefined
}

/** What comes out of a run beside the reports of its shards. */
export interface RunEnd {
  readonly knowledge: Knowledge
  readonly pages: readonly PagePart[]
}

/**
 * Both passes over a corpus: survey, then check. Reports of shards come in document order whatever the number of
 * threads, and not more than a few at a time are held.
 *
 * @param take  Takes each report in turn.
 */
export async function runCorpus(
  plan: Plan,
  options: RunOptions,
  take: (report: ShardReport) => void,
): Promise<RunEnd> {
  const shards = makeShards(plan.discovery.files)
  const crew = hireCrew(plan.settings, options.wants, shards.length, plan.tools)
  try {
    const knowledge = plan.knowledge ?? (await surveyShards(plan, crew, shards, options))
    if (plan.knowledge === undefined && options.wants.rewrite === true) brakeCorpus(knowledge, plan)
    await crew.learn(knowledge)
    take(brokenLinks(plan))
    const checked =
      options.select === undefined ? shards : makeShards(plan.discovery.files.filter(options.select))
    const total = options.select === undefined ? plan.discovery.files.length : checked.flat().length
    let done = 0
    const reports = pMapIterable(checked, (shard) => crew.check(shard), {
      concurrency: crew.size,
      backpressure: 2 * crew.size,
    })
    for await (const report of reports) {
      options.signal?.throwIfAborted()
      for (const { doc } of report.digests) plan.tools.decisions.markSeen(doc)
      take(report)
      done += report.digests.length + report.quarantine.length
      options.onProgress?.('check', done, total)
    }
    const leftovers = await crew.finish()
    for (const { askedDecisions } of leftovers) plan.tools.decisions.markAsked(askedDecisions)
    return { knowledge, pages: leftovers.map(({ page }) => page) }
  } finally {
    await crew.close()
  }
}

/**
 * What the report says a run was made with; known in full when the run is over.
 *
 * @param isPart  Not all files were looked at.
 */
export function runIdentity(plan: Plan, isPart = false): RunIdentity {
  const { configuration, discovery, settings, tools } = plan
  const { decisions, rules, policy } = tools
  // With some rules off nobody can tell what is about nothing.
  const isWhole = settings.only.length === 0
  const unused = isWhole ? decisions.unused : []
  return {
    version: VERSION,
    configuration,
    skipped: discovery.skipped,
    categories: rules.map(({ rule }) => rule.mqm),
    decisions: decisions.isEmpty
      ? undefined
      : { count: decisions.count, agreement: decisions.agreement, unused, reviewed: decisions.reviewed },
    minPrecision: settings.minPrecision,
    allowed: isWhole && !isPart ? policy.silence?.allowed.entries : undefined,
    unusedIgnores: plan.unusedIgnores,
  }
}

/** Pass 1 alone: what is normal in this corpus. */
export async function surveyCorpus(plan: Plan, options: RunOptions): Promise<Knowledge> {
  if (plan.knowledge !== undefined) return plan.knowledge
  const shards = makeShards(plan.discovery.files)
  const crew = hireCrew(plan.settings, options.wants, shards.length, plan.tools)
  try {
    return await surveyShards(plan, crew, shards, options)
  } finally {
    await crew.close()
  }
}

async function surveyShards(
  plan: Plan,
  crew: Crew,
  shards: readonly Shard[],
  options: RunOptions,
): Promise<Knowledge> {
  const reduction = new Reduction(plan.tools.authority, plan.tools.decisions.rows)
  const total = plan.discovery.files.length
  let done = 0
  const surveyed = pMapIterable(
    shards,
    async (shard) => ({ batches: await crew.survey(shard), files: shard.length }),
    { concurrency: crew.size, backpressure: 2 * crew.size },
  )
  for await (const { batches, files } of surveyed) {
    options.signal?.throwIfAborted()
    for (const batch of batches) reduction.add(unpackFacts(batch))
    done += files
    options.onProgress?.('survey', done, total)
  }
  return reduction.finish()
}

/** Links that lead nowhere are inputs too: they come out as quarantined. */
function brokenLinks(plan: Plan): ShardReport {
  const quarantine: QuarantineRow[] = plan.discovery.broken.map(({ doc }) => ({
    doc,
    code: 'INPUT_LINK',
    message: 'This link leads nowhere or back to a folder above it. Remove it or point it at a file.',
  }))
  return emptyReport(quarantine)
}
