// A worker whose jobs say what shall happen to it.
import { parentPort, workerData } from 'node:worker_threads'

let told = []
if (workerData.started) Atomics.add(new Int32Array(workerData.started), 0, 1)
parentPort.on('message', (job) => {
  if (job.tell !== undefined) told = [...told, job.tell]
  if (job.die === 'exit') process.exit(3)
  if (job.die === 'throw') throw new Error('boom')
  if (job.die === 'hang') for (;;);
  if (job.die === 'refuse') parentPort.postMessage({ ok: false, code: 'OUTPUT_WRITE', message: 'full' })
  else parentPort.postMessage({ ok: true, result: { ...job, told, data: workerData } })
})
