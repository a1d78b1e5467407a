import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { clean } from '../../src/pipeline/clean.ts'
import { revert } from '../../src/pipeline/revert.ts'
import type { Report } from '../../src/report/report.ts'
import { runCli } from '../cli/run-cli.ts'
import { readTree, temporaryFolder } from '../pipeline/temporary-folder.ts'
import { settleText } from '../properties/settings.ts'

const root = path.join(import.meta.dirname, '../..')
const place = (name: string): string => path.join(root, name)

describe('the corpus of the repository', () => {
  test('cleaned/ and reports/ are exactly what `npm run clean` makes of raw/, and revert gives raw/ back', async () => {
    const folder = temporaryFolder()
    const at = (name: string): string => path.join(folder, name)
    const { report } = await clean({ paths: [place('raw')], out: at('cleaned'), reports: at('reports') })
    expect(report.documents.in).toBeGreaterThanOrEqual(10)
    expect(report.documents.quarantined).toBe(0)
    const text = (tree: Record<string, Buffer>): Record<string, string> =>
      Object.fromEntries(Object.entries(tree).map(([name, bytes]) => [name, bytes.toString('latin1')]))
    expect(text(readTree(at('cleaned'))), 'run `npm run clean` and commit').toEqual(
      text(readTree(place('cleaned'))),
    )
    expect(text(readTree(at('reports'))), 'run `npm run clean` and commit').toEqual(
      text(readTree(place('reports'))),
    )
    await revert({ cleaned: at('cleaned'), ledger: at('reports/ledger.jsonl'), out: at('restored') })
    expect(readTree(at('restored'))).toEqual(readTree(place('raw')))
  })

  test('cleaned/, surveyed again, gets no new applied edit', async () => {
    const { report } = await clean(
      { paths: [place('cleaned')], out: 'nowhere/cleaned', reports: 'nowhere/reports' },
      { dryRun: true },
    )
    expect(report.findings.applied).toBe(0)
    expect(report.documents.changed).toBe(0)
  })
})

test('cleaned/ passes the check that CI makes of it', () => {
  // Nothing critical, nothing left that clean would mend, and not more points than leftovers only a person can mend.
  const { code, stdout, stderr } = runCli(
    ['check', 'cleaned', '--fail-on', 'critical', '--max-penalty', '30', '--format', 'json'],
    root,
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { report } = JSON.parse(stdout) as { report: Report }
  expect(report.documents.in).toBeGreaterThanOrEqual(10)
  expect(report.findings.applied).toBe(0)
})

describe('README.md', () => {
  const readme = fs.readFileSync(place('README.md'), 'utf8')
  const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1] as string)

  test('its first example comes out as it says', () => {
    const [before, after] = [...readme.matchAll(/^```text\n(.*?)^```$/gms)].map((match) => match[1] as string)
    expect(settleText(before as string).text).toBe(after)
  })

  test('its first run comes out as it says', () => {
    const cwd = temporaryFolder()
    const blocks = [...readme.matchAll(/^```console\n(.*?)^```$/gms)].map((match) => match[1] as string)
    const steps = blocks.flatMap((block) => block.split(/^\$ /m).slice(1))
    expect(steps.length).toBeGreaterThan(9)
    for (const step of steps) {
      const [command = '', ...expected] = step.trimEnd().split('\n')
      const [program, name, ...args] = command.split(' ')
      const { stdout, stderr } =
        program === 'npx' && name === 'pumice'
          ? runCli(args, cwd)
          : spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' })
      expect({ command, output: (stdout + stderr).trimEnd() }).toEqual({
        command,
        output: expected.join('\n'),
      })
    }
  })

  test('has examples of the library', () => {
    expect(examples.length).toBeGreaterThan(1)
  })

  test.each(examples)('example runs as it stands: %s', (code) => {
    // Inside of dist the package can import itself by name.
    const file = place(`dist/readme-example-${examples.indexOf(code)}.js`)
    fs.writeFileSync(file, code)
    onTestFinished(() => fs.rmSync(file))
    const cwd = temporaryFolder()
    fs.cpSync(place('raw'), path.join(cwd, 'raw'), { recursive: true })
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trim()).not.toBe('')
  })

  test('the examples show every function and plugin of the library', async () => {
    const names = Object.entries(await import('../../src/index.ts')).flatMap(([name, value]) =>
      typeof value === 'function' && /^(?:clean|check|survey|revert|pumice\w+)$/.test(name) ? [name] : [],
    )
    expect(names.length).toBeGreaterThan(9)
    expect(names.filter((name) => !examples.some((code) => code.includes(name)))).toEqual([])
  })

  test('its table of rules is the registry', async () => {
    const { withRulesTable } = await import('../../scripts/rules-table.mjs')
    const { RULES } = await import('../../src/rules/index.ts')
    expect(withRulesTable(readme, RULES), 'run `npm run docs` and commit').toBe(readme)
  })
})
