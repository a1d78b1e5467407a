import { describe, expect, test } from 'vitest'
import { settleText, surveyTexts } from '../properties/settings.ts'
import { isAbsent, readSharedRows } from './shared-folder.ts'

describe.skipIf(isAbsent('corpora/clean-articles.jsonl'))('real articles', () => {
  test('no applied change takes or alters a word', () => {
    const articles = readSharedRows<{ id: string; text: string }>('corpora/clean-articles.jsonl')
    const knowledge = surveyTexts(articles.map(({ id, text }) => [id, text]))
    const altered: string[] = []
    for (const { id, text } of articles) {
      for (const edit of settleText(text, knowledge, id).edits) {
        // What differs but for white space, invisible signs and the width of characters is content.
        const bare = (value: string): string =>
          value.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        if (bare(edit.actual) !== bare(edit.replacement))
          altered.push(`${id} @${edit.start}: ${edit.actual} -> ${edit.replacement}`)
      }
    }
    expect(altered).toEqual([])
  })
})

describe.skipIf(isAbsent('corpora/sentences.jsonl'))('sentences of 27 languages', () => {
  test('no applied change, each taken as a document of its own', () => {
    const rows = readSharedRows<{ lang: string; text: string }>('corpora/sentences.jsonl')
    expect(new Set(rows.map((row) => row.lang)).size).toBe(27)
    const changed = rows.filter(({ text }) => settleText(text).edits.length > 0)
    expect(changed).toEqual([])
  })
})
