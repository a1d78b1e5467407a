import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeSite, nearCopy } from '../../bench/templates/sites.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { readTree, temporaryFolder } from '../pipeline/temporary-folder.ts'
import { binary, runCli, runProcess } from './run-cli.ts'

const DIRTY =
  'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours of the night.\n'
const CLEAN =
  'The ferry sailed on Monday, and the crew had collected firewood in the small hours of the night.\n'

describe('exit codes', () => {
  test('0: clean writes and says what it did', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    const { code, stdout, stderr } = runCli(['clean'], root)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('1 document in = 1 out + 0 quarantined; 1 changed')
    expect(fs.readFileSync(path.join(root, 'cleaned/a.txt'), 'utf8')).toBe(CLEAN)
  })

  test('1: clean --check when a file would change, 0 when none would; nothing is written', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY, 'tidy/a.txt': CLEAN })
    expect(runCli(['clean', '--check'], root).code).toBe(1)
    expect(runCli(['clean', 'tidy', '--check'], root).code).toBe(0)
    expect(Object.keys(readTree(root))).toEqual(['raw/a.txt', 'tidy/a.txt'])
  })

  test('1: check at or above --fail-on, over --max-warnings; 0 below', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    expect(runCli(['check'], root).code).toBe(1)
    expect(runCli(['check', '--fail-on', 'critical'], root).code).toBe(0)
    expect(runCli(['check', '--fail-on', 'critical', '--max-warnings', '0'], root).code).toBe(1)
    expect(runCli(['check', '--fail-on', 'critical', '--max-warnings', '1'], root).code).toBe(0)
    expect(runCli(['check', '--rule', 'text/quotes'], root).code).toBe(0)
  })

  test.each([
    ['an unknown command', ['claen']],
    ['an unknown option', ['clean', '--nope']],
    ['a missing folder', ['clean', 'nowhere']],
    ['an unknown rule', ['check', '--rule', 'mixed/gleud']],
    ['an unknown format', ['check', '--format', 'prety']],
    ['a wrong severity', ['check', '--fail-on', 'bad']],
    ['a wrong number', ['check', '--concurrency', '0']],
    ['a missing configuration', ['clean', '--config', 'none.json']],
    ['a missing decisions file', ['clean', '--decisions', 'none.jsonl']],
    ['overlapping folders', ['clean', 'raw', '--out', 'raw/cleaned']],
    ['no output folder for revert', ['revert']],
    ['no ledger', ['revert', '--out', 'restored']],
    ['an unknown rule to explain', ['explain', 'mixed/nothing']],
  ])('2: %s', (_label, args) => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    const { code, stdout, stderr } = runCli(args, root)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trim().length).toBeGreaterThan(20)
    expect(stderr).not.toContain('    at ')
  })

  test('2: an empty folder, and only files of no known format', () => {
    const root = temporaryFolder({ 'raw/picture.png': 'x', 'empty/.keep': '' })
    expect(runCli(['clean'], root).stderr).toContain('seen: 1 .png')
    expect(runCli(['clean'], root).code).toBe(2)
  })

  test('2: --strict with a document in quarantine; 0 without', () => {
    const root = temporaryFolder({ 'raw/a.txt': CLEAN, 'raw/b.txt': Buffer.from([0, 1, 2]) })
    expect(runCli(['clean'], root).code).toBe(0)
    expect(runCli(['clean', '--strict'], root).code).toBe(2)
    const { code, stderr } = runCli(['check', '--strict', '--fail-on', 'critical'], root)
    expect(code).toBe(2)
    expect(stderr).toContain('quarantined: b.txt')
  })
})

describe('errors name the nearest valid word', () => {
  test.each([
    ['{"preste": "aggressive"}', 'Unknown key `preste` in pumice.config.json. Did you mean `preset`?'],
    [
      '{"rules": {"mixed/invisibel": "off"}}',
      'Unknown rule `mixed/invisibel` under `rules` in pumice.config.json. Did you mean `mixed/invisible`?',
    ],
    [
      '{"rules": {"mixed/invisible": ["major", {"colour": 1}]}}',
      'Unknown key `rules.mixed/invisible.colour` in pumice.config.json.',
    ],
    ['{"concurrency": 0}', '`concurrency`'],
    ['{"preset": "bold"}', '`preset`'],
    ['{"preset": ', 'Cannot read the configuration'],
  ])('%s', (content, expected) => {
    const root = temporaryFolder({ 'raw/a.txt': CLEAN, 'pumice.config.json': content })
    const { code, stderr } = runCli(['check'], root)
    expect(code).toBe(2)
    expect(stderr).toContain(expected)
  })
})

