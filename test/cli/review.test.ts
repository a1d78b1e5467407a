import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readRows, temporaryFolder } from '../pipeline/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const binary = path.join(import.meta.dirname, '../../dist/cli/main.js')
const SCRAPE = 'The ferry came at last.\n\nImage from 图床占位\n\nIt was a so\u00adftware fault.\n'

/** What a process says first. */
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (piece) => {
      said += piece
      if (said.includes('\n')) resolve(said.split('\n', 1)[0] as string)
    })
    child.on('exit', () => reject(new Error(`ended after: ${said}`)))
  })

test('review prints its address, takes a decision, and ends on request', async () => {
  const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
  const child = spawn(process.execPath, [binary, 'review', '--reviewer', 'ann', '--no-open'], { cwd: root })
  onTestFinished(() => void child.kill('SIGKILL'))
  const address = new URL(await firstLine(child))
  expect(address.hash).toBe('#review')
  const page = await (await fetch(address)).text()
  expect(page).toContain('"server":{"reviewer":"ann"}')
  const fingerprint = /"fingerprints":"([0-9a-f]{16})/.exec(page)?.[1] as string
  const answer = await fetch(new URL('decisions', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ set: [{ fingerprint, doc: 'a.txt', verdict: 'reject' }] }),
  })
  expect(answer.status).toBe(200)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(readRows(path.join(root, 'pumice.decisions.jsonl'))).toEqual([
    { fingerprint, doc: 'a.txt', verdict: 'reject', reviewer: 'ann' },
  ])

  // The next run uses the file without being told, and lists what is about nothing.
  fs.appendFileSync(
    path.join(root, 'pumice.decisions.jsonl'),
    '{"fingerprint":"gone","doc":"a.txt","verdict":"accept"}\n{"group":"never","verdict":"accept"}\n',
  )
  const { stdout, code } = runCli(['clean'], root)
  expect(code).toBe(0)
  expect(fs.readFileSync(path.join(root, 'cleaned/a.txt'), 'utf8')).toContain('Image from')
  expect(stdout).toContain('2 decisions of 3 settled nothing:')
  expect(stdout).toContain('finding gone in a.txt (stale: no longer found there)')
  expect(stdout).toContain('group never (unknown: nothing in this run has it)')
  expect(runCli(['check', 'raw'], root).stderr).toContain('2 decisions of 3 settled nothing:')
})

test('a page to send has no server, and asks for nothing', () => {
  const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
  expect(runCli(['review', '--static', 'review.html'], root).code).toBe(0)
  const page = fs.readFileSync(path.join(root, 'review.html'), 'utf8')
  expect(page).toContain('"server":null')
  expect(page).not.toContain('connect-src')
  expect(fs.existsSync(path.join(root, 'cleaned'))).toBe(false)
})
