import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Decision, decisionOn, subjectOf } from '../../src/findings/decision.ts'
import { applyEdits } from '../../src/findings/edits.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { clean } from '../../src/pipeline/clean.ts'
import { DecisionStore } from '../../src/review/decision-store.ts'
import { serveReview } from '../../src/review/review-server.ts'
import { readRows, readTree, temporaryFolder, writeFiles } from '../pipeline/temporary-folder.ts'
import { describeInBrowser, type Session, textOf } from './chromium.ts'
import { reviewCorpus } from './corpus.ts'

/** 60 documents of nine findings, one of them inside of text that is removed. */
const DOCUMENTS = 60
const FINDINGS = 499
/** Others may be at work on the machine. */
const PATIENT = { timeout: 20_000 }

/** Run clean in a folder, with the decisions file where there is one. */
async function run(root: string): Promise<{ findings: Finding[]; cleaned: Record<string, string> }> {
  const at = (name: string): string => path.join(root, name)
  const decisions = fs.existsSync(at('decisions.jsonl')) ? { decisions: at('decisions.jsonl') } : {}
  await clean({ paths: [at('raw')], out: at('cleaned'), reports: at('reports'), ...decisions })
  const tree = readTree(at('cleaned'))
  return {
    findings: readRows<Finding>(at('reports/findings.jsonl')),
    cleaned: Object.fromEntries(Object.entries(tree).map(([name, bytes]) => [name, bytes.toString('utf8')])),
  }
}

const corpusFolder = (documents = DOCUMENTS): string => {
  const files = Object.entries(reviewCorpus(documents)).map(([name, text]) => [`raw/${name}`, text])
  return temporaryFolder(Object.fromEntries(files))
}

const openPage = (session: Session, root: string) =>
  session.open(`file://${path.join(root, 'reports/index.html')}#review`)

async function download(page: Page): Promise<Decision[]> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download decisions' }).click()
  const file = await (await waiting).path()
  return readRows<Decision>(file)
}

const settledOf = async (page: Page): Promise<number> =>
  Number(/^([\d,]+) of/.exec(await textOf(page, '.settled span'))?.[1]?.replaceAll(',', ''))

/** What the text of a document must be, from the findings of the run before and the decisions, by hand. */
function expectedText(raw: string, findings: readonly Finding[], decisions: readonly Decision[]): string {
  const edits = findings
    .filter((finding) => finding.superseded === undefined)
    .flatMap(({ doc, fingerprint, group, applied, start, end, actual, expected }) => {
      const said =
        decisions.find((row) => row.fingerprint === fingerprint && row.doc === doc) ??
        decisions.find((row) => row.group === group)
      const proposal = expected[0]
      if (said?.verdict === 'edit') {
        // A line that is written anew keeps its place between the blank ones that a removal would take along.
        const core = actual.replace(/^\n+|\n+$/g, '')
        const from = start + actual.indexOf(core)
        return [
          {
            start: from,
            end: from + core.length,
            actual: core,
            replacement: said.text as string,
            fingerprint,
          },
        ]
      }
      const does = said === undefined ? applied : said.verdict === 'accept'
      return does && proposal !== undefined
        ? [{ start, end, actual, replacement: proposal, fingerprint }]
        : []
    })
  return applyEdits(raw, edits)
}

