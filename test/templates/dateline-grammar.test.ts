import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDateline } from '../../src/templates/dateline-grammar.ts'

const REST = 'The ferry to Hiiumaa was late on Monday because of the ice.'

test.each([
  ['【Epoch Times February 21, 2025】', 'Epoch Times February 21, 2025', '2025-02-21'],
  ['ANCHORAGE, Alaska (Reuters) - ', 'ANCHORAGE, Alaska (Reuters)', undefined],
  ['KYIV, March 5, 2024 (Xinhua) -- ', 'KYIV, March 5, 2024 (Xinhua)', '2024-03-05'],
  ['(PAP correspondent Marta Nowak, Gdynia, 11th)', 'PAP correspondent Marta Nowak, Gdynia, 11th', undefined],
  [
    'Hunan Daily · New Hunan Client, July 25 (Reporter from this newspaper) ',
    'Hunan Daily · New Hunan Client, July 25 (Reporter from this newspaper)',
    undefined,
  ],
  [
    'chinanews.com, Chongqing, July 26 (Reporter Liu Xian) ',
    'chinanews.com, Chongqing, July 26 (Reporter Liu Xian)',
    undefined,
  ],
  ['КИЕВ, 9 марта 2025 года — Укринформ. ', 'КИЕВ, 9 марта 2025 года — Укринформ.', '2025-03-09'],
])('reads %s and keeps the sentence', (prefix, text, date) => {
  const hit = readDateline(prefix + REST)
  expect(hit).toMatchObject({ length: prefix.length, text, date })
  expect((prefix + REST).slice(hit?.length)).toBe(REST)
})

test.each([
  `March 3 - ${REST}`,
  `(March 3) ${REST}`,
  `UPDATE - ${REST}`,
  `[Interview] ${REST}`,
  `The minister (who was in Riga) said so. ${REST}`,
  `Kask (BBC) said that ${REST}`,
  `Riga, Tallinn and Vilnius - three capitals. ${REST}`,
  `He said on May 4 (Sunday) that ${REST}`,
  'KYIV, March 5 (Xinhua) --',
  '',
])('reads none in %s', (line) => {
  expect(readDateline(line)).toBeUndefined()
})

test('never reads more than there is, and gives the same twice', () => {
  const pieces = fc.constantFrom(
    'KYIV',
    ', ',
    'March 5',
    ' (',
    ')',
    '(',
    'Xinhua',
    ' -- ',
    '【',
    '】',
    '2025',
    '新华社',
    '电',
    '记者',
    ' text ',
    '. ',
    '—',
    'Reuters',
    '\u3000',
    'é',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const line = parts.join('').trim()
      const hit = readDateline(line)
      expect(readDateline(line)).toEqual(hit)
      if (hit === undefined) return
      expect(hit.length).toBeGreaterThan(0)
      expect(hit.length).toBeLessThanOrEqual(line.length)
      expect(line.slice(0, hit.length)).toContain(hit.text)
      expect(hit.confidence).toBeGreaterThan(0.8)
    }),
  )
})
