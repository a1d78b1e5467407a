import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, PumiceError } from '../pumice-error.ts'

/** A worker that says nothing for this long is taken for hung; the slowest shard seen took seconds. */
const HANG_SECONDS = 120

/** How long the end of a run waits for workers that are at a shard, so that none is stopped in the midst of a file. */
const GRACE_SECONDS = 10

/** What a worker answers. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string }

interface Member {
  readonly worker: Worker
  /** Ends the job that is running; `undefined` when idle. */
  settle: ((answer: Answer) => void) | undefined
  /** Settled when the job that is running has ended. */
  busy: Promise<unknown>
}

/**
 * Room for young objects in each thread. V8 takes 48 MB where it may; documents come one by one, so 12 do: two threads over
 * 4000 records had 470 MB and have 420, at the same CPU time.
 */
const YOUNG_MEGABYTES = 12

/**
 * A fixed number of worker threads, one job each at a time. A worker that crashes or hangs fails its job with
 * INTERNAL_WORKER and is replaced; the new one is told what all have been told.
 */
export class WorkerPool<Job> {
  readonly #url: URL
  readonly #data: unknown
  readonly #hangMilliseconds: number
  readonly #graceMilliseconds: number
  readonly #told: Job[] = []
  readonly #idle: Member[] = []
  readonly #members = new Set<Member>()
  readonly #waiting: ((member: Member) => void)[] = []
  #closed = false

  constructor(
    url: URL,
    size: number,
    data: unknown,
    hangSeconds = HANG_SECONDS,
    graceSeconds = GRACE_SECONDS,
  ) {
    this.#url = url
    this.#data = data
    this.#hangMilliseconds = hangSeconds * 1000
    this.#graceMilliseconds = graceSeconds * 1000
    for (let index = 0; index < size; index++) this.#idle.push(this.#hire())
  }

  /** One job for whoever is free first. */
  async run(job: Job): Promise<unknown> {
    const member = this.#idle.pop() ?? (await new Promise<Member>((resolve) => this.#waiting.push(resolve)))
    try {
      return await this.#ask(member, job)
    } finally {
      // A worker hired after the end would keep the process alive.
      if (!this.#closed) this.#release(this.#members.has(member) ? member : await this.#replace())
    }
  }

  /** The same job for all, now and whoever comes later. Call it only while no job runs. */
  async tell(job: Job): Promise<void> {
    this.#told.push(job)
    await this.askAll(job)
  }

  /** The same job for all; their answers in no order. Call it only while no job runs. */
  async askAll(job: Job): Promise<unknown[]> {
    return Promise.all([...this.#members].map((member) => this.#ask(member, job)))
  }

  async close(): Promise<void> {
    this.#closed = true
    const busy = Promise.allSettled([...this.#members].map((member) => member.busy))
    await Promise.race([busy, wait(this.#graceMilliseconds, undefined, { ref: false })])
    await Promise.all([...this.#members].map(({ worker }) => worker.terminate()))
  }

  #hire(): Member {
    const member: Member = {
      worker: new Worker(this.#url, {
        workerData: this.#data,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      }),
      settle: undefined,
      busy: Promise.resolve(),
    }
    this.#members.add(member)
    member.worker.on('message', (answer: Answer) => member.settle?.(answer))
    member.worker.on('error', (error) => this.#lose(member, error.message))
    member.worker.on('exit', (code) => this.#lose(member, `exit code ${code}`))
    return member
  }

  #lose(member: Member, reason: string): void {
    if (!this.#members.delete(member)) return
    member.settle?.({
      ok: false,
      code: 'INTERNAL_WORKER',
      message: `The worker thread ended while it was at this document (${reason}). Please report the document.`,
    })
  }

  async #replace(): Promise<Member> {
    const member = this.#hire()
    for (const job of this.#told) await this.#ask(member, job)
    return member
  }

  #release(member: Member): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#idle.push(member)
    else next(member)
  }

  #ask(member: Member, job: Job): Promise<unknown> {
    const answer = new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        void member.worker.terminate()
        this.#lose(member, `no answer for ${this.#hangMilliseconds / 1000} s`)
      }, this.#hangMilliseconds)
      member.settle = (answer) => {
        clearTimeout(timer)
        member.settle = undefined
        if (answer.ok) resolve(answer.result)
        else reject(new PumiceError(answer.code as ErrorCode, answer.message))
      }
      member.worker.postMessage(job)
    })
    member.busy = answer.catch(() => undefined)
    return answer
  }
}
