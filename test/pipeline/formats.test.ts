import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import type { LedgerRow, QuarantineRow } from '../../src/findings/ledger.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { checkShard, type Engine, type OutputPiece } from '../../src/pipeline/check-shard.ts'
import { clean } from '../../src/pipeline/clean.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { revert } from '../../src/pipeline/revert.ts'
import { makeShards, type Shard, splitShard } from '../../src/pipeline/shards.ts'
import { surveyShard } from '../../src/pipeline/survey-shard.ts'
import { compress, decompress, prepareZstd } from '../../src/read/compression.ts'
import { discoverFiles } from '../../src/read/discover.ts'
import { prepareToOpen } from '../../src/read/open-file.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import { RULES } from '../../src/rules/index.ts'
import { Reduction } from '../../src/survey/reduce.ts'
import { sha256 } from '../../src/text/hash.ts'
import { readRows, readTree, temporaryFolder, writeFiles } from './temporary-folder.ts'

const BODY =
  'The ferry to the island sailed again on Monday after nine days of storm.\n\n' +
  'The captain said the crew had col\u00adlected firewood from the beach and that nobody had gone hungry.\n'
const SCRAPE = `Image from 图床占位\n\n${BODY}`
const CLEANED = BODY.replace('\u00ad', '')
const FIELDS = { text: 'text', id: 'id', url: 'url', date: 'date', language: 'language', site: 'site' }

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
const undo = (root: string) =>
  revert({
    cleaned: path.join(root, 'cleaned'),
    ledger: path.join(root, 'reports/ledger.jsonl'),
    out: path.join(root, 'restored'),
  })
const quarantined = (root: string) =>
  readRows<QuarantineRow>(path.join(root, 'reports/quarantine.jsonl')).map((row) => [row.doc, row.code])
const ledgerOf = (root: string) => readRows<LedgerRow>(path.join(root, 'reports/ledger.jsonl'))
const cleanedFile = (root: string, name: string) => fs.readFileSync(path.join(root, 'cleaned', name))

/** All that comes out of a shard. */
function gather(shard: Shard, engine: Engine) {
  const result = {
    documents: [] as Outcome[],
    quarantine: [] as QuarantineRow[],
    outputs: [] as OutputPiece[],
  }
  checkShard(shard, engine, {
    document: (outcome) => result.documents.push(outcome),
    quarantine: (row) => result.quarantine.push(row),
    output: (piece) => result.outputs.push(piece),
  })
  return result
}

const ROWS = [
  `{"id":7,"text":${JSON.stringify(SCRAPE)},"url":"https://a.b/2025/03/04/x","n":12345678901234567890,"n":1.0}`,
  '',
  '  {"te\\u0078t" :\t"caf\\u00e9 \\/ they had col\\u00adlected wood in the small hours of the night" , "x":"\\u00ad"}\r',
  '{"text":"Nothing is wrong with this one."} ',
]
const BAD_ROWS = [
  '{"text":"broken',
  '["text"]',
  '{"body":"no text"}',
  '{"text":5}',
  '{"text":"a","pumice":{}}',
]

