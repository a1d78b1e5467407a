import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UserSettings } from '../../src/config/settings.ts'
import { check } from '../../src/pipeline/check.ts'
import { CheckCache } from '../../src/pipeline/check-cache.ts'
import { EMPTY_KNOWLEDGE, type Knowledge } from '../../src/survey/knowledge.ts'
import { KNOWLEDGE as FULL_KNOWLEDGE } from '../report/knowledge.ts'
import { readTree, temporaryFolder, writeFiles } from './temporary-folder.ts'

const DIRTY =
  'The ferry sailed on Monday, and the crew had col\u00adlected firewood\ud800 in the small hours.\n'
const OTHER = 'A baker of the old town, 面包师 Berg, was awar\u00added a medal for the bread of the year.\n'
const CLEAN = 'Nothing else was decided at the meeting of the council on that evening in the hall.\n'

/** Everything that a check says, and how many entries of the cache it wrote. */
async function run(root: string, more: UserSettings = {}) {
  const at = (name: string) => path.join(root, name)
  const before = stamps(root)
  const documents: unknown[] = []
  const { report, gate } = await check(
    { paths: [at('raw')], cacheLocation: at('cache'), ...more },
    { onDocument: (_doc, _findings, document) => documents.push(document) },
  )
  const after = stamps(root)
  const written = Object.keys(after).filter((name) => after[name] !== before[name])
  return { said: JSON.stringify({ documents, report, gate }), written: written.length }
}

/** Inode of each entry: writing one anew puts another file in its place. */
const stamps = (root: string): Record<string, bigint> =>
  Object.fromEntries(entriesOf(root).map((file) => [file, fs.statSync(file, { bigint: true }).ino]))
const entriesOf = (root: string): string[] =>
  fs.statSync(path.join(root, 'cache'), { throwIfNoEntry: false })?.isFile() === true
    ? []
    : Object.keys(readTree(path.join(root, 'cache')))
        .filter((name) => name.endsWith('.json'))
        .map((name) => path.join(root, 'cache', name))

const FILES = {
  'raw/a.txt': DIRTY,
  'raw/b.md': OTHER,
  'raw/c.txt': CLEAN,
  'raw/d.jsonl': `${JSON.stringify({ text: DIRTY })}\n${JSON.stringify({ text: CLEAN })}\n`,
}
const KNOWLEDGE = { only: ['mixed', 'boilerplate'] }

