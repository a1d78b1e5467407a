import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MQM_PROFILE } from '../../src/findings/profile.ts'
import { HtmlReport } from '../../src/report/index-html.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { pageDocument } from '../../src/report/page/page-rows.ts'
import { SCRIPT } from '../../src/report/page/script.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { fixedRun, type Mark, makeOutcome } from './outcomes.ts'
import { parseHtml } from './parse-html.ts'

const IDENTITY = { version: '0.0.0', configuration: 'c0ffee' }

function render(outcomes: readonly Outcome[], options = {}): string {
  const totals = new RunTotals()
  const page = new HtmlReport(options)
  for (const outcome of outcomes) {
    totals.addDocument(outcome)
    page.addDocument(outcome)
    page.addRows(pageDocument(outcome, MQM_PROFILE))
  }
  return page.render(totals.toReport(IDENTITY))
}

const KNOWN_TAGS = new Set(
  '!doctype html head meta title style script body header nav main section footer article details summary div p span b bdi h1 h2 dl dt dd table thead tbody tr th td code ol ul li del ins mark sup a figure figcaption svg rect line text'.split(
    ' ',
  ),
)
const KNOWN_ATTRIBUTES = new Set(
  'html lang charset http-equiv content name class id dir title href scope open type role tabindex aria-hidden aria-label aria-live viewbox preserveaspectratio x y width height x1 x2 y1 y2'.split(
    ' ',
  ),
)

/** What no page may have, whatever the text: other tags, other attributes, links that leave it. */
function strangers(html: string): string[] {
  const found: string[] = []
  for (const { name, attributes } of parseHtml(html).tags) {
    if (!KNOWN_TAGS.has(name)) found.push(`<${name}>`)
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!KNOWN_ATTRIBUTES.has(attribute)) found.push(`<${name} ${attribute}>`)
      if (
        attribute === 'href' &&
        !/^#(?:[nd][0-9a-f]{16}(?:-\d+)?|(?:overview|review|documents|corpus)(?:\?(?:rule|source)=[\w%.~!*'()-]*)?)$/.test(
          value,
        )
      )
        found.push(`href ${value}`)
    }
  }
  return found
}

const visibleText = (html: string): string => parseHtml(html).text

