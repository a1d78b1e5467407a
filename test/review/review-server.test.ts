import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DecisionStore } from '../../src/review/decision-store.ts'
import { type ReviewServer, serveReview } from '../../src/review/review-server.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-test-'))
const file = path.join(folder, 'decisions.jsonl')
let server: ReviewServer
let token = ''
let port = 0

beforeAll(async () => {
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  server = await serveReview(Buffer.from('<p>page'), new DecisionStore(file), 'ann')
  const address = new URL(server.address)
  port = Number(address.port)
  token = address.pathname.split('/')[1] as string
})
afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true })
})

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A request as any program could send it: a path that is not normalised, headers that a browser would not allow. */
function ask(target: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  return new Promise<{ status: number; body: string; headers: http.IncomingHttpHeaders }>(
    (resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, path: target, method, headers }, (response) => {
        let content = ''
        response.on('data', (piece) => {
          content += piece
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: content, headers: response.headers }),
        )
      })
      request.on('error', reject)
      request.end(body)
    },
  )
}

const post = (value: unknown, headers: Readonly<Record<string, string>> = {}) =>
  ask(`/${token}/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  })

describe('who may ask', () => {
  test('whoever has the whole address, on this machine', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/)
    const { status, body, headers } = await ask(`/${token}/`)
    expect([status, body]).toEqual([200, '<p>page'])
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  test.each(['/', '/index.html', '/decisions', `/${'A'.repeat(32)}/`, '//', '/%00/', '/../'])(
    'nobody without the token: %s',
    async (target) => {
      expect((await ask(target)).status).toBe(404)
    },
  )

  test.each([
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'decisions/../../secret.txt',
    './/secret.txt',
  ])('no path leads to a file: %s', async (target) => {
    const { status, body } = await ask(`/${token}/${target}`)
    expect([status, body.includes('secret\n') || body === 'secret']).toEqual([404, false])
  })

  test.each(['evil.example', 'localhost', '127.0.0.1', 'evil.example:80'])(
    'no rebound name: Host %s',
    async (host) => {
      expect((await ask(`/${token}/`, { headers: { host } })).status).toBe(421)
    },
  )

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])('no other origin: %s', async (origin) => {
    expect((await post({ set: [] }, { origin })).status).toBe(403)
    expect((await ask(`/${token}/decisions`, { headers: { origin } })).status).toBe(403)
  })

  test('no form: only JSON is taken, which a page of another origin cannot send unasked', async () => {
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await ask(`/${token}/decisions`, { method: 'DELETE' })).status).toBe(405)
  })
})

describe('decisions', () => {
  test('go to the file, sorted, under the reviewer of the server; others keep theirs', async () => {
    fs.writeFileSync(file, '{"fingerprint":"b","verdict":"reject","reviewer":"bob"}\n')
    const said = await post({
      set: [
        { fingerprint: 'b', verdict: 'accept', reviewer: 'bob' },
        { group: 'g', verdict: 'reject' },
      ],
      unset: [],
    })
    expect(said.status).toBe(200)
    expect(fs.readFileSync(file, 'utf8')).toBe(
      '{"fingerprint":"b","verdict":"accept","reviewer":"ann"}\n' +
        '{"fingerprint":"b","verdict":"reject","reviewer":"bob"}\n' +
        '{"group":"g","verdict":"reject","reviewer":"ann"}\n',
    )
    expect(JSON.parse(said.body)).toEqual(JSON.parse((await ask(`/${token}/decisions`)).body))
    await post({ unset: [{ fingerprint: 'b', verdict: 'reject', reviewer: 'bob' }] })
    expect(fs.readFileSync(file, 'utf8')).toBe(
      '{"fingerprint":"b","verdict":"reject","reviewer":"bob"}\n{"group":"g","verdict":"reject","reviewer":"ann"}\n',
    )
  })

  test.each(['{', '[]x', '{"set":[{"verdict":"maybe"}]}', '{"set":[{"verdict":"accept"}]}', '{"set":[7]}'])(
    'nothing broken gets into the file: %s',
    async (body) => {
      const before = fs.readFileSync(file, 'utf8')
      expect((await post(body)).status).toBe(400)
      expect(fs.readFileSync(file, 'utf8')).toBe(before)
    },
  )

  test('a file that was damaged by hand is neither read nor written over', async () => {
    const broken = path.join(folder, 'broken.jsonl')
    fs.writeFileSync(broken, 'oops\n')
    await expect(new DecisionStore(broken).change({ set: [], unset: [] })).rejects.toMatchObject({
      code: 'CONFIG_DECISIONS',
    })
    expect(fs.readFileSync(broken, 'utf8')).toBe('oops\n')
  })

  test('many at once: none is lost, and no lock stays behind', async () => {
    const shared = path.join(folder, 'shared.jsonl')
    const stores = [new DecisionStore(shared), new DecisionStore(shared)]
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        stores[index % 2]?.change({
          set: [{ fingerprint: `f${index}`, verdict: 'accept', reviewer: `r${index % 2}` }],
          unset: [],
        }),
      ),
    )
    expect(new Set(new DecisionStore(shared).read().map(({ fingerprint }) => fingerprint)).size).toBe(40)
    expect(fs.readdirSync(folder).filter((name) => name.includes('lock') || name.includes('tmp'))).toEqual([])
  })
})
