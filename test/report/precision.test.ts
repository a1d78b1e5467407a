import { expect, test } from 'vitest'
import { isDemoted, precisionOf } from '../../src/report/score/precision.ts'

test('the interval of Wilson, calculated by hand', () => {
  // 1 of 10: p = 0.1, z² = 3.8416; (0.1 + 0.19208 ± 1.96 √(0.009 + 0.009604)) / 1.38416 = (0.29208 ± 0.26733) / 1.38416.
  const { share, low, high } = precisionOf({ right: 1, wrong: 9 }) as NonNullable<
    ReturnType<typeof precisionOf>
  >
  expect(share).toBe(0.1)
  expect(low).toBeCloseTo(0.0179, 4)
  expect(high).toBeCloseTo(0.4042, 4)
  expect(precisionOf({ right: 0, wrong: 0 })).toBeUndefined()
  expect(precisionOf({ right: 5, wrong: 0 })?.high).toBe(1)
  expect(precisionOf({ right: 0, wrong: 5 })?.low).toBe(0)
})

test.each([
  ['too few answers to be sure', 0, 9, 0.5, false],
  ['one of ten right', 1, 9, 0.5, true],
  ['two of ten right: it may still be half of all', 2, 8, 0.5, false],
  ['half of many right', 500, 500, 0.5, false],
  ['two thirds of many right, more asked for', 660, 340, 0.7, true],
  ['nothing asked for', 0, 100, 0, false],
])('%s', (_label, right, wrong, minPrecision, expected) => {
  expect(isDemoted({ right, wrong }, minPrecision)).toBe(expected)
})
