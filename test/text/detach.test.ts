import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { detach } from '../../src/text/detach.ts'

test('is the same string, whatever its signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(detach(value)).toBe(value)
    }),
    { numRuns: 500 },
  )
  for (const value of ['', 'ÿ', '\u0100', '渗透 the lines', '\ud83d', 'caf\u00e9 \udc00'])
    expect(detach(value)).toBe(value)
})