describeInBrowser('a whole review by keyboard', (session) => {
  test('settles everything, is exported, and holds in the next run', async () => {
    const root = corpusFolder()
    const first = await run(root)
    const { page, problems } = await openPage(session, root)
    await page.locator('.card h3').waitFor()
    expect(await settledOf(page)).toBe(0)

    // One by one: the keys that a person would press, in a fixed pattern.
    const pattern = ['a', 'a', 'r', 'e', 'a', 's', 'r', 'a']
    for (let count = 0; count < 120; count++) {
      const key = pattern[count % pattern.length] as string
      await page.keyboard.press(key)
      if (key !== 'e') continue
      await page.keyboard.type(`hand ${count}`)
      await page.keyboard.press('Enter')
    }
    // What was skipped is asked again by a page that is opened again; the decisions so far are still there.
    await page.reload()
    await page.locator('.card h3').waitFor()
    expect(await settledOf(page)).toBe(105)
    // The rest by rule and document, then by group, as long as there is anything.
    for (let count = 0; (await page.locator('.card h3').count()) > 0; count++) {
      expect(count).toBeLessThan(200)
      const scope = count < 20 ? 'f' : 'g'
      await page.keyboard.press(scope)
      await page.keyboard.press(count % 3 === 0 ? 'r' : 'a')
    }
    expect(await settledOf(page)).toBe(FINDINGS)
    expect(await textOf(page, '.card')).toMatch(/settled or skipped/)
    const decisions = await download(page)
    expect(problems).toEqual([])

    fs.writeFileSync(
      path.join(root, 'decisions.jsonl'),
      decisions.map((row) => `${JSON.stringify(row)}\n`).join(''),
    )
    const second = await run(root)
    for (const [name, raw] of Object.entries(reviewCorpus(DOCUMENTS))) {
      const own = first.findings.filter(({ doc }) => doc === name)
      expect(second.cleaned[name], name).toBe(expectedText(raw, own, decisions))
    }
    // Only what stood in text that is no longer removed is asked now, and was not before.
    const inside = new Set(
      first.findings.flatMap(({ superseded, fingerprint }) =>
        superseded === undefined ? [] : [fingerprint],
      ),
    )
    const open = second.findings.filter(
      (finding) => finding.superseded === undefined && decisionOn(finding) === undefined,
    )
    expect(open.filter(({ fingerprint }) => !inside.has(fingerprint))).toEqual([])
    const again = await openPage(session, root)
    await again.page.locator('.status').waitFor()
    expect(await settledOf(again.page)).toBe(FINDINGS)
    expect(Number(await textOf(again.page, '.numbers b'))).toBe(FINDINGS + open.length)

    // Any single decision taken back: as if it had never been made.
    for (const at of [0, Math.floor(decisions.length / 2), decisions.length - 1]) {
      const gone = decisions[at] as Decision
      const without = decisions.filter((row) => row !== gone)
      fs.writeFileSync(
        path.join(root, 'decisions.jsonl'),
        without.map((row) => `${JSON.stringify(row)}\n`).join(''),
      )
      const third = await run(root)
      for (const [name, raw] of Object.entries(reviewCorpus(DOCUMENTS))) {
        const own = first.findings.filter(({ doc }) => doc === name)
        expect(third.cleaned[name]).toBe(expectedText(raw, own, without))
      }
    }
  })

  test('undo takes back any deed, in any order', async () => {
    const root = corpusFolder(6)
    await run(root)
    const { page } = await openPage(session, root)
    await page.locator('.card h3').waitFor()
    for (const key of ['a', 'r', 'a', 'g', 'r', 'a']) await page.keyboard.press(key)
    const all = await download(page)
    await page.locator('.deeds summary').click()
    const undo = page.locator('.deeds li button')
    expect(await undo.count()).toBe(5)
    // The second and the fourth of five, counted from the latest.
    await undo.nth(3).click()
    await undo.nth(1).click()
    const left = await download(page)
    expect(left.length).toBe(all.length - 2)
    expect(left.every((row) => all.some((other) => subjectOf(other) === subjectOf(row)))).toBe(true)
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    expect(await settledOf(page)).toBe(0)
    expect(await download(page)).toEqual([])
  })

  test('keys do nothing while something is typed, and the fragment keeps the filters', async () => {
    const root = corpusFolder(6)
    await run(root)
    const { page } = await openPage(session, root)
    await page.locator('.card h3').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('gulls')
    await expect.poll(() => new URL(page.url()).hash, PATIENT).toBe('#review?q=gulls')
    expect(await settledOf(page)).toBe(0)
    await page.keyboard.press('Escape')
    await page.locator('.facets label', { hasText: 'mixed/invisible' }).click()
    const { hash } = new URL(page.url())
    expect(hash).toBe('#review?rule=mixed%2Finvisible&q=gulls')
    const numbers = await textOf(page, '.numbers')
    await page.reload()
    await page.locator('.card h3').waitFor()
    expect(await textOf(page, '.numbers')).toBe(numbers)
  })

  test('a bulk decision shows samples first, and can be called off', async () => {
    const root = corpusFolder(6)
    await run(root)
    const { page } = await openPage(session, root)
    await page.getByRole('button', { name: /^Decide on all/ }).click()
    expect(await page.locator('dialog[open] .samples li').count()).toBe(5)
    await page.keyboard.press('Escape')
    expect(await settledOf(page)).toBe(0)
    await page.getByRole('button', { name: /^Decide on all/ }).click()
    await page.getByRole('button', { name: 'Accept all' }).click()
    expect(await settledOf(page)).toBe(48)
  })
})

