import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UserSettings } from '../../src/config/settings.ts'
import { type Decision, decisionsFile } from '../../src/findings/decision.ts'
import { type CheckOptions, check } from '../../src/pipeline/check.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'

const FERRY = 'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours.'
const BAKER = 'A baker of the old town was awar\u00added a medal for the bread of the year on Sunday.'
const MAYOR = 'The mayor said on Friday that the bri\u00addge would be open again before the winter.'
const PLAIN = 'Nothing else was decided at the meeting of the council on that evening in the hall.'
const text = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

/** A check of the folder `raw` in a root: what is reported, what failed, what is stale. */
async function run(root: string, options: CheckOptions = {}, more: UserSettings = {}) {
  const reported: string[] = []
  const { gate, baseline, passed } = await check(
    { paths: [path.join(root, 'raw')], baseline: path.join(root, 'known.jsonl'), ...more },
    {
      ...options,
      onDocument: (doc, findings) => {
        for (const { line } of findings) reported.push(`${doc}:${line}`)
      },
    },
  )
  const stale = baseline?.stale.map(({ doc }) => doc)
  return { passed, reported, stale, failures: gate.failures.map((failure) => failure.gate) }
}
const PASSED = { passed: true, reported: [], stale: [], failures: [] }

/** A folder with two known findings. */
async function knownFolder(): Promise<string> {
  const root = temporaryFolder({ 'raw/a.txt': text(FERRY, PLAIN, BAKER) })
  expect(await run(root, { baselineUpdate: 'grow' })).toEqual(PASSED)
  return root
}
const linesOf = (root: string): string[] =>
  fs.readFileSync(path.join(root, 'known.jsonl'), 'utf8').split('\n')

describe('a baseline', () => {
  test('lets nothing in for something else: a fixed finding swapped for a new one of the same rule fails', async () => {
    const root = await knownFolder()
    writeFiles(root, { 'raw/a.txt': text(FERRY.replaceAll('\u00ad', ''), PLAIN, BAKER, MAYOR) })
    expect(await run(root)).toEqual({
      passed: false,
      reported: ['a.txt:7'],
      stale: ['a.txt'],
      failures: ['fail-on'],
    })
  })

  test.each([
    ['nothing changes', text(FERRY, PLAIN, BAKER)],
    ['a paragraph moves', text(BAKER, FERRY, PLAIN)],
    ['a line stands above', text('One more line of the day.', FERRY, PLAIN, BAKER)],
    ['a line goes', text(FERRY, BAKER)],
    ['the lines end otherwise', text(FERRY, PLAIN, BAKER).replaceAll('\n', '\r\n')],
  ])('says nothing when %s', async (_label, content) => {
    const root = await knownFolder()
    writeFiles(root, { 'raw/a.txt': content })
    expect(await run(root, { failOnStale: true })).toEqual(PASSED)
  })

  test('knows a renamed file, and takes its new name when it is updated', async () => {
    const root = await knownFolder()
    const before = linesOf(root)
    fs.mkdirSync(path.join(root, 'raw/new'))
    fs.renameSync(path.join(root, 'raw/a.txt'), path.join(root, 'raw/new/z.txt'))
    expect(await run(root, { failOnStale: true })).toEqual(PASSED)
    expect(linesOf(root)).toEqual(before)
    expect(await run(root, { baselineUpdate: 'shrink' })).toEqual(PASSED)
    expect(linesOf(root)).toEqual(before.map((row) => row.replace('"doc":"a.txt"', '"doc":"new/z.txt"')))
  })

  test('one new finding is reported as exactly one', async () => {
    const root = await knownFolder()
    writeFiles(root, { 'raw/a.txt': text(FERRY, MAYOR, PLAIN, BAKER) })
    expect(await run(root)).toMatchObject({ passed: false, reported: ['a.txt:3'], stale: [] })
    writeFiles(root, { 'raw/a.txt': text(FERRY, PLAIN, BAKER), 'raw/0.txt': text(FERRY) })
    expect(await run(root)).toMatchObject({ passed: false, reported: ['0.txt:1'], stale: [] })
  })

  test('shrinks by itself, and grows only when it is told to', async () => {
    const root = await knownFolder()
    const before = linesOf(root)
    writeFiles(root, { 'raw/a.txt': text(BAKER, MAYOR) })
    expect(await run(root, { baselineUpdate: 'shrink' })).toMatchObject({ passed: false })
    const after = linesOf(root)
    expect(after).toHaveLength(before.length - 1)
    expect(before).toEqual(expect.arrayContaining(after))
    expect(await run(root, { baselineUpdate: 'grow' })).toEqual(PASSED)
    expect(linesOf(root)).toHaveLength(before.length)
    expect(await run(root, { failOnStale: true })).toEqual(PASSED)
  })

  test('stale entries fail where that was asked for, and go with a prune', async () => {
    const root = await knownFolder()
    writeFiles(root, { 'raw/a.txt': text(BAKER) })
    expect(await run(root)).toEqual({ ...PASSED, stale: ['a.txt'] })
    expect(await run(root, { failOnStale: true })).toMatchObject({ passed: false, failures: ['baseline'] })
    await run(root, { baselineUpdate: 'prune' })
    expect(await run(root, { failOnStale: true })).toEqual(PASSED)
  })

  test('other rules, other paths and quarantined documents leave its entries alone', async () => {
    const root = await knownFolder()
    const before = linesOf(root)
    const update: CheckOptions = { baselineUpdate: 'shrink', failOnStale: true }
    expect(await run(root, update, { only: ['text'] })).toEqual(PASSED)
    expect(await run(root, update, { paths: [path.join(root, 'raw/a.txt')] })).toEqual(PASSED)
    writeFiles(root, { 'raw/b.txt': PLAIN })
    expect(await run(root, { ...update, select: ({ doc }) => doc === 'b.txt' })).toEqual(PASSED)
    writeFiles(root, { 'raw/a.txt': Buffer.from([0, 1, 2]) })
    expect(await run(root, update)).toEqual(PASSED)
    expect(linesOf(root)).toEqual(before)
  })

  test('records: a row that is gone is stale, a row in quarantine is not', async () => {
    const rows = (...texts: readonly string[]): string =>
      texts.map((one) => (one === '' ? 'broken\n' : `${JSON.stringify({ text: one })}\n`)).join('')
    const root = temporaryFolder({ 'raw/a.jsonl': rows(FERRY, BAKER, PLAIN) })
    await run(root, { baselineUpdate: 'grow' })
    writeFiles(root, { 'raw/a.jsonl': rows('', BAKER, PLAIN) })
    expect(await run(root)).toEqual(PASSED)
    writeFiles(root, { 'raw/a.jsonl': rows(PLAIN, FERRY, BAKER) })
    expect(await run(root)).toEqual(PASSED)
    writeFiles(root, { 'raw/a.jsonl': rows(FERRY) })
    expect(await run(root)).toEqual({ ...PASSED, stale: ['a.jsonl#2'] })
  })
})

