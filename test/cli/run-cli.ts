import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/** The built command line. */
export const binary = path.join(import.meta.dirname, '../../dist/cli/main.js')

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

let server: CliServer | undefined
afterAll(() => {
  server?.close()
  server = undefined
})

/**
 * Run the built pumice as a user does: by a process that has it loaded, where nothing but arguments, folder and input
 * matter; with an environment of its own by a process of its own.
 */
export function runCli(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  input = '',
): CliResult {
  if (!fs.existsSync(binary)) throw new Error('dist/ is missing: run `npm run build` before these tests.')
  // `names` reads its input as a stream, which a process has once.
  const isPlain = Object.keys(env).length === 0 && !(args[0] === 'names' && args.includes('-'))
  if (!isPlain || process.platform === 'win32') return runProcess(args, cwd, env, input)
  server ??= new CliServer()
  return server.run(args, cwd, input)
}

/** Run the built binary in a process of its own. */
export function runProcess(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  input = '',
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
    maxBuffer: 1 << 28,
  })
  return { code: status, stdout, stderr }
}

/** See cli-server.mjs. Named pipes, because a thread can wait on them without going back to its event loop. */
class CliServer {
  readonly #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-cli-'))
  readonly #child: ChildProcess
  readonly #requests: number
  readonly #answers: number

  constructor() {
    const [requests, answers] = ['requests', 'answers'].map((name) => path.join(this.#folder, name)) as [
      string,
      string,
    ]
    spawnSync('mkfifo', [requests, answers])
    fs.writeFileSync(path.join(this.#folder, 'stdin'), '')
    const script = path.join(import.meta.dirname, 'cli-server.mjs')
    this.#child = spawn(process.execPath, [script, requests, answers, this.#folder], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] ?? '' },
    })
    // Each waits until the other side opens it too.
    this.#requests = fs.openSync(requests, 'w')
    this.#answers = fs.openSync(answers, 'r')
  }

  run(args: readonly string[], cwd: string, input: string): CliResult {
    fs.writeFileSync(path.join(this.#folder, 'stdin'), input)
    fs.writeFileSync(this.#requests, `${JSON.stringify({ args, cwd })}\n`)
    const pieces: Buffer[] = []
    const chunk = Buffer.alloc(1 << 16)
    do {
      const size = fs.readSync(this.#answers, chunk)
      if (size === 0) throw new Error(`pumice ${args.join(' ')}: the process that runs it has ended`)
      pieces.push(Buffer.from(chunk.subarray(0, size)))
    } while (pieces.at(-1)?.at(-1) !== 10)
    return JSON.parse(Buffer.concat(pieces).toString()) as CliResult
  }

  close(): void {
    fs.closeSync(this.#requests)
    fs.closeSync(this.#answers)
    this.#child.kill()
    fs.rmSync(this.#folder, { recursive: true, force: true })
  }
}