describe('hostile input', () => {
  test('makes no tag, no attribute, no address', () => {
    const html = render(fixedRun().outcomes)
    expect(strangers(html)).toEqual([])
    expect(visibleText(html)).toContain('<script>alert(1)</script>')
    expect(visibleText(html).trimEnd()).toMatch(/configuration c0ffee$/)
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })

  test('unchanged text cannot turn or break the page either', () => {
    const html = render([
      makeOutcome({
        doc: '\u202etxt.exe',
        raw: 'quay\n\u202edesrever \u2066 \u0007 \ud800 \u200d kept\n',
        marks: [{ on: 'quay', rule: 'test/look', what: 'word' }],
      }),
    ])
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/)
    expect(visibleText(html)).toContain('U+202Edesrever U+2066 ␇ U+D800 \u200d kept')
  })

  test('any text stays text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      '<script',
      '</style>',
      '<!--',
      '-->',
      ']]>',
      ' on',
      'x',
      '\n',
      '\u202e',
      '\u0000',
      '\u200b',
      '`',
      '&lt;',
      '\r\n',
      '漢',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (pieces, from, length, applied) => {
          const raw = pieces.join('')
          const start = from % raw.length
          const on = raw.slice(start, start + 1 + (length % (raw.length - start)))
          const mark: Mark = {
            on,
            rule: 'test/mark',
            what: raw,
            expected: [raw],
            applied,
            evidence: [{ kind: 'phrase', detail: raw }],
          }
          const html = render([makeOutcome({ doc: raw, raw, language: raw, marks: [mark] })])
          expect(strangers(html)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('asks for nothing: strict policy that allows just its own style', () => {
  const html = render(fixedRun().outcomes)
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] as string
  const hash = createHash('sha256').update(style).digest('base64')
  const scriptHash = createHash('sha256').update(SCRIPT).digest('base64')
  expect(html).toContain(`<script>${SCRIPT}</script>`)
  const policy = parseHtml(html).tags.find(({ attributes }) => attributes['http-equiv'] !== undefined)
  expect(policy?.attributes['content']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`,
  )
  expect(strangers(html)).toEqual([])
  expect(style).not.toMatch(/url\(|@import|</)
})

test('raw and cleaned text can be read off the page', () => {
  const [outcome] = fixedRun().outcomes
  const html = render([outcome as Outcome])
  const article = /<article[^>]*>(.*)<\/article>/s.exec(html)?.[1] as string
  const texts = [...article.matchAll(/<p dir="auto">(.*?)<\/p>/gs)].map(([, text]) =>
    (text as string).replace(/<sup>.*?<\/sup>/g, ''),
  )
  const read = (drop: RegExp) =>
    texts
      .map((text) =>
        visibleText(text.replace(drop, ''))
          .replaceAll('⍽', '\u00a0')
          .replaceAll('U+200B', '\u200b')
          .replaceAll('␣', ' '),
      )
      .filter((text) => text.replaceAll('↵', '') !== '')
  const lines = (text: string) => text.split(/\n+/).filter(Boolean)
  expect(read(/<ins\b.*?<\/ins>/g)).toEqual(lines(outcome?.raw ?? ''))
  expect(read(/<del\b.*?<\/del>/g)).toEqual(lines(outcome?.cleaned ?? ''))
})

test('every finding has a note that its number leads to; superseded ones are counted', () => {
  const [outcome] = fixedRun().outcomes
  const html = render([outcome as Outcome])
  const targets = [...html.matchAll(/<li id="(n[^"]+)"/g)].map(([, id]) => id)
  const links = [...html.matchAll(/href="#(n[^"]+)"/g)].map(([, id]) => id)
  expect(targets.length).toBe(6)
  expect(new Set(links)).toEqual(new Set(targets))
  for (const word of [
    'mixed/glued',
    'confidence 0.60',
    'major',
    'dictionary',
    '渡轮: ferry',
    'for the ferry',
    'for the boat',
  ])
    expect(visibleText(html)).toContain(word)
  expect(html).toContain('1 finding inside text that was removed anyway')
})

test('overlapping findings keep the text whole', () => {
  const raw = 'one two three four\n'
  const look = (on: string): Mark => ({ on, rule: `test/look`, what: 'words' })
  const html = render([
    makeOutcome({
      doc: 'a.txt',
      raw,
      marks: [
        look('one two three'),
        look('two three four'),
        look('two'),
        { ...look('three'), expected: ['3'], applied: true },
      ],
    }),
  ])
  const text = /<p dir="auto">(.*?)<\/p>/s.exec(html)?.[1] as string
  expect(visibleText(text.replace(/<sup>.*?<\/sup>/g, '').replace(/<ins\b.*?<\/ins>/g, ''))).toBe(
    'one two three four',
  )
  expect([...text.matchAll(/<sup><a[^>]*>(\d+)/g)].map(([, number]) => number)).toEqual(['2', '1', '4', '3'])
})

describe('bounds', () => {
  const noisy = (index: number, findings: number): Outcome =>
    makeOutcome({
      doc: `doc-${String(index).padStart(4, '0')}.txt`,
      raw: 'quay\n'.repeat(findings),
      marks: Array.from({ length: findings }, (_, nth) => ({
        on: 'quay',
        nth,
        rule: 'test/look',
        what: 'word',
      })),
    })

  test('documents, and the page says so', () => {
    const html = render(
      Array.from({ length: 30 }, (_, index) => noisy(index, 1)),
      { maxDocuments: 10 },
    )
    expect(html.match(/class="document"/g)?.length).toBe(10)
    expect(html).toContain('The worst 10 are shown; 20 further documents with findings')
  })

  test('bytes, but the worst document is always there', () => {
    const html = render(
      Array.from({ length: 30 }, (_, index) => noisy(index, 5)),
      { maxBytes: 10_000 },
    )
    expect(html.match(/class="document"/g)?.length).toBeLessThan(8)
    expect(render([noisy(1, 50)], { maxBytes: 10 }).match(/class="document"/g)?.length).toBe(1)
  })

  test('notes and text of one document', () => {
    const html = render([noisy(1, 3000)])
    expect(html).toContain('2,600 further findings in findings.jsonl.')
    const long = makeOutcome({
      doc: 'long.txt',
      raw: `quay\n${'A line that stays as it is.\n\n'.repeat(20_000)}${'x'.repeat(3_000_000)}`,
      marks: [{ on: 'quay', rule: 'test/look', what: 'word' }],
    })
    expect(render([long]).length).toBeLessThan(200_000)
  })
})

test('only the worst document is open', () => {
  const { tags } = parseHtml(render(fixedRun().outcomes))
  const documents = tags.filter(
    ({ name, attributes }) => name === 'details' && attributes['class'] === 'document',
  )
  expect(documents.map(({ attributes }) => attributes['open'])).toEqual([
    '',
    ...documents.slice(1).map(() => undefined),
  ])
  expect(documents.length).toBe(5)
})

test('the same whatever the order of the documents', () => {
  const { outcomes } = fixedRun()
  const body = (list: readonly Outcome[]) => /<h2 id="documents">.*/s.exec(render(list))?.[0]
  expect(body([...outcomes].reverse())).toBe(body(outcomes))
})

test('a finding over several lines: taken out line by line, put in once, one note', () => {
  const html = render([
    makeOutcome({
      doc: 'a.txt',
      raw: 'kept\n\ngone one\ngone two\n\nkept too\n',
      marks: [
        { on: 'gone one\ngone two\n\n', rule: 'test/cut', what: 'lines', expected: ['new\n'], applied: true },
      ],
    }),
  ])
  const texts = [...html.matchAll(/<p dir="auto">(.*?)<\/p>/gs)].map(([, text]) =>
    visibleText(text as string),
  )
  expect(texts).toEqual(['kept', 'gone one1', 'gone twonew↵1', 'kept too'])
  expect(html.match(/<ol class="notes">/g)?.length).toBe(1)
})

test('a finding that begins with a line end stands with the line it is about', () => {
  const mark = { rule: 'test/cut', what: 'lines', expected: [''], applied: true }
  const texts = (on: string) =>
    [
      ...render([makeOutcome({ doc: 'a.txt', raw: 'kept\n\ngone\n', marks: [{ ...mark, on }] })]).matchAll(
        /<p dir="auto">(.*?)<\/p>/gs,
      ),
    ].map(([, text]) => visibleText(text as string))
  expect(texts('\n\ngone')).toEqual(['kept', 'gone1'])
  expect(texts('\n\n')).toEqual(['kept↵1', 'gone'])
})

test('a finding far inside a long line is shown', () => {
  const raw = `${'x'.repeat(50_000)} quay ${'y'.repeat(50_000)}`
  const html = render([
    makeOutcome({ doc: 'a.txt', raw, marks: [{ on: 'quay', rule: 'test/look', what: 'word' }] }),
  ])
  expect(html).toMatch(/<mark[^>]*>quay<\/mark>/)
  expect(html.length - SCRIPT.length).toBeLessThan(40_000)
})
