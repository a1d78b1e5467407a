import { expect, test } from 'vitest'
import { RunTotals } from '../../src/report/totals.ts'
import { grouped, headline, treatmentOf } from '../../src/report/wording.ts'
import { makeOutcome } from './outcomes.ts'

const run = (documents: number, quarantined: number, severity?: 'minor' | 'critical') => {
  const totals = new RunTotals()
  for (let index = 0; index < documents; index++) {
    const marks = severity === undefined ? [] : [{ on: 'quay', rule: 'test/look', what: 'word', severity }]
    totals.addDocument(makeOutcome({ doc: `${index}`, raw: `quay ${'word '.repeat(600)}`, marks }))
  }
  for (let index = 0; index < quarantined; index++)
    totals.addQuarantine({ doc: `bad-${index}`, code: 'INPUT_ENCODING', message: 'no' })
  return headline(totals.toReport({ version: '0.0.0', configuration: 'c0ffee' }))
}

test('the headline never calls clean what was not read', () => {
  expect(run(2, 0, 'minor')).toEqual({ mark: 'pass', text: 'clean enough' })
  expect(run(2, 1)).toEqual({ mark: 'mixed', text: 'clean enough, 1 document quarantined' })
  expect(run(2, 3, 'critical')).toEqual({ mark: 'fail', text: 'not clean enough, 3 documents quarantined' })
  expect(run(0, 3)).toEqual({ mark: 'fail', text: 'nothing could be read' })
  expect(run(0, 0)).toEqual({ mark: 'too-small', text: 'too few words for a verdict' })
})

test('thousands are grouped', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
})

test('a group is called removed only when something was', () => {
  const group = { group: 'g', ruleId: 'test/look', actual: 'quay', count: 2, documents: 1 }
  const treatments = [
    { ...group, expected: null, applied: 0 },
    { ...group, expected: '', applied: 0 },
    { ...group, expected: '', applied: 1 },
    { ...group, expected: 'pier', applied: 1 },
  ].map(treatmentOf)
  expect(treatments).toEqual(['to look at', 'to be removed', 'removed', undefined])
})
