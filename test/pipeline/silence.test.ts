import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UserSettings } from '../../src/config/settings.ts'
import { check } from '../../src/pipeline/check.ts'
import { clean } from '../../src/pipeline/clean.ts'
import { readTree, temporaryFolder } from './temporary-folder.ts'

const DIRTY = 'The ferry sailed on Monday, and the crew had col\u00adlected firewood in the small hours.'
const GLUED = 'The small groups moved to渗透 the positions on the river that night, a spokesman said.'
const CLEAN = DIRTY.replaceAll('\u00ad', '')

async function found(root: string, more: UserSettings = {}): Promise<string[]> {
  const rules: string[] = []
  await check(
    { paths: [path.join(root, 'raw')], ...more },
    { onDocument: (doc, findings) => void rules.push(...findings.map(({ ruleId }) => `${doc} ${ruleId}`)) },
  )
  return rules
}
const cleaned = async (root: string, more: UserSettings = {}): Promise<string> => {
  const at = (name: string) => path.join(root, name)
  await clean({ paths: [at('raw')], out: at('cleaned'), reports: at('reports'), ...more })
  return Object.values(readTree(at('cleaned'))).join('')
}

describe('comments', () => {
  const text = `${DIRTY}\n\n<!-- pumice ignore mixed -- a quotation -->\n${DIRTY}\n`

  test('in Markdown keep findings out of reports and edits out of the text', async () => {
    const root = temporaryFolder({ 'raw/a.md': text })
    expect(await found(root)).toEqual(['a.md mixed/invisible'])
    expect(await cleaned(root)).toBe(text.replace(DIRTY, CLEAN))
    const all = await found(root, { inlineConfig: false })
    expect(all.filter((row) => row.endsWith('mixed/invisible'))).toHaveLength(2)
  })

  test('that are wrong are findings', async () => {
    const root = temporaryFolder({
      'raw/a.md': `${CLEAN}\n\n<!-- pumice ignore mixed/invisibel -->\n${GLUED}\n`,
      'raw/b.md': `<!-- pumice disable text/quotes -- whatever -->\n\n${CLEAN}\n`,
    })
    expect(await found(root)).toEqual([
      'a.md control/reasonless',
      'a.md control/unknown',
      'a.md mixed/glued',
      'b.md control/unused',
    ])
    expect(await found(root, { only: ['name'] })).toEqual(['a.md control/reasonless', 'a.md control/unknown'])
  })

  test('are text elsewhere', async () => {
    const root = temporaryFolder({ 'raw/a.txt': text })
    expect((await found(root)).filter((row) => row.endsWith('mixed/invisible'))).toHaveLength(2)
  })
})

describe('allow lists', () => {
  test('keep findings out of reports and edits out of the text', async () => {
    const root = temporaryFolder({ 'raw/a.txt': `${DIRTY}\n\n${GLUED}\n` })
    expect(await found(root)).toEqual(['a.txt mixed/invisible', 'a.txt mixed/glued'])
    expect(await found(root, { allow: { phrases: ['to渗透 the positions'] } })).toEqual([
      'a.txt mixed/invisible',
    ])
    expect(await found(root, { allow: { patterns: ['\\p{Script=Han}{2}', '\u00ad'] } })).toEqual([])
    expect(await cleaned(root, { allow: { phrases: ['col\u00adlected'] } })).toContain(DIRTY)
  })

  test('refuse a pattern that could run for long, and say which', async () => {
    const root = temporaryFolder({ 'raw/a.txt': CLEAN })
    await expect(found(root, { allow: { patterns: ['a', '(a+)+'] } })).rejects.toThrow(
      /Cannot use `allow\.patterns\.1` in .*`\(a\+\)\+`: it repeats a group/,
    )
  })
})

describe('what silences is accounted for', () => {
  const allow = { phrases: ['to渗透 the positions', 'nowhere'], names: ['Nobody'], patterns: ['\u00ad'] }

  test('entries of the allow list that do nothing are named, unless something was not looked at', async () => {
    const root = temporaryFolder({ 'raw/a.txt': `${DIRTY}\n\n${GLUED}\n`, 'raw/b.txt': CLEAN })
    const paths = [path.join(root, 'raw')]
    const { report } = await check({ paths, allow })
    expect(report.silenced).toEqual({
      byComments: 0,
      byAllowList: 2,
      unused: [
        { key: 'allow.names.0', value: 'Nobody' },
        { key: 'allow.phrases.1', value: 'nowhere' },
      ],
    })
    expect((await check({ paths, allow, only: ['mixed'] })).report.silenced?.unused).toEqual([])
    const part = await check({ paths, allow }, { select: ({ doc }) => doc === 'b.txt' })
    expect(part.report.silenced).toBeUndefined()
    expect((await check({ paths })).report.silenced).toBeUndefined()
  })

  test('reasons are handed on where they are asked for, also by a warm cache', async () => {
    const comment = '<!-- pumice ignore mixed/glued -- a quotation -->'
    const root = temporaryFolder({ 'raw/a.md': `${DIRTY}\n\n${comment}\n${GLUED}\n` })
    const settings = {
      paths: [path.join(root, 'raw')],
      allow: { patterns: ['\u00ad'] },
      cacheLocation: path.join(root, 'cache'),
    }
    const run = async (suppressed: boolean): Promise<string[]> => {
      const rows: string[] = []
      await check(settings, {
        suppressed,
        onDocument: (_doc, findings, document) => {
          expect(findings).toEqual([])
          for (const { finding, kind, justification } of document.suppressed)
            rows.push(`${finding.ruleId} ${kind}: ${justification}`)
        },
      })
      return rows
    }
    const expected = ['mixed/invisible external: allow.patterns.0', 'mixed/glued inSource: a quotation']
    expect(await run(true)).toEqual(expected)
    expect(await run(false)).toEqual([])
    expect(await run(true)).toEqual(expected)
  })
})

describe('.pumiceignore', () => {
  test('leaves files out as gitignore would', async () => {
    const root = temporaryFolder({
      'raw/a.txt': DIRTY,
      'raw/drafts/b.txt': DIRTY,
      'raw/drafts/keep.txt': DIRTY,
      'raw/deep/old.txt': DIRTY,
      'raw/.pumiceignore': '# not ready\ndrafts/*\n!drafts/keep.txt\nold.txt\n',
    })
    expect(await found(root)).toEqual([
      'a.txt mixed/invisible',
      'drafts/keep.txt structure/near-duplicate',
      'drafts/keep.txt mixed/invisible',
    ])
  })

  test('names its lines that leave nothing out, unless patterns chose the files', async () => {
    const root = temporaryFolder({
      'raw/a.txt': CLEAN,
      'raw/drafts/b.txt': CLEAN,
      'raw/.pumiceignore': '# not ready\ndrafts/\n!drafts/b.txt\n\nold.txt\n!gone.txt\n',
    })
    const paths = [path.join(root, 'raw')]
    expect((await check({ paths })).report.silenced?.unused).toEqual([
      { key: '.pumiceignore:5', value: 'old.txt' },
      { key: '.pumiceignore:6', value: '!gone.txt' },
    ])
    expect((await check({ paths, exclude: ['old.txt'] })).report.silenced).toBeUndefined()
  })
})
