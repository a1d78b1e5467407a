import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clean } from '../../src/pipeline/clean.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'

const run = (root: string, compare?: string) =>
  clean(
    { paths: [path.join(root, 'raw')], out: path.join(root, 'cleaned'), reports: path.join(root, 'reports') },
    compare === undefined ? {} : { compare },
  )

const OLD = 'The ferry came.\n\nImage from 图床占位\n\nIt was a so\u00adftware fault.\n'

test('says what is new, what is gone and what stayed, also when it writes over the earlier report', async () => {
  const root = temporaryFolder({ 'raw/a.txt': OLD })
  const { report: first } = await run(root)
  expect(first.compared).toBeUndefined()
  // The line has moved and the file is another one; the soft hyphen is gone; a no-break space is new.
  fs.rmSync(path.join(root, 'raw/a.txt'))
  writeFiles(root, { 'raw/b.txt': `First of all.\n\n${OLD.replace('\u00ad', '')}\nAnd a\u00a0space.\n` })
  const { report } = await run(root, path.join(root, 'reports'))
  expect(report.compared?.findings).toEqual({ fresh: 1, gone: 1, known: 1 })
  expect(report.compared?.rules).toEqual([
    { ruleId: 'mixed/invisible', before: 1, now: 0 },
    { ruleId: 'text/whitespace', before: 0, now: 1 },
  ])
  expect(report.compared?.score.before).toBe(first.cleanliness.score.after)
  const page = fs.readFileSync(path.join(root, 'reports/index.html'), 'utf8')
  expect(page).toContain('Since the earlier report')
  expect(/"fresh":\[([\d,]*)\]/.exec(page)?.[1]).toBe('0,1')
})

test('without findings.jsonl the totals are compared', async () => {
  const root = temporaryFolder({ 'raw/a.txt': OLD })
  await run(root)
  fs.copyFileSync(path.join(root, 'reports/report.json'), path.join(root, 'report.json'))
  expect((await run(root, path.join(root, 'report.json'))).report.compared).toMatchObject({
    findings: null,
    rules: [],
  })
})

test('what is no report is refused before any work', async () => {
  const root = temporaryFolder({ 'raw/a.txt': OLD, 'other.json': '{}' })
  await expect(run(root, path.join(root, 'other.json'))).rejects.toMatchObject({ code: 'CONFIG_COMPARE' })
  await expect(run(root, path.join(root, 'none'))).rejects.toMatchObject({ code: 'CONFIG_FILE' })
  expect(fs.existsSync(path.join(root, 'cleaned'))).toBe(false)
})
