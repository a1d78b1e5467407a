import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { areVariants, splitFolded } from '../../src/names/same-name.ts'
import { Document } from '../../src/read/document.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'
import { fold } from '../../src/text/fold.ts'

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'a.txt',
    'The deputy mayor, Bohdan Prykhodko, opened the pool. Later Bogdan Pryhodko said that the water was cold.',
  ],
  [
    'b.txt',
    'On Friday Bohdan Prykhodko said that the pool is deep. The swimmer Bohdan Prykhodko was there as well.',
  ],
  [
    'c.txt',
    'The baker Pavel Dorokhin sells rye bread in the town. Dorohin added that wheat is not patient at all.',
  ],
  [
    'd.txt',
    'The deputy mayor, Bohdan Prykhodko, opened the pool. Later Bogdan Pryhodko said that the water was cold.',
  ],
  [
    'e.txt',
    'The choir was led by the teacher Henrik Sandholm, and the hall was full of people from the harbour.',
  ],
]

const surveyOf = (texts: readonly (readonly [string, string])[]) => {
  const reduction = new Reduction(loadDefaultAuthority())
  for (const [id, text] of texts) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish().names
}

describe('clusters of names', () => {
  test('one for each person, counted once for copies of a document', () => {
    const clusters = surveyOf(TEXTS)
    expect(
      clusters
        .map((cluster) => [
          cluster.preferred,
          ...cluster.forms.map((form) => `${form.form} ${form.mentions}/${form.documents}`),
        ])
        .sort((left, right) => (String(left[1]) < String(right[1]) ? -1 : 1)),
    ).toEqual([
      ['Bohdan Prykhodko', 'Bohdan Prykhodko 3/2', 'Bogdan Pryhodko 1/1'],
      [null, 'Dorohin 1/1', 'Pavel Dorokhin 1/1'],
    ])
  })

  test('do not depend on the order of the documents', () => {
    const expected = surveyOf(TEXTS)
    fc.assert(
      fc.property(fc.shuffledSubarray([...TEXTS], { minLength: TEXTS.length }), (texts) => {
        expect(surveyOf(texts)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('do not depend on two hundred other documents', () => {
    const others = Array.from({ length: 200 }, (_, index) => {
      const surname = `Sand${'aeiou'.charAt(index % 5)}${'bdgklmnprst'.charAt(index % 11)}${'aeiou'.charAt((index >> 2) % 5)}rek`
      return [
        `z${index}.txt`,
        `The clerk Ottilie ${surname} wrote that document number ${index} was the best of the whole series.`,
      ] as const
    })
    expect(surveyOf([...TEXTS, ...others])).toEqual(surveyOf(TEXTS))
  })
})

test('inflected names of other languages make no clusters', () => {
  const text =
    'Eile sõitis arhitekt Viktor Saarmann linna ja ütles, et maja on valmis. Täna nähti Viktor Saarmanni kohvikus koos sõpradega.'
  expect(surveyOf([['et.txt', text]])).toEqual([])
  expect(
    surveyOf([
      [
        'en.txt',
        `${text} The rest of it is in English and says that the house of the architect is ready.`.repeat(3),
      ],
    ]),
  ).toHaveLength(1)
})

describe('areVariants', () => {
  test.each([
    ['Harriet Dunleavy-Stroud', 'Hariet Dunlevy-Stroud'],
    ['Wojciech Grzelak', 'Wojtech Gželak'],
    ['Nawwaf al-Khreishan', 'Nawaf Al-Khuraishan'],
    ['Chiu Wen-hsiang', 'Chiu Wen-siang'],
    ['Olha Kovalenko', 'Olga Kovalenko'],
  ])('%s and %s may be one', (left, right) => {
    expect(areVariants(splitFolded(fold(left)), splitFolded(fold(right)))).toBe(true)
  })

  test.each([
    ['Ilon Petrov', 'Ilon Petrova'],
    ['Mario Bellandi', 'Maria Bellandi'],
    ['Denis Roux', 'Denise Roux'],
    ['Li Wei', 'Li Wen'],
    ['Kim Jong-un', 'Kim Jong-il'],
    ['Gerda Vollmer', 'Jonas Vollmer'],
    ['Ada Lund', 'Ada Lunds'],
    ['Ada Lund', 'Ada Lund'],
  ])('%s and %s are two, or the same', (left, right) => {
    expect(areVariants(splitFolded(fold(left)), splitFolded(fold(right)))).toBe(false)
  })
})
