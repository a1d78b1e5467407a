import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/pipeline/clean.ts'
import { revert } from '../../src/pipeline/revert.ts'
import { readTree, temporaryFolder, writeFiles } from '../pipeline/temporary-folder.ts'
import { isAbsent, readShared, readSharedRows, SHARED } from './shared-folder.ts'

interface GoldRow {
  doc: string
  start: number
  end: number
  text: string
}

/** A way to disturb the scrapes that must change nothing: new text and new place of each offset, and new name. */
interface Variant {
  /** Rewrites the terminators; every other character stays. */
  readonly terminator?: (match: string) => string
  readonly bom?: boolean
  readonly rename?: (doc: string) => string
  /** Further documents of the corpus. */
  readonly among?: () => Record<string, string>
}

const others = (): Record<string, string> => {
  const articles = readSharedRows<{ id: string; text: string }>('corpora/clean-articles.jsonl').slice(0, 200)
  expect(articles).toHaveLength(200)
  return Object.fromEntries(
    articles.map(({ id, text }, index) => [`${index % 2 === 0 ? '000' : 'zzz'}-${id}.txt`, text]),
  )
}

const VARIANTS: Readonly<Record<string, Variant>> = {
  'as they came': {},
  'with CR LF': { terminator: (match) => match.replaceAll('\n', '\r\n') },
  'with a BOM': { bom: true },
  'with doubled blank lines': { terminator: (match) => (match.length > 1 ? match + match.slice(1) : match) },
  renamed: { rename: (doc) => `other/${doc.length}-name ${doc.slice(0, 3)}.txt` },
  'among 200 others': { among: others },
  'among 200 others, in reverse order': {
    rename: (doc) => `yy${9 - Number(doc.slice(0, 3))}.txt`,
    among: others,
  },
}

function disturb(variant: Variant, root: string): void {
  const gold = readSharedRows<GoldRow>('checks/scrapes.expected.jsonl')
  const docs = fs.readdirSync(path.join(SHARED, 'scrapes'))
  expect(docs.length).toBeGreaterThan(1)
  const rows: GoldRow[] = []
  for (const doc of docs) {
    const raw = readShared(`scrapes/${doc}`)
    const pieces = raw.split(/(\n+)/)
    const newOffset = new Int32Array(raw.length + 1)
    let text = ''
    let at = 0
    for (const piece of pieces) {
      const replaced = piece.startsWith('\n') ? (variant.terminator ?? String)(piece) : piece
      for (let index = 0; index < piece.length; index++) newOffset[at + index] = text.length + index
      at += piece.length
      text += replaced
    }
    newOffset[raw.length] = text.length
    const name = variant.rename?.(doc) ?? doc
    writeFiles(root, { [`raw/${name}`]: (variant.bom === true ? '\ufeff' : '') + text })
    for (const row of gold) {
      if (row.doc !== doc) continue
      const start = newOffset[row.start] as number
      rows.push({ ...row, doc: name, start, end: start + row.text.length })
    }
  }
  expect(rows).toHaveLength(gold.length)
  const more = variant.among?.() ?? {}
  writeFiles(root, Object.fromEntries(Object.entries(more).map(([name, text]) => [`raw/${name}`, text])))
  writeFiles(root, { 'gold.jsonl': rows.map((row) => JSON.stringify(row)).join('\n') })
}

describe.skipIf(isAbsent('checks/expectations.mjs'))('the two real scrapes meet their expectations', () => {
  test.each(Object.entries(VARIANTS))('%s', async (_label, variant) => {
    const root = temporaryFolder()
    disturb(variant, root)
    const place = (name: string): string => path.join(root, name)
    await clean({ paths: [place('raw')], out: place('cleaned'), reports: place('reports') })
    const options = {
      raw: place('raw'),
      reports: place('reports'),
      cleaned: place('cleaned'),
      gold: place('gold.jsonl'),
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        path.join(SHARED, 'checks/expectations.mjs'),
        ...Object.entries(options).flatMap(([key, value]) => [`--${key}`, value]),
      ],
      { encoding: 'utf8' },
    )
    expect.soft(stdout).toMatch(/must (\d+)\/\1 .* unexplained changes 0 .* problems 0/)
    expect(status, stdout).toBe(0)
    await revert({ cleaned: place('cleaned'), ledger: place('reports/ledger.jsonl'), out: place('restored') })
    expect(readTree(place('restored'))).toEqual(readTree(place('raw')))
  })
})
