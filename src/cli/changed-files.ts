import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PumiceError } from '../pumice-error.ts'

/** The tree without files, which every repository knows: what a branch without commits is compared with. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

/** What differs from a commit. */
export interface Changes {
  /** Links in the way to a file do not matter. */
  has(file: string): boolean
  /** Lines of a changed file that were added or changed; `undefined` for all of them. */
  linesOf(file: string): ReadonlySet<number> | undefined
}

/**
 * Files that differ from a commit: added, copied, modified, renamed, type changed, committed or not, and untracked ones
 * that git does not ignore. Names are taken NUL-separated, so any byte may stand in them.
 *
 * @param base  A branch, tag or commit: what has happened since the branch left it. `undefined`: since the last commit.
 * @throws      CONFIG_GIT outside of a repository, without git, and for an unknown base.
 */
export function findChanges(base: string | undefined, folder = '.'): Changes {
  const top = git(
    folder,
    ['rev-parse', '--show-toplevel'],
    'Run it inside of one, or leave --changed out.',
  ).trimEnd()
  const from = base === undefined ? lastCommit(top) : mergeBase(top, base)
  const tracked = namesIn(git(top, ['diff', '--name-only', '-z', '--diff-filter=ACMRT', from, '--']), top)
  const untracked = namesIn(git(top, ['ls-files', '-z', '--others', '--exclude-standard']), top)
  return {
    has(file) {
      const name = realPath(file)
      return tracked.has(name) || untracked.has(name)
    },
    linesOf(file) {
      const name = realPath(file)
      if (!tracked.has(name)) return undefined
      return addedLines(git(top, ['diff', '-U0', '--no-color', '--no-ext-diff', '--text', from, '--', name]))
    },
  }
}

const namesIn = (output: string, top: string): ReadonlySet<string> =>
  new Set(
    output
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => path.join(top, name)),
  )

/** Line numbers of the new file, from the heads of the hunks: `@@ -1,2 +3,4 @@`. */
function addedLines(patch: string): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const [, start, count = '1'] of patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm))
    for (let line = 0; line < Number(count); line++) lines.add(Number(start) + line)
  return lines
}

const lastCommit = (top: string): string =>
  run(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).stdout.trimEnd() || EMPTY_TREE

function mergeBase(top: string, base: string): string {
  const { status, stdout } = run(top, ['merge-base', '--end-of-options', base, 'HEAD'])
  if (status === 0) return stdout.trimEnd()
  throw new PumiceError(
    'CONFIG_GIT',
    `Git finds no common commit of \`${base}\` and HEAD. Fetch it (in CI with its history), or name another with --changed=BASE.`,
  )
}

function git(folder: string, args: readonly string[], advice = 'See the message of git above.'): string {
  const { status, stdout, stderr, error } = run(folder, args)
  if (error !== undefined) {
    throw new PumiceError(
      'CONFIG_GIT',
      `--changed needs git, which could not be started: ${error.message}.`,
      {
        cause: error,
      },
    )
  }
  if (status !== 0) {
    const [reason = ''] = stderr.trim().split('\n')
    throw new PumiceError('CONFIG_GIT', `--changed needs a git repository: ${reason}. ${advice}`)
  }
  return stdout
}

const run = (folder: string, args: readonly string[]) =>
  spawnSync('git', [...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })

function realPath(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return path.resolve(file)
  }
}
