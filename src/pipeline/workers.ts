import { PumiceError } from '../pumice-error.ts'
import { outputName } from '../read/formats/file-format.ts'
import { readRange } from '../read/ranges.ts'
import type { FactBatch } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import type { Crew, Job } from './crew.ts'
import { emptyReport, joinReports, type ShardReport } from './shard-report.ts'
import type { Leftovers } from './shard-runner.ts'
import { type Shard, splitShard } from './shards.ts'
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
      const halves = splitShard(shard)
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
      const halves = splitShard(shard)
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

/** The document that kills its worker is set aside; of a JSONL file only its row. */
function poisoned([part]: Shard, error: PumiceError): ShardReport {
  if (part === undefined) return emptyReport([])
  const { source, range } = part
  const reason = { code: error.code, message: error.message }
  if (range === undefined) return emptyReport([{ doc: source.doc, ...reason }])
  const bytes = readRange(source.path, range).toString('base64')
  const piece = {
    file: outputName(source.doc),
    bytes: new Uint8Array(0),
    first: range.start === 0,
    last: range.end === range.size,
  }
  return {
    ...emptyReport([{ doc: `${source.doc}#${range.firstLine}`, ...reason, bytes }]),
    files: [piece.file],
    pieces: [piece],
  }
}
