import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../pipeline/temporary-folder.ts'
import { runCli } from './run-cli.ts'

const TABLE = `Name,Post,Country,Since
Tora Lindqvist,foreign minister,NO,2031
Ada Berg,keeper of owls,NO,2031
"Bo "Berg",president,NO,2031
`

describe('pumice names', () => {
  test('imports a table into an authority that the other commands take', () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'people.csv.gz'), gzipSync(TABLE))
    const imported = runCli(
      [
        ...[
          'names',
          'import',
          'people.csv.gz',
          '--format',
          'csv',
          '--source',
          'our table',
          '--license',
          'internal',
        ],
        ...['--columns', 'name=Name,office=Post,country=Country,from=Since', '--out', 'people.jsonl'],
        ...['--report', 'report.json'],
      ],
      folder,
    )
    expect(imported).toMatchObject({ code: 0, stdout: '' })
    expect(imported.stderr).toContain('2 people with 1 office\n')
    expect(imported.stderr).toContain('left out, broken row: 1')
    expect(imported.stderr).toContain('left out, office not known: 1 (line 3: keeper of owls of Ada Berg)')
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'report.json'), 'utf8'))).toMatchObject({
      format: 'csv',
      people: 2,
      offices: 1,
      dropped: { 'broken row': 1, 'office not known': 1 },
    })
    fs.writeFileSync(
      path.join(folder, 'a.txt'),
      'The talks about the harbour began in the morning. Norwegian Foreign Minister Tora Lindkvist spoke first.\n',
    )
    const checked = runCli(
      ['check', 'a.txt', '--authority', 'people.jsonl', '--rule', 'name', '--fail-on', 'critical'],
      folder,
    )
    expect(checked.stdout).toContain('`Lindkvist`, expected `Lindqvist`')
    const listed = runCli(['names', 'list', '--authority', 'people.jsonl', '--name', 'lindqv'], folder)
    expect(listed.stdout).toMatch(/^csv-tora-lindqvist +Tora Lindqvist +foreign minister, NO 2031–\n$/)
  })

  test('reads standard input and writes standard output', () => {
    const input = `${JSON.stringify({ id: 'x1', schema: 'Person', properties: { name: ['Ada Berg'] } })}\n`
    const { code, stdout } = runCli(
      ['names', 'import', '-', '--format', 'opensanctions', '--quiet'],
      temporaryFolder(),
      {},
      input,
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ id: 'os-x1', source: 'OpenSanctions x1, CC BY-NC 4.0' })
  })

  test.each([
    ['a list without a source', ['names', 'import', 'a.tbx', '--format', 'tbx'], 'needs --source'],
    [
      'a missing file',
      ['names', 'import', 'no.csv', '--format', 'csv', '--columns', 'name=N', '--source', 'x'],
      'Cannot read `no.csv`: there is no such file',
    ],
    [
      'a wrong field',
      ['names', 'import', 'a', '--format', 'csv', '--columns', 'nam=N', '--source', 'x'],
      'Did you mean `name`?',
    ],
    ['a wrong format', ['names', 'import', 'a', '--format', 'cvs'], 'Allowed choices are'],
    ['an office nobody holds', ['names', 'list', '--office', 'wizard'], 'No such office'],
    ['a date that is none', ['names', 'list', '--at', 'May'], 'Expected YYYY'],
    ['a broken glossary', ['check', 'a.txt', '--glossary', 'g.csv'], 'g.csv` has no head'],
  ])('says what is wrong: %s', (_label, args, message) => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'a.txt'), 'The ship left.\n')
    fs.writeFileSync(path.join(folder, 'g.csv'), 'preferred\nx\n')
    const { code, stderr } = runCli(args, folder)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  test('a damaged archive leaves no file behind', () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'a.csv.gz'), gzipSync(TABLE.repeat(50)).subarray(0, 60))
    const { code } = runCli(
      [
        'names',
        'import',
        'a.csv.gz',
        '--format',
        'csv',
        '--columns',
        'name=Name',
        '--source',
        'x',
        '--out',
        'out.jsonl',
      ],
      folder,
    )
    expect(code).toBe(2)
    expect(fs.readdirSync(folder)).toEqual(['a.csv.gz'])
  })

  test('lists by country, office and date', () => {
    const { stdout, stderr } = runCli(
      [
        'names',
        'list',
        '--country',
        'ua',
        '--office',
        'foreign minister',
        '--at',
        '2023-05',
        '--format',
        'ids',
      ],
      temporaryFolder(),
    )
    expect(stdout).toBe('ua-dmytro-kuleba\n')
    expect(stderr).toBe('')
    const jsonl = runCli(['names', 'list', '--name', 'ЗЕЛЕНСЬКИЙ', '--format', 'jsonl'], temporaryFolder())
    expect(JSON.parse(jsonl.stdout)).toMatchObject({ id: 'ua-volodymyr-zelensky' })
  })

  test('explains a text, a line and a finding, item by item', () => {
    const folder = temporaryFolder()
    const text =
      'The talks about the harbour went on for most of the day.\nIn the evening Russian Foreign Minister Sergei Lavrow met Waltz.\n'
    fs.mkdirSync(path.join(folder, 'raw'))
    fs.writeFileSync(path.join(folder, 'raw/a.txt'), text)
    const ofText = runCli(['names', 'explain', text], folder).stdout
    expect(ofText).toMatch(/^Lavrow -> Lavrov\n {2}changed, confidence 0\.9/)
    expect(ofText).toContain(
      '  authority   Sergei Lavrov (ru-sergei-lavrov)\n  role        Russian Foreign Minister\n',
    )
    expect(ofText).toContain(
      'Waltz: an accepted name, never changed\n  surname of  Mike Waltz (us-mike-waltz)\n',
    )
    const ofLine = runCli(['names', 'explain', 'raw/a.txt:2'], folder).stdout
    expect(ofLine).toContain('a.txt:2:48 Lavrow -> Lavrov\n  changed, name/variant')
    const findings = runCli(
      ['check', '--format', 'jsonl', '--rule', 'name', '--fail-on', 'critical'],
      folder,
    ).stdout
    const { fingerprint } = JSON.parse(findings.split('\n')[0] as string) as { fingerprint: string }
    const ofFinding = runCli(['names', 'explain', fingerprint], folder).stdout
    expect(ofFinding).toContain('role        Russian Foreign Minister')
    expect(ofLine).toContain(ofFinding)
  })

  test('every command has examples', () => {
    for (const args of [['names'], ['names', 'import'], ['names', 'list'], ['names', 'explain']])
      expect(runCli([...args, '--help'], temporaryFolder()).stdout, args.join(' ')).toContain(
        'Examples:\n  pumice names',
      )
  })
})

