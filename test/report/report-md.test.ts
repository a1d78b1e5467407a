import { expect, test } from 'vitest'
import { codeSpan } from '../../src/report/markdown-escape.ts'
import { reportMarkdown } from '../../src/report/report-md.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { HOSTILE, makeOutcome } from './outcomes.ts'

const IDENTITY = { version: '0.0.0', configuration: 'c0ffee' }

test('fits into a comment whatever the corpus', () => {
  const totals = new RunTotals()
  const name = '|`<b>\u202e\n'.repeat(60)
  for (let index = 0; index < 400; index++) {
    const outcome = makeOutcome({
      doc: name + index,
      raw: `${HOSTILE}\n${HOSTILE}`,
      marks: [0, 1].map((nth) => ({
        on: HOSTILE,
        nth,
        rule: `test/rule-${index % 90}`,
        what: 'mark',
        expected: [HOSTILE],
      })),
    })
    totals.addDocument(outcome)
    totals.addQuarantine({ doc: name + index, code: 'INPUT_ENCODING', message: HOSTILE })
  }
  const markdown = reportMarkdown(totals.toReport(IDENTITY))
  // GitHub refuses comments above 65,536 characters.
  expect(markdown.length).toBeLessThan(30_000)
  expect(markdown).toContain('… and 60 more.')
  expect(markdown).toContain('… and 390 more.')
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) continue
    // No cell is opened or closed by what stands in it.
    expect(line.match(/\|/g)?.length).toBeLessThanOrEqual(6)
    expect(line).toMatch(/\|$/)
  }
  expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
})

test.each([
  ['plain', '`plain`'],
  ['two\r\nlines', '`two␍↵lines`'],
  ['<img src=x> @everyone https://example.org', '`<img src=x> @everyone https://example.org`'],
  ['a|b', '<code>a&#124;b</code>'],
  ['a\\|b', '<code>a&#92;&#124;b</code>'],
  ['`</code><b>', '<code>&#96;&#60;&#47;code&#62;&#60;b&#62;</code>'],
  ['\u200b\u202e', '`[U+200B][U+202E]`'],
  ['', '(nothing)'],
  ['  ', '`␣␣`'],
  ['\u00a0', '`⍽`'],
  ['line of its own\n\n', '`line of its own`'],
  ['x'.repeat(100), `\`${'x'.repeat(79)}…\``],
  ['𝒳'.repeat(60), `\`${'𝒳'.repeat(39)}…\``],
])('code in a cell: %j', (value, expected) => {
  expect(codeSpan(value)).toBe(expected)
})
