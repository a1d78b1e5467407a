import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Glossary, type GlossaryEntry } from '../../src/terms/glossary.ts'

const word = fc.stringMatching(/^[a-dA-D]{1,3}$/)
const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const entry = fc.record({
  preferred: form,
  forbidden: fc.array(form, { minLength: 1, maxLength: 3 }),
  where: fc.constant('x'),
})
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '-', '. ', '\n', '’s', 's ', '汉', '🙂')), { maxLength: 40 })
  .map((parts) => parts.join(''))

/** Longest forbidden or right form at each place, the slow way: by comparing every form with the text. */
function slow(entries: readonly GlossaryEntry[], document: string): [number, number][] {
  const isWord = (at: number): boolean => /[a-zA-Z0-9]/.test(document.charAt(at))
  const fits = (written: string, wanted: string): boolean =>
    written.toLowerCase() === wanted.toLowerCase() &&
    (wanted === wanted.toLowerCase() ||
      written === wanted ||
      (written === written.toUpperCase() && wanted.length > 3))
  const hits: [number, number][] = []
  for (let at = 0; at < document.length; at++) {
    if (!isWord(at) || isWord(at - 1)) continue
    let best: { end: number; forbidden: boolean } | undefined
    for (const { preferred, forbidden } of entries) {
      for (const wanted of [preferred, ...forbidden]) {
        const end = at + wanted.length
        if (isWord(end) || !fits(document.slice(at, end), wanted) || end <= (best?.end ?? 0)) continue
        best = { end, forbidden: forbidden.includes(wanted) && wanted !== preferred }
      }
    }
    if (best === undefined) continue
    if (best.forbidden) hits.push([at, best.end])
    at = best.end - 1
  }
  return hits
}

describe('Glossary', () => {
  test('finds what comparing every form finds', () => {
    const check = fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), text, (entries, document) => {
      // Forms that are right in one entry and wrong in another are refused when a glossary is read.
      const all = entries.flatMap(({ preferred, forbidden }) =>
        [preferred, ...forbidden].map((own) => own.toLowerCase()),
      )
      fc.pre(new Set(all).size === all.length)
      fc.pre(!/-/.test(document))
      const found = new Glossary(entries).find(document, 'de').map(({ start, end }) => [start, end])
      expect(found).toEqual(slow(entries, document))
    })
    fc.assert(check, { numRuns: 2000 })
  })
})
