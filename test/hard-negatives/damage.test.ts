import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runRules } from '../rules/run-rule.ts'

/** Rules on single signs and damaged sentences. */
const RULES = [
  'mixed/homoglyph',
  'mixed/invisible',
  'mixed/fullwidth',
  'mixed/punctuation',
  'text',
  'structure/loop',
]
/** Share that may be flagged above neutral. */
const MAX_FLAGGED = 0.03

interface Row {
  readonly class: string
  readonly text: string
}

const rows = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, 'damage.json'), 'utf8'),
) as readonly Row[]

test('there are 75 and more, in 15 classes', () => {
  expect(rows.length).toBeGreaterThanOrEqual(75)
  expect(new Set(rows.map((row) => row.class)).size).toBe(15)
})

test('nothing is changed in sound text that looks damaged, and next to nothing is flagged', () => {
  const flagged: string[] = []
  for (const { class: kind, text } of rows) {
    const settled = runRules(text, { only: RULES })
    expect.soft(settled.text, kind).toBe(text)
    for (const finding of settled.findings)
      if (finding.severity !== 'neutral') flagged.push(`${kind}: ${finding.ruleId} ${finding.message}`)
  }
  expect(new Set(flagged).size / rows.length, flagged.join('\n')).toBeLessThanOrEqual(MAX_FLAGGED)
})
