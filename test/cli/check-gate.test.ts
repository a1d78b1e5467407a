import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { temporaryFolder, writeFiles } from '../pipeline/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const DIRTY = 'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours.\n'
const OTHER = 'A baker of the old town was awar\u00added a medal for the bread of the year on Sunday.\n'
const CLEAN = DIRTY.replaceAll('\u00ad', '')

test('a baseline is made, holds, tells what is new and what is gone, and shrinks', () => {
  const root = temporaryFolder({ 'raw/a.txt': DIRTY })
  const known = ['check', '--baseline', 'known.jsonl']
  const made = runCli([...known, '--baseline-update', '--allow-growth'], root)
  expect(made).toMatchObject({ code: 0, stderr: '1 finding taken into the baseline\n' })
  expect(fs.readFileSync(path.join(root, 'known.jsonl'), 'utf8')).toMatch(
    /^\{"baseline":1,"paths":\["raw"\]\}\n\{"doc":"a\.txt","rule":"mixed\/invisible","fp":"[0-9a-f]{16}","actual":"\u00ad"\}\n$/,
  )
  expect(runCli([...known, '--ci'], root)).toMatchObject({ code: 0, stderr: '' })
  writeFiles(root, { 'raw/a.txt': CLEAN + OTHER })
  const swapped = runCli([...known, '--ci'], root)
  expect(swapped.code).toBe(1)
  expect(swapped.stdout).toContain(
    '1 new finding; 0 findings in the baseline and not shown, 1 stale entry. In all:\n',
  )
  expect(swapped.stderr).toMatch(
    /^over budget: 1 finding of severity major .*\nover budget: 1 entry of the baseline .*\n1 stale entry of the baseline .*: a\.txt mixed\/invisible [0-9a-f]{16}\n$/,
  )
  expect(runCli([...known, '--baseline-update'], root).code).toBe(1)
  expect(fs.readFileSync(path.join(root, 'known.jsonl'), 'utf8')).toBe('{"baseline":1,"paths":["raw"]}\n')
})

test.each([
  ['a missing file', ['--baseline', 'none.jsonl'], 'Make it with --baseline-update --allow-growth.'],
  ['growth alone', ['--baseline', 'b', '--allow-growth'], '--allow-growth is nothing without'],
  ['an update of nothing', ['--baseline-update'], 'Name the baseline with --baseline FILE'],
  ['an update in --ci', ['--baseline', 'b', '--baseline-prune', '--ci'], 'is read only'],
  ['both updates', ['--baseline', 'b', '--baseline-update', '--baseline-prune'], 'Give one of'],
  ['two formats on standard output', ['--format', 'github', '--format', 'md'], '--format md=FILE'],
  ['a budget of no rule', ['--budget', 'mixde=1'], 'Did you mean `mixed`?'],
  ['a budget without a figure', ['--budget', 'mixed'], 'Expected RULE=N'],
])('2: %s', (_label, args, message) => {
  const root = temporaryFolder({ 'raw/a.txt': CLEAN })
  const { code, stderr, stdout } = runCli(['check', ...args], root)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})

test('--language names the languages that documents may be in', () => {
  const root = temporaryFolder({ 'raw/a.txt': CLEAN })
  const check = (language: string) => runCli(['check', 'raw', '--language', language, '--no-color'], root)
  expect(check('de,en-GB')).toMatchObject({ code: 0, stderr: '' })
  const other = check('de')
  expect(other.code).toBe(1)
  expect(other.stdout).toContain('document in en')
  const wrong = check('deutsch!')
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('Expected `--language`')
})

describe('budgets', () => {
  test('of a rule and of a family, from the command line and from the configuration', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY + OTHER })
    const over = runCli(['check', '--budget', 'text=0', 'mixed=1'], root)
    expect(over).toMatchObject({ code: 1, stderr: 'over budget: 2 findings of mixed, budget 1 (--budget)\n' })
    expect(runCli(['check', '--budget', 'mixed=1', '--exit-zero'], root).code).toBe(0)
    writeFiles(root, { 'pumice.config.json': '{"budgets":{"mixed":2}}' })
    expect(runCli(['check'], root)).toMatchObject({ code: 0, stderr: '' })
  })

  test('of penalty points', () => {
    const root = temporaryFolder({
      'raw/a.txt': DIRTY + Array.from({ length: 40 }, (_, line) => `${line} ${CLEAN}`).join('\n'),
    })
    const args = ['check', '--fail-on', 'critical', '--max-penalty']
    expect(runCli([...args, '100'], root)).toMatchObject({ code: 0, stderr: '' })
    const { code, stderr } = runCli([...args, '1.5'], root)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^over budget: [\d.]+ penalty points per 1,000 words \(mqm\), at most 1\.5 /)
  })

  test('a finding that a person has settled is neither shown nor counted', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    const [row] = runCli(['check', '--format', 'jsonl'], root).stdout.split('\n')
    const { fingerprint } = JSON.parse(row as string) as Finding
    writeFiles(root, { 'decisions.jsonl': `${JSON.stringify({ fingerprint, verdict: 'reject' })}\n` })
    const { code, stdout } = runCli(['check', '--decisions', 'decisions.jsonl', '--format', 'jsonl'], root)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })
})

test('formats go to files of their own, one to standard output', () => {
  const root = temporaryFolder({ 'raw/a b.txt': DIRTY })
  const names = ['json', 'jsonl', 'md', 'sarif', 'junit', 'gitlab', 'rdjsonl']
  const files = names.flatMap((name) => ['--format', `${name}=out/${name}`])
  const { stdout, code } = runCli(['check', '--format', 'github', ...files], root)
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^::warning file=raw\/a b\.txt,line=1,endLine=1,col=49,endColumn=50,title=mixed\/invisible::/,
  )
  expect(fs.readdirSync(path.join(root, 'out')).sort()).toEqual([...names].sort())
  expect(fs.readFileSync(path.join(root, 'out/sarif'), 'utf8')).toContain('"uri": "raw/a%20b.txt"')
})
