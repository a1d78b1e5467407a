import path from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '../../../src/findings/finding.ts'
import { CHECK_FORMATS } from '../../../src/report/check-format.ts'
import { fixedRun, HOSTILE, makeOutcome } from '../outcomes.ts'
import { checked, print, summaryOf } from './checked.ts'
import { gitlabProblems, rdjsonlProblems, sarifProblems } from './schemas.ts'

interface SarifRegion {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
}
interface SarifResult {
  ruleId: string
  ruleIndex: number
  level: string
  rank: number
  baselineState?: string
  suppressions?: { kind: string; status: string; justification: string }[]
  partialFingerprints: Record<string, string>
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId?: string }
      region?: SarifRegion
    }
  }[]
  fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[]
}
interface SarifRun {
  tool: { driver: { rules: { id: string }[] } }
  results: SarifResult[]
  columnKind: string
  invocations: { toolExecutionNotifications: { level: string; message: { text: string } }[] }[]
}
interface Diagnostic {
  message: string
  location: {
    path: string
    range?: { start: { line: number; column?: number }; end?: { line: number; column: number } }
  }
  suggestions?: { text: string }[]
}

const runOf = (output: string): SarifRun => {
  const log = JSON.parse(output) as { runs: [SarifRun] }
  expect(sarifProblems(log)).toEqual([])
  return log.runs[0]
}
const rowsOf = <Row>(output: string): Row[] =>
  output
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Row)

/** Element names and texts of an XML document; throws where it is not well-formed. */
function parseXml(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  const open: typeof elements = []
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.write(xml).close()
  return elements
}

const { outcomes } = fixedRun()
const documents = outcomes.map((outcome) => checked(outcome))
const shown = outcomes.flatMap(({ findings }) =>
  findings.filter((finding) => finding.superseded === undefined),
)

/** Many findings, each a group of its own. */
const many = (count: number, severity: Severity) => {
  const words = Array.from({ length: count }, (_, index) => `w${index}`)
  return checked(
    makeOutcome({
      doc: `${severity}.txt`,
      raw: words.join('\n'),
      marks: words.map((word) => ({ on: word, nth: 0, rule: `test/${severity}`, what: 'word', severity })),
    }),
  )
}

describe('every format', () => {
  // Totals, which pretty, json and md print too, have golden files of their own.
  test.each(['sarif', 'junit', 'github', 'gitlab', 'rdjsonl'] as const)(
    '%s looks as it did',
    async (name) => {
      const output = print(name, documents, summaryOf(outcomes))
      await expect(output).toMatchFileSnapshot(
        path.join(import.meta.dirname, '../../golden/check', `${name}.txt`),
      )
    },
  )

  test.each(CHECK_FORMATS)('%s ends well where there is nothing to say', (name) => {
    const output = print(name, [])
    if (name === 'sarif') expect(runOf(output).results).toEqual([])
    else if (name === 'gitlab') expect(JSON.parse(output)).toEqual([])
    else if (name === 'junit') expect(parseXml(output).map((element) => element.name)).toContain('testcase')
    else if (name.endsWith('jsonl')) expect(output).toBe('')
    else if (name === 'json') expect(JSON.parse(output)).toMatchObject({ findings: [] })
    else expect(output.trim()).not.toBe('')
  })
})

test('json holds findings, totals and gates, jsonl one finding a line', () => {
  const summary = summaryOf(outcomes, { baseline: { known: 3, fresh: 1, stale: 2 } })
  const all = outcomes.flatMap(({ findings }) => findings)
  expect(JSON.parse(print('json', documents, summary))).toEqual({ findings: all, ...summary })
  expect(rowsOf<Finding>(print('jsonl', documents))).toEqual(all)
})

