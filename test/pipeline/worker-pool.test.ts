import { describe, expect, onTestFinished, test } from 'vitest'
import { WorkerPool } from '../../src/pipeline/worker-pool.ts'

interface FakeJob {
  readonly id?: number
  readonly die?: 'exit' | 'throw' | 'hang' | 'refuse'
  readonly tell?: string
}

const hire = (size: number, hangSeconds = 20): WorkerPool<FakeJob> => {
  const pool = new WorkerPool<FakeJob>(
    new URL('./fake-worker.mjs', import.meta.url),
    size,
    'data',
    hangSeconds,
  )
  onTestFinished(() => pool.close())
  return pool
}

describe('WorkerPool', () => {
  test('gives each job its own answer, more jobs than workers', async () => {
    const pool = hire(2)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, id) => pool.run({ id })))
    expect(answers).toEqual(Array.from({ length: 20 }, (_, id) => ({ id, told: [], data: 'data' })))
  })

  test.each(['exit', 'throw'] as const)(
    'a worker that dies (%s) fails its job and is replaced by one that knows all',
    async (die) => {
      const pool = hire(1)
      await pool.tell({ tell: 'knowledge' })
      await expect(pool.run({ die })).rejects.toMatchObject({ code: 'INTERNAL_WORKER' })
      expect(await pool.run({ id: 7 })).toEqual({ id: 7, told: ['knowledge'], data: 'data' })
    },
  )

  test('a worker that hangs is ended and replaced', async () => {
    const pool = hire(2, 0.5)
    await expect(pool.run({ die: 'hang' })).rejects.toMatchObject({
      code: 'INTERNAL_WORKER',
      message: expect.stringContaining('0.5 s'),
    })
    expect(await Promise.all([pool.run({ id: 1 }), pool.run({ id: 2 }), pool.run({ id: 3 })])).toMatchObject([
      { id: 1 },
      { id: 2 },
      { id: 3 },
    ])
  })

  test('jobs that wait get the replacement', async () => {
    const pool = hire(1)
    const results = await Promise.allSettled([
      pool.run({ die: 'exit' }),
      pool.run({ id: 1 }),
      pool.run({ id: 2 }),
    ])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  })

  test('an error of the run keeps its code, and the worker lives', async () => {
    const pool = hire(1)
    await expect(pool.run({ die: 'refuse' })).rejects.toMatchObject({ code: 'OUTPUT_WRITE', message: 'full' })
    expect(await pool.run({ id: 1 })).toMatchObject({ id: 1 })
  })

  test('the end does not wait for a hung worker for ever, and hires nobody in its place', async () => {
    const started = new SharedArrayBuffer(4)
    const url = new URL('./fake-worker.mjs', import.meta.url)
    const pool = new WorkerPool<FakeJob>(url, 1, { started }, 20, 0.3)
    const job = expect(pool.run({ die: 'hang' })).rejects.toMatchObject({ code: 'INTERNAL_WORKER' })
    await pool.close()
    await job
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(new Int32Array(started)[0]).toBe(1)
  })

  test('all are asked', async () => {
    expect(await hire(3).askAll({ id: 5 })).toHaveLength(3)
  })
})
