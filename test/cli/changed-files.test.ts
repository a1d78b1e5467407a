import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChanges } from '../../src/cli/changed-files.ts'
import { temporaryFolder, writeFiles } from '../pipeline/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const git = (root: string, ...args: string[]): void => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main']
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
}

/** A repository with one commit. */
function repository(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder(files)
  git(root, 'init', '-q')
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '-m', 'first')
  return root
}
const changed = (root: string, base?: string): string[] => {
  const { has } = findChanges(base, root)
  return (fs.readdirSync(root, { recursive: true }) as string[])
    .filter((name) => !name.startsWith('.git') && has(path.join(root, name)))
    .sort()
}

describe('files', () => {
  test('that differ from the last commit, staged or not, untracked ones too, ignored ones not', () => {
    const root = repository({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n', '.gitignore': 'z.txt\n' })
    expect(changed(root)).toEqual([])
    writeFiles(root, { 'a.txt': 'A\n', 'new 港\n"x".txt': 'n', 'z.txt': 'z', 'b.txt': 'B\n' })
    git(root, 'add', 'b.txt')
    fs.rmSync(path.join(root, 'c.txt'))
    expect(changed(root)).toEqual(['a.txt', 'b.txt', 'new 港\n"x".txt'])
  })

  test('that differ since the branch left its base, renamed ones by their new name', () => {
    const root = repository({ 'a.txt': 'a\n'.repeat(50), 'b.txt': 'b\n' })
    git(root, 'branch', 'base')
    git(root, 'mv', 'a.txt', 'moved.txt')
    git(root, 'commit', '-q', '-m', 'second')
    git(root, 'checkout', '-q', 'base')
    writeFiles(root, { 'b.txt': 'other\n' })
    git(root, 'commit', '-q', '-a', '-m', 'elsewhere')
    git(root, 'checkout', '-q', '-')
    expect(changed(root, 'base')).toEqual(['moved.txt'])
    expect(changed(root)).toEqual([])
  })

  test('of a repository without commits are all of them; a link in the way does not matter', () => {
    const root = temporaryFolder({ 'real/a.txt': 'a' })
    git(root, 'init', '-q')
    git(root, 'add', '-A')
    fs.symlinkSync(path.join(root, 'real'), path.join(root, 'link'))
    expect(findChanges(undefined, root).has(path.join(root, 'link/a.txt'))).toBe(true)
    expect(changed(root)).toContain('real/a.txt')
  })

  test('lines that were added or changed; all of an untracked file', () => {
    const root = repository({ 'a.txt': '1\n2\n3\n4\n5\n6\n' })
    writeFiles(root, { 'a.txt': '0\n1\n2\nthree\n5\n6\n7\n', 'b.txt': 'new\n' })
    const { linesOf } = findChanges(undefined, root)
    expect([...(linesOf(path.join(root, 'a.txt')) ?? [])]).toEqual([1, 4, 7])
    expect(linesOf(path.join(root, 'b.txt'))).toBeUndefined()
  })

  test('an unknown base, a base that looks like an option, no repository', () => {
    const root = repository({ 'a.txt': 'a' })
    expect(() => findChanges('nowhere', root)).toThrow(/no common commit of `nowhere` and HEAD/)
    expect(() => findChanges('--output=x', root)).toThrow(/no common commit of `--output=x`/)
    expect(fs.existsSync(path.join(root, 'x'))).toBe(false)
    expect(() => findChanges(undefined, temporaryFolder())).toThrow(/^--changed needs a git repository: /)
  })
})

test('check --changed looks at changed files and lines only, and is content when there are none', () => {
  const dirty = (word: string): string =>
    `The ferry sailed on Monday, and the ${word} had col\u00adlected wood.\n`
  const root = repository({ 'raw/a.txt': dirty('crew'), 'raw/b.txt': dirty('cook') })
  const args = ['check', '--format', 'pretty', '--changed']
  expect(runCli(args, root)).toMatchObject({ code: 0, stderr: '' })
  writeFiles(root, { 'raw/b.txt': dirty('cook') + dirty('mate') })
  const files = runCli(args, root)
  expect(files.code).toBe(1)
  expect(files.stdout).toContain('2 findings (2 major)')
  expect(files.stdout).not.toContain('a.txt')
  const lines = runCli([...args, '--changed-lines'], root)
  expect(lines.stderr).toContain('over budget: 1 finding of severity major')
  expect(runCli(['check', '--changed-lines'], root).code).toBe(2)
  const outside = runCli(args, temporaryFolder({ 'raw/a.txt': dirty('crew') }))
  expect(outside).toMatchObject({ code: 2, stdout: '' })
  expect(outside.stderr).toContain('--changed needs a git repository')
})
