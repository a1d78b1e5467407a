import os from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Settings } from '../config/settings.ts'
import { WORD_MODEL_BYTES } from '../language/word-model.ts'
import { fileSize } from '../read/read-bytes.ts'
import type { FactBatch } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import type { Tools } from './plan.ts'
import type { ShardReport, Wants } from './shard-report.ts'
import { type Leftovers, ShardRunner } from './shard-runner.ts'
import type { Shard } from './shards.ts'
import { WorkerPool } from './worker-pool.ts'
import { Workers } from './workers.ts'

/** Whoever works on shards: this thread, or several worker threads. Same answers either way. */
export interface Crew {
  /** Shards that can be worked on at a time. */
  readonly size: number
  survey(shard: Shard): Promise<readonly FactBatch[]>
  learn(knowledge: Knowledge): Promise<void>
  check(shard: Shard): Promise<ShardReport>
  finish(): Promise<readonly Leftovers[]>
  close(): Promise<void>
}

/** What main and worker threads say to each other. */
export type Job =
  | { readonly kind: 'survey' | 'check'; readonly shard: Shard }
  | { readonly kind: 'learn'; readonly knowledge: Knowledge }
  | { readonly kind: 'finish' }

/** The compiled worker; absent when pumice runs from its sources, as in tests. */
const WORKER = new URL('./worker.js', import.meta.url)

/** Workers pay for their start from about this many shards on (start: 0.2 to 0.45 s each, measured on 2 cores). */
const SHARDS_PER_WORKER = 4

/**
 * @param shards  Number of shards of the run; a few are not worth a thread.
 * @param tools   What this thread has loaded already.
 */
export function hireCrew(settings: Settings, wants: Wants, shards: number, tools: Tools): Crew {
  const wished = settings.concurrency === 'auto' ? os.availableParallelism() : settings.concurrency
  const worthwhile = settings.concurrency === 'auto' ? Math.floor(shards / SHARDS_PER_WORKER) : shards
  const size = Math.min(wished, worthwhile)
  return size < 2 || fileSize(WORKER.pathname) === undefined
    ? new OneThread(new ShardRunner(settings, wants, tools))
    : new Workers(
        size,
        new WorkerPool(WORKER, size, { settings, wants, wordModel: new SharedArrayBuffer(WORD_MODEL_BYTES) }),
      )
}

class OneThread implements Crew {
  readonly size = 1
  readonly #runner: ShardRunner

  constructor(runner: ShardRunner) {
    this.#runner = runner
  }

  // A shard is one piece of synchronous work: between two of them whatever waits has its turn, such as Ctrl-C.
  async survey(shard: Shard): Promise<readonly FactBatch[]> {
    await nextTurn()
    return this.#runner.survey(shard)
  }

  async learn(knowledge: Knowledge): Promise<void> {
    this.#runner.learn(knowledge)
  }

  async check(shard: Shard): Promise<ShardReport> {
    await nextTurn()
    return this.#runner.check(shard)
  }

  async finish(): Promise<readonly Leftovers[]> {
    return [this.#runner.finish()]
  }

  async close(): Promise<void> {}
}
