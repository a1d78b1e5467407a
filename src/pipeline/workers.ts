import { PumiceError } from '../pumice-error.ts'
import type { FactBatch } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import type { Crew, Job } from './crew.ts'
import type { Leftovers, ShardReport } from './shard-runner.ts'
import type { Shard } from './shards.ts'
import type { WorkerPool } from './worker-pool.ts'

type Pool = Pick<WorkerPool<Job>, 'run' | 'tell' | 'askAll' | 'close'>

/** A crew of worker threads. What kills one is narrowed down to a single document, which is set aside. */
export class Workers implements Crew {
  readonly size: number
  readonly #pool: Pool

  constructor(size: number, pool: Pool) {
    this.size = size
    this.#pool = pool
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