test('sarif: what is settled comes last, with its reason', () => {
  const outcome = makeOutcome({
    doc: 'a.txt',
    raw: 'quay and pier',
    marks: [
      { on: 'quay', rule: 'mixed/script', what: 'run', severity: 'critical' },
      { on: 'pier', rule: 'mixed/script', what: 'run', severity: 'minor' },
    ],
  })
  const { findings, extents, ...rest } = checked(outcome)
  const [finding, open] = findings as [Finding, Finding]
  const [extent, other] = extents as [(typeof extents)[0], (typeof extents)[0]]
  const suppressed = [{ finding, extent, kind: 'external' as const, justification: 'known' }]
  const baseline = { known: 1, fresh: 1, stale: 0 }
  const { results } = runOf(
    print(
      'sarif',
      [{ ...rest, findings: [open], extents: [other], suppressed }],
      summaryOf([], { baseline }),
    ),
  )
  expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
    ['new', undefined],
    [undefined, [{ kind: 'external', justification: 'known', status: 'accepted' }]],
  ])
  expect(results[1]?.partialFingerprints['pumice/v1']).toBe(finding.fingerprint)
})

describe('columns on a line with CJK and emoji', () => {
  // 𝄞 and 🚢: two UTF-16 units, four bytes; 港 and 渡轮: one unit, three bytes; é: one unit, two bytes.
  const raw = '\ufffdfirst line\r\nThe 🚢 of 港 café 渡轮 sailed, 𝄞Lavrow said\nlast\n'
  const outcome = makeOutcome({
    doc: 'ferry.txt',
    raw,
    marks: [
      { on: '渡轮', rule: 'mixed/script', what: 'run', expected: ['ferry'] },
      { on: 'Lavrow', rule: 'name/variant', what: 'name', expected: ['Lavrov', ''] },
      { on: '𝄞Lavrow said\nla', rule: 'structure/truncated', what: 'passage' },
    ],
  })
  const document = checked(outcome)

  test('sarif counts UTF-16 code units and says so', () => {
    const { results, columnKind } = runOf(print('sarif', [document]))
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results.map(({ locations }) => locations[0]?.physicalLocation.region)).toEqual([
      { startLine: 2, startColumn: 18, endLine: 2, endColumn: 20 },
      { startLine: 2, startColumn: 29, endLine: 3, endColumn: 3 },
      { startLine: 2, startColumn: 31, endLine: 2, endColumn: 37 },
    ])
    const lines = raw.split(/\r\n|\n/)
    for (const [index, result] of results.entries()) {
      const place = result.locations[0]?.physicalLocation.region
      const { startLine, startColumn, endLine, endColumn } = place as SarifRegion
      if (startLine !== endLine) continue
      const line = lines[startLine - 1] as string
      expect(line.slice(startColumn - 1, endColumn - 1)).toBe(outcome.findings[index]?.actual)
    }
  })

  test('rdjsonl counts bytes of UTF-8', () => {
    const lines = raw.split(/\r\n|\n/).map((line) => Buffer.from(line))
    const rows = rowsOf<Diagnostic>(print('rdjsonl', [document]))
    for (const row of rows) expect(rdjsonlProblems(row)).toEqual([])
    const cut = rows.map(({ location: { range } }) => {
      const { start, end } = range as {
        start: { line: number; column: number }
        end: typeof range & { line: number; column: number }
      }
      if (start.line !== end.line) return `${start.line}:${start.column}-${end.line}:${end.column}`
      return (lines[start.line - 1] as Buffer).subarray(start.column - 1, end.column - 1).toString()
    })
    expect(cut).toEqual(['渡轮', '2:38-3:3', 'Lavrow'])
    expect(rows[2]?.suggestions?.map(({ text }) => text)).toEqual(['Lavrov', ''])
  })

  test('github gives columns only of a place within one line', () => {
    const rows = print('github', [document]).split('\n')
    expect(rows).toContainEqual(
      expect.stringMatching(
        /^::warning file=raw\/ferry\.txt,line=2,endLine=2,col=18,endColumn=20,title=mixed\/script::/,
      ),
    )
    expect(rows).toContainEqual(
      expect.stringMatching(/^::warning file=raw\/ferry\.txt,line=2,endLine=3,title=structure\/truncated::/),
    )
  })

  test('the place of a finding on a whole line that goes with its terminator', () => {
    const whole = makeOutcome({
      doc: 'a.txt',
      raw: '图片\r\nText.\r\n',
      marks: [{ on: '图片\r\n', rule: 'mixed/block', what: 'line', expected: [''] }],
    })
    expect(checked(whole).extents).toEqual([{ endLine: 2, endColumn: 1, byteColumn: 1, endByteColumn: 1 }])
  })
})

