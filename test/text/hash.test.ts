import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatKey, hashHex, hashString, highHalf, key64, lowHalf } from '../../src/text/hash.ts'

test('hashHex writes what hashString counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(hashHex(value)).toBe(formatKey(hashString(value)))
    }),
    { numRuns: 500 },
  )
  expect(hashHex('')).toBe('9747b28c811c9dc5')
})

test('keys are signed 64-bit integers made of two halves', () => {
  expect(key64(1, 0)).toBe(1n)
  expect(key64(0, 1)).toBe(1n << 32n)
  expect(key64(-1, -1)).toBe(-1n)
  expect(formatKey(-1n)).toBe('ffffffffffffffff')
  for (const [low, high] of [
    [7, -9],
    [-1, 0],
    [0x7fffffff, -0x80000000],
  ] as const) {
    expect([lowHalf(key64(low, high)), highHalf(key64(low, high))]).toEqual([low, high])
  }
})

test('the two halves do not move together', () => {
  const keys = new Set(
    Array.from({ length: 20_000 }, (_, index) => hashString(`line ${index} of ${index % 7}`)),
  )
  expect(keys.size).toBe(20_000)
  const lows = new Set([...keys].map((key) => BigInt.asUintN(12, key)))
  const highs = new Set([...keys].map((key) => BigInt.asUintN(12, key >> 32n)))
  expect(lows.size).toBeGreaterThan(4000)
  expect(highs.size).toBeGreaterThan(4000)
})
