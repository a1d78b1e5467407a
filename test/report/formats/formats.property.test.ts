import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { extentsOf } from '../../../src/findings/extent.ts'
import type { Finding } from '../../../src/findings/finding.ts'
import { messyText } from '../../arbitrary-text.ts'
import { RUNS, settleText } from '../../properties/settings.ts'
import { print } from './checked.ts'
import { gitlabProblems, rdjsonlProblems, sarifProblems } from './schemas.ts'

const findingsOf = (text: string): readonly Finding[] => settleText(text, undefined, 'a.txt').findings

/** Lines of a text with their terminators, as every receiver counts them. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? ['']

test('lines and columns cut the text of each finding out of its document, in UTF-16 code units and in bytes', () => {
  let seen = 0
  fc.assert(
    fc.property(messyText, (text) => {
      const lines = linesOf(text)
      const bytes = lines.map((line) => Buffer.from(line))
      const findings = findingsOf(text)
      const extents = extentsOf(text, findings)
      for (const [index, { line, column, actual }] of findings.entries()) {
        const { endLine, endColumn, byteColumn, endByteColumn } = extents[index] as (typeof extents)[number]
        const cut = <Line extends string | Buffer>(of: readonly Line[], from: number, to: number) =>
          of.slice(line - 1, endLine).map((part, at, { length }) => {
            const end = at === length - 1 ? to - 1 : part.length
            return part.slice(at === 0 ? from - 1 : 0, end)
          })
        expect(cut(lines, column, endColumn).join('')).toBe(actual)
        const fromBytes = Buffer.concat(cut(bytes, byteColumn, endByteColumn) as Buffer[])
        expect(fromBytes.toString()).toBe(Buffer.from(actual).toString())
        seen++
      }
    }),
    RUNS,
  )
  expect(seen).toBeGreaterThan(RUNS.numRuns)
})

test('whatever stands in a text, each format is what its receiver reads', () => {
  fc.assert(
    fc.property(messyText, (text) => {
      const findings = findingsOf(text)
      const extents = extentsOf(text, findings)
      const place = { doc: 'a.txt', file: 'raw/a.txt', lines: 'same' as const }
      const documents = [{ ...place, findings, extents, suppressed: [] }]
      expect(sarifProblems(JSON.parse(print('sarif', documents)))).toEqual([])
      expect(gitlabProblems(JSON.parse(print('gitlab', documents)))).toEqual([])
      for (const row of print('rdjsonl', documents).split('\n').slice(0, -1))
        expect(rdjsonlProblems(JSON.parse(row))).toEqual([])
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.write(print('junit', documents)).close()
      const rows = print('github', documents).split('\n').slice(0, -2)
      for (const row of rows) expect(row).toMatch(/^::(?:error|warning|notice) file=raw\/a\.txt,/)
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 5) },
  )
})