describe('JSONL', () => {
  test('changes the text, adds the pumice field, keeps every other byte; revert gives the file back', async () => {
    const root = temporaryFolder({
      'raw/a.jsonl': ROWS.join('\n'),
      'raw/bom.ndjson': `\ufeff${ROWS.join('\n')}\n`,
      'raw/blank.jsonl': '\n\n',
    })
    const { report } = await run(root)
    expect(report.documents).toMatchObject({ in: 6, out: 6, changed: 4 })
    const pumice = (edits: number) => `,"pumice":{"edits":${edits},"metadata":{}}`
    expect(cleanedFile(root, 'a.jsonl').toString()).toBe(
      [
        `${(ROWS[0] as string).replace(JSON.stringify(SCRAPE), JSON.stringify(CLEANED)).slice(0, -1)}${pumice(2)}}`,
        '',
        `${(ROWS[2] as string).replace('col\\u00adlected', 'collected').slice(0, -2)}${pumice(1)}}\r`,
        `{"text":"Nothing is wrong with this one."${pumice(0)}} `,
      ].join('\n'),
    )
    expect(ledgerOf(root).slice(0, 2)).toMatchObject([
      {
        doc: 'a.jsonl#1',
        record: { field: 'text', id: '7' },
        metadata: { source: 'https://a.b/2025/03/04/x' },
      },
      { doc: 'a.jsonl#3', edits: [{ literal: '\\u00ad' }] },
    ])
    const first = ledgerOf(root)[0] as LedgerRow
    expect(first.raw.sha256).toBe(sha256(Buffer.from(ROWS[0] as string)))
    expect(await undo(root)).toEqual({ reverted: 6, failed: [] })
    const { 'blank.jsonl': _, ...raw } = readTree(path.join(root, 'raw'))
    expect(readTree(path.join(root, 'restored'))).toEqual(raw)
  })

  test('sets bad rows aside with their bytes and puts them back; the other rows go on', async () => {
    const invalid = Buffer.concat([
      Buffer.from('{"text":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}\r\n'),
    ])
    const rows = [BAD_ROWS[0], ROWS[0], BAD_ROWS[1], BAD_ROWS[2], ROWS[2], BAD_ROWS[3], BAD_ROWS[4]]
    const raw = Buffer.concat([Buffer.from('\ufeff'), invalid, Buffer.from(rows.join('\n'))])
    const root = temporaryFolder({
      'raw/a.jsonl': raw,
      'raw/all.jsonl': BAD_ROWS.join('\n'),
      'raw/z.txt': SCRAPE,
    })
    const { report } = await run(root)
    expect(report.documents).toMatchObject({ in: 14, out: 3, quarantined: 11 })
    expect(quarantined(root).slice(0, 6)).toEqual([
      ['a.jsonl#1', 'INPUT_ENCODING'],
      ['a.jsonl#2', 'INPUT_JSON'],
      ['a.jsonl#4', 'INPUT_RECORD'],
      ['a.jsonl#5', 'INPUT_FIELD'],
      ['a.jsonl#7', 'INPUT_FIELD'],
      ['a.jsonl#8', 'INPUT_PUMICE_FIELD'],
    ])
    expect(JSON.stringify(report)).not.toContain(invalid.toString('base64'))
    expect(cleanedFile(root, 'a.jsonl').toString()).not.toContain('broken')
    expect(await undo(root)).toEqual({ reverted: 3, failed: [] })
    expect(readTree(path.join(root, 'restored'))).toEqual(readTree(path.join(root, 'raw')))
  })

  test('offsets of findings are in the text of the record', async () => {
    const root = temporaryFolder({ 'raw/a.jsonl': ROWS.join('\n') })
    await run(root)
    const findings = readRows<Finding>(path.join(root, 'reports/findings.jsonl'))
    const texts = ROWS.map((row) => (row === '' ? '' : (JSON.parse(row) as { text: string }).text))
    for (const { doc, start, end, actual } of findings)
      expect(texts[Number(doc.split('#')[1]) - 1]?.slice(start, end)).toBe(actual)
    expect(findings.length).toBeGreaterThan(2)
  })

  test('fields have the names that the settings give; date and language come from them', async () => {
    const row = { body: SCRAPE, link: 'https://a.b', day: 'Tue, 4 Mar 2025 10:00:00 GMT', lang: 'en-GB' }
    const root = temporaryFolder({ 'raw/a.jsonl': `${JSON.stringify(row)}\n` })
    const fields = { text: 'body', url: 'link', date: 'day', language: 'lang' }
    await run(root, { fields })
    expect(ledgerOf(root)).toMatchObject([
      { record: { field: 'body' }, metadata: { date: '2025-03-04', source: 'https://a.b' } },
    ])
    expect(await undo(root)).toEqual({ reverted: 1, failed: [] })
    expect(readTree(path.join(root, 'restored'))).toEqual(readTree(path.join(root, 'raw')))
    await expect(run(root, { fields: { txet: 'body' } })).rejects.toMatchObject({ code: 'CONFIG_SCHEMA' })
  })

  test('a cleaned file that was changed is refused as a whole, and no half of it is restored', async () => {
    const root = temporaryFolder({ 'raw/a.jsonl': ROWS.join('\n'), 'raw/b.jsonl': ROWS.join('\n') })
    await run(root)
    const rows = cleanedFile(root, 'a.jsonl').toString().split('\n')
    fs.writeFileSync(path.join(root, 'cleaned/a.jsonl'), [rows[0], ...rows.slice(2)].join('\n'))
    expect(await undo(root)).toMatchObject({
      reverted: 3,
      failed: [{ doc: 'a.jsonl', code: 'INPUT_LEDGER' }],
    })
    expect(Object.keys(readTree(path.join(root, 'restored')))).toEqual(['b.jsonl'])
  })

  test('UTF-16 is refused as a whole', async () => {
    const root = temporaryFolder({
      'raw/a.jsonl': Buffer.from(`\ufeff${ROWS[3]}`, 'utf16le'),
      'raw/b.txt': BODY,
    })
    await run(root)
    expect(quarantined(root)).toEqual([['a.jsonl', 'INPUT_ENCODING']])
  })
})

