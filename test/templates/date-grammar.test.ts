import { describe, expect, test } from 'vitest'
import { findDate, normalizeForDates } from '../../src/templates/date-grammar.ts'
import { MONTH_NAMES } from '../../src/templates/month-names.ts'

/** The date found and the text it was read from. */
function read(text: string, dayOnly = false): [found: string, iso: string | undefined] | undefined {
  const hit = findDate(normalizeForDates(text), dayOnly)
  return hit === undefined ? undefined : [text.slice(hit.start, hit.end), hit.iso]
}

test.each([
  ['Epoch Times February 21, 2025', 'February 21, 2025', '2025-02-21'],
  ['on 3rd of March 2024 in Riga', '3rd of March 2024', '2024-03-03'],
  ['WASHINGTON, Feb. 24 (AP)', 'Feb. 24', undefined],
  ['Husum, 9. Oktober 2025', '9. Oktober 2025', '2025-10-09'],
  ['el 5 de marzo de 2025 en', '5 de marzo de 2025', '2025-03-05'],
  ['Псков, 9 марта 2025 года', '9 марта 2025 года', '2025-03-09'],
  ['Київ, 12 серпня', '12 серпня', undefined],
  ['大纪元2025年02月21日讯', '2025年02月21日', '2025-02-21'],
  ['海河 ２０２５年３月８日讯', '２０２５年３月８日', '2025-03-08'],
  ['2025년 5월 4일', '2025년 5월 4일', '2025-05-04'],
  ['updated 2025-01-31.', '2025-01-31', '2025-01-31'],
  ['vom 21.02.2025 an', '21.02.2025', '2025-02-21'],
  ['in January 2025', 'January 2025', '2025-01'],
])('reads the date in %s', (text, found, iso) => {
  expect(read(text)).toEqual([found, iso])
})

test.each([
  'no date here',
  'May the best win',
  'chapter 13.45.2025',
  'February 45',
  '2025-13-01',
  'March of 300 men',
  'version 1.2.3',
])('reads no date in %s', (text) => {
  expect(read(text)).toBeUndefined()
})

test('a bare day counts only when asked for', () => {
  expect(read('Taipei, 4th')).toBeUndefined()
  expect(read('Taipei, 4th', true)).toEqual(['4th', undefined])
  expect(read('台北20日電', true)).toEqual(['20日', undefined])
})

test('bringing fullwidth signs to ASCII keeps every offset', () => {
  expect(normalizeForDates('２０２５年\u3000Ａ')).toBe('2025年 a')
  expect(normalizeForDates('İzmir').length).toBe('İzmir'.length)
})

describe('month names', () => {
  test('every language has twelve, lower case, and no form means two months', () => {
    const meaning = new Map<string, number>()
    for (const [language, names] of Object.entries(MONTH_NAMES)) {
      expect(names, language).toHaveLength(12)
      for (const [index, forms] of names.entries()) {
        for (const form of forms.split('|')) {
          expect(form).toBe(form.toLowerCase())
          expect(meaning.get(form) ?? index, `${form} in ${language}`).toBe(index)
          meaning.set(form, index)
        }
      }
    }
  })
})
