import { describe, expect, test } from 'vitest'
import { readDateLine } from '../../src/templates/date-line.ts'

describe('readDateLine', () => {
  test.each([
    ['3 March 2025', '2025-03-03', false],
    ['Published: March 3, 2025, 10:45 a.m. GMT', '2025-03-03', true],
    ['Updated 3 March 2025 | 14.20', '2025-03-03', true],
    ['Monday, 3 March 2025', '2025-03-03', false],
    ['发布时间：2025年3月3日 10:45', '2025-03-03', true],
    ['2025-03-03 10:45:12', '2025-03-03', true],
    ['Опубликовано: 3 марта 2025 г.', '2025-03-03', true],
    ['입력 2025.03.03. 오전 10:45', '2025-03-03', true],
    ['Veröffentlicht am 3. März 2025 um 10:45 Uhr', '2025-03-03', true],
    ['5 hours ago', '5 hours ago', true],
  ])('%s', (content, value, stamped) => {
    expect(readDateLine(content)).toEqual({ value, stamped })
  })

  test.each([
    'March 2025',
    '10:45',
    'Heltermaa, 3 March 2025',
    '3 March 2025: the ferry leaves',
    'It was March 3, 2025.',
    '1995 – 2025',
    'May 4 be with you',
  ])('not: %s', (content) => {
    expect(readDateLine(content)).toBeUndefined()
  })
})