describe('a slip on the command line is answered with what to do', () => {
  test.each([
    [['check', '--rule', 'mixed/glud'], 'Unknown rule `mixed/glud` in --rule. Did you mean `mixed/glued`?'],
    [
      ['check', '--fail-on', 'majro'],
      'Expected `--fail-on` to be one of neutral, minor, major, critical, got "majro". Did you mean `major`?',
    ],
    [['clean', '--preset', 'agressive'], 'Did you mean `aggressive`?'],
    [['check', '--min-precision', '2'], 'Expected `--min-precision` to be <=1'],
    [['check', '--config', 'none.json'], 'Cannot read the configuration `none.json`: there is no such file.'],
    [['check', '--config', 'broken.yaml'], 'Cannot read the configuration `broken.yaml`: Flow sequence'],
    [['check', '--decisions', 'none.jsonl'], 'given as `decisions`: there is no such file.'],
    [['check', '--decisions', 'raw'], 'given as `decisions`: it is a folder. Name a file.'],
    [['clean', '--dry-run', '--compare', 'none'], 'given as `--compare`: there is no such file.'],
    [
      ['check', '--knowledge', 'empty.json'],
      '`empty.json` is no knowledge.json of this version: `version` is missing. Make it with `pumice survey`',
    ],
    [['check', '--budget', 'mixed'], 'Expected RULE=N, as in mixed/glued=10, got `mixed`.'],
    [['review', '--port', '99999'], 'Expected a whole number from 0 to 65535, got `99999`.'],
    [['explain', 'none.txt:3'], 'There is no file `none.txt`.'],
    [['check', 'nowhere'], 'Cannot find `nowhere`. Give an existing file or folder.'],
    [['check', 'bad.txt'], 'nothing could be read'],
  ])('%j', (args, expected) => {
    const root = temporaryFolder({
      'raw/a.txt': CLEAN,
      'broken.yaml': 'not: [closed\n',
      'empty.json': '{}',
      'bad.txt': Buffer.from([0, 1, 2]),
    })
    const { code, stdout, stderr } = runCli(args, root)
    expect(code).toBe(2)
    expect(stdout + stderr).toContain(expected)
    expect(stderr).not.toMatch(/ENOENT|INTERNAL| {4}at /)
  })

  test('decisions of another corpus', () => {
    const row = { fingerprint: '0123456789abcdef', doc: 'b.txt', verdict: 'reject' }
    const root = temporaryFolder({ 'raw/a.txt': CLEAN, 'other.jsonl': `${JSON.stringify(row)}\n` })
    expect(runCli(['check', '--decisions', 'other.jsonl'], root)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('is it the decisions file of this corpus?'),
    })
  })
})

describe('configuration', () => {
  test.each([
    ['pumice.config.yaml', 'rules:\n  mixed/invisible: off\n'],
    ['pumice.config.json', '{"rules":{"mixed/invisible":"off"}}'],
    ['pumice.config.js', 'export default { rules: { "mixed/invisible": "off" } }\n'],
    ['package.json', '{"type":"module","pumice":{"rules":{"mixed/invisible":"off"}}}'],
  ])('%s is read', (name, content) => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY, [name]: content })
    expect(runCli(['check'], root)).toMatchObject({ code: 0 })
  })

  test('the command line wins over the file', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY, 'pumice.config.json': '{"failOn":"critical"}' })
    expect(runCli(['check'], root).code).toBe(0)
    expect(runCli(['check', '--fail-on', 'minor'], root).code).toBe(1)
  })
})

