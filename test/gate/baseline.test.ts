import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { BaselineMatcher, baselineRow, type DocumentState } from '../../src/gate/baseline.ts'
import { type BaselineRow, formatBaseline, parseBaseline } from '../../src/gate/baseline-file.ts'
import { makeOutcome } from '../report/outcomes.ts'

const findingsOf = (doc: string, words: readonly string[]): readonly Finding[] =>
  makeOutcome({
    doc,
    raw: words.map((word) => `the ${word} was shut`).join('\n'),
    marks: words.map((word, index) => ({
      on: word,
      nth: words.slice(0, index).filter((other) => other === word).length,
      rule: 'test/word',
      what: 'word',
    })),
  }).findings

const rowsOf = (...documents: readonly (readonly Finding[])[]): BaselineRow[] =>
  documents.flat().map(baselineRow)

function match(
  rows: readonly BaselineRow[],
  documents: readonly (readonly Finding[])[],
  states: Readonly<Record<string, DocumentState>> = {},
  ran = true,
) {
  const matcher = new BaselineMatcher({ paths: [], rows })
  for (const findings of documents) matcher.add(findings)
  const seen = new Set(documents.flat().map(({ doc }) => doc))
  const result = matcher.finish({
    stateOf: (doc) => states[doc] ?? (seen.has(doc) ? 'checked' : 'gone'),
    ran: () => ran,
  })
  return {
    fresh: result.fresh.map(({ doc, actual }) => `${doc} ${actual}`),
    known: result.known,
    stale: result.stale.map(({ doc, actual }) => `${doc} ${actual}`),
    current: result.current.map(({ doc, actual }) => `${doc} ${actual}`).sort(),
  }
}

const a = findingsOf('a.txt', ['quay', 'pier', 'quay'])

describe('matching', () => {
  test('the same findings are all known', () => {
    expect(match(rowsOf(a), [a])).toMatchObject({ fresh: [], known: 3, stale: [] })
  })

  test('one more finding is one new finding, one fewer is one stale entry', () => {
    expect(match(rowsOf(a), [findingsOf('a.txt', ['quay', 'pier', 'quay', 'mole'])])).toMatchObject({
      fresh: ['a.txt mole'],
      known: 3,
      stale: [],
    })
    expect(match(rowsOf(a), [findingsOf('a.txt', ['quay', 'quay', 'quay', 'pier'])])).toMatchObject({
      fresh: ['a.txt quay'],
      known: 3,
    })
    expect(match(rowsOf(a), [findingsOf('a.txt', ['quay', 'quay'])])).toMatchObject({
      fresh: [],
      stale: ['a.txt pier'],
    })
  })

  test('a fixed finding makes no room for another one of the same rule', () => {
    expect(match(rowsOf(a), [findingsOf('a.txt', ['quay', 'mole', 'quay'])])).toMatchObject({
      fresh: ['a.txt mole'],
      stale: ['a.txt pier'],
    })
  })

  test('a renamed document is known and gets its new name', () => {
    expect(match(rowsOf(a), [findingsOf('b.txt', ['quay', 'pier', 'quay'])])).toEqual({
      fresh: [],
      known: 3,
      stale: [],
      current: ['b.txt pier', 'b.txt quay', 'b.txt quay'],
    })
  })

  test('a copy of a document is new: each entry matches once', () => {
    expect(match(rowsOf(a), [a, findingsOf('b.txt', ['quay', 'pier', 'quay'])])).toMatchObject({
      fresh: ['b.txt quay', 'b.txt pier', 'b.txt quay'],
      known: 3,
    })
  })

  test('a document of the same name goes before one that comes earlier', () => {
    const early = findingsOf('0.txt', ['quay'])
    expect(
      match(rowsOf(findingsOf('z.txt', ['quay'])), [early, findingsOf('z.txt', ['quay'])]),
    ).toMatchObject({
      fresh: ['0.txt quay'],
      current: ['z.txt quay'],
    })
  })

  test('of what was not looked at nothing is said', () => {
    const rows = rowsOf(a, findingsOf('b.txt', ['mole']))
    const moved = findingsOf('c.txt', ['mole'])
    expect(match(rows, [a, moved], { 'b.txt': 'unseen' })).toMatchObject({
      fresh: ['c.txt mole'],
      stale: [],
      current: ['a.txt pier', 'a.txt quay', 'a.txt quay', 'b.txt mole'],
    })
    expect(match(rows, [a, moved], { 'b.txt': 'elsewhere' })).toMatchObject({ fresh: [], stale: [] })
    expect(match(rows, [a], { 'b.txt': 'elsewhere' })).toMatchObject({ stale: [] })
    expect(match(rows, [a])).toMatchObject({ stale: ['b.txt mole'] })
    expect(match(rows, [a], {}, false)).toMatchObject({ stale: [] })
  })

  test('what lost to an edit is neither known nor new', () => {
    const lost = a.map((finding) => ({ ...finding, superseded: 'f00d' }))
    expect(match([], [lost])).toMatchObject({ fresh: [], known: 0 })
  })
})

describe('the file', () => {
  const rows = rowsOf(findingsOf('b.txt', ['quay']), a)

  test('is sorted, one finding a line, and comes back', () => {
    const content = formatBaseline({ paths: ['cleaned'], rows })
    const lines = content.trimEnd().split('\n')
    expect(lines[0]).toBe('{"baseline":1,"paths":["cleaned"]}')
    expect(lines).toHaveLength(5)
    expect(lines.slice(1)).toEqual([...lines.slice(1)].sort())
    const parsed = parseBaseline(content, 'b.jsonl')
    expect(formatBaseline(parsed)).toBe(content)
    expect(formatBaseline({ paths: ['cleaned'], rows: [...rows].reverse() })).toBe(content)
  })

  test('two of them put together line by line are one', () => {
    const left = formatBaseline({ paths: ['cleaned'], rows: rows.slice(0, 3) })
    const right = formatBaseline({ paths: ['cleaned'], rows: rows.slice(1) })
    expect(formatBaseline(parseBaseline(right + left, 'b.jsonl'))).toBe(
      formatBaseline({ paths: ['cleaned'], rows }),
    )
  })

  test.each(['{', '{"doc":"a.txt"}', '[]', '{"baseline":2,"paths":[]}', '<<<<<<< HEAD'])(
    'refuses %s and names the line',
    (line) => {
      const content = `${formatBaseline({ paths: [], rows })}${line}\n`
      expect(() => parseBaseline(content, 'b.jsonl')).toThrow(/^b\.jsonl:6 is no entry of a baseline/)
    },
  )

  test('quotes are cut and never inside a character', () => {
    const long = { ...(a[0] as Finding), actual: `${'x'.repeat(78)}🚢🚢` }
    expect(baselineRow(long).actual).toBe(`${'x'.repeat(78)}…`)
  })
})
