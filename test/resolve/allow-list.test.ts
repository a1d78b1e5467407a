import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { AllowList } from '../../src/resolve/allow-list.ts'
import { makeOutcome } from '../report/outcomes.ts'

const TEXT =
  'The Vans of Lin met at Vansburg; to渡轮 the goods, he said “to渡轮 or not”, and  Van  Berg left.'

const find = (on: string, rule = 'mixed/script', nth = 0): Finding =>
  makeOutcome({ doc: 'a.txt', raw: TEXT, marks: [{ on, nth, rule, what: 'text' }] }).findings[0] as Finding

const covers = (list: Partial<ConstructorParameters<typeof AllowList>[0]>, finding: Finding): boolean =>
  new AllowList({ names: [], phrases: [], patterns: [], ...list }).covers(finding, TEXT)

describe('phrases', () => {
  test.each([
    ['the text itself', '渡轮', true],
    ['a phrase around it', 'to渡轮 the goods', true],
    ['a phrase that stands elsewhere', 'to渡轮 or not', false],
    ['a part of it', '渡', false],
    ['something else', 'the goods', false],
  ])('%s', (_label, phrase, expected) => {
    expect(covers({ phrases: [phrase] }, find('渡轮'))).toBe(expected)
  })

  test('begin and end with words', () => {
    expect(covers({ phrases: ['Vans'] }, find('Vans', 'name/variant', 1))).toBe(true)
    expect(covers({ phrases: ['ans of Lin'] }, find('of', 'mixed/script'))).toBe(false)
    expect(covers({ phrases: ['Vans of Lin'] }, find('of', 'mixed/script'))).toBe(true)
  })

  test('white space makes no difference to the text itself', () => {
    expect(covers({ phrases: ['Van Berg'] }, find('Van  Berg'))).toBe(true)
  })
})

test('names speak to the families of names and terms only', () => {
  expect(covers({ names: ['Vans'] }, find('Vans', 'name/variant'))).toBe(true)
  expect(covers({ names: ['Vans of Lin'] }, find('Vans', 'term/inconsistent'))).toBe(true)
  expect(covers({ names: ['Vans'] }, find('Vans', 'mixed/script'))).toBe(false)
  expect(covers({ names: ['Lin'] }, find('Vans', 'name/variant'))).toBe(false)
})

test('patterns match the whole text of a finding', () => {
  expect(covers({ patterns: [/^(?:\p{Script=Han}+)$/u] }, find('渡轮'))).toBe(true)
  expect(covers({ patterns: [/^(?:渡)$/u] }, find('渡轮'))).toBe(false)
})

test('a finding on the whole document is never covered', () => {
  const whole = { ...find('渡轮'), start: 0, end: 0, actual: '' }
  expect(covers({ phrases: ['The Vans'], patterns: [/^.*$/u] }, whole)).toBe(false)
})
