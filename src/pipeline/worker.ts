import { parentPort, workerData } from 'node:worker_threads'
import type { Settings } from '../config/settings.ts'
import { shareWordModel } from '../language/word-model.ts'
import { PumiceError } from '../pumice-error.ts'
import type { Job } from './crew.ts'
import type { Wants } from './shard-report.ts'
import { ShardRunner } from './shard-runner.ts'
import type { Answer } from './worker-pool.ts'

const { settings, wants, wordModel } = workerData as {
  settings: Settings
  wants: Wants
  wordModel: SharedArrayBuffer
}
shareWordModel(wordModel)
const runner = new ShardRunner(settings, wants)

function work(job: Job): unknown {
  switch (job.kind) {
    case 'survey':
      return runner.survey(job.shard)
    case 'check':
      return runner.check(job.shard)
    case 'learn':
      return runner.learn(job.knowledge)
    case 'finish':
      return runner.finish()
  }
}

parentPort?.on('message', async (job: Job) => {
  let answer: Answer
  try {
    answer = { ok: true, result: await work(job) }
  } catch (error) {
    // Errors of a document are rows of quarantine already; this is one of the run: a full disk, a bug.
    if (!(error instanceof PumiceError)) throw error
    answer = { ok: false, code: error.code, message: error.message }
  }
  parentPort?.postMessage(answer)
})
