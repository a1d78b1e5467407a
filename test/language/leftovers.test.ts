import { describe, expect, test } from 'vitest'
import { foreignLineScript } from '../../src/language/foreign-line.ts'
import { findLeftovers } from '../../src/language/leftovers.ts'
import { scanText } from '../../src/text/scan.ts'

const PAD = 'The harbour office is open until six, and nobody has to wait there for more than an hour.\n'

/** Kind, run, token and reason of each leftover of a line in an English text. */
const leftovers = (line: string): string[] => {
  const text = PAD + line
  return findLeftovers(scanText(text)).map(
    ({ kind, start, end, token, reason }) =>
      `${kind} ${text.slice(start, end)} in ${text.slice(token.start, token.end)}${reason === undefined ? '' : ` (${reason})`}`,
  )
}

describe('findLeftovers', () => {
  test.each([
    ['They want to谈判 now.', ['glued 谈判 in to谈判']],
    ['A pro-民主 march.', ['glued 民主 in pro-民主']],
    ['At Wald多夫-Hamilton.', ['half-name 多夫 in Wald多夫-Hamilton']],
    ['At Nord-on-奥德河.', ['half-name 奥德河 in Nord-on-奥德河']],
    ['To多夫 or not.', ['glued 多夫 in To多夫']],
    ['Then she сказал, что нет и всё to them all.', ['bare сказал, что нет и всё in сказал, что нет и всё']],
    ['From 港口. 铁路 too.', ['bare 港口 in 港口', 'bare 铁路 in 铁路']],
    [
      'IFN-γ and TNFα and ΔT.',
      ['half-name γ in IFN-γ (symbol)', 'half-name α in TNFα (symbol)', 'glued Δ in ΔT (symbol)'],
    ],
    [
      'https://a.example/港口x and a@港口.example',
      ['glued 港口 in 港口x (address)', 'bare 港口 in 港口 (address)'],
    ],
    ['It says “港口” there.', ['bare 港口 in 港口 (quoted)']],
    ['The port (港口) there.', ['bare 港口 in 港口 (gloss)']],
    ['He saw 港口 (the port) there.', ['bare 港口 in 港口 (gloss)']],
    ['Русский | English', ['bare Русский in Русский (language list)']],
  ])('%s', (line, expected) => {
    expect(leftovers(line)).toEqual(expected)
  })

  test('finds nothing in a text of which a third is of another script', () => {
    expect(findLeftovers(scanText('Ein Wort и ещё слово to谈判 now.'))).toEqual([])
  })
})

describe('foreignLineScript', () => {
  test.each([
    ['图/东方IC', 'Latn', 'Hani'],
    ['駅前のカフェ', 'Latn', 'Kana'],
    ['Паром у причала', 'Latn', 'Cyrl'],
    ['Image from 网站', 'Latn', undefined],
    ['Photo: Reuters', 'Hani', undefined],
    ['駅前のカフェ', 'Jpan', undefined],
    ['Σ', 'Latn', undefined],
  ])('%s in a %s document', (line, documentScript, expected) => {
    expect(foreignLineScript(scanText(line).lines, 0, documentScript)).toBe(expected)
  })
})
