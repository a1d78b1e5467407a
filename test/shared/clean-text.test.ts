import { describe, expect, test } from 'vitest'
import { settleText, surveyTexts } from '../properties/settings.ts'
import { isAbsent, readSharedRows } from './shared-folder.ts'

/** Rules that repair damaged signs. */
const REPAIRS: ReadonlySet<string> = new Set(['text/encoding', 'mixed/homoglyph'])

describe.skipIf(isAbsent('corpora/clean-articles.jsonl'))('real articles', () => {
  test('no applied change takes or alters a word, but for mojibake in three articles', () => {
    const articles = readSharedRows<{ id: string; text: string }>('corpora/clean-articles.jsonl')
    const knowledge = surveyTexts(articles.map(({ id, text }) => [id, text]))
    const altered: string[] = []
    const repaired: Record<string, number> = {}
    for (const { id, text } of articles) {
      for (const edit of settleText(text, knowledge, id).edits) {
        // What differs but for white space, invisible signs and the width of characters is content.
        const bare = (value: string): string =>
          value.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        if (bare(edit.actual) === bare(edit.replacement)) continue
        if (/^(?:\u00e2\u0080[\u0093\u0099]|\u00c2\u00ae)$/.test(edit.actual))
          repaired[id] = (repaired[id] ?? 0) + 1
        else altered.push(`${id} @${edit.start}: ${edit.actual} -> ${edit.replacement}`)
      }
    }
    expect(altered).toEqual([])
    // Articles that were damaged before they came here; each repair was looked at.
    expect(repaired).toEqual({ '4304': 5, '4526': 10, '4861': 3 })
  })
})

describe.skipIf(isAbsent('corpora/sentences.jsonl'))('sentences of 27 languages', () => {
  test('no applied change but repairs of damaged signs, each taken as a document of its own', () => {
    const rows = readSharedRows<{ lang: string; text: string }>('corpora/sentences.jsonl')
    expect(new Set(rows.map((row) => row.lang)).size).toBe(27)
    const changed: unknown[] = []
    const repaired: Record<string, number> = {}
    for (const { lang, text } of rows) {
      const { findings, edits } = settleText(text)
      if (edits.length === 0) continue
      if (findings.some((finding) => finding.applied && !REPAIRS.has(finding.ruleId))) changed.push(text)
      else repaired[lang] = (repaired[lang] ?? 0) + 1
    }
    expect(changed).toEqual([])
    // Sentences with C1 controls, character references, mojibake, Latin letters in Ukrainian words, or the õ and û of
    // Hungarian and the ý, ð and þ of Turkish in a Western code page; each repair was looked at.
    expect(repaired).toEqual({ cs: 3, de: 1, en: 5, fi: 2, fr: 35, hu: 17, sv: 1, tr: 5, uk: 3 })
  })
})
