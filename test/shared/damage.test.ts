import { describe, expect, test } from 'vitest'
import { measureDamage, type Sample } from '../../bench/damage/measure.ts'
import { runRules } from '../rules/run-rule.ts'
import { isAbsent, readSharedRows } from './shared-folder.ts'

/** Sentences from one text of three to the next; every language has some hundred. */
const STEP = 24
const ONLY = { only: ['text/encoding'] }
const clean = (text: string): string => runRules(text, ONLY).text

describe.skipIf(isAbsent('corpora/sentences.jsonl'))('damage made of real sentences', () => {
  test('comes back to the letter in 98 of 100 texts of each kind', () => {
    const rows = readSharedRows<{ lang: string; text: string }>('corpora/sentences.jsonl')
    const samples: Sample[] = []
    for (let at = 0; at + 3 <= rows.length; at += STEP) {
      const three = rows.slice(at, at + 3)
      const text = three.map((row) => row.text).join('\n')
      // Some of the sentences are damaged as they are.
      if (clean(text) === text) samples.push({ language: (three[0] as { lang: string }).lang, text })
    }
    const scores = measureDamage(samples, clean, 'sentences')
    for (const score of scores) {
      expect.soft(score.damaged, score.kind).toBeGreaterThan(0)
      expect.soft(score.restored / score.damaged, score.kind).toBeGreaterThanOrEqual(0.98)
    }
  })
})
