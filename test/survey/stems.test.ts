import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { Document } from '../../src/read/document.ts'
import { halfName } from '../../src/rules/mixed/half-name/rule.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'

const AROUND = 'and the council of the old town spoke with the guests for two hours on the quay.'
const TEXTS: readonly (readonly [id: string, text: string])[] = [
  ['a.txt', `On Monday Gerda Sundermann arrived by train, ${AROUND}`],
  ['b.txt', `The guests were met by Petra Sundholm, ${AROUND}`],
  ['c.txt', `In the evening Gerda Sunder曼 read from her book, ${AROUND}`],
  ['d.txt', `The hall was closed when Ivo Brankevic came, ${AROUND}`],
]

const survey = (texts: typeof TEXTS) => {
  const reduction = new Reduction(loadDefaultAuthority())
  for (const [id, text] of texts) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish()
}

test('a half name gets the words of the corpus’s names that begin as it does, in any order of the documents', () => {
  const expected = [{ stem: 'Sunder', words: ['Sundermann'] }]
  expect(survey(TEXTS).stems).toEqual(expected)
  fc.assert(
    fc.property(fc.shuffledSubarray([...TEXTS], { minLength: TEXTS.length }), (texts) => {
      expect(survey(texts).stems).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})

test('without a half name, or without a name that fits, there is nothing', () => {
  expect(survey(TEXTS.filter(([id]) => id !== 'c.txt')).stems).toEqual([])
  expect(survey(TEXTS.filter(([id]) => id !== 'a.txt')).stems).toEqual([])
})

test('the name that another document writes out comes before the tables', () => {
  const [id, text] = TEXTS[2] as (typeof TEXTS)[number]
  const propose = (knowledge = survey(TEXTS)) =>
    halfName.check(new Document(id, text), { knowledge, authority: loadDefaultAuthority() }, {})[0]?.expected
  expect(propose()?.[0]).toBe('mann')
  expect(propose(survey([[id, text]]))?.[0]).toBe('man')
})
