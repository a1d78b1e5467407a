import fs from 'node:fs'
import path from 'node:path'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parseDecisions } from '../../src/config/parse-decisions.ts'
import { baselineRow } from '../../src/gate/baseline.ts'
import { formatBaseline } from '../../src/gate/baseline-file.ts'
import { knowledgeJson } from '../../src/report/knowledge-json.ts'
import { reportJson } from '../../src/report/report-json.ts'
import { findingRow, ledgerRow, quarantineRow } from '../../src/report/rows.ts'
import { RunTotals } from '../../src/report/totals.ts'
import { EMPTY_KNOWLEDGE } from '../../src/survey/knowledge.ts'
import { KNOWLEDGE } from '../report/knowledge.ts'
import { fixedRun } from '../report/outcomes.ts'

const folder = path.join(import.meta.dirname, '../../schema')
const names = fs.readdirSync(folder).map((file) => file.replace('.schema.json', ''))
const read = (name: string) =>
  JSON.parse(fs.readFileSync(path.join(folder, `${name}.schema.json`), 'utf8')) as AnySchemaObject

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
})
const compile = (name: string) => ajv.getSchema(read(name)['$id'] as string) ?? ajv.compile(read(name))

function problems(name: string, value: unknown): string[] {
  const validate = compile(name)
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

function rowsOf(): Record<string, unknown[]> {
  const { outcomes, quarantine } = fixedRun()
  const totals = new RunTotals()
  for (const outcome of outcomes) totals.addDocument(outcome)
  for (const row of quarantine) totals.addQuarantine(row)
  const identity = { version: '0.0.0', configuration: 'c0ffee', skipped: [{ extension: '.pdf', files: 1 }] }
  return {
    finding: outcomes.flatMap(({ findings }) => findings.map((finding) => JSON.parse(findingRow(finding)))),
    ledger: outcomes.map(({ ledger }) => JSON.parse(ledgerRow(ledger))),
    quarantine: quarantine.map((row) => JSON.parse(quarantineRow(row))),
    knowledge: [KNOWLEDGE, EMPTY_KNOWLEDGE].map((knowledge) => JSON.parse(knowledgeJson(knowledge))),
    report: [totals, new RunTotals()].map((run) => JSON.parse(reportJson(run.toReport(identity)))),
    decision: DECISIONS,
  }
}

const DECISIONS = [
  { fingerprint: 'f00d', verdict: 'accept' },
  {
    group: 'beef',
    doc: 'a.txt',
    verdict: 'edit',
    text: '',
    reason: 'a caption',
    reviewer: 'hb',
    date: '2026-01-02',
  },
]

const rows = rowsOf()

describe.each(Object.keys(rows))('%s', (name) => {
  const list = rows[name] as Record<string, unknown>[]

  test('accepts what is written', () => {
    expect(list.length).toBeGreaterThan(1)
    for (const row of list) expect(problems(name, row)).toEqual([])
  })

  test('refuses an unknown key, a missing key and a wrong type', () => {
    const row = list[0] as Record<string, unknown>
    expect(problems(name, { ...row, surprise: 1 })).toEqual([' must NOT have additional properties'])
    for (const key of read(name)['required'] as string[]) {
      const { [key]: _, ...rest } = row
      expect(problems(name, rest)).toContain(` must have required property '${key}'`)
      expect(problems(name, { ...row, [key]: Symbol('no JSON') }).length).toBeGreaterThan(0)
    }
  })
})

test.each([
  [{ verdict: 'accept' }],
  [{ fingerprint: 'a', group: 'b', verdict: 'accept' }],
  [{ group: 'b', verdict: 'edit' }],
  [{ group: 'b', verdict: 'maybe' }],
])('a decision is refused by the schema and by the parser: %j', (row) => {
  expect(problems('decision', row).length).toBeGreaterThan(0)
  expect(() => parseDecisions(JSON.stringify(row), 'decisions.jsonl')).toThrow()
})

test('the parser takes the decisions that the schema takes', () => {
  expect(parseDecisions(DECISIONS.map((row) => JSON.stringify(row)).join('\n'), 'decisions.jsonl')).toEqual(
    DECISIONS,
  )
})

test('baseline: each line that is written is one, and other lines are not', () => {
  const findings = fixedRun().outcomes.flatMap((outcome) => outcome.findings)
  const content = formatBaseline({ paths: ['raw'], rows: findings.map(baselineRow) })
  const lines = content.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) expect(problems('baseline', JSON.parse(line))).toEqual([])
  for (const line of [{}, { baseline: 2, paths: [] }, { doc: 'a', rule: 'b', fp: 'c' }])
    expect(problems('baseline', line).length).toBeGreaterThan(0)
})

test.each(names)('%s.schema.json is a closed draft 2020-12 schema', (name) => {
  const schema = read(name)
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(ajv.validateSchema(schema)).toBe(true)
  const open: string[] = []
  const visit = (value: unknown, place: string): void => {
    if (value === null || typeof value !== 'object') return
    if ('properties' in value && 'type' in value && !('additionalProperties' in value)) open.push(place)
    for (const [key, child] of Object.entries(value)) visit(child, `${place}/${key}`)
  }
  visit(schema, '')
  expect(open).toEqual([])
})