describe('places in the file', () => {
  const outcome = makeOutcome({
    doc: 'feed.jsonl#12',
    raw: 'One\nTwo 渡轮\n',
    marks: [{ on: '渡轮', rule: 'mixed/script', what: 'run', expected: ['ferry'] }],
  })

  test('a record is its row, without columns and without a fix', () => {
    const document = { ...checked(outcome, { row: 12 }), file: 'raw/feed.jsonl' }
    const [result] = runOf(print('sarif', [document])).results
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'raw/feed.jsonl', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12 },
    })
    expect(result?.fixes).toBeUndefined()
    const [row] = rowsOf<Diagnostic>(print('rdjsonl', [document]))
    expect(row?.location).toEqual({ path: 'raw/feed.jsonl', range: { start: { line: 12 } } })
    expect(row?.suggestions).toBeUndefined()
    expect(JSON.parse(print('gitlab', [document]))[0].location.lines).toEqual({ begin: 12 })
  })

  test('of a converted page only the file is named', () => {
    const document = { ...checked(outcome, 'none'), file: 'raw/page.html' }
    const [result] = runOf(print('sarif', [document])).results
    expect(result?.locations[0]?.physicalLocation.region).toBeUndefined()
    const [row] = rowsOf<Diagnostic>(print('rdjsonl', [document]))
    expect(row?.location).toEqual({ path: 'raw/page.html' })
    expect(gitlabProblems(JSON.parse(print('gitlab', [document])))).toEqual([])
    expect(print('github', [document])).toMatch(/^::warning file=raw\/page\.html,title=/)
  })

  test('a name with spaces, signs and Han is a URI in SARIF and itself elsewhere', () => {
    const document = { ...checked(outcome), file: 'raw/渡轮 100%#1.txt' }
    const [result] = runOf(print('sarif', [document])).results
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'raw/%E6%B8%A1%E8%BD%AE%20100%25%231.txt',
    )
    expect(print('github', [document])).toContain('file=raw/渡轮 100%25#1.txt,')
  })
})

