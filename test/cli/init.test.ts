import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { CONFIG, GITLAB, WORKFLOW } from '../../src/cli/init/templates.ts'
import { checkSettings } from '../../src/config/check-settings.ts'
import { DEFAULT_SETTINGS } from '../../src/config/settings.ts'
import { readTree, temporaryFolder } from '../pipeline/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const namesIn = (root: string): string[] => Object.keys(readTree(root))

test('init writes what is missing, and a check can start with it', () => {
  const root = temporaryFolder({ 'raw/a.txt': 'The ferry sailed on Monday.\n' })
  const first = runCli(['init'], root)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toContain('wrote pumice.config.yaml\nwrote .github/workflows/pumice.yml\n')
  expect(namesIn(root)).toEqual(['.github/workflows/pumice.yml', 'pumice.config.yaml', 'raw/a.txt'])
  expect(runCli(['check'], root)).toMatchObject({ code: 0, stderr: '' })
})

test('init overwrites nothing, neither its own files nor a configuration of another name', () => {
  const root = temporaryFolder({
    'pumice.config.yaml': 'failOn: minor\n',
    '.gitlab-ci.yml': 'mine: {}\n',
    'json/pumice.config.json': '{ not even json',
    'package/package.json': '{"pumice": {"failOn": "minor"}}',
    'other/package.json': '{"dependencies": {"pumice": "1.0.0"}}',
  })
  const before = readTree(root)
  expect(runCli(['init', '--ci', 'gitlab'], root).stdout).toMatch(
    /^kept pumice\.config\.yaml, .*\nkept \.gitlab-ci\.yml, /,
  )
  for (const folder of ['json', 'package'])
    expect(runCli(['init', folder, '--ci', 'none', '--quiet'], root)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  expect(readTree(root)).toEqual(before)
  expect(runCli(['init', 'other', '--ci', 'none'], root).stdout).toContain('wrote pumice.config.yaml')
})

test('every setting of the configuration is one, and those behind a # have their default', () => {
  const written = parse(CONFIG) as Record<string, unknown>
  expect(checkSettings(written, 'init')).toEqual(written)
  for (const [key, value] of Object.entries(written))
    expect({ [key]: value }).toEqual({
      [key]: key === 'allow' ? { names: [], phrases: [], patterns: [] } : DEFAULT_SETTINGS[key as 'paths'],
    })
  const all = parse(
    CONFIG.replace(/^rules: \{\}$/m, 'rules:')
      .replace(/^#(?! )/gm, '')
      .replace(/^# {2}(?=\S+\/)/gm, '  '),
  )
  const settings = checkSettings(all, 'init')
  expect(Object.keys(settings).length).toBeGreaterThan(Object.keys(written).length + 8)
  expect(settings.rules).toEqual({ 'text/quotes': 'off', 'structure/truncated': 'neutral' })
})

test.each([
  ['github', WORKFLOW],
  ['gitlab', GITLAB],
])('the commands of the %s workflow run', (_service, content) => {
  const root = temporaryFolder({ 'raw/a.txt': 'The ferry sailed on Monday.\n' })
  expect(runCli(['clean', '--quiet'], root).code).toBe(0)
  parse(content)
  const commands =
    content
      .replace(/>-\n\s+/g, '')
      .replace(/\n\s+--/g, ' --')
      .match(/npx pumice .*/g) ?? []
  expect(commands).toHaveLength(2)
  for (const command of commands)
    expect(runCli(command.split(' ').slice(2), root), command).toMatchObject({ code: 0 })
  expect(fs.readdirSync(root)).toContain('.pumice-cache')
  expect(spawnSync('git', ['init', '-q'], { cwd: root }).status).toBe(0)
  const { stdout } = spawnSync('git', ['status', '--porcelain', '-uall'], { cwd: root, encoding: 'utf8' })
  expect(stdout).not.toContain('.pumice-cache')
  expect(path.basename(root)).toContain('pumice-test')
})
