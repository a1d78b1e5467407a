import fs from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { describeFindings, runRules } from './run-rule.ts'

const root = path.join(import.meta.dirname, '../..')

const CaseSchema = v.array(
  v.strictObject({
    label: v.pipe(v.string(), v.minLength(8)),
    origin: v.picklist(['in-the-wild', 'synthetic', 'negative', 'known-failure']),
    source: v.optional(v.string()),
    expect: v.picklist(['pass', 'fail']),
    text: v.string(),
    /** Further texts of the corpus, which the survey sees. */
    corpus: v.optional(v.array(v.string())),
    options: v.optional(v.record(v.string(), v.unknown())),
    date: v.optional(v.string()),
    id: v.optional(v.string()),
    findings: v.array(v.string()),
    /** The text after this rule alone; `null` = unchanged. */
    cleaned: v.nullable(v.string()),
  }),
)

const HEADINGS = ['What it finds', 'Why it matters', 'What it leaves alone', 'Examples', 'Options', 'Sources']

interface Example {
  readonly text: string
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Fenced examples of a README, by the heading they stand under; JSON before a text holds the options
 * it needs, and under Corpus stands the rest of the corpus for a rule that needs one.
 */
function readExamples(markdown: string): { finds: Example[]; leavesAlone: Example[]; corpus: Example[] } {
  const finds: Example[] = []
  const leavesAlone: Example[] = []
  const corpus: Example[] = []
  let target: Example[] | undefined
  let options = {}
  for (const part of markdown.split(/^(?=#{2,4} |```)/m)) {
    if (part.startsWith('#')) options = {}
    if (part.startsWith('### Finds')) target = finds
    else if (part.startsWith('### Corpus')) target = corpus
    else if (part.startsWith('### Leaves alone')) target = leavesAlone
    else if (part.startsWith('#')) target = undefined
    else if (part.startsWith('```json\n')) options = JSON.parse(part.slice('```json\n'.length))
    else if (part.startsWith('```text\n'))
      target?.push({ text: part.slice('```text\n'.length).replace(/\n$/, ''), options })
  }
  return { finds, leavesAlone, corpus }
}

test('registry is not empty and ids are unique', () => {
  expect(RULES.length).toBeGreaterThan(0)
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = path.join(root, 'src/rules', id)
  const readme = fs.readFileSync(path.join(folder, 'README.md'), 'utf8')
  const cases = v.parse(
    CaseSchema,
    JSON.parse(fs.readFileSync(path.join(root, 'test/rules', id, 'cases.json'), 'utf8')),
  )

  test('keeps the contract of a rule folder', () => {
    expect(fs.existsSync(path.join(folder, 'rule.ts'))).toBe(true)
    expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/)
    expect(readme.startsWith(`# ${id}\n`)).toBe(true)
    const headings = [...readme.matchAll(/^## (.+)$/gm)].map((match) => match[1])
    expect(headings).toEqual(HEADINGS)
    for (const option of Object.keys(rule.options)) expect(readme).toContain(`\`${option}\``)
    const negatives = cases.filter((entry) => entry.origin === 'negative').length
    const positives = cases.filter(
      (entry) => entry.origin === 'in-the-wild' || entry.origin === 'synthetic',
    ).length
    expect(positives).toBeGreaterThan(2)
    expect(negatives).toBeGreaterThanOrEqual(positives)
    expect(new Set(cases.map((entry) => entry.label)).size).toBe(cases.length)
  })

  test('README examples do what they say', () => {
    const { finds, leavesAlone, corpus } = readExamples(readme)
    const settings = (options: Example['options']) => ({
      only: [id],
      corpus: corpus.map(({ text }) => text),
      id: 'example.txt',
      options: { [id]: options },
    })
    expect(finds.length).toBeGreaterThan(0)
    expect(leavesAlone.length).toBeGreaterThan(0)
    for (const { text, options } of finds) {
      const found = runRules(text, settings(options)).findings.filter(
        (finding) => finding.severity !== 'neutral',
      )
      expect
        .soft(
          found.map((finding) => finding.message),
          `finds: ${text}`,
        )
        .toHaveLength(1)
    }
    for (const { text, options } of leavesAlone) {
      const found = runRules(text, settings(options)).findings.filter(
        (finding) => finding.severity !== 'neutral',
      )
      expect
        .soft(
          found.map((finding) => finding.message),
          `leaves alone: ${text}`,
        )
        .toEqual([])
    }
  })

  for (const entry of cases) {
    const run = entry.expect === 'fail' ? test.fails : test
    run(`${entry.origin}: ${entry.label}`, () => {
      if (entry.origin === 'negative') expect(entry.cleaned).toBeNull()
      if (entry.origin === 'known-failure') expect(entry.expect).toBe('fail')
      const settings = {
        only: [id],
        corpus: entry.corpus ?? [],
        ...(entry.options === undefined ? {} : { options: { [id]: entry.options } }),
        ...(entry.date === undefined ? {} : { date: entry.date }),
        ...(entry.id === undefined ? {} : { id: entry.id }),
      }
      const settled = runRules(entry.text, settings)
      expect(describeFindings(entry.text, settled)).toEqual(entry.findings)
      expect(settled.text).toBe(entry.cleaned ?? entry.text)
      for (const finding of settled.findings) {
        expect(finding.ruleId).toBe(id)
        expect(entry.text.slice(finding.start, finding.end)).toBe(finding.actual)
        expect(finding.confidence).toBeGreaterThan(0)
        expect(finding.confidence).toBeLessThanOrEqual(1)
        expect(finding.evidence.length).toBeGreaterThan(0)
        if (rule.fix === 'none') expect(finding.applied).toBe(false)
      }
      expect(runRules(entry.text, settings)).toEqual(settled)
    })
  }
})