describe('a cache', () => {
  test('gives the same, warm as cold as none, and does nothing twice', async () => {
    const root = temporaryFolder(FILES)
    const cold = await run(root)
    const warm = await run(root)
    expect(cold.written).toBe(4)
    expect(warm).toEqual({ ...cold, written: 0 })
    const { cacheLocation: _none, ...bare } = { cacheLocation: '' }
    const documents: unknown[] = []
    const { report, gate } = await check(
      { paths: [path.join(root, 'raw')], ...bare },
      { onDocument: (_doc, _findings, document) => documents.push(document) },
    )
    expect(JSON.stringify({ documents, report, gate })).toBe(cold.said)
    expect(fs.readFileSync(path.join(root, 'cache/.gitignore'), 'utf8')).toBe('*\n')
  })

  test('looks again at what has changed: bytes, name, configuration', async () => {
    const root = temporaryFolder(FILES)
    await run(root, KNOWLEDGE)
    writeFiles(root, { 'raw/c.txt': OTHER })
    expect((await run(root, KNOWLEDGE)).written).toBe(1)
    fs.renameSync(path.join(root, 'raw/a.txt'), path.join(root, 'raw/z.txt'))
    expect((await run(root, KNOWLEDGE)).written).toBe(1)
    const stricter: UserSettings = { ...KNOWLEDGE, rules: { 'mixed/invisible': 'critical' } }
    const strict = await run(root, stricter)
    expect(strict.written).toBe(4)
    expect(strict.said).toContain('"severity":"critical"')
    expect((await run(root, { ...stricter, profile: 'wmt' })).written).toBe(4)
  })

  test('looks again when a part of the knowledge that was asked for has changed, and only then', () => {
    const root = temporaryFolder({ 'a.txt': CLEAN })
    const part = { source: { doc: 'a.txt', path: path.join(root, 'a.txt') } }
    let made = 0
    const remember = (knowledge: Knowledge, ask: (watched: Knowledge) => unknown): void => {
      const cache = new CheckCache<unknown>(path.join(root, 'cache'), 'c', 'mqm', knowledge)
      const make = () => {
        made++
        return ask(cache.watchedKnowledge)
      }
      cache.remember(part, make, () => true)
    }
    const other = { ...EMPTY_KNOWLEDGE, templates: FULL_KNOWLEDGE.templates }
    const askNames = ({ names }: Knowledge) => names
    remember(EMPTY_KNOWLEDGE, askNames)
    remember(other, askNames)
    expect(made).toBe(1)
    remember({ ...other, documents: 4 }, askNames)
    expect(made).toBe(1)
    const cluster = { id: 'x', forms: [], preferred: null, reason: 'r' }
    remember({ ...other, names: [cluster] } as Knowledge, ({ templates }) => templates)
    expect(made).toBe(2)
    remember({ ...EMPTY_KNOWLEDGE, names: [cluster] } as Knowledge, askNames)
    expect(made).toBe(3)
  })

  test.each([
    ['cut off', (content: string) => content.slice(0, -20)],
    ['empty', () => ''],
    ['one sign changed', (content: string) => content.replace('"line":1', '"line":2')],
    ['no JSON behind a right hash', () => `${'0'.repeat(64)}\n{`],
  ])('that is damaged is as good as none: %s', async (_label, damage) => {
    const root = temporaryFolder(FILES)
    const cold = await run(root)
    for (const file of entriesOf(root)) fs.writeFileSync(file, damage(fs.readFileSync(file, 'utf8')))
    const again = await run(root)
    expect(again.said).toBe(cold.said)
    expect(again.written).toBeGreaterThan(0)
    expect((await run(root)).written).toBe(0)
  })

  test('that cannot be written stops nothing', async () => {
    const root = temporaryFolder({ ...FILES, cache: 'a file in its place' })
    const { said } = await run(root)
    expect(said).toContain('mixed/invisible')
  })

  test('keeps nothing of a file in quarantine', async () => {
    const root = temporaryFolder({ 'raw/a.txt': CLEAN, 'raw/bad.txt': Buffer.from([0, 1, 2]) })
    expect((await run(root)).written).toBe(1)
    expect((await run(root)).said).toContain('"quarantined":1')
  })

  test('counts decisions as used when it is warm', async () => {
    const root = temporaryFolder(FILES)
    const bare = await run(root)
    const fingerprint = /"fingerprint":"([0-9a-f]{16})"/.exec(bare.said)?.[1]
    writeFiles(root, { 'd.jsonl': `${JSON.stringify({ fingerprint, verdict: 'reject' })}\n` })
    const decisions = path.join(root, 'd.jsonl')
    const cold = await run(root, { decisions })
    expect(cold.said).toContain('"used":1')
    expect(await run(root, { decisions })).toEqual({ ...cold, written: 0 })
  })
})

describe('facts of the survey', () => {
  const facts = (root: string): string[] =>
    Object.keys(readTree(path.join(root, 'cache'))).filter((name) => name.endsWith('.facts'))
  const inodes = (root: string): Record<string, bigint> =>
    Object.fromEntries(
      facts(root).map((name) => [name, fs.statSync(path.join(root, 'cache', name), { bigint: true }).ino]),
    )

  test('are kept a file each, and looked for again in what has changed only', async () => {
    const root = temporaryFolder(FILES)
    const cold = await run(root)
    const first = inodes(root)
    expect(Object.keys(first)).toHaveLength(4)
    // Another configuration asks for the same facts.
    await run(root, { rules: { 'mixed/invisible': 'critical' } })
    expect(inodes(root)).toEqual(first)
    expect((await run(root)).said).toBe(cold.said)
    writeFiles(root, { 'raw/c.txt': `${CLEAN}${OTHER}` })
    await run(root)
    const changed = inodes(root)
    expect(Object.keys(first).filter((name) => changed[name] !== first[name])).toHaveLength(1)
    await run(root, { fields: { text: 'body' } })
    const other = inodes(root)
    expect(Object.keys(changed).filter((name) => other[name] !== changed[name])).toHaveLength(4)
  })

  test('that are damaged are found anew', async () => {
    const root = temporaryFolder(FILES)
    const { said } = await run(root)
    const [file] = facts(root).map((name) => path.join(root, 'cache', name)) as [string]
    const whole = fs.readFileSync(file)
    for (const broken of [Buffer.alloc(0), whole.subarray(0, 80), Buffer.concat([whole, Buffer.from('x')])]) {
      fs.writeFileSync(file, broken)
      expect((await run(root)).said).toBe(said)
      expect(fs.readFileSync(file)).toEqual(whole)
    }
  })
})
