import { expect, test } from 'vitest'
import { foldLine } from '../../src/templates/fold-line.ts'
import { AGENCIES } from '../../src/templates/news-sources.ts'
import { isAgency, namesAgency, namesOutlet } from '../../src/templates/source-names.ts'

test('agencies are written as lines are folded', () => {
  for (const name of AGENCIES) expect.soft(foldLine(name), name).toBe(name)
  expect(isAgency('reuters')).toBe(true)
})

test.each([
  'reuters',
  'marta olszewska/getty images',
  'anadolu via getty images',
  'reuters marta',
  '新华社拉萨',
  '图虫创意',
  'deutsche welle chinese website',
])('%s names an agency', (text) => {
  expect(namesAgency(text)).toBe(true)
})

test.each(['apple', 'ap reader', 'the reutersville post', 'map', '新华书店', ''])('%s names none', (text) => {
  expect(namesAgency(text)).toBe(false)
})

test('an outlet is known by its last word', () => {
  expect(namesOutlet('binhai daily')).toBe(true)
  expect(namesOutlet('滨海日报')).toBe(true)
  expect(namesOutlet('daily')).toBe(false)
  expect(namesOutlet('daily bread')).toBe(false)
  expect(namesOutlet('报')).toBe(false)
})
