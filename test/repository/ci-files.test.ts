import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runCli } from '../cli/run-cli.ts'
import { temporaryFolder } from '../pipeline/temporary-folder.ts'

const root = path.join(import.meta.dirname, '../..')
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8')

const DIRTY = 'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours.\n'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}
interface Action {
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = parse(read('action.yml')) as Action
const stepOf = (name: string): Step & { run: string } =>
  action.runs.steps.find((step) => step.name === name) as Step & { run: string }

/** Run the script of a step as the runner does. */
function runStep(name: string, cwd: string, env: Readonly<Record<string, string>>, bin?: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', stepOf(name).run], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH: `${bin === undefined ? '' : `${bin}:`}${process.env['PATH'] ?? ''}`,
      GITHUB_ACTION_PATH: root,
      ...env,
    },
  })
  return { code: status, stdout, stderr }
}

const NO_INPUT = { INPUT_PATHS: '', INPUT_FAIL_ON: '', INPUT_BASELINE: '', INPUT_CHANGED: '', INPUT_ARGS: '' }

describe('action.yml', () => {
  test('uses each of its inputs and no other, and never inside of a script', () => {
    expect(action.runs.using).toBe('composite')
    const used = new Set([...read('action.yml').matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name))
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort())
    for (const { run, shell, uses } of action.runs.steps) {
      expect(run === undefined).toBe(uses !== undefined)
      if (run === undefined) continue
      expect(shell).toBe('bash')
      expect(run).not.toContain('${{')
    }
  })

  test('its check annotates, writes SARIF and a summary, and fails when the check does', () => {
    const folder = temporaryFolder({ 'my texts/a.txt': DIRTY, 'other/b.txt': DIRTY, summary: '' })
    const dirty = runStep('Check', folder, { ...NO_INPUT, INPUT_PATHS: 'my texts\nother\n' })
    expect(dirty.code).toBe(1)
    expect(dirty.stdout).toContain('::warning file=my texts/a.txt,line=1,')
    expect(fs.readFileSync(path.join(folder, 'pumice.sarif'), 'utf8')).toContain('my%20texts/a.txt')
    runStep('Summary', folder, { GITHUB_STEP_SUMMARY: path.join(folder, 'summary') })
    expect(fs.readFileSync(path.join(folder, 'summary'), 'utf8')).toContain('## pumice check: failed')
    const lenient = {
      ...NO_INPUT,
      INPUT_PATHS: 'other',
      INPUT_FAIL_ON: 'critical',
      INPUT_ARGS: '--rule\nmixed',
    }
    expect(runStep('Check', folder, lenient).code).toBe(0)
    const hostile = { ...NO_INPUT, INPUT_PATHS: '$(touch bad); touch bad' }
    expect(runStep('Check', folder, hostile).code).toBe(2)
    expect(fs.existsSync(path.join(folder, 'bad'))).toBe(false)
  })

  test('its comment is made once and kept up to date', () => {
    // A gh that notes what it is asked and knows one comment from the second call on.
    const gh = `#!/bin/bash\necho "$@" >> calls\nif [[ "$*" == *--jq* ]] && [ -f seen ]; then echo 77; fi\nif [[ "$*" == *POST* ]]; then touch seen; fi\n`
    const folder = temporaryFolder({ 'pumice.md': '# report\n', 'bin/gh': gh })
    fs.chmodSync(path.join(folder, 'bin/gh'), 0o755)
    const env = { REPOSITORY: 'o/r', NUMBER: '5', GH_TOKEN: 't' }
    for (let time = 0; time < 2; time++)
      expect(runStep('Comment', folder, env, path.join(folder, 'bin'))).toMatchObject({ code: 0 })
    const calls = fs.readFileSync(path.join(folder, 'calls'), 'utf8').split('\n')
    expect(calls[1]).toBe(
      'api --method POST repos/o/r/issues/5/comments --field body=@pumice-comment.md --silent',
    )
    expect(calls[3]).toBe(
      'api --method PATCH repos/o/r/issues/comments/77 --field body=@pumice-comment.md --silent',
    )
    expect(fs.readFileSync(path.join(folder, 'pumice-comment.md'), 'utf8')).toMatch(
      /^<!-- pumice check -->\n# report/,
    )
  })
})

test('.pre-commit-hooks.yaml: what a hook runs is a command of pumice that takes its arguments', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {
    id: string
    entry: string
    args: string[]
    language: string
    files: string
    pass_filenames: boolean
  }[]
  expect(hooks.map(({ id }) => id)).toEqual(['pumice-check', 'pumice-clean'])
  const folder = temporaryFolder({ 'raw/a.txt': DIRTY })
  spawnSync('git', ['init', '-q'], { cwd: folder })
  for (const { entry, args, language, files, pass_filenames } of hooks) {
    expect({ language, pass_filenames }).toEqual({ language: 'node', pass_filenames: false })
    const pattern = new RegExp(files)
    for (const name of ['a.txt', 'b/c.md', 'd.html', 'e.htm', 'f.jsonl.gz', 'g.ndjson.zst'])
      expect(pattern.test(name), name).toBe(true)
    expect(pattern.test('a.png')).toBe(false)
    const [command, ...words] = entry.split(' ')
    expect(command).toBe('pumice')
    expect(runCli([...words, ...args], folder).code).toBe(1)
  }
  // Installed from git, the hook has to be built first.
  expect(JSON.parse(read('package.json')).scripts.prepack).toBe('npm run build')
})