test('a glossary is applied on request', () => {
  const folder = temporaryFolder()
  fs.mkdirSync(path.join(folder, 'raw'))
  fs.writeFileSync(path.join(folder, 'raw/a.txt'), 'The cease-fire of Kiev held.\n')
  fs.writeFileSync(
    path.join(folder, 'terms.csv'),
    'preferred,forbidden,language\nceasefire,cease-fire;cease fire,en\nKyiv,Kiev,\n',
  )
  const cleaned = (flags: readonly string[]): string => {
    const { code } = runCli(['clean', '--glossary', 'terms.csv', '--rule', 'term', ...flags], folder)
    expect(code).toBe(0)
    return fs.readFileSync(path.join(folder, 'cleaned/a.txt'), 'utf8')
  }
  expect(cleaned([])).toBe('The cease-fire of Kiev held.\n')
  expect(cleaned(['--unsafe'])).toBe('The ceasefire of Kyiv held.\n')
  fs.writeFileSync(
    path.join(folder, 'pumice.config.json'),
    JSON.stringify({ glossary: ['terms.csv'], unsafe: true }),
  )
  expect(runCli(['clean'], folder).code).toBe(0)
  expect(fs.readFileSync(path.join(folder, 'cleaned/a.txt'), 'utf8')).toBe('The ceasefire of Kyiv held.\n')
})
