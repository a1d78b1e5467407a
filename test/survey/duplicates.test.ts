import { describe, expect, test } from 'vitest'
import { makeSite, nearCopy } from '../../bench/templates/sites.ts'
import { Document } from '../../src/read/document.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import type { Fact } from '../../src/survey/fact.ts'
import { DuplicateReducer } from '../../src/survey/reduce-duplicates.ts'
import { UnionFind } from '../../src/text/union-find.ts'

const documents = Array.from({ length: 30 }, (_, number) =>
  makeSite(number, 4, { host: false, seed: 3 }),
).flat()

function find(texts: readonly { readonly id: string; readonly text: string }[], overlap = () => 0) {
  const reducer = new DuplicateReducer()
  for (const { id, text } of texts)
    for (const fact of collectFacts(new Document(id, text))) {
      if (fact.kind === 'content') reducer.addContent(fact as Fact<'content'>)
      if (fact.kind === 'sketch') reducer.add(fact as Fact<'sketch'>)
    }
  return reducer.finish(overlap)
}

describe('planted copies', () => {
  test('with 3 % of their words changed are found, each with the document it was made from', () => {
    const copies = documents.filter((_, at) => at % 3 === 0).map((document) => nearCopy(document, 1, 0.03))
    const { clusters } = find([...documents, ...copies])
    expect(clusters.map(({ kept, documents: [copy] }) => [kept, copy?.doc])).toEqual(
      copies
        .map(({ id }) => [id.replace('-copy1', ''), id])
        .map(([source, copy]) => ((source as string) < (copy as string) ? [source, copy] : [copy, source]))
        .sort(([left], [right]) => ((left as string) < (right as string) ? -1 : 1)),
    )
    for (const { documents: others } of clusters)
      for (const { similarity } of others) expect(similarity).toBeGreaterThan(0.7)
  })

  test('of different articles of one site there are none', () => {
    expect(find(documents).clusters).toEqual([])
    expect(find(documents).stories.size).toBe(0)
  })
})

test('a story told in other words counts once and is no near-duplicate', () => {
  const [first] = documents
  const retold = nearCopy(first as (typeof documents)[0], 1, 0.2)
  const { stories, clusters } = find([...documents, retold])
  expect(clusters).toEqual([])
  expect([...stories.keys()].sort()).toEqual([first?.id, retold.id].sort())
})

test('paragraphs that two texts have word for word are no story of theirs', () => {
  const [first] = documents
  const retold = nearCopy(first as (typeof documents)[0], 1, 0.3)
  expect(find([...documents, retold], () => 0.45).stories.size).toBe(0)
})

test('sets are named by their smallest member, however they were joined', () => {
  const pairs = [
    [7, 9],
    [3, 7],
    [1, 2],
    [9, 5],
  ] as const
  for (const order of [pairs, [...pairs].reverse()]) {
    const sets = new UnionFind(10)
    for (const [left, right] of order) sets.join(left, right)
    expect(Array.from({ length: 10 }, (_, member) => sets.find(member))).toEqual([
      0, 1, 1, 3, 4, 3, 6, 3, 8, 3,
    ])
  }
})
