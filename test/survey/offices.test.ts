import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { Document } from '../../src/read/document.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'

const TEXTS: readonly (readonly [id: string, date: string | undefined, text: string])[] = [
  ['a.txt', '2025-03-02', 'The fair was opened by Danish Culture Minister Sofie Kragelund on Monday.'],
  ['b.txt', '2025-04-09', 'On Friday Danish Culture Minister Kragelund said that the harp was out of tune.'],
  ['c.txt', undefined, 'The Danish culture minister, Sofie Kragelundt, read from a book about the sea.'],
  ['d.txt', '2025-04-11', 'The concert was opened by Danish Culture Minister Lars Tygesen, who sang along.'],
  ['e.txt', '2025-04-11', 'The concert was opened by Danish Culture Minister Lars Tygesen, who sang along.'],
  ['f.txt', '2025-05-01', 'Former Danish Culture Minister Bodil Ramsing wrote a song about the old harbour.'],
  ['g.txt', '2025-05-02', 'The president of the Danish rowing club, Niels Thorup, wrote a song about it.'],
]

const officesOf = (texts: typeof TEXTS) => {
  const reduction = new Reduction(loadDefaultAuthority())
  for (const [id, date, text] of texts) reduction.add(collectFacts(new Document(id, text, { date })))
  return reduction.finish().offices
}

describe('offices of a corpus', () => {
  test('hold several people; spellings, copies, former holders and clubs do not count', () => {
    expect(officesOf(TEXTS)).toEqual([
      {
        office: 'culture-minister',
        country: 'DK',
        body: '',
        holders: [
          { family: 'kragelund', name: 'Kragelund', documents: 2, from: '2025-03', to: '2025-04' },
          { family: 'tygesen', name: 'Lars Tygesen', documents: 1, from: '2025-04', to: '2025-04' },
        ],
      },
    ])
  })

  test('do not depend on the order of the documents', () => {
    const expected = officesOf(TEXTS)
    fc.assert(
      fc.property(fc.shuffledSubarray([...TEXTS], { minLength: TEXTS.length }), (texts) => {
        expect(officesOf(texts)).toEqual(expected)
      }),
    )
  })
})
