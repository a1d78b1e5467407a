import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CharClass, CLASS_OF } from '../../src/text/char-class.ts'
import { scanText } from '../../src/text/scan.ts'
import { messyText } from '../arbitrary-text.ts'

const capitalsOf = (text: string): string[] => {
  const { capitals } = scanText(text)
  return Array.from({ length: capitals.count }, (_, index) =>
    text.slice(capitals.start(index), capitals.end(index)),
  )
}

describe('scanText', () => {
  test('ends lines at LF, CR LF and CR, and opens none behind the last terminator', () => {
    const { lines } = scanText('one\r\ntwo\rthree\n\n four \n')
    const contents = Array.from({ length: lines.count }, (_, line) => lines.content(line))
    expect(contents).toEqual(['one', 'two', 'three', '', 'four'])
    expect(lines.isBlank(3)).toBe(true)
    expect([lines.start(4), lines.end(4), lines.next(4)]).toEqual([16, 22, 23])
  })

  test('has no lines in the empty text', () => {
    const { lines } = scanText('')
    expect(lines.count).toBe(0)
    expect(lines.at(0)).toBe(-1)
    expect(lines.point(0)).toEqual({ line: 1, column: 1 })
  })

  test('counts words: letter runs, and each Han character', () => {
    expect(scanText("Don't stop at 12:30").words).toBe(6)
    expect(scanText('渗透 the lines').words).toBe(4)
    expect(scanText('col\u00adlected').words).toBe(1)
  })

  test.each([
    ['one two\n  three \n', false],
    ['one  two', true],
    ['one\t two', true],
    ['one\u00a0 two', true],
    ['one, two  \n\n  three', false],
  ])('tells whether white space is doubled inside a line: %j', (text, expected) => {
    expect(scanText(text).wideGaps).toBe(expected)
  })

  test('wide gaps are a necessary condition of doubled spaces inside a line', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const { lines, wideGaps } = scanText(text)
        for (let line = 0; line < lines.count; line++)
          if (lines.content(line).includes('  ')) expect(wideGaps).toBe(true)
      }),
    )
  })

  test('harvests Latin runs that begin with a capital', () => {
    expect(capitalsOf('The Elmen多夫-Richardson Base near iPhone 5G, O’Neill')).toEqual([
      'The',
      'Elmen',
      'Richardson',
      'Base',
      'O',
      'Neill',
    ])
  })

  test('keys are equal for lines that differ in case, digits and space only', () => {
    const { lines } = scanText('Page 12 of 34\n  PAGE 56  of 78 \nPage 1 of 34\nPagе 12 of 34\n')
    expect(lines.isSame(0, 1)).toBe(true)
    expect(lines.isSame(0, 2)).toBe(false)
    expect(lines.isSame(0, 3)).toBe(false)
  })

  test('covers every text without gap or overlap', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const { lines, classCounts, mask } = scanText(text)
        let at = 0
        let allMask = 0
        for (let line = 0; line < lines.count; line++) {
          expect(lines.start(line)).toBe(at)
          expect(lines.from(line)).toBeGreaterThanOrEqual(at)
          expect(lines.to(line)).toBeLessThanOrEqual(lines.end(line))
          expect(lines.content(line)).not.toMatch(/[\r\n]/)
          expect(lines.at(at)).toBe(line)
          at = lines.next(line)
          allMask |= lines.mask(line)
        }
        expect(at).toBe(text.length)
        expect(mask).toBe(allMask)
        const breaks = [...text].filter((character) => character === '\n' || character === '\r').length
        expect(classCounts.reduce((sum, count) => sum + count, 0)).toBe(text.length - breaks)
      }),
      { numRuns: 300 },
    )
  })

  test('masks name exactly the classes that occur', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const { lines } = scanText(text)
        for (let line = 0; line < lines.count; line++) {
          let expected = 0
          for (let offset = lines.start(line); offset < lines.end(line); offset++) {
            expected |= 1 << (CLASS_OF[text.charCodeAt(offset)] as CharClass)
          }
          expect(lines.mask(line)).toBe(expected)
        }
      }),
      { numRuns: 200 },
    )
  })
})
