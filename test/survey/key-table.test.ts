import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyTable } from '../../src/survey/key-table.ts'

test('numbers keys in order of arrival, as a Map would, through growth', () => {
  const key = fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.bigInt({ min: -3n, max: 3n }).map((value) => value << 32n),
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 4000, size: 'max' }), (keys) => {
      const table = new KeyTable()
      const map = new Map<bigint, number>()
      for (const value of keys) {
        if (!map.has(value)) map.set(value, map.size)
        expect(table.indexOf(value)).toBe(map.get(value))
      }
      expect(table.count).toBe(map.size)
      for (const [value, number] of map) expect(table.indexOf(value)).toBe(number)
    }),
    { numRuns: 40 },
  )
})
