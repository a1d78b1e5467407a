import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** The built command line. */
export const binary = path.join(import.meta.dirname, '../../dist/cli/main.js')

export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run the built binary as a user does. */
export function runCli(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  input = '',
): CliResult {
  if (!fs.existsSync(binary)) throw new Error('dist/ is missing: run `npm run build` before these tests.')
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
    maxBuffer: 1 << 28,
  })
  return { code: status, stdout, stderr }
}
