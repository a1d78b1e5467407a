import { expect, test } from 'vitest'
import { Random } from '../../bench/random.ts'
import type { LinesFact } from '../../src/survey/fact.ts'
import { LineRows } from '../../src/survey/line-rows.ts'
import { LineSightings } from '../../src/survey/line-sightings.ts'
import { key64 } from '../../src/text/hash.ts'
import { scanText } from '../../src/text/scan.ts'

/** The fact of a document whose lines are these numbers, spelled in letters: a key masks digits. */
function factOf(numbers: readonly number[]): LinesFact {
  const text = numbers.map(spell).join('\n')
  const { lines } = scanText(text)
  const rows = new LineRows(lines.count)
  for (let line = 0; line < lines.count; line++) {
    rows.move(lines.from(line), lines.to(line), line, 0)
    rows.add(lines.keyLow(line), lines.keyHigh(line), 'line', false, 0)
  }
  return { text, family: undefined, filled: lines.count, prose: 0, proseLength: 0, rows: rows.toArray() }
}

const spell = (value: number): string =>
  `line ${[...value.toString()].map((digit) => 'abcdefghij'[+digit]).join('')}`

/** Line and documents of all that recurs, as a Map would tell. */
function expected(documents: readonly (readonly number[])[]): Map<string, number[]> {
  const docs = new Map<string, number[]>()
  for (const [doc, numbers] of documents.entries())
    for (const value of new Set(numbers)) docs.set(spell(value), [...(docs.get(spell(value)) ?? []), doc])
  return new Map([...docs].filter(([, list]) => list.length > 1))
}

function found(documents: readonly (readonly number[])[]): Map<string, number[]> {
  const lines = new LineSightings()
  for (const numbers of documents) lines.add(factOf(numbers))
  const { lines: lineOf, docs, keys, samples } = lines.sightings()
  const map = new Map<string, number[]>()
  for (let row = 0; row < lineOf.length; row++) {
    const sample = samples[lineOf[row] as number] as string
    const scanned = scanText(sample).lines
    expect(keys[lineOf[row] as number]).toBe(key64(scanned.keyLow(0), scanned.keyHigh(0)))
    map.set(sample, [...(map.get(sample) ?? []), docs[row] as number])
  }
  return map
}

test('lines of two documents or more are found among many, in growing tables and several parts', () => {
  const random = new Random('sightings')
  // 200,000 lines: the table of seen keys grows three times, and the lines are looked at in four parts.
  const documents = Array.from({ length: 2000 }, (_, doc) =>
    Array.from({ length: 100 }, (_, line) =>
      line % 20 === 0 ? random.integer(0, 4999) : 10_000 + doc * 100 + line,
    ),
  )
  const recurring = expected(documents)
  expect(recurring.size).toBeGreaterThan(2900)
  expect(found(documents)).toEqual(recurring)
})

test('a line that only one document repeats does not recur', () => {
  expect(found([[1, 1, 2, 1], [3], [4, 2]])).toEqual(new Map([[spell(2), [0, 2]]]))
  expect(found([])).toEqual(new Map())
})
