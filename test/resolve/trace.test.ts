import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { traceToRaw } from '../../src/resolve/trace.ts'

const RAW = '0123456789'

interface Change {
  start: number
  end: number
  replacement: string
}

const apply = (raw: string, edits: readonly Change[]): string => {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += raw.slice(at, edit.start) + edit.replacement
    at = edit.end
  }
  return result + raw.slice(at)
}

describe('traceToRaw', () => {
  test('shifts a span behind an edit', () => {
    expect(traceToRaw([{ start: 0, end: 4, replacement: 'x' }], { start: 3, end: 5 })).toMatchObject({
      start: 6,
      end: 8,
      swallowed: [],
    })
  })

  test('keeps what stays of a replacement that the span cuts', () => {
    const edit = { start: 2, end: 4, replacement: 'abc' }
    expect(traceToRaw([edit], { start: 3, end: 6 })).toEqual({
      start: 2,
      end: 5,
      prefix: 'a',
      suffix: '',
      swallowed: [edit],
    })
    expect(traceToRaw([edit], { start: 0, end: 3 })).toEqual({
      start: 0,
      end: 4,
      prefix: '',
      suffix: 'bc',
      swallowed: [edit],
    })
  })

  test('leaves a removal at its border alone', () => {
    expect(traceToRaw([{ start: 2, end: 4, replacement: '' }], { start: 2, end: 4 })).toMatchObject({
      start: 4,
      end: 6,
      swallowed: [],
    })
    expect(traceToRaw([{ start: 2, end: 4, replacement: '' }], { start: 0, end: 2 })).toMatchObject({
      start: 0,
      end: 2,
      swallowed: [],
    })
  })

  test('an edit of the changed text, traced, gives the same text from the raw one', () => {
    const edits = fc.uniqueArray(fc.nat(RAW.length), { minLength: 2, maxLength: 8 }).chain((cuts) => {
      const sorted = [...cuts].sort((a, b) => a - b)
      const spans: [number, number][] = []
      for (let index = 0; index + 1 < sorted.length; index += 2)
        spans.push([sorted[index]!, sorted[index + 1]!])
      return fc.tuple(
        ...spans.map(([start, end]) =>
          fc.constantFrom('', 'a', 'bcd').map((replacement) => ({ start, end, replacement })),
        ),
      )
    })
    fc.assert(
      fc.property(
        edits,
        fc.nat(30),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('', 'Z', 'YZ'),
        (made, at, length, replacement) => {
          const changed = apply(RAW, made)
          fc.pre(at + length <= changed.length)
          const traced = traceToRaw(made, { start: at, end: at + length })
          const fresh = {
            start: traced.start,
            end: traced.end,
            replacement: traced.prefix + replacement + traced.suffix,
          }
          const all = [...made.filter((edit) => !traced.swallowed.includes(edit)), fresh].sort(
            (a, b) => a.start - b.start || a.end - b.end,
          )
          expect(apply(RAW, all)).toBe(changed.slice(0, at) + replacement + changed.slice(at + length))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