describe('output', () => {
  test('check prints findings as pretty, json and jsonl, and to files', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    const pretty = runCli(['check'], root).stdout
    expect(pretty).toContain('mixed/invisible')
    expect(pretty).not.toContain('\u001b')
    const rows = runCli(['check', '--format', 'jsonl'], root).stdout.trimEnd().split('\n')
    const findings = rows.map((row) => JSON.parse(row) as Finding)
    expect(findings.map((finding) => finding.ruleId)).toEqual(['mixed/invisible'])
    const json = JSON.parse(runCli(['check', '--format', 'json'], root).stdout) as { findings: Finding[] }
    expect(json.findings).toEqual(findings)
    const both = runCli(['check', '--format', 'pretty', '--format', 'jsonl=out/findings.jsonl'], root)
    expect(both.stdout).toBe(pretty)
    expect(fs.readFileSync(path.join(root, 'out/findings.jsonl'), 'utf8')).toBe(`${rows.join('\n')}\n`)
  })

  test('check and clean report the same findings', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    runCli(['clean'], root)
    const written = fs.readFileSync(path.join(root, 'reports/findings.jsonl'), 'utf8')
    expect(runCli(['check', '--format', 'jsonl'], root).stdout).toBe(written)
  })

  test('diff prints a patch or a page and writes nothing', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    const patch = runCli(['diff'], root)
    expect(patch.code).toBe(0)
    expect(patch.stdout).toContain('+++ ')
    expect(runCli(['diff', '--format', 'html'], root).stdout).toMatch(/^<!doctype html>/i)
    expect(Object.keys(readTree(root))).toEqual(['raw/a.txt'])
  })

  test('survey prints knowledge that check takes back', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    expect(runCli(['survey', '--out', 'knowledge.json'], root)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(runCli(['survey'], root).stdout).toBe(fs.readFileSync(path.join(root, 'knowledge.json'), 'utf8'))
    expect(runCli(['check', '--knowledge', 'knowledge.json', '--fail-on', 'critical'], root).code).toBe(0)
  })

  test('revert gives the raw bytes back', () => {
    const root = temporaryFolder({ 'raw/deep/a.txt': DIRTY.replaceAll('\n', '\r\n') })
    runCli(['clean'], root)
    expect(runCli(['revert', '--out', 'restored'], root).stdout).toContain('1 document reverted')
    expect(readTree(path.join(root, 'restored'))).toEqual(readTree(path.join(root, 'raw')))
  })

  test('explain tells of a rule and of a line', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    expect(runCli(['explain', 'mixed/invisible'], root).stdout).toContain('## What it leaves alone')
    const line = runCli(['explain', 'raw/a.txt:1'], root).stdout
    expect(line).toContain('character: U+00AD')
    expect(line).toMatch(/fingerprint [0-9a-f]{16}/)
  })

  test('every command has help with examples', () => {
    const root = temporaryFolder()
    for (const command of ['clean', 'check', 'diff', 'revert', 'survey', 'explain', 'init', 'lsp']) {
      const { code, stdout } = runCli([command, '--help'], root)
      expect(code).toBe(0)
      expect(stdout).toContain('Examples:')
      expect(stdout).toContain(`pumice ${command}`)
    }
    expect(runCli(['--help'], root).stdout).toContain('Exit codes:')
    expect(runCli(['--version'], root).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('- cleans standard input to standard output, and writes reports only when they are asked for', () => {
    const root = temporaryFolder()
    // Once from a pipe, as in a shell.
    expect(runProcess(['clean', '-'], root, {}, DIRTY)).toEqual({ code: 0, stdout: CLEAN, stderr: '' })
    expect(runCli(['clean', '-', '--as', 'html'], root, {}, `<p>${DIRTY}</p>`).stdout).toBe(CLEAN)
    const rows = `${JSON.stringify({ body: DIRTY })}\nbroken\n`
    const { code, stdout, stderr } = runCli(
      ['clean', '-', '--as', 'jsonl', '--text-field', 'body'],
      root,
      {},
      rows,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ body: CLEAN, pumice: { edits: 1, metadata: {} } })
    expect(stderr).toContain('quarantined: stdin.jsonl#2: Broken JSON')
    expect(readTree(root)).toEqual({})
    expect(runCli(['clean', '-', '--reports', 'reports'], root, {}, DIRTY).stdout).toBe(CLEAN)
    expect(Object.keys(readTree(root))).toContain('reports/ledger.jsonl')
    expect(runCli(['clean', '-', '--check'], root, {}, DIRTY)).toMatchObject({ code: 1, stdout: '' })
    expect(runCli(['check', '-', '--as', 'md'], root, {}, DIRTY)).toMatchObject({ code: 1 })
    expect(runCli(['check', '-', 'raw'], root, {}, DIRTY).stderr).toContain('CONFIG_INPUT')
  })

  test('a reader that closes early is no error', () => {
    const script = '"$0" "$1" check --help | true'
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, binary], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })

  test('--quiet leaves results only', () => {
    const root = temporaryFolder({ 'raw/a.txt': DIRTY })
    expect(runCli(['clean', '--quiet'], root)).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('the same bytes for one thread, for some and for more than there is work for', {
    timeout: 120_000,
  }, () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [
        `raw/${index % 5}/${index}.txt`,
        `${DIRTY}Line ${index % 9} of the log.\n`,
      ]),
    )
    const sites = [6, 9].flatMap((documents, number) =>
      makeSite(number, documents, { host: false, seed: 4 }).flatMap((document, at) =>
        at % 3 === 0 ? [document, nearCopy(document, 1, 0.02)] : [document],
      ),
    )
    for (const { id, text } of sites) files[`raw/${id}`] = text
    const root = temporaryFolder({ ...files, 'raw/bad.txt': Buffer.from([0, 1]) })
    const outputs = [1, 2, 8].map((threads) => {
      runCli(['clean', '--quiet', '--concurrency', `${threads}`, '--out', 'c', '--reports', 'r'], root)
      return { cleaned: readTree(path.join(root, 'c')), reports: readTree(path.join(root, 'r')) }
    })
    expect(Object.keys(outputs[0]?.cleaned ?? {})).toHaveLength(130 + sites.length)
    const { templates, duplicates } = JSON.parse(`${outputs[0]?.reports['knowledge.json']}`)
    expect([templates.length > 5, duplicates.length]).toEqual([true, 6])
    for (const output of outputs) expect(output).toEqual(outputs[0])
  })

  test('the same findings from a cold cache, a warm one and none, for 1 and 2 threads', {
    timeout: 120_000,
  }, () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [
        `raw/${index}.txt`,
        `${DIRTY}Line ${index % 9} of the log.\n`,
      ]),
    )
    const root = temporaryFolder(files)
    const outputs = [
      ['--no-cache'],
      ['--concurrency', '2'],
      ['--concurrency', '2'],
      ['--concurrency', '1'],
    ].map((args) => runCli(['check', '--format', 'json', '--cache-location', 'c', ...args], root))
    expect(outputs[0]?.stdout.length).toBeGreaterThan(10_000)
    for (const output of outputs) expect(output).toEqual(outputs[0])
    expect(Object.keys(readTree(path.join(root, 'c')))).toHaveLength(261)
  })
})
