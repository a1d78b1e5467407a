import { randomBytes, timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseDecision } from '../config/parse-decisions.ts'
import { PumiceError } from '../pumice-error.ts'
import type { Change, DecisionStore } from './decision-store.ts'

/** Longest body that is read: decisions on some ten thousand findings. */
const MAX_BODY = 16 * 1024 * 1024

export interface ReviewServer {
  /** With the token; whoever has it may decide. */
  readonly address: string
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly type?: string
  readonly body?: string | Uint8Array
}

/**
 * Serve the page and take decisions, on 127.0.0.1 only.
 *
 * Every path begins with a random token. A page of another origin cannot guess it, and is refused by its `Origin` and
 * by the `Host` that a rebound name would send. There are two resources, held in memory: no path leads to a file.
 *
 * @param page  The whole of it, UTF-8.
 * @param port  0: any free one.
 */
export async function serveReview(
  page: Uint8Array,
  store: DecisionStore,
  reviewer: string,
  port = 0,
): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url')
  const server = http.createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo
    answer(request, { token, host: `127.0.0.1:${own}`, page, store, reviewer })
      .catch((error: unknown) => problem(error))
      .then(({ status, type = 'text/plain; charset=utf-8', body = '' }) => {
        response.writeHead(status, { ...HEADERS, 'content-type': type })
        response.end(request.method === 'HEAD' ? undefined : body)
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new PumiceError(
          'CONFIG_PORT',
          `Cannot listen on port ${port}: ${error.code}. Choose another one with --port.`,
          { cause: error },
        ),
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: own } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

interface Served {
  readonly token: string
  readonly host: string
  readonly page: Uint8Array
  readonly store: DecisionStore
  readonly reviewer: string
}

async function answer(request: http.IncomingMessage, served: Served): Promise<Answer> {
  const { method = '', url = '', headers } = request
  if (headers.host !== served.host) return { status: 421, body: 'Wrong host.' }
  if (headers.origin !== undefined && headers.origin !== `http://${served.host}`)
    return { status: 403, body: 'Wrong origin.' }
  const [, token = '', name] = /^\/([^/?#]*)\/([^?#]*)$/.exec(url) ?? []
  if (!isSame(token, served.token))
    return { status: 404, body: 'Not found. Use the whole address that pumice review printed.' }
  if (name === '') {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405 }
    return { status: 200, type: 'text/html; charset=utf-8', body: served.page }
  }
  if (name !== 'decisions') return { status: 404, body: 'Not found.' }
  if (method === 'GET') return json(served.store.read())
  if (method !== 'POST') return { status: 405 }
  if (headers['content-type'] !== 'application/json') return { status: 415, body: 'Expected JSON.' }
  return json(await served.store.change(parseChange(await readBody(request), served.reviewer)))
}

const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
})

/** In constant time, whatever the length. */
function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}

async function readBody(request: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    size += (piece as Buffer).length
    if (size > MAX_BODY) throw new PumiceError('INPUT_SIZE', 'Too many decisions at once.')
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** A reviewer changes only rows of their own. */
function parseChange(body: string, reviewer: string): Change {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (error) {
    throw new PumiceError('INPUT_JSON', 'Not JSON.', { cause: error })
  }
  const { set, unset } = (value ?? {}) as { set?: unknown; unset?: unknown }
  const rows = (list: unknown) =>
    (Array.isArray(list) ? list : []).map((row) => ({ ...parseDecision(row, 'a decision'), reviewer }))
  return { set: rows(set), unset: rows(unset) }
}

function problem(error: unknown): Answer {
  if (!(error instanceof PumiceError)) return { status: 500, body: 'Internal error.' }
  return { status: error.code.startsWith('OUTPUT_') ? 500 : 400, body: error.message }
}
