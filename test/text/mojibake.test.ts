import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_PAGES, decodeHigh } from '../../src/text/code-pages.ts'
import { findMojibake } from '../../src/text/mojibake.ts'
import { peelMojibake } from '../../src/text/peel-mojibake.ts'

const repair = (text: string): string => {
  let result = ''
  let at = 0
  for (const { start, end, text: value } of peelMojibake(text)) {
    result += text.slice(at, start) + value
    at = end
  }
  return result + text.slice(at)
}

const misread = (text: string, high: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80)))
    .join('')

test.each(CODE_PAGES)('punctuation read as %s comes back', (page) => {
  const sound = 'The crane – “ours”, he said… isn’t sold.'
  const damaged = misread(sound, decodeHigh(page))
  expect(damaged).not.toBe(sound)
  expect(damaged.includes('\ufffd') ? sound : repair(damaged)).toBe(sound)
})

test('windows-1252 has its own signs, whatever the engine makes of the label', () => {
  expect(decodeHigh('windows-1252').slice(0, 32)).toBe(
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  )
  expect(decodeHigh('windows-1252')).toHaveLength(128)
})

test('layers come off one by one, beside sound text and beside each other', () => {
  const once = misread('é', decodeHigh('windows-1252'))
  const thrice = misread(misread(once, decodeHigh('windows-1252')), decodeHigh('windows-1252'))
  expect(repair(`caf${thrice} and caf${once}, café`)).toBe('café and café, café')
})

test('what comes out is stable, and spans are in order and apart', () => {
  const sign = fc.constantFrom(...'ÃÂâ€™©œ“”Å¡ŸаРСѓљ鈥檚 aé\u0092\u0080…ï»¿ðŸ˜€\n'.split(''))
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const text = signs.join('')
      let previous = 0
      for (const { start, end } of peelMojibake(text)) {
        expect(start).toBeGreaterThanOrEqual(previous)
        expect(end).toBeGreaterThan(start)
        previous = end
      }
      expect(previous).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('a long text without two signs beyond ASCII is not looked at twice', () => {
  expect(findMojibake(`${'The crane is old. '.repeat(1000)}é`)).toEqual([])
})
