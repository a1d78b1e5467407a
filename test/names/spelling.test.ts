import { describe, expect, test } from 'vitest'
import { LAST_VOWEL_COST, NEAR_SYMBOLS, SPELLINGS } from '../../src/names/pivot-table.ts'
import {
  classSkeleton,
  letterSimilarity,
  normalForm,
  pivotSkeleton,
  soundSimilarity,
  weightedDistance,
} from '../../src/names/spelling.ts'

/** One sound each: the second spelling is another script's way to write the first. */
const SAME = [
  ['lavrov', 'lavrow'],
  ['lavrov', 'lawrow'],
  ['witkoff', 'vitkov'],
  ['witkoff', 'wittkopf'],
  ['merz', 'mertz'],
  ['rutte', 'rute'],
  ['grossi', 'grossy'],
  ['umerov', 'umierov'],
  ['yermak', 'ermak'],
  ['sikorski', 'sikorsky'],
  ['macron', 'makron'],
  ['netanyahu', 'netanjahu'],
] as const

/** Near enough to be proposed, least similarity beside. */
const NEAR = [
  ['vance', 'vans', 0.95],
  ['waltz', 'volz', 0.9],
  ['kortunov', 'khotunov', 0.85],
  ['starmer', 'stammer', 0.9],
  ['macron', 'macaron', 0.9],
  ['guterres', 'gutierrez', 0.9],
  ['sullivan', 'salivan', 0.9],
  ['sybiha', 'sibiga', 0.9],
  ['leyen', 'layen', 0.9],
  ['blinken', 'blinkin', 0.9],
] as const

/** Different names. */
const FAR = [
  ['vance', 'pence'],
  ['putin', 'rutte'],
  ['macron', 'macri'],
  ['biden', 'bolton'],
  ['scholz', 'schumer'],
  ['lavrov', 'petrov'],
  ['kallas', 'dallas'],
  ['modi', 'meloni'],
] as const

describe('normalForm', () => {
  test.each(SAME)('%s and %s sound alike', (left, right) => {
    expect(normalForm(right)).toBe(normalForm(left))
    expect(soundSimilarity(left, right)).toBe(1)
  })

  test('every spelling of the table comes out as its symbol', () => {
    for (const [spelling, symbol] of SPELLINGS) expect(normalForm(`ab${spelling}`)).toBe(`ab${symbol}`)
  })

  test('leaves out what is no Latin letter', () => {
    expect(normalForm("o'brien-7 ж")).toBe(normalForm('obrien'))
  })
})

describe('soundSimilarity', () => {
  test.each(NEAR)('%s and %s are near', (left, right, least) => {
    expect(soundSimilarity(left, right)).toBeGreaterThanOrEqual(least)
    expect(soundSimilarity(left, right)).toBeLessThan(1)
  })

  test.each(FAR)('%s and %s are far', (left, right) => {
    expect(soundSimilarity(left, right)).toBeLessThan(0.75)
  })

  test('is the same in both directions', () => {
    for (const [left, right] of [...SAME, ...NEAR, ...FAR])
      expect(soundSimilarity(left, right)).toBe(soundSimilarity(right, left))
  })

  test('every near pair costs less than a whole edit', () => {
    for (const [symbols, cost] of NEAR_SYMBOLS)
      expect(weightedDistance(`${symbols.charAt(0)}t`, `${symbols.charAt(1)}t`)).toBeLessThanOrEqual(cost)
  })

  test('another last vowel is another name, another vowel inside is not', () => {
    expect(soundSimilarity('pellegrini', 'pellegrino')).toBeLessThan(
      soundSimilarity('pellegrini', 'pelligrini'),
    )
    expect(weightedDistance('grosi', 'groso')).toBe(LAST_VOWEL_COST)
  })

  test('a limit cuts short what is farther, and nothing else', () => {
    expect(weightedDistance('lavrov', 'putin', 1)).toBe(Number.POSITIVE_INFINITY)
    expect(weightedDistance('starmer', 'stamer', 1)).toBe(weightedDistance('starmer', 'stamer'))
  })

  test('does not compare monsters', () => {
    expect(weightedDistance('a'.repeat(41), 'b')).toBe(Number.POSITIVE_INFINITY)
  })
})

test('the pivot key loses what Mandarin loses, the plain one does not', () => {
  expect(classSkeleton(normalForm('kortunov'))).not.toBe(classSkeleton(normalForm('khotunov')))
  expect(pivotSkeleton(normalForm('kortunov'))).toBe(pivotSkeleton(normalForm('khotunov')))
  expect(pivotSkeleton(normalForm('waltz'))).toBe(pivotSkeleton(normalForm('volz')))
  expect(pivotSkeleton(normalForm('waltz'))).not.toBe(pivotSkeleton(normalForm('baldwin')))
})

test('letterSimilarity counts letters', () => {
  expect(letterSimilarity('volz', 'waltz')).toBeCloseTo(0.4)
  expect(letterSimilarity('vans', 'vance')).toBeCloseTo(0.6)
  expect(letterSimilarity('', '')).toBe(1)
})
