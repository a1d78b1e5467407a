import { describe, expect, test } from 'vitest'
import { scoreTemplates } from '../../bench/templates/measure.ts'
import { recurringTexts } from '../../bench/templates/recurring-text.ts'
import { makeSite, nearCopy } from '../../bench/templates/sites.ts'

const SEED = 23
const sites = (count: number, documents: number, host: boolean) =>
  Array.from({ length: count }, (_, number) => makeSite(number, documents, { host, seed: SEED })).flat()

/** Where a line of the text was taken, or a second run would change something, the lines are in the message. */
describe('planted templates', () => {
  test.each([
    [100, 5, true, 0.95],
    [20, 12, true, 0.95],
    [100, 5, false, 0.9],
    [5, 40, false, 0.9],
  ])('%i sites of %i documents, named: %o', { timeout: 60_000 }, (count, documents, host, recall) => {
    const { found, planted, taken, second } = scoreTemplates([
      ...sites(count, documents, host),
      ...recurringTexts(documents, { host, seed: SEED }),
    ])
    expect(taken).toEqual([])
    expect(second).toEqual([])
    expect(planted).toBeGreaterThan(800)
    expect(found / planted).toBeGreaterThan(recall)
  })

  test('near-duplicate articles prove nothing and hide nothing', { timeout: 60_000 }, () => {
    const documents = sites(10, 8, true)
    const copies = documents.flatMap((document) => [nearCopy(document, 1, 0.02), nearCopy(document, 2, 0.02)])
    const alone = scoreTemplates(documents)
    const together = scoreTemplates([...documents, ...copies])
    expect(together.taken).toEqual([])
    expect(together.knowledge.duplicates.length).toBe(80)
    expect(together.found).toBeGreaterThan(2 * alone.found)
    expect(scoreTemplates([...sites(1, 1, true), ...copies.slice(0, 2)]).found).toBe(0)
  })
})

test('texts whose lines recur and are text all the same stay as they are', () => {
  for (const host of [true, false]) {
    const { taken, knowledge } = scoreTemplates(recurringTexts(40, { host, seed: SEED }))
    expect(knowledge.documents).toBe(440)
    expect(taken).toEqual([])
  }
})
