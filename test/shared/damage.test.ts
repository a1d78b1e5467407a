import { describe, expect, test } from 'vitest'
import { CHARACTER_DAMAGES } from '../../bench/damage/characters.ts'
import { CODE_PAGE_DAMAGES, DAMAGES } from '../../bench/damage/kinds.ts'
import { measureDamage, type Sample } from '../../bench/damage/measure.ts'
import { runRules } from '../rules/run-rule.ts'
import { isAbsent, readSharedRows } from './shared-folder.ts'

/** Sentences from one text of three to the next; every language has some hundred. */
const STEP = 24

const SUITES = [
  ['encodings', DAMAGES, ['text/encoding']],
  [
    'single signs',
    CHARACTER_DAMAGES,
    ['mixed/homoglyph', 'mixed/invisible', 'mixed/fullwidth', 'mixed/punctuation', 'text/whitespace'],
  ],
] as const

/** Sentences of a text that was read in the code page of another region, and from one to the next. */
const LONG = 8
const LONG_STEP = 40

describe.skipIf(isAbsent('corpora/sentences.jsonl'))('damage made of real sentences', () => {
  test('code pages: nine of ten texts of eight sentences come back to the letter', () => {
    const clean = (text: string): string => runRules(text, { only: ['text/encoding'] }).text
    const rows = readSharedRows<{ lang: string; text: string }>('corpora/sentences.jsonl')
    const samples: Sample[] = []
    for (let at = 0; at + LONG <= rows.length; at += LONG_STEP) {
      const part = rows.slice(at, at + LONG)
      const text = part.map((row) => row.text).join('\n')
      const { lang } = part[0] as { lang: string }
      if (part.every((row) => row.lang === lang) && clean(text) === text)
        samples.push({ language: lang, text })
    }
    for (const { kind, damaged, restored } of measureDamage(
      samples,
      clean,
      'code pages',
      CODE_PAGE_DAMAGES,
    )) {
      expect(damaged, kind).toBeGreaterThan(30)
      expect(restored / damaged, kind).toBeGreaterThanOrEqual(0.85)
    }
  })

  test.each(SUITES)('%s: 98 of 100 texts of each kind come back to the letter', (name, damages, only) => {
    const clean = (text: string): string => runRules(text, { only }).text
    const rows = readSharedRows<{ lang: string; text: string }>('corpora/sentences.jsonl')
    const samples: Sample[] = []
    for (let at = 0; at + 3 <= rows.length; at += STEP) {
      const three = rows.slice(at, at + 3)
      const text = three.map((row) => row.text).join('\n')
      // Some of the sentences are damaged as they are.
      if (clean(text) === text) samples.push({ language: (three[0] as { lang: string }).lang, text })
    }
    for (const { kind, damaged, restored } of measureDamage(samples, clean, name, damages)) {
      expect.soft(damaged, kind).toBeGreaterThan(0)
      expect.soft(restored / damaged, kind).toBeGreaterThanOrEqual(0.98)
    }
  })
})
