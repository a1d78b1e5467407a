import { describe, expect, test } from 'vitest'
import { Random } from '../../bench/random.ts'
import { recurringTexts } from '../../bench/templates/recurring-text.ts'
import { makeSite, nearCopy, type PlantedDocument, paragraphsOf } from '../../bench/templates/sites.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { unwantedFacts } from '../../src/pipeline/survey-shard.ts'
import { Document } from '../../src/read/document.ts'
import { knowledgeJson } from '../../src/report/knowledge-json.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import type { FactKind } from '../../src/survey/fact.ts'
import { packFacts, unpackFacts } from '../../src/survey/fact-batch.ts'
import { Reduction } from '../../src/survey/reduce.ts'

const survey = (texts: Readonly<Record<string, string>>) => {
  const reduction = new Reduction(loadDefaultAuthority())
  for (const [id, text] of Object.entries(texts)) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish()
}

/** Two paragraphs that no other number gets. */
const story = (number: number): string => {
  const random = new Random(`story ${number}`)
  return paragraphsOf(random, 2).join('\n')
}
const site = (count: number, tail: (number: number) => string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `${String(number).padStart(2, '0')}.txt`,
      `${story(number)}\n${tail(number)}\n`,
    ]),
  )

describe('templates', () => {
  test('count documents, not lines, and mask case, digits and space', () => {
    const knowledge = survey(
      site(4, (number) =>
        number % 2 === 0
          ? `Page ${number} of 20 of this website\nPAGE ${number} of 30 of  this website`
          : `page ${number} of 40 of this website`,
      ),
    )
    expect(knowledge.templates).toMatchObject([
      {
        kind: 'line',
        documents: 4,
        copies: 4,
        sample: 'page 0 of 00 of this website',
        tail: 1,
        decision: 'remove',
        place: 'tail',
        examples: ['00.txt', '01.txt', '02.txt'],
      },
    ])
    expect(knowledge).toMatchObject({ documents: 4, distinct: 4 })
  })

  test('copies of one document count once, and so do copies with some words changed', () => {
    const one = `${story(1)}\nSubscribe to this website\n`
    const copies = { 'a.txt': one, 'b.txt': one.toUpperCase(), 'c.txt': one.replace('counted', 'saw') }
    expect(survey({ ...copies, 'd.txt': `${story(2)}\nSubscribe to this website\n` })).toMatchObject({
      documents: 4,
      distinct: 3,
      templates: [],
      duplicates: [{ kept: 'a.txt', documents: [{ doc: 'b.txt', similarity: 1 }, { doc: 'c.txt' }] }],
    })
  })

  test('most frequent first, then by sample', () => {
    const texts = site(12, (number) => `Beta website\n${number % 2 === 0 ? 'Alpha website' : ''}`)
    expect(survey(texts).templates.map(({ sample, documents }) => [sample, documents])).toEqual([
      ['beta website', 12],
      ['alpha website', 6],
    ])
  })

  test('a source with two documents needs no third; two documents of different sources prove nothing', () => {
    const text = (number: number) => `${story(number)}\nSubscribe to this website\n`
    expect(survey({ 'x/a.txt': text(1), 'x/b.txt': text(2) }).templates).toMatchObject([
      { family: 'folder:x', familyShare: 1, documents: 2, decision: 'remove' },
    ])
    expect(survey({ 'x/a.txt': text(1), 'y/b.txt': text(2) }).templates).toEqual([])
  })

  test('lines of different length in slots are one template', () => {
    const names = ['Ivo Pellworth', 'Clara van der Berg', 'Alma Nordstrom', 'Zelda Quayle']
    const { templates } = survey(site(4, (number) => `Editor of this website: ${names[number]}`))
    expect(templates).toMatchObject([
      {
        kind: 'slots',
        sample: 'editor of this website: {name}',
        documents: 4,
        values: 4,
        decision: 'remove',
      },
    ])
  })
})

test('knowledge is the same for any order of the documents', () => {
  const documents = [
    ...Array.from({ length: 6 }, (_, number) =>
      makeSite(number, 6, { host: number % 2 === 0, seed: 5 }),
    ).flat(),
    ...recurringTexts(4, { host: false, seed: 5 }),
  ].flatMap((document, at) => (at % 7 === 0 ? [document, nearCopy(document, 1, 0.03)] : [document]))
  const surveyInOrder = (list: readonly PlantedDocument[]) => {
    const reduction = new Reduction(loadDefaultAuthority())
    for (const { id, text, url } of list) reduction.add(collectFacts(new Document(id, text, { url })))
    return knowledgeJson(reduction.finish())
  }
  const expected = surveyInOrder(documents)
  expect(JSON.parse(expected).templates.length).toBeGreaterThan(30)
  expect(JSON.parse(expected).duplicates.length).toBeGreaterThan(8)
  expect(surveyInOrder([...documents].reverse())).toBe(expected)
  const random = new Random('shuffle')
  for (let round = 0; round < 3; round++)
    expect(surveyInOrder([...documents].sort(() => random.fraction() - 0.5))).toBe(expected)
})

test('what no rule reads is not collected', () => {
  const documents = makeSite(1, 5, { host: true, seed: 5 })
  const kinds = (unwanted: ReadonlySet<FactKind>) => [
    ...new Set(
      documents
        .flatMap(({ id, text }) => collectFacts(new Document(id, text), unwanted))
        .map(({ kind }) => kind),
    ),
  ]
  const without = (...ids: string[]) =>
    unwantedFacts(activateRules(RULES, Object.fromEntries(ids.map((id) => [id, 'off' as const]))))
  expect(kinds(without())).toEqual(expect.arrayContaining(['content', 'sketch', 'lines']))
  expect([...without('structure/near-duplicate')]).toEqual([])
  expect([...without('boilerplate/template')]).toEqual(['lines'])
  const off = without('boilerplate/template', 'structure/near-duplicate')
  expect(kinds(off)).toContain('content')
  expect(kinds(off)).not.toEqual(expect.arrayContaining(['sketch']))
  expect(kinds(off)).not.toEqual(expect.arrayContaining(['lines']))
})

test('facts come out of their columns as they went in', () => {
  const facts = collectFacts(
    new Document('a.txt', 'One line.\nAnother line by Maria Keller.\nThe Harbour Safety Council met.\n'),
  )
  const back = packFacts(facts).flatMap((batch) => [...unpackFacts(batch)])
  const byKind = [...facts].sort(
    (left, right) =>
      facts.findIndex((fact) => fact.kind === left.kind) -
      facts.findIndex((fact) => fact.kind === right.kind),
  )
  expect(facts.length).toBeGreaterThan(3)
  expect(back).toEqual(byKind)
})
