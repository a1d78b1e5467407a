import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, type Edit } from '../../../src/findings/edits.ts'
import { escapeMinimally, layoutRecord } from '../../../src/read/formats/json-record.ts'
import { openJsonl, revertRow } from '../../../src/read/formats/jsonl.ts'
import type { OpenedDocument } from '../../../src/read/opened.ts'

const RUNS = { numRuns: 500 }
const FIELDS = { text: 'text', id: 'id', url: 'url', date: 'date', language: 'language', site: 'site' }

/** A character and one of the ways in which JSON may write it. */
const written = fc
  .tuple(
    fc.constantFrom(
      'a',
      'é',
      '/',
      '"',
      '\\',
      '\n',
      '\t',
      '\u0000',
      '\u2028',
      '夫',
      '\u00ad',
      '😀',
      '\ud800',
      ' ',
    ),
    fc.nat(2),
  )
  .map(([character, way]) => {
    const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index))
    const hex = units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
    const minimal = escapeMinimally(character)
    return way === 0
      ? hex
      : way === 1
        ? hex.toUpperCase().replaceAll('\\U', '\\u')
        : character === '/'
          ? '\\/'
          : minimal
  })
const literal = fc.array(written, { maxLength: 30, size: 'max' }).map((parts) => parts.join(''))
const blank = fc.stringMatching(/^[ \t\r]{0,3}$/)
const key = fc.oneof(literal, fc.constantFrom('text', 'te\\u0078t', 'id', 'meta'))
const other = fc.oneof(
  fc.constantFrom(
    '12345678901234567890123',
    '1.0',
    '-0',
    '1e400',
    'true',
    'null',
    '[]',
    '{}',
    '{"text":"inner"}',
  ),
  literal.map((content) => `"${content}"`),
  fc.json(),
)
const member = fc.tuple(blank, key, blank, blank, other, blank)

/** A row with at least one text field, spaced and ordered at will; and where edits of the text may fall. */
const record = fc
  .tuple(
    fc.array(member, { maxLength: 4 }),
    fc.tuple(blank, fc.constantFrom('text', 't\\u0065xt'), blank, blank, literal, blank),
    fc.array(member, { maxLength: 3 }),
    fc.array(fc.nat(12), { maxLength: 6 }),
    fc.array(literal, { maxLength: 3 }),
  )
  .map(([before, text, after, cuts, replacements]) => {
    const list = [...before, [text[0], text[1], text[2], text[3], `"${text[4]}"`, text[5]] as const, ...after]
    // Of duplicate keys the last one counts, and it has to be a string.
    const kept = list.filter(
      ([, name, , , value]) =>
        JSON.parse(`"${name}"`) !== 'pumice' && (JSON.parse(`"${name}"`) !== 'text' || value.startsWith('"')),
    )
    const row = ` {${kept.map(([a, name, b, c, value, d]) => `${a}"${name}"${b}:${c}${value}${d}`).join(',')}} `
    return { row, cuts, replacements: replacements.map((content) => JSON.parse(`"${content}"`) as string) }
  })

function editsFor(text: string, cuts: readonly number[], replacements: readonly string[]): Edit[] {
  const isInside = (at: number): boolean =>
    (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
  const places = [...new Set(cuts.filter((cut) => cut <= text.length && !isInside(cut)))].sort(
    (a, b) => a - b,
  )
  const edits: Edit[] = []
  for (let index = 0; index + 1 < places.length; index += 2) {
    const [start, end] = [places[index] as number, places[index + 1] as number]
    const replacement = replacements[index / 2] ?? ''
    edits.push({ start, end, actual: text.slice(start, end), replacement, fingerprint: 'f' })
  }
  return edits
}

const open = (row: string, rewrite = true): OpenedDocument =>
  [
    ...openJsonl({ doc: 'a.jsonl', bytes: Buffer.from(row), firstLine: 1 }, { fields: FIELDS, rewrite }),
  ][0] as OpenedDocument

test('splicing changes the text and adds the pumice field; all else stays, and revert gives the row back', () => {
  let edited = 0
  fc.assert(
    fc.property(record, ({ row, cuts, replacements }) => {
      const opened = open(row)
      const { text } = opened.document
      const parsed = JSON.parse(row) as Record<string, unknown>
      expect(text).toBe(parsed['text'])
      const edits = editsFor(text, cuts, replacements)
      edited += edits.length
      const rewritten = opened.rewrite(applyEdits(text, edits), edits, { byline: 'Ana "A" Lopes' })
      const cleaned = Buffer.from(rewritten.bytes).toString()
      const pumice = { edits: edits.length, metadata: { byline: 'Ana "A" Lopes' } }
      expect(JSON.parse(cleaned)).toEqual({ ...parsed, text: applyEdits(text, edits), pumice })

      const [before, after] = [layoutRecord(row), layoutRecord(cleaned)]
      expect(after.members.length).toBe(before.members.length + 1)
      const last = before.members.findLastIndex(({ key: name }) => name === 'text')
      for (const [index, { start, end }] of before.members.entries()) {
        const now = after.members[index] as { start: number; end: number }
        if (index !== last) expect(cleaned.slice(now.start, now.end)).toBe(row.slice(start, end))
      }
      const place = before.members[last] as { start: number; end: number }
      expect(cleaned.startsWith(row.slice(0, place.start))).toBe(true)
      expect(cleaned.replace(/,"pumice":.*$/s, '').endsWith(row.slice(place.end, before.brace))).toBe(true)
      expect(revertRow(rewritten.bytes, 'text', rewritten.edits).toString()).toBe(row)
    }),
    RUNS,
  )
  expect(edited).toBeGreaterThan(RUNS.numRuns / 2)
})

test('escapes outside of the edits stay as they were written', () => {
  const row = '{"text":"caf\\u00e9 \\/ col\\u00adlected 夫\\u592b"}'
  const edits = [{ start: 10, end: 11, actual: '\u00ad', replacement: '"é', fingerprint: 'f' }]
  const { bytes, edits: kept } = open(row).rewrite('', edits, {})
  expect(Buffer.from(bytes).toString()).toBe(
    '{"text":"caf\\u00e9 \\/ col\\"élected 夫\\u592b","pumice":{"edits":1,"metadata":{}}}',
  )
  expect(kept).toEqual([{ ...edits[0], literal: '\\u00ad' }])
})

test('an edit that would cut a character in two is refused', () => {
  const edits = [{ start: 1, end: 2, actual: '\ude00', replacement: '', fingerprint: 'f' }]
  expect(() => open('{"text":"😀"}').rewrite('', edits, {})).toThrow(
    expect.objectContaining({ code: 'INPUT_ENCODING' }),
  )
})