describe('receivers', () => {
  test('sarif: rules are named once, levels and ranks fit, what lost is left out', () => {
    const { results, tool } = runOf(print('sarif', documents, summaryOf(outcomes)))
    expect(results).toHaveLength(shown.length)
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
      expect(result.partialFingerprints['pumice/v1']).toMatch(/^[0-9a-f]{16}$/)
      expect(result.baselineState).toBeUndefined()
    }
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['note', 'warning', 'error']))
    const known = { known: 1, fresh: results.length, stale: 0 }
    const second = runOf(print('sarif', documents, summaryOf(outcomes, { baseline: known })))
    expect(new Set(second.results.map(({ baselineState }) => baselineState))).toEqual(new Set(['new']))
  })

  test('sarif: the worst 5,000 stay, and the run says what was cut', () => {
    const output = print('sarif', [many(5000, 'minor'), many(40, 'critical')])
    const { results, invocations } = runOf(output)
    expect(results).toHaveLength(5000)
    expect(results.slice(0, 40).every(({ level }) => level === 'error')).toBe(true)
    expect(invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      'The worst 5,000 of 5,040 findings; the others are cut.',
    ])
  })

  test('github: ten of each level, equal findings once, the rest is counted', () => {
    const repeated = checked(
      makeOutcome({
        doc: 'r.txt',
        raw: 'x\nx\nx',
        marks: [0, 1, 2].map((nth) => ({
          on: 'x',
          nth,
          rule: 'test/critical',
          what: 'letter',
          severity: 'critical' as const,
        })),
      }),
    )
    const output = print('github', [many(25, 'minor'), many(12, 'critical'), many(3, 'neutral'), repeated])
    const rows = output.trimEnd().split('\n')
    const levels = rows.slice(0, -1).map((row) => /^::(\w+) /.exec(row)?.[1])
    expect(levels).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(3).fill('notice'),
    ])
    expect(rows[0]).toContain('(the first of 3 like it)')
    expect(rows.at(-1)).toBe(
      'pumice: 43 findings in 41 groups, 23 annotated; GitHub shows at most 10 errors, warnings and notices each of a step; within budget',
    )
  })

  test('github: nothing in a finding can start a command of its own', () => {
    const hostile = makeOutcome({
      doc: 'a,b:c%0A::error::\n.txt',
      raw: `x${HOSTILE}\n::add-mask::x`,
      marks: [
        { on: '\n::add-mask::x', rule: 'test/x', what: 'command', expected: ['\n::set-env name=a::b'] },
      ],
    })
    const rows = print('github', [checked(hostile)])
      .trimEnd()
      .split('\n')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^::warning file=raw\/a%2Cb%3Ac%250A%3A%3Aerror%3A%3A%0A\.txt,/)
  })

  test('gitlab: fingerprints are unique even where texts are copies', () => {
    const copies = ['a.txt', 'b.txt'].map((doc) =>
      checked(
        makeOutcome({
          doc,
          raw: 'x\nx',
          marks: [0, 1].map((nth) => ({ on: 'x', nth, rule: 'test/x', what: 'letter' })),
        }),
      ),
    )
    const rows = JSON.parse(print('gitlab', [...documents, ...copies])) as { fingerprint: string }[]
    expect(gitlabProblems(rows)).toEqual([])
    expect(rows).toHaveLength(shown.length + 4)
    expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(rows.length)
  })

  test('rdjsonl: every line is a diagnostic', () => {
    const rows = rowsOf<Diagnostic>(print('rdjsonl', documents))
    expect(rows).toHaveLength(shown.length)
    for (const row of rows) expect(rdjsonlProblems(row)).toEqual([])
  })

  test('junit: a suite for each rule, a case for each document, whatever stands in a scrape', () => {
    const hostile = makeOutcome({
      doc: 'bad\u0001 & <name>.txt',
      raw: 'a \u0000\u000b\ud800\uffff ]]> <b> & "x"',
      marks: [{ on: 'a \u0000\u000b\ud800\uffff ]]> <b> & "x"', rule: 'test/x', what: '<what> & \u0008' }],
    })
    const elements = parseXml(print('junit', [...documents, checked(hostile)], summaryOf(outcomes)))
    const suites = elements
      .filter(({ name }) => name === 'testsuite')
      .map(({ attributes }) => attributes['name'])
    expect(suites).toEqual(['pumice', ...[...new Set(shown.map(({ ruleId }) => ruleId)), 'test/x'].sort()])
    const root = elements[0]?.attributes ?? {}
    const cases = elements.filter(({ name }) => name === 'testcase')
    expect(Number(root['tests'])).toBe(cases.length)
    expect(Number(root['failures'])).toBe(elements.filter(({ name }) => name === 'failure').length)
    const last = cases.findIndex(({ attributes }) => attributes['classname'] === 'test/x')
    expect(cases[last]?.attributes['name']).toBe('bad\ufffd & <name>.txt')
    const failures = elements.filter(({ name }) => name === 'failure')
    expect(failures[last - 1]?.text).toContain('<what> & ')
  })

  test('junit: long lists are cut and say so', () => {
    const failure = parseXml(print('junit', [many(30, 'minor')])).find(({ name }) => name === 'failure')
    expect(failure?.attributes['message']).toBe('30 findings')
    expect(failure?.text.split('\n')).toHaveLength(21)
    expect(failure?.text).toContain('… and 10 findings more')
  })

  test('md: reasons of the gates, the worst findings, no markup from a scrape', () => {
    const gate = {
      passed: false,
      failures: [
        { gate: 'fail-on' as const, message: '3 findings of severity major or above (--fail-on major)' },
      ],
      notes: [],
      failing: 3,
      warnings: 9,
    }
    const output = print('md', [many(50, 'minor'), many(1, 'critical')], summaryOf([], { gate }))
    expect(output).toContain('## pumice check: failed\n\n- 3 findings of severity major')
    expect(output.match(/^\| `raw\//gm)).toHaveLength(20)
    expect(output).toContain('| `raw/critical.txt:1:1` | critical | `test/critical` | `w0` |  |')
    expect(output).toContain('The 20 worst of 51.')
  })
})