describe('shards', () => {
  const engineFor = (shards: readonly Shard[]): Engine => {
    const authority = loadDefaultAuthority()
    const reduction = new Reduction(authority)
    for (const shard of shards)
      reduction.add(surveyShard(shard, { fields: FIELDS, rewrite: true }, new Set()))
    const services = { knowledge: reduction.finish(), authority }
    return {
      processor: new RuleProcessor(activateRules(RULES), services),
      policy: presetPolicy('default'),
      metadata: true,
      open: { fields: FIELDS, rewrite: true },
    }
  }

  test('same documents, rows and bytes for any size of shards and ranges', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ROWS[index % 4]?.replace('Monday', `day ${index}`))
    rows.splice(11, 0, BAD_ROWS[0])
    const root = temporaryFolder({
      'a.txt': SCRAPE,
      'b.jsonl': rows.join('\n'),
      'c.jsonl': `\ufeff${rows.join('\n')}\n`,
      'd.html': `<p>${BODY}</p>`,
      'e.jsonl.gz': zlib.gzipSync(rows.join('\n')),
      'f.jsonl': '',
    })
    const { files } = discoverFiles([root])
    await prepareToOpen(files)
    const results = [
      [64, 1e9],
      [1, 1],
      [2, 100],
      [3, 2500],
    ].map(([size, rangeBytes]) => {
      const shards = makeShards(files, size, rangeBytes)
      const engine = engineFor(shards)
      const checked = shards.map((shard) => gather(shard, engine))
      const outputs: Record<string, string> = {}
      for (const { file, bytes, first, last } of checked.flatMap((result) => result.outputs)) {
        expect(first).toBe(outputs[file] === undefined)
        outputs[file] = (outputs[file] ?? '') + Buffer.from(bytes).toString('latin1') + (last ? '$' : '')
      }
      for (const content of Object.values(outputs))
        expect(content.indexOf('$', content.length - 1)).toBeGreaterThan(-1)
      return {
        shards: shards.length,
        value: {
          outputs,
          documents: checked.flatMap((result) => result.documents),
          quarantine: checked.flatMap((result) => result.quarantine),
        },
      }
    })
    expect(results.map(({ shards }) => shards)).toEqual([1, 86, expect.any(Number), expect.any(Number)])
    for (const { value } of results) expect(value).toEqual(results[0]?.value)
    expect(results[0]?.value.quarantine.map(({ doc }) => doc)).toEqual([
      'b.jsonl#12',
      'c.jsonl#12',
      'e.jsonl.gz#12',
    ])
  })

  test('a shard is split down to single rows', () => {
    const root = temporaryFolder({ 'a.jsonl': `${ROWS.join('\n')}\n`, 'b.txt': BODY })
    const leaves: unknown[] = []
    const visit = (shard: Shard): void => {
      const halves = splitShard(shard)
      if (halves === undefined) leaves.push([shard[0]?.source.doc, shard[0]?.range?.firstLine])
      else for (const half of halves) visit(half)
    }
    visit(makeShards(discoverFiles([root]).files)[0] as Shard)
    expect(leaves).toEqual([
      ['a.jsonl', 1],
      ['a.jsonl', 2],
      ['a.jsonl', 3],
      ['a.jsonl', 4],
      ['b.txt', undefined],
    ])
  })

  test('a file above 8 MB goes through clean and revert in ranges', async () => {
    const filler = JSON.stringify({ text: `${SCRAPE}\n${'The harbour was quiet that night. '.repeat(3000)}` })
    const raw = `${Array.from({ length: 100 }, (_, index) => (index === 70 ? BAD_ROWS[0] : filler)).join('\n')}\n`
    const root = temporaryFolder({ 'raw/a.jsonl': raw })
    const { report } = await run(root, { only: ['mixed/invisible', 'boilerplate/image-placeholder'] })
    expect(report.documents).toMatchObject({ in: 100, out: 99, changed: 99 })
    expect(await undo(root)).toEqual({ reverted: 99, failed: [] })
    expect(sha256(fs.readFileSync(path.join(root, 'restored/a.jsonl')))).toBe(sha256(Buffer.from(raw)))
  })
})

