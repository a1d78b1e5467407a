import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTree, temporaryFolder } from '../pipeline/temporary-folder.ts'
import { binary } from './run-cli.ts'

const DIRTY =
  'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours of the night.\n'

/** Some seconds of work, so that the signal comes in the midst of it. */
const FILES = 2000

test.each(['1', '2'])('Ctrl-C with %s threads leaves whole files only, and no report', async (threads) => {
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_, index) => [`raw/${index}.txt`, DIRTY.repeat(8)]),
  )
  const root = temporaryFolder(files)
  const child = spawn(process.execPath, [binary, 'clean', '--concurrency', threads], { cwd: root })
  let stderr = ''
  child.stderr.on('data', (data) => {
    stderr += String(data)
  })
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)))
  const cleaned = path.join(root, 'cleaned')
  while (!fs.existsSync(cleaned) || fs.readdirSync(cleaned).length < 10)
    await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(stderr).toContain('Interrupted.')
  const written = readTree(cleaned)
  const names = Object.keys(written)
  expect(names.length).toBeLessThan(FILES)
  expect(names.filter((name) => !/^\d+\.txt$/.test(name))).toEqual([])
  expect(new Set(Object.values(written).map(String)).size).toBe(1)
  expect(readTree(path.join(root, 'reports'))).toEqual({})
})
