import { describe, expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { Document } from '../../src/read/document.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { packFacts, unpackFacts } from '../../src/survey/fact-batch.ts'
import { Reduction } from '../../src/survey/reduce.ts'

const survey = (texts: Readonly<Record<string, string>>) => {
  const reduction = new Reduction(loadDefaultAuthority())
  for (const [id, text] of Object.entries(texts)) reduction.add(collectFacts(new Document(id, text)))
  return reduction.finish()
}

describe('templates', () => {
  test('count documents, not lines, and mask case, digits and space', () => {
    const knowledge = survey({
      'a.txt': 'Page 1 of 20\nPage 2 of 20\nNorth wind\n',
      'b.txt': 'PAGE  3 of 40\nSouth wind\n',
      'c.txt': 'page 4 of 50\nEast wind\nNorth wind\n',
      'd.txt': 'West wind\n',
    })
    expect(knowledge.templates).toMatchObject([
      { documents: 3, sample: 'page 0 of 00', examples: ['a.txt', 'b.txt', 'c.txt'] },
    ])
    expect(knowledge).toMatchObject({ documents: 4, distinct: 4 })
  })

  test('copies of one document count once', () => {
    const copy = 'Subscribe now\nThe ferry is late.\n'
    const knowledge = survey({
      'a.txt': copy,
      'b.txt': copy.toUpperCase(),
      'c.txt': `${copy}\n\n`,
      'd.txt': 'Subscribe now\nAnother text.\n',
    })
    expect(knowledge).toMatchObject({ documents: 4, distinct: 2, templates: [] })
  })

  test('most frequent first, then by sample; examples are the smallest ids', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `${String(11 - index).padStart(2, '0')}.txt`,
        `Beta\n${index % 2 === 0 ? 'Alpha\n' : ''}unique ${'x'.repeat(index)}\n`,
      ]),
    )
    expect(
      survey(texts).templates.map(({ sample, documents, examples }) => [sample, documents, examples]),
    ).toEqual([
      ['beta', 12, ['00.txt', '01.txt', '02.txt']],
      ['alpha', 6, ['01.txt', '03.txt', '05.txt']],
    ])
  })
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