describe('compressed files', () => {
  test.each(['gz', 'zst'] as const)(
    '.%s: cleaned, written compressed, and what it held comes back',
    async (kind) => {
      await prepareZstd()
      const pack = (text: string) => compress(Buffer.from(text), kind)
      const root = temporaryFolder({
        [`raw/a.txt.${kind}`]: pack(SCRAPE),
        [`raw/b.md.${kind}`]: Buffer.concat([pack(SCRAPE.slice(0, 30)), pack(SCRAPE.slice(30))]),
        [`raw/c.jsonl.${kind}`]: pack([ROWS[0], BAD_ROWS[0], ROWS[2]].join('\n')),
        [`raw/d.html.${kind}`]: pack(`<p>${BODY}</p>`),
        [`raw/same.txt.${kind}`]: pack('Nothing is wrong with this one.'),
      })
      const { report } = await run(root)
      expect(report.documents).toMatchObject({ in: 7, out: 6, quarantined: 1 })
      expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(
        ['a.txt', 'b.md', 'c.jsonl', 'd.html.txt', 'same.txt'].map((name) => `${name}.${kind}`),
      )
      expect(decompress(cleanedFile(root, `a.txt.${kind}`), kind).toString()).toBe(CLEANED)
      expect(cleanedFile(root, `same.txt.${kind}`)).toEqual(
        fs.readFileSync(path.join(root, `raw/same.txt.${kind}`)),
      )
      expect(ledgerOf(root)[0]?.raw).toEqual({
        sha256: sha256(Buffer.from(SCRAPE)),
        bytes: Buffer.byteLength(SCRAPE),
      })
      expect(await undo(root)).toEqual({ reverted: 6, failed: [] })
      for (const name of ['a.txt', 'b.md', 'c.jsonl', 'same.txt']) {
        const read = (folder: string) =>
          decompress(fs.readFileSync(path.join(root, folder, `${name}.${kind}`)), kind)
        expect(read('restored')).toEqual(read('raw'))
      }
    },
  )

  test('cut off, damaged or falsely named: quarantined, never half written', async () => {
    await prepareZstd()
    const files: Record<string, Uint8Array | string> = { 'raw/good.txt': BODY }
    for (const kind of ['gz', 'zst'] as const) {
      const whole = Buffer.from(compress(Buffer.from(SCRAPE.repeat(50)), kind))
      const damaged = Buffer.from(whole)
      // A .zst need not have a checksum, so only damage to its structure is sure to be seen.
      const place = kind === 'gz' ? damaged.length >> 1 : 0
      damaged[place] = (damaged[place] as number) ^ 0xff
      files[`raw/cut.txt.${kind}`] = whole.subarray(0, whole.length - 9)
      files[`raw/damaged.jsonl.${kind}`] = damaged
      files[`raw/empty.txt.${kind}`] = ''
      files[`raw/text.html.${kind}`] = 'no such file'
    }
    const root = temporaryFolder(files)
    await run(root)
    const rows = quarantined(root)
    // An empty file is an empty .zst: no frame at all.
    expect(rows.filter(([, code]) => code === 'INPUT_COMPRESSION').map(([doc]) => doc)).toEqual([
      'cut.txt.gz',
      'cut.txt.zst',
      'damaged.jsonl.gz',
      'damaged.jsonl.zst',
      'empty.txt.gz',
      'text.html.gz',
      'text.html.zst',
    ])
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['empty.txt.zst', 'good.txt'])
  })

  test('a .zst of several frames, with frames to pass over', async () => {
    await prepareZstd()
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9])
    const frame = compress(Buffer.from('hello'), 'zst')
    expect(decompress(Buffer.concat([skippable, frame, skippable, frame]), 'zst').toString()).toBe(
      'hellohello',
    )
  })
})