describeInBrowser('pumice review', (session) => {
  test('writes each decision to the file, and shows where another reviewer disagrees', async () => {
    const root = corpusFolder(4)
    const { findings } = await run(root)
    const file = path.join(root, 'decisions.jsonl')
    let content = ''
    const { diff } = await import('../../src/pipeline/diff.ts')
    await diff(
      { paths: [path.join(root, 'raw')] },
      { format: 'html', write: (piece) => (content += piece), server: { reviewer: 'ann' } },
    )
    const server = await serveReview(Buffer.from(content), new DecisionStore(file), 'ann')
    try {
      const { page, problems } = await session.open(`${server.address}#review`)
      await page.locator('.card h3').waitFor()
      await page.keyboard.press('a')
      await expect.poll(() => fs.existsSync(file) && readRows<Decision>(file).length, PATIENT).toBe(1)
      const [row] = readRows<Decision>(file)
      expect(row).toMatchObject({ verdict: 'accept', reviewer: 'ann' })
      expect(findings.some(({ fingerprint }) => fingerprint === row?.fingerprint)).toBe(true)
      // Bob says otherwise, from elsewhere.
      await new DecisionStore(file).change({
        set: [{ ...(row as Decision), verdict: 'reject', reviewer: 'bob' }],
        unset: [],
      })
      await page.reload()
      await page.locator('.card h3').waitFor()
      await page.locator('.facets label', { hasText: 'disputed' }).click()
      expect(await textOf(page, '.card .verdict')).toBe('disputed (ann: accept; bob: reject)')
      await page.keyboard.press('r')
      await expect
        .poll(() => readRows<Decision>(file).filter(({ verdict }) => verdict === 'reject').length, PATIENT)
        .toBe(2)
      expect(problems).toEqual([])
    } finally {
      await server.close()
    }
  })

  test('names: the canonical form, a split, a merge', async () => {
    const root = temporaryFolder()
    writeFiles(root, { 'raw/a.txt': NAMES })
    await run(root)
    const { page } = await openPage(session, root)
    await page.locator('.cluster').first().waitFor()
    const forms = page.locator('.cluster tbody tr')
    expect(await forms.count()).toBe(2)
    await page.locator('#canonical').fill('Harald Sundqvist')
    await page.keyboard.press('Enter')
    const [row] = await download(page)
    expect(row).toMatchObject({ verdict: 'edit', text: 'Harald Sundqvist' })
    expect(row?.group).toBeDefined()
    // Split: only the findings at hand are settled.
    await page.keyboard.press('u')
    await page.locator('.cluster input[type="checkbox"]').nth(1).click()
    await page.keyboard.press('a')
    const split = await download(page)
    expect(split.every(({ group }) => group === undefined)).toBe(true)
    expect(new Set(split.map(({ verdict }) => verdict))).toEqual(new Set(['edit', 'ignore']))
    // Each side with a spelling of its own.
    await page.keyboard.press('u')
    expect(await page.locator('#canonical-others').isVisible()).toBe(false)
    await page.locator('.cluster input[type="checkbox"]').nth(1).click()
    await page.locator('#canonical-others').fill('Haralds Sundkvists')
    await page.keyboard.press('Enter')
    const texts = (await download(page)).map(({ verdict, text }) => `${verdict} ${text}`)
    expect(new Set(texts)).toEqual(new Set(['edit Haraldur Sundqvist', 'edit Haralds Sundkvists']))
  })
})

/** Two spellings of one invented man. */
const NAMES = `Harbour pilot Haraldur Sundqvist brought the tanker in on Monday.

“It was a narrow turn,” said Haraldur Sundqvist. Later Haraldur Sundkvist was seen on the quay, and the pilot Haraldur Sundkvist went home.

Haraldur Sundqvist has worked in Lindhavn since he was nineteen.
`
