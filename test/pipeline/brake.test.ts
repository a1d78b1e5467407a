import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { Random } from '../../bench/random.ts'
import { paragraphsOf } from '../../bench/templates/sites.ts'
import { clean } from '../../src/pipeline/clean.ts'
import { survey } from '../../src/pipeline/survey.ts'
import { readRows, readTree, temporaryFolder } from './temporary-folder.ts'

const NOTICE = `All rights of this website are reserved, ${'and nothing of it may be copied without permission, '.repeat(9)}says the publisher of this page.`

/** Four texts of one site, each with the same long notice behind one paragraph. */
const corpus = (): { raw: string; out: string; reports: string } => {
  const files = Object.fromEntries(
    Array.from({ length: 4 }, (_, number) => [
      `raw/${number}.txt`,
      `${paragraphsOf(new Random(`text ${number}`), 1)[0]}\n\n${NOTICE}\n`,
    ]),
  )
  const folder = temporaryFolder(files)
  return {
    raw: path.join(folder, 'raw'),
    out: path.join(folder, 'out'),
    reports: path.join(folder, 'reports'),
  }
}
const settings = ({ raw, out, reports }: ReturnType<typeof corpus>) => ({ paths: [raw], out, reports })

test('templates that would take most of the corpus stop the run before anything is written', async () => {
  const folders = corpus()
  await expect(clean(settings(folders))).rejects.toThrow(
    /^Templates would remove \d\d % of the corpus, `brake\.corpus` allows 50 %; nothing was written\. The largest: `all rights of this website/,
  )
  await expect(clean(settings(folders))).rejects.toMatchObject({ code: 'CONFIG_BRAKE' })
  expect(readTree(folders.out)).toEqual({})
  expect(readTree(folders.reports)).toEqual({})
})

test('the brake can be let go, by a number or by a decision on the group', async () => {
  const folders = corpus()
  await clean({ ...settings(folders), brake: { corpus: 1 } })
  for (const content of Object.values(readTree(folders.out)))
    expect(content.toString()).not.toContain('All rights')

  const { templates } = await survey(settings(folders))
  expect(templates).toMatchObject([{ decision: 'remove', copies: 4 }])
  const decisions = path.join(folders.raw, '../decisions.jsonl')
  fs.writeFileSync(decisions, `${JSON.stringify({ group: templates[0]?.key, verdict: 'reject' })}\n`)
  await clean({ ...settings(folders), decisions })
  expect(readTree(folders.out)).toEqual(readTree(folders.raw))
})

test('a document that would lose too much to one rule keeps it, and its findings say why', async () => {
  const folders = corpus()
  await clean({ ...settings(folders), brake: { corpus: 1, document: 0.3, least: 100 } })
  expect(readTree(folders.out)).toEqual(readTree(folders.raw))
  const rows = readRows<{ ruleId: string; evidence: { kind: string }[] }>(
    path.join(folders.reports, 'findings.jsonl'),
  )
  const template = rows.filter(({ ruleId }) => ruleId === 'boilerplate/template')
  expect(template).toHaveLength(4)
  for (const { evidence } of template) expect(evidence.map(({ kind }) => kind)).toContain('brake')
})

test('a knowledge file serves a single document as the corpus did', async () => {
  const folders = corpus()
  const knowledge = path.join(folders.raw, '../knowledge.json')
  fs.writeFileSync(knowledge, JSON.stringify(await survey(settings(folders))))
  const alone = { ...settings(folders), paths: [path.join(folders.raw, '2.txt')] }
  await clean(alone)
  expect(readTree(folders.out)).toEqual({ '2.txt': fs.readFileSync(path.join(folders.raw, '2.txt')) })
  await clean({ ...alone, knowledge })
  expect(readTree(folders.out)['2.txt']?.toString()).not.toContain('All rights')
})
