import { describe, expect, test } from 'vitest'
import { detectWith, sayWith } from '../../bench/mixed/detect.ts'
import { halfOf, plantFragments, type Sentence } from '../../bench/mixed/fragments.ts'
import { scoreFragments } from '../../bench/mixed/score.ts'
import { language } from '../../src/rules/mixed/language/rule.ts'
import { script } from '../../src/rules/mixed/script/rule.ts'
import { isAbsent, readSharedRows } from './shared-folder.ts'

const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'pl', 'cs', 'ro', 'tr', 'nl', 'sv', 'vi', 'id']

/** Documents of ten lines. */
const joinLines = (lines: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(lines.length / 10) }, (_, index) =>
    lines.slice(index * 10, index * 10 + 10).join('\n'),
  )

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

// The half that nothing was tuned on. What the thresholds allow is a little less than what stands in bench/RESULTS.md.
describe.skipIf(isAbsent('corpora/sentences.jsonl'))('leftovers of the same script', () => {
  const sentences = readSharedRows<Sentence>('corpora/sentences.jsonl')
  const articles = readSharedRows<{ text: string }>('corpora/clean-articles.jsonl').map(({ text }) => text)

  test('fragments of 13 languages in English are found, and hardly anything else', () => {
    const planted = plantFragments(sentences, articles, LANGUAGES, 'figure', 40)
    const score = scoreFragments(planted, (text) => sayWith(language, text))
    let flags = 0
    let words = 0
    for (const text of halfOf(articles, 'figure')) {
      flags += detectWith(language, text).length
      words += text.split(/\s+/).length
    }
    console.log(
      `F1 ${percent(score.f1)}, precision ${percent(score.precision)}, recall ${percent(score.recall)}, language ${percent(score.named)}`,
      `\nby length ${score.recallByLength.map(percent).join(', ')}`,
      `\nby language ${Object.entries(score.recallByLanguage)
        .map(([name, share]) => `${name} ${percent(share)}`)
        .join(', ')}`,
      `\n${flags} flags in ${words} clean words, ${((flags / words) * 10_000).toFixed(2)} in 10,000`,
    )
    expect(planted).toHaveLength(13 * 4 * 40)
    expect(score.f1).toBeGreaterThan(0.89)
    expect((flags / words) * 10_000).toBeLessThan(0.4)
    expect(score.named).toBeGreaterThan(0.96)
  })

  test.each([
    ['zh', script, 0, 0.9],
    ['ru', script, 5, 0.9],
    ['de', language, 5, 0.9],
  ] as const)('English in %s is found', (host, rule, minGaps, least) => {
    // Single sentences would be half English.
    const texts = joinLines(sentences.filter(({ lang }) => lang === host).map(({ text }) => text))
    const planted = plantFragments(sentences, texts, ['en'], 'figure', 50, minGaps)
    const score = scoreFragments(planted, (text) => sayWith(rule, text, host))
    console.log(
      `English in ${host}: F1 ${percent(score.f1)}, precision ${percent(score.precision)}`,
      `by length ${score.recallByLength.map(percent).join(', ')}`,
    )
    expect(planted).toHaveLength(4 * 50)
    expect(score.f1).toBeGreaterThan(least)
  })
})