describe('HTML', () => {
  const PAGE = `<!doctype html><html><head><title>Ferry sails | The Quay</title><meta name="author" content="Ana Lopes">
<meta property="article:published_time" content="2025-03-04T10:00:00Z"><link rel="canonical" href="https://quay.example/f"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry sails</h1>${[SCRAPE, ...Array(4).fill(BODY)]
    .join('\n\n')
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article>
<script>document.body.innerHTML = 'script ran'</script></body></html>`

  test('becomes the text of its main content, with metadata; revert gives the converted text', async () => {
    const root = temporaryFolder({ 'raw/a.html': PAGE })
    await run(root)
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['a.html.txt'])
    const text = cleanedFile(root, 'a.html.txt').toString()
    expect(text.startsWith('The ferry to the island sailed again')).toBe(true)
    expect(text).not.toContain('script ran')
    const [row] = ledgerOf(root)
    expect(row).toMatchObject({
      doc: 'a.html',
      converter: 'readability',
      encoding: 'utf-8',
      input: { sha256: sha256(Buffer.from(PAGE)), bytes: Buffer.byteLength(PAGE) },
      metadata: {
        title: expect.stringContaining('Ferry sails'),
        byline: 'Ana Lopes',
        date: '2025-03-04',
        source: 'https://quay.example/f',
      },
    })
    expect(await undo(root)).toEqual({ reverted: 1, failed: [] })
    const restored = fs.readFileSync(path.join(root, 'restored/a.html.txt'))
    expect(sha256(restored)).toBe(row?.raw.sha256)
    expect(restored.toString()).toContain('图床占位')
  })

  test('broken, empty, huge, deep and script-only pages come out as text with a finding', async () => {
    const deep = `${'<div>'.repeat(20_000)}Deep down.`
    const root = temporaryFolder({
      'raw/broken.html': '<p>The ferry <b>sailed<p>on Monday</i></table><scr',
      'raw/deep.html': deep,
      'raw/empty.html': '',
      'raw/huge.html': `<body><p>${'The ferry sailed on Monday. '.repeat(400_000)}</p></body>`,
      'raw/script.html':
        '<html><head><script>location = "http://x"</script></head><body><script>alert(1)</script><noscript>Please enable scripts.</noscript></body></html>',
    })
    await run(root, { only: ['mixed/invisible'] })
    expect(quarantined(root)).toEqual([])
    const findings = readRows<Finding>(path.join(root, 'reports/findings.jsonl')).filter(
      ({ ruleId }) => ruleId === 'text/conversion',
    )
    for (const finding of findings)
      expect(finding).toMatchObject({
        start: 0,
        end: 0,
        actual: '',
        severity: 'neutral',
        fix: 'none',
        applied: false,
      })
    expect(findings.map(({ doc }) => doc)).toEqual(
      ledgerOf(root)
        .filter(({ converter }) => converter === 'fallback')
        .map(({ doc }) => doc),
    )
    expect(findings.map(({ doc, evidence }) => [doc, evidence[0]?.detail])).toEqual(
      expect.arrayContaining([
        ['deep.html', expect.stringContaining('all visible text is kept')],
        ['empty.html', expect.stringContaining('no visible text')],
        ['huge.html', expect.stringContaining('longer than')],
        ['script.html', expect.stringContaining('all visible text is kept')],
      ]),
    )
    expect(cleanedFile(root, 'broken.html.txt').toString()).toMatch(/The ferry sailed\s+on Monday/)
    expect(cleanedFile(root, 'deep.html.txt').toString()).toBe('Deep down.\n')
    expect(cleanedFile(root, 'empty.html.txt').toString()).toBe('')
    expect(cleanedFile(root, 'script.html.txt').toString()).toBe('Please enable scripts.\n')
  }, 120_000)
})

