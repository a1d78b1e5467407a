import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document } from '../../src/read/document.ts'
import { collectTerms } from '../../src/survey/collect-terms.ts'
import type { Fact } from '../../src/survey/fact.ts'
import { TermReducer } from '../../src/survey/reduce-terms.ts'
import { clusterForms } from '../../src/terms/cluster-terms.ts'
import { harvestTerms } from '../../src/terms/harvest-terms.ts'
import { scanText } from '../../src/text/scan.ts'

const harvest = (text: string): string[] =>
  harvestTerms(text, scanText(text)).map(({ form, key }) => `${form} = ${key}`)

describe('harvestTerms', () => {
  test.each([
    ['Yesterday the Strait Salvage Council met.', ['Strait Salvage Council = salvagestrait#council']],
    ['The Strait Salvage Committee met.', ['Strait Salvage Committee = salvagestrait#council']],
    ['Haverford News Weekly', ['Haverford News Weekly = haverfordnewsweekly']],
    ['Haverford Newsweekly', ['Haverford Newsweekly = haverfordnewsweekly']],
    ['Institute for Arctic Freight', ['Institute for Arctic Freight = arcticfreight#institute']],
    ['Kiel Institute for Arctic Freight', []],
    ['the Security Council', []],
    ['A Council met.', []],
    ['Fishermen’s Rescue Association', ["Fishermen's Rescue Association = fishermenrescue#association"]],
  ])('%s', (text, expected) => {
    expect(harvest(text)).toEqual(expected)
  })
})

describe('clusterForms', () => {
  const form = (name: string, mentions: number) => ({ form: name, mentions, documents: 1, context: '' })

  test('prefers a form from three mentions and 2:1 up', () => {
    const preferred = (left: number, right: number) =>
      clusterForms([form('A Newsweekly', left), form('A News Weekly', right)])?.preferred
    expect([preferred(4, 2), preferred(3, 2), preferred(2, 1), preferred(5, 5)]).toEqual([
      'A Newsweekly',
      null,
      null,
      null,
    ])
  })

  test('has one id whatever the order and the counts', () => {
    const forms = [form('A Newsweekly', 4), form('A News Weekly', 9)]
    expect(clusterForms([...forms].reverse())).toEqual(clusterForms(forms))
    expect(clusterForms(forms.map((entry) => ({ ...entry, mentions: 1 })))?.id).toBe(clusterForms(forms)?.id)
  })
})

const TEXTS = [
  'The Strait Salvage Council met. Haverford Newsweekly wrote of it.',
  'The Strait Salvage Committee met. Haverford News Weekly wrote of it.',
  'The Strait Salvage Council paid. The Fog Signal Board and the Fog Signal Council differ.',
  'The Fog Signal Board met. STRAIT SALVAGE COUNCIL',
  'Haverford Newsweekly, Haverford Newsweekly and Haverford News Weekly.',
]

function factsOf(): Fact<'term'>[] {
  return TEXTS.flatMap((text, index) => {
    const facts: Fact<'term'>[] = []
    collectTerms(new Document(`${index}.txt`, text), (kind, key64, payload) => {
      facts.push({ kind, key64, doc: `${index}.txt`, payload } as Fact<'term'>)
    })
    return facts
  })
}

const reduce = (facts: readonly Fact<'term'>[], copies: ReadonlySet<string> = new Set()) => {
  const reducer = new TermReducer()
  for (const fact of facts) reducer.add(fact)
  return reducer.finish(copies)
}

describe('TermReducer', () => {
  test('gathers forms, leaves out bodies that a sentence tells apart', () => {
    expect(
      reduce(factsOf())
        .map(({ forms }) => forms.map(({ form, mentions }) => `${form} ${mentions}`).sort())
        .sort(),
    ).toEqual([
      ['Haverford News Weekly 2', 'Haverford Newsweekly 3'],
      ['Strait Salvage Committee 1', 'Strait Salvage Council 3'],
    ])
  })

  test('copies of a document count no further', () => {
    expect(reduce(factsOf(), new Set(['1.txt', '4.txt']))).toEqual([])
  })

  test('gives the same clusters for any order of the facts', () => {
    const facts = factsOf()
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(reduce(shuffled)).toEqual(reduce(facts))
      }),
    )
  })
})