describe('decisions of reviewers', () => {
  const noted = async (root: string, decisions: readonly Decision[], options: CheckOptions = {}) => {
    writeFiles(root, { 'decisions.jsonl': decisionsFile(decisions) })
    const suppressed: string[] = []
    const { gate, report } = await check(
      {
        paths: [path.join(root, 'raw')],
        decisions: path.join(root, 'decisions.jsonl'),
        only: ['mixed/invisible'],
      },
      {
        ...options,
        onDocument: (doc, _findings, { suppressed: all }) => {
          for (const { finding, justification } of all)
            suppressed.push(`${doc}:${finding.line} ${justification}`)
        },
      },
    )
    return { gate, report, suppressed }
  }
  const WRONG: Decision[] = Array.from({ length: 12 }, (_, at) => ({
    fingerprint: `settled-${at}`,
    rule: 'mixed/invisible',
    verdict: at === 0 ? 'accept' : 'reject',
  }))

  test('a rule that they found wrong fails the check no longer, and that is said', async () => {
    const root = temporaryFolder({ 'raw/a.txt': text(FERRY, PLAIN, BAKER) })
    const settings = { failOn: 'neutral' as const }
    expect((await check({ paths: [path.join(root, 'raw')], ...settings })).passed).toBe(false)
    const { report, gate } = await noted(root, WRONG)
    expect(report.rules.map(({ reviewed, demoted }) => ({ reviewed, demoted }))).toEqual([
      { reviewed: { right: 1, wrong: 11 }, demoted: true },
    ])
    expect(gate).toMatchObject({ passed: true, failing: 0, warnings: 0 })
    expect(gate.notes).toEqual([
      'mixed/invisible fails nothing: reviewers found 1 of 12 right (8 %, 95 %: 1 to 35) (minPrecision); 2 findings not counted',
    ])
  })

  test('settled findings are handed on with the reviewer’s reason where that is asked for', async () => {
    const root = temporaryFolder({ 'raw/a.txt': text(FERRY, PLAIN, BAKER) })
    const found: string[] = []
    const onDocument: CheckOptions['onDocument'] = (_doc, findings) =>
      void found.push(...findings.map(({ fingerprint }) => fingerprint))
    await check({ paths: [path.join(root, 'raw')], only: ['mixed/invisible'] }, { onDocument })
    const decisions: Decision[] = [
      { fingerprint: found[1] as string, doc: 'a.txt', verdict: 'reject', reason: 'as printed' },
    ]
    expect((await noted(root, decisions)).suppressed).toEqual([])
    expect((await noted(root, decisions, { suppressed: true })).suppressed).toEqual([
      'a.txt:5 settled by a reviewer: as printed',
    ])
  })
})
