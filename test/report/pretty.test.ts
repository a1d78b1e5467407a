import { expect, test } from 'vitest'
import { type Paint, prettyDocument, prettySummary } from '../../src/report/pretty.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { fixedRun, HOSTILE, makeOutcome } from './outcomes.ts'

const plain: Paint = (_role, text) => text
const IDENTITY = { version: '0.0.0', configuration: 'c0ffee' }

test('one block a document, columns aligned', () => {
  const { doc, findings } = makeOutcome({
    doc: 'harbour/a.txt',
    raw: 'quay\n\n\n\n\n\n\n\n\nthe 码头 was shut\n',
    marks: [
      { on: 'quay', rule: 'test/cut', what: 'word', expected: [''], applied: true },
      {
        on: '码头',
        rule: 'mixed/glued',
        what: 'Han',
        severity: 'critical',
        fix: 'unsafe',
        expected: ['quay'],
      },
      { on: 'shut', rule: 'test/look', what: 'participle', severity: 'major' },
      { on: 'was', rule: 'test/gone', what: 'verb', superseded: 'f00d' },
    ],
  })
  expect(prettyDocument(doc, findings, plain)).toBe(
    [
      'harbour/a.txt',
      '   1:1  minor     ✓ Unexpected word `quay`, expected nothing  test/cut',
      '  10:5  critical  ~ Unexpected Han `码头`, expected `quay`    mixed/glued',
      ' 10:12  major       Unexpected participle `shut`              test/look',
      '\n',
    ]
      .join('\n')
      .replace(/^ (10:12)/m, '  $1')
      .replace(/^ {3}1:1/m, '    1:1')
      .replace(/^ {2}10:5/m, '   10:5'),
  )
})

test('nothing to show gives nothing', () => {
  expect(prettyDocument('a.txt', [], plain)).toBe('')
})

test('no text can steer the terminal', () => {
  const outcome = makeOutcome({
    doc: '\u001b]0;title\u0007\n.txt',
    raw: HOSTILE,
    marks: HOSTILE.split('\n').map((on) => ({ on, rule: 'test/look', what: 'line\u009b31m' })),
  })
  const output = prettyDocument(outcome.doc, outcome.findings, plain)
  expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  expect(output.split('\n').length).toBe(1 + HOSTILE.split('\n').length + 2)
})

test('every part is painted by its role', () => {
  const [outcome] = fixedRun().outcomes
  const roles = new Set<string>()
  const collect: Paint = (role, text) => {
    roles.add(role)
    return text
  }
  prettyDocument(outcome?.doc ?? '', outcome?.findings ?? [], collect)
  expect([...roles].sort()).toEqual(['document', 'good', 'major', 'minor', 'place', 'rule'])
})

test('the summary counts once', () => {
  const totals = new RunTotals()
  totals.addDocument(
    makeOutcome({
      doc: 'a.txt',
      raw: 'one quay\n',
      marks: [{ on: 'quay', rule: 'test/look', what: 'word' }],
    }),
  )
  expect(prettySummary(totals.toReport(IDENTITY), plain)).toBe(
    '1 finding (1 minor): ✓ 0 safe to fix, ~ 0 with a suggestion, 1 to look at\n1 document, 2 words\ncleanliness below 0 of 100, below 0 after cleaning (profile mqm, 90 passes)\n',
  )
  expect(prettySummary(new RunTotals().toReport(IDENTITY), plain)).toBe(
    '✓ no findings\n0 documents, 0 words\n',
  )
})