describe('Markdown', () => {
  const PIECES = [
    'col\u00adlected wood',
    '`co\u00adde  x`',
    '[a\u00ads](http://x/y\u00adz)',
    '<b title="co\u00adde">',
    'Photo: Ana Lopes',
    '图床占位',
    'Image from 图床占位',
    '```\nco\u00adde\n\n\n```',
    '\n    co\u00adde',
    '| a\u00ad |\n|---|',
    'Title\n====',
    '## Head  two',
    '\n',
    'The ferry to the island sailed again on Monday after nine days of storm.',
  ]
  const markdown = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 14 })
    .map((parts) => `---\ntitle: co\u00adde\n---\n${parts.join('\n')}\n`)

  test('code, targets, tags and front matter come out as they went in; cleaning twice changes nothing more', async () => {
    const root = temporaryFolder()
    const texts = fc.sample(markdown, { numRuns: 300, seed: 7 })
    writeFiles(root, Object.fromEntries(texts.map((text, index) => [`raw/${index}.md`, text])))
    const { report } = await run(root)
    expect(report.documents.changed).toBeGreaterThan(100)
    const held = (text: string) =>
      text.match(
        /^---\ntitle[\s\S]*?\n---|`co[^`]*`|\(http[^)]*\)|<b [^>]*>|```[\s\S]*?```|(?<=\n\n) {4}co.*$|^\|---\|$|^====$/gm,
      )
    for (const [index, text] of texts.entries())
      expect(held(cleanedFile(root, `${index}.md`).toString()), text).toEqual(held(text))
    expect(await undo(root)).toEqual({ reverted: 300, failed: [] })
    expect(readTree(path.join(root, 'restored'))).toEqual(readTree(path.join(root, 'raw')))
    const again = temporaryFolder()
    fs.cpSync(path.join(root, 'cleaned'), path.join(again, 'raw'), { recursive: true })
    const knowledge = path.join(root, 'reports/knowledge.json')
    expect((await run(again, { knowledge })).report.documents.changed).toBe(0)
  })
})

describe('names', () => {
  test.each([
    ['HTML and its own output', ['raw/a.html', 'raw/a.html.txt']],
    ['compressed HTML and its own output', ['raw/a.html.gz', 'raw/a.html.txt.gz']],
    ['a record and a file of its name', ['raw/a.jsonl#1']],
  ])('%s are refused before any work', async (_label, names) => {
    const root = temporaryFolder(Object.fromEntries(names.map((name) => [name, BODY])))
    await expect(run(root, { include: ['**'] })).rejects.toMatchObject({ code: 'CONFIG_COLLISION' })
    expect(fs.existsSync(path.join(root, 'cleaned'))).toBe(false)
  })

  test('a file given twice is refused; files given one by one keep their names', async () => {
    const root = temporaryFolder({ 'raw/a.txt': BODY, 'raw/b.md': BODY })
    const paths = ['a.txt', 'b.md', 'a.txt'].map((name) => path.join(root, 'raw', name))
    await expect(run(root, { paths })).rejects.toMatchObject({ code: 'CONFIG_COLLISION' })
    await run(root, { paths: paths.slice(0, 2) })
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['a.txt', 'b.md'])
  })

  test('include and exclude choose; what is not read is counted', async () => {
    const root = temporaryFolder({
      'raw/a.txt': BODY,
      'raw/sub/b.md': BODY,
      'raw/sub/c.log': BODY,
      'raw/d.csv.gz': 'x',
      'raw/e.pdf': 'x',
    })
    const { report } = await run(root)
    expect(report.skipped).toEqual([
      { extension: '.csv.gz', files: 1 },
      { extension: '.log', files: 1 },
      { extension: '.pdf', files: 1 },
    ])
    await run(root, { include: ['**/*.{md,log}'], exclude: ['**/b.*'] }, { prune: true })
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['sub/c.log'])
  })

  test('prune removes converted files, files of records and quarantined ones that no longer belong', async () => {
    const root = temporaryFolder({
      'raw/a.html': BODY,
      'raw/b.jsonl': ROWS.join('\n'),
      'raw/c.txt': BODY,
      'raw/d.txt': BODY,
    })
    await run(root)
    fs.rmSync(path.join(root, 'raw/a.html'))
    fs.rmSync(path.join(root, 'raw/b.jsonl'))
    fs.writeFileSync(path.join(root, 'raw/c.txt'), Buffer.from([0, 1]))
    expect((await run(root, {}, { prune: true })).stale).toEqual(['a.html.txt', 'b.jsonl', 'c.txt'])
    expect(Object.keys(readTree(path.join(root, 'cleaned')))).toEqual(['d.txt'])
  })
})
