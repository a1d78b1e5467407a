import os from 'node:os'
import type { Settings } from '../config/settings.ts'
import { PumiceError } from '../pumice-error.ts'
import { fileSize } from '../read/read-document.ts'
import type { FactBatch } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import type { Tools } from './plan.ts'
import { type Leftovers, type ShardReport, ShardRunner, type Wants } from './shard-runner.ts'
import type { Shard } from './shards.ts'
import { WorkerPool } from './worker-pool.ts'

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
    : new Workers(size, settings, wants)
}

class OneThread implements Crew {
  readonly size = 1
  readonly #runner: ShardRunner

  constructor(runner: ShardRunner) {
    this.#runner = runner
  }

  async survey(shard: Shard): Promise<readonly FactBatch[]> {
    return this.#runner.survey(shard)
  }

  async learn(knowledge: Knowledge): Promise<void> {
    this.#runner.learn(knowledge)
  }

  async check(shard: Shard): Promise<ShardReport> {
    return this.#runner.check(shard)
  }

  async finish(): Promise<readonly Leftovers[]> {
    return [this.#runner.finish()]
  }

  async close(): Promise<void> {}
}

class Workers implements Crew {
  readonly size: number
  readonly #pool: WorkerPool<Job>

  constructor(size: number, settings: Settings, wants: Wants) {
    this.size = size
    this.#pool = new WorkerPool(WORKER, size, { settings, wants })
  }

  async survey(shard: Shard): Promise<readonly FactBatch[]> {
    try {
      return (await this.#pool.run({ kind: 'survey', shard })) as readonly FactBatch[]
    } catch (error) {
      if (!isCrash(error)) throw error
      // The check comes upon the same document and puts it into quarantine.
      const halves = split(shard)
      return halves === undefined ? [] : (await Promise.all(halves.map((half) => this.survey(half)))).flat()
    }
  }

  async learn(knowledge: Knowledge): Promise<void> {
    await this.#pool.tell({ kind: 'learn', knowledge })
  }

  async check(shard: Shard): Promise<ShardReport> {
    try {
      return (await this.#pool.run({ kind: 'check', shard })) as ShardReport
    } catch (error) {
      if (!isCrash(error)) throw error
      const halves = split(shard)
      if (halves === undefined) return poisoned(shard, error)
      const [left, right] = [await this.check(halves[0]), await this.check(halves[1])]
      return joinReports(left, right)
    }
  }

  async finish(): Promise<readonly Leftovers[]> {
    return (await this.#pool.askAll({ kind: 'finish' })) as readonly Leftovers[]
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}

const isCrash = (error: unknown): error is PumiceError =>
  error instanceof PumiceError && error.code === 'INTERNAL_WORKER'

/** Halves of a shard; `undefined` for a single document, which is the one that kills its worker. */
function split(shard: Shard): readonly [Shard, Shard] | undefined {
  if (shard.length < 2) return undefined
  const middle = shard.length >> 1
  return [shard.slice(0, middle), shard.slice(middle)]
}

const poisoned = ([file]: Shard, error: PumiceError): ShardReport => ({
  digests: [],
  quarantine: file === undefined ? [] : [{ doc: file.doc, code: error.code, message: error.message }],
  findingRows: '',
  ledgerRows: '',
  patches: [],
  findings: [],
})

const joinReports = (left: ShardReport, right: ShardReport): ShardReport => ({
  digests: [...left.digests, ...right.digests],
  quarantine: [...left.quarantine, ...right.quarantine],
  findingRows: left.findingRows + right.findingRows,
  ledgerRows: left.ledgerRows + right.ledgerRows,
  patches: [...left.patches, ...right.patches],
  findings: [...left.findings, ...right.findings],
})
