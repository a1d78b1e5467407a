import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordAt } from '../../src/names/word-table.ts'
import { readTokens } from '../../src/names/word-window.ts'

/** What a token is; `readTokens` reads Western text by hand and must agree. */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s\p{Lu}])|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*(?:(?<=s)['’](?=\s))?|\d+|[^\s]/gu

const western = fc.constantFrom(
  ...['A', 'Ł', 'z', 's', 'é', '.', '.', "'", '’', '-', ' ', '\n', '7', '12', ',', '“', '(', '×', '–'],
)
const other = fc.constantFrom('Ж', '中', '\u0301', '😀', '\u00a0', 'ǅ', 'ª', '\u001c')
const textOf = (sign: fc.Arbitrary<string>) =>
  fc.array(sign, { maxLength: 16 }).map((signs) => signs.join(''))

describe('readTokens', () => {
  test.each([
    ['Western', textOf(western)],
    ['any', textOf(fc.oneof({ weight: 9, arbitrary: western }, other))],
  ])('finds the tokens of the expression in %s text', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.nat(3), fc.nat(3), (text, skipped, cut) => {
        const end = Math.max(skipped, text.length - cut)
        const expected = Array.from(text.slice(skipped, end).matchAll(TOKEN), (match) => [
          skipped + match.index,
          match[0],
        ])
        expect(readTokens(text, skipped, end).map((token) => [token.start, token.text])).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('wordAt', () => {
  test('keeps letters above z apart from pairs of letters with the same number', () => {
    expect(['da', 'á', 'Da'].map((word) => wordAt(word, 0, word.length).text)).toEqual(['da', 'á', 'Da'])
  })

  test('gives the word that stands there, the same one for the same letters', () => {
    const letter = fc.constantFrom('a', 'b', 'z', 'A', 'Z', '`', '[', '@', '{', 'é', 'Ж')
    const words = fc.string({ unit: letter, minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(words, words, (left, right) => {
        const text = `${left} ${right}`
        const first = wordAt(text, 0, left.length)
        const second = wordAt(text, left.length + 1, text.length)
        expect([first.text, second.text]).toEqual([left, right])
        expect(first === second).toBe(left === right)
        expect(wordAt(left, 0, left.length)).toBe(first)
      }),
      { numRuns: 2000 },
    )
  })
})
