import fs from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import type { LedgerRow, QuarantineRow } from '../../src/findings/ledger.ts'
import { clean } from '../../src/pipeline/clean.ts'
import { revert } from '../../src/pipeline/revert.ts'
import { readRows, readTree, temporaryFolder, writeFiles } from './temporary-folder.ts'

const SCRAPE =
  'Image from 图床占位\n\nThe ferry to the island sailed again on Monday after nine days of storm.\n\n' +
  'The captain said the crew had col\u00adlected firewood from the beach and that nobody had gone hungry.\n'
const CLEANED = SCRAPE.replace('Image from 图床占位\n\n', '').replace('\u00ad', '')

const run = (root: string, more: object = {}, options: object = {}) =>
  clean(
    {
      paths: [path.join(root, 'raw')],
      out: path.join(root, 'cleaned'),
      reports: path.join(root, 'reports'),
      ...more,
    },
    options,
  )

const undo = async (root: string) =>
  revert({
    cleaned: path.join(root, 'cleaned'),
    ledger: path.join(root, 'reports/ledger.jsonl'),
    out: path.join(root, 'restored'),
  })

describe('clean', () => {
  test('writes cleaned files, ledger and reports, and revert gives the bytes back', async () => {
    const root = temporaryFolder({
      'raw/a.txt': SCRAPE,
      'raw/sub/b.txt': `\ufeff${SCRAPE.replaceAll('\n', '\r\n')}`,
      'raw/sub/c.txt': 'Nothing is wrong with this one.',
      'raw/d.txt': iconv.encode(SCRAPE, 'utf-16le', { addBOM: true }),
      'raw/empty.txt': '',
      'raw/bom.txt': '\ufeff',
    })
    const { report } = await run(root)
    expect(report.documents).toMatchObject({ in: 6, out: 6, quarantined: 0, changed: 3, unchanged: 3 })
    const cleaned = readTree(path.join(root, 'cleaned'))
    expect(Object.keys(cleaned)).toEqual(['a.txt', 'bom.txt', 'd.txt', 'empty.txt', 'sub/b.txt', 'sub/c.txt'])
    expect(cleaned['a.txt']?.toString()).toBe(CLEANED)
    expect(cleaned['sub/b.txt']?.toString()).toBe(`\ufeff${CLEANED.replaceAll('\n', '\r\n')}`)
    expect(Object.keys(readTree(path.join(root, 'reports')))).toEqual([
      'changes.patch',
      'findings.jsonl',
      'index.html',
      'knowledge.json',
      'ledger.jsonl',
      'quarantine.jsonl',
      'report.json',
      'report.md',
    ])
    expect(await undo(root)).toEqual({ reverted: 6, failed: [] })
    expect(readTree(path.join(root, 'restored'))).toEqual(readTree(path.join(root, 'raw')))
  })

  test('same bytes for any concurrency and order of paths', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [
        `raw/${index}.txt`,
        `${SCRAPE}Line of document ${index % 7}.\n`,
      ]),
    )
    const root = temporaryFolder(files)
    await run(root, { concurrency: 1 })
    const first = readTree(path.join(root, 'reports'))
    await run(root, { concurrency: 8 })
    expect(readTree(path.join(root, 'reports'))).toEqual(first)
    const findings = readRows<Finding>(path.join(root, 'reports/findings.jsonl'))
    const docs = findings.map((finding) => finding.doc)
    expect(docs).toEqual([...docs].sort())
    expect(JSON.stringify(first)).not.toContain(root)
  })

  test('sets bad documents aside, whole, and goes on with the others', async () => {
    const root = temporaryFolder({
      'raw/good.txt': SCRAPE,
      'raw/binary.txt': Buffer.from([0, 1, 2, 3]),
      'raw/broken.txt': Buffer.concat([Buffer.from('The harbour '), Buffer.from([0xff, 0xc0, 0xfe])]),
      'raw/notes.rtf': 'not read',
    })
    fs.symlinkSync('../raw', path.join(root, 'raw/loop'))
    fs.symlinkSync('nowhere.txt', path.join(root, 'raw/dead.txt'))
    const { report } = await run(root)
    expect(report.documents).toMatchObject({ in: 5, out: 1, quarantined: 4 })
    const rows = readRows<QuarantineRow>(path.join(root, 'reports/quarantine.jsonl'))
    expect(rows.map((row) => [row.doc, row.code])).toEqual([
      ['dead.txt', 'INPUT_LINK'],
      ['loop', 'INPUT_LINK'],
      ['binary.txt', 'INPUT_BINARY'],
      ['broken.txt', 'INPUT_ENCODING'],
    ])
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['good.txt'])
    expect(report.skipped).toEqual([{ extension: '.rtf', files: 1 }])
  })

  test('fails when nothing at all could be processed, and says why in the quarantine', async () => {
    const root = temporaryFolder({ 'raw/binary.txt': Buffer.from([0, 1]) })
    await expect(run(root)).rejects.toMatchObject({ code: 'INPUT_NOTHING' })
    expect(readRows<QuarantineRow>(path.join(root, 'reports/quarantine.jsonl'))).toHaveLength(1)
  })

  test('refuses folders that overlap, whatever they are called', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
    fs.symlinkSync(path.join(root, 'raw'), path.join(root, 'alias'))
    for (const out of ['raw', 'raw/cleaned', 'alias', 'alias/deep/er', '.']) {
      await expect(run(root, { out: path.join(root, out) })).rejects.toMatchObject({ code: 'CONFIG_OVERLAP' })
    }
    expect(readTree(root)).toHaveProperty('raw/a.txt', Buffer.from(SCRAPE))
  })

  test('refuses two files that would become one', async () => {
    const root = temporaryFolder({ 'one/raw/a.txt': SCRAPE, 'two/raw/a.txt': SCRAPE })
    const paths = [path.join(root, 'one/raw'), path.join(root, 'two/raw')]
    await expect(run(root, { paths })).rejects.toMatchObject({ code: 'CONFIG_COLLISION' })
  })

  test('several roots are told apart by their names', async () => {
    const root = temporaryFolder({ 'north/a.txt': SCRAPE, 'south/a.txt': SCRAPE })
    await run(root, { paths: [path.join(root, 'south'), path.join(root, 'north')] })
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['north/a.txt', 'south/a.txt'])
  })

  test('a dry run writes nothing', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
    const { report } = await run(root, {}, { dryRun: true })
    expect(report.documents.changed).toBe(1)
    expect(Object.keys(readTree(root))).toEqual(['raw/a.txt'])
  })

  test('names files of an earlier run that no longer belong, and removes only those on request', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE, 'raw/deep/old.txt': SCRAPE })
    await run(root)
    writeFiles(root, { 'cleaned/mine.txt': 'a file that pumice did not write' })
    fs.rmSync(path.join(root, 'raw/deep'), { recursive: true })
    expect((await run(root, {}, { dryRun: true })).stale).toEqual(['deep/old.txt'])
    expect((await run(root, {}, { prune: true })).stale).toEqual(['deep/old.txt'])
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['a.txt', 'mine.txt'])
  })

  test.skipIf(!fs.existsSync('/dev/full')).each(['cleaned/.a.txt', 'reports/.findings.jsonl'])(
    'leaves no half-written file when the disk is full at %s',
    async (name) => {
      const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
      // The temporary file, through a link, is on a device that is always full.
      fs.mkdirSync(path.join(root, path.dirname(name)))
      fs.symlinkSync('/dev/full', path.join(root, `${name}.pumice-${process.pid}.tmp`))
      await expect(run(root)).rejects.toMatchObject({
        code: 'OUTPUT_WRITE',
        message: expect.stringContaining('ENOSPC'),
      })
      const left = Object.keys(readTree(root)).filter(
        (file) => file !== 'raw/a.txt' && file !== 'cleaned/a.txt',
      )
      expect(left).toEqual([])
      const cleaned = path.join(root, 'cleaned/a.txt')
      if (fs.existsSync(cleaned)) expect(fs.readFileSync(cleaned, 'utf8')).toBe(CLEANED)
    },
  )

  test('a file in the way is an error with its name, and nothing is left behind', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE, 'cleaned/a.txt/in-the-way': '' })
    await expect(run(root)).rejects.toMatchObject({ code: 'OUTPUT_WRITE' })
    expect(Object.keys(readTree(root))).toEqual(['cleaned/a.txt/in-the-way', 'raw/a.txt'])
  })

  test('a ledger that does not fit the cleaned files is refused, document by document', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE, 'raw/b.txt': SCRAPE })
    await run(root)
    fs.appendFileSync(path.join(root, 'cleaned/a.txt'), 'changed by hand')
    const { reverted, failed } = await undo(root)
    expect(reverted).toBe(1)
    expect(failed).toMatchObject([{ doc: 'a.txt', code: 'INPUT_LEDGER' }])
  })

  test('a ledger row that leads out of the folder is refused', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
    await run(root)
    const file = path.join(root, 'reports/ledger.jsonl')
    const row = readRows<LedgerRow>(file)[0] as LedgerRow
    fs.writeFileSync(file, `${JSON.stringify({ ...row, doc: '../../escape.txt' })}\n`)
    expect(await undo(root)).toMatchObject({ reverted: 0, failed: [{ code: 'INPUT_PATH' }] })
  })

  test('human decisions outrank rules', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
    await run(root)
    const findings = readRows<Finding>(path.join(root, 'reports/findings.jsonl'))
    const hyphen = findings.find((finding) => finding.ruleId === 'mixed/invisible') as Finding
    writeFiles(root, {
      'decisions.jsonl': `${JSON.stringify({ fingerprint: hyphen.fingerprint, verdict: 'reject', reviewer: 'me' })}\n${JSON.stringify({ group: 'unknown', verdict: 'accept' })}\n`,
    })
    const { report } = await run(root, { decisions: path.join(root, 'decisions.jsonl') })
    expect(fs.readFileSync(path.join(root, 'cleaned/a.txt'), 'utf8')).toBe(
      SCRAPE.replace('Image from 图床占位\n\n', ''),
    )
    expect(report.decisions).toEqual({
      total: 2,
      used: 1,
      shared: 0,
      disputed: 0,
      unused: [{ group: 'unknown', verdict: 'accept', why: 'unknown' }],
      omitted: 0,
    })
  })

  test('knowledge from a file stands in for the survey', async () => {
    const root = temporaryFolder({ 'raw/a.txt': SCRAPE })
    await run(root)
    const knowledge = path.join(root, 'knowledge.json')
    fs.copyFileSync(path.join(root, 'reports/knowledge.json'), knowledge)
    const before = readTree(path.join(root, 'reports'))['findings.jsonl']
    await run(root, { knowledge })
    expect(readTree(path.join(root, 'reports'))['findings.jsonl']).toEqual(before)
    fs.writeFileSync(knowledge, '{"version":1}')
    await expect(run(root, { knowledge })).rejects.toMatchObject({ code: 'CONFIG_KNOWLEDGE' })
  })
})
