import { describe, expect, test } from 'vitest'
import { givenLanguage } from '../../src/language/given-language.ts'
import { fieldDate, urlDate } from '../../src/read/field-date.ts'

describe('fieldDate', () => {
  test.each([
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T23:59:59-08:00', '2025-03-04'],
    ['2025-03', '2025-03'],
    ['2025', '2025'],
    ['2025/3/4', '2025-03-04'],
    ['Tue, 04 Mar 2025 10:00:00 GMT', '2025-03-04'],
    [1741082400, '2025-03-04'],
    [1741082400000, '2025-03-04'],
    ['2025-02-30', undefined],
    ['03/04/2025', undefined],
    ['20250304', undefined],
    ['yesterday', undefined],
    [12, undefined],
    [null, undefined],
  ])('%j', (value, date) => expect(fieldDate(value)).toBe(date))
})

describe('urlDate', () => {
  test.each([
    ['https://a.b/2025/03/04/title', '2025-03-04'],
    ['https://a.b/news/2025-03-04-title.html', '2025-03-04'],
    ['https://a.b/20250304_title.html', '2025-03-04'],
    ['https://a.b/2025/03/title', '2025-03'],
    ['https://2025-03-04.b/title?d=2025-03-04', undefined],
    ['https://a.b/id/12345678', undefined],
    ['https://a.b/2025/13/04/', undefined],
  ])('%s', (url, date) => expect(urlDate(url)).toBe(date))
})

describe('givenLanguage', () => {
  test.each([
    ['en-GB', 'Latn', 'en'],
    ['zh_CN', 'Hani', 'zh'],
    ['eng', 'Latn', 'en'],
    ['zh', 'Latn', undefined],
    ['English', 'Latn', undefined],
    ['', 'Latn', undefined],
  ])('%s for a text in %s', (value, script, language) => expect(givenLanguage(value, script)).toBe(language))
})
