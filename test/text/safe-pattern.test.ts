import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { compileSafePattern, PATTERN_TEXT_LIMIT } from '../../src/text/safe-pattern.ts'

test.each([
  ['\\p{Lu}{2,6}-\\d+', ['AB-1', 'UNIFIL-20'], ['A-1', 'xAB-1', 'AB-1x']],
  ['(?:Mr|Mrs|Ms)\\. [A-Z][a-z]+', ['Mr. Berg', 'Mrs. Noor'], ['Mr Berg']],
  ['[(+*]{3}\\)', ['(+*)'], ['(+)']],
  ['渡轮|(?<name>港口)?号', ['渡轮', '号', '港口号'], ['渡轮号']],
  ['a|b', ['a', 'b'], ['ab', 'xb']],
  ['.*Review.*', ['The Review of it'], ['review']],
  ['(?:ab){3}c\\(?', ['abababc', 'abababc('], ['ababc']],
])('%s matches whole texts', (source, yes, no) => {
  const result = compileSafePattern(source)
  if (!('pattern' in result)) throw new Error(result.problem)
  for (const text of yes) expect(result.pattern.test(text), text).toBe(true)
  for (const text of no) expect(result.pattern.test(text), text).toBe(false)
})

test.each([
  ['(a+)+', 'repeats a group'],
  ['(a|a)*b', 'repeats a group'],
  ['((ab?)c){2,9}', 'repeats a group'],
  ['(?:x(?:y|z))+?', 'repeats a group'],
  ['(\\w+) \\1', 'back reference'],
  ['(?<q>")\\k<q>', 'back reference'],
  ['(?=a)b', 'ahead or behind'],
  ['(?<!a)b', 'ahead or behind'],
  ['.*.*.*x', 'a million ways'],
  [`${'a?'.repeat(25)}${'a'.repeat(25)}`, 'a million ways'],
  [`${'(?:a|a)'.repeat(25)}b`, 'a million ways'],
  [`${'a{0,20}'.repeat(8)}b`, 'a million ways'],
  ['(', 'Invalid regular expression'],
  ['a)(b', 'Invalid regular expression'],
  ['[z-a]', 'Invalid regular expression'],
])('%s is refused', (source, problem) => {
  const result = compileSafePattern(source)
  expect('problem' in result ? result.problem : 'taken').toContain(problem)
})

test('the costliest pattern that is taken fails within a second', () => {
  for (const source of ['.*.*a?b', '\\w+\\w+(?:a|b)?', `${'a?'.repeat(20)}b`]) {
    const result = compileSafePattern(source)
    if (!('pattern' in result)) throw new Error(result.problem)
    const start = performance.now()
    expect(result.pattern.test(`${'a'.repeat(PATTERN_TEXT_LIMIT - 1)}-`)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1000)
  }
})
