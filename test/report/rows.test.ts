import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { findingRow, ledgerRow, quarantineRow } from '../../src/report/rows.ts'
import { fixedRun } from './outcomes.ts'

const KEYS =
  'doc ruleId category severity confidence start end line column actual expected fix applied superseded evidence message fingerprint group'

test('a finding row holds the finding, keys in the order of the contract', () => {
  const { outcomes } = fixedRun()
  for (const finding of outcomes.flatMap((outcome) => outcome.findings)) {
    const parsed = JSON.parse(findingRow(finding)) as object
    expect(parsed).toEqual(finding)
    expect(Object.keys(parsed).join(' ')).toBe(
      finding.superseded === undefined ? KEYS.replace(' superseded', '') : KEYS,
    )
  }
})

test('a finding row survives any text', () => {
  const [first] = fixedRun().outcomes[0]?.findings ?? []
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (text, detail, confidence) => {
        const finding: Finding = {
          ...(first as Finding),
          actual: `${text}\ud800\u2028`,
          expected: [text, detail],
          message: text,
          doc: detail,
          confidence,
          evidence: [{ kind: 'phrase', detail }],
        }
        const row = findingRow(finding)
        expect(JSON.parse(row)).toEqual({ ...finding, confidence: confidence === 0 ? 0 : confidence })
        expect(row).not.toMatch(/[\n\r]/)
      },
    ),
  )
})

test('ledger and quarantine rows hold what they were given', () => {
  const { outcomes, quarantine } = fixedRun()
  for (const { ledger } of outcomes) expect(JSON.parse(ledgerRow(ledger))).toEqual(ledger)
  for (const row of quarantine) expect(JSON.parse(quarantineRow(row))).toEqual(row)
  expect(Object.keys(JSON.parse(ledgerRow(outcomes[0]?.ledger as never)) as object)).toEqual(
    'doc raw cleaned encoding bom edits metadata'.split(' '),
  )
})
