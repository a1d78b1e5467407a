import * as v from 'valibot'
import type { Detection, Evidence, Severity } from '../../../findings/finding.ts'
import { type Suggestions, withSuggestions } from '../../../findings/suggestion.ts'
import { ENGLISH_LOANS } from '../../../language/english-loans.ts'
import { type ForeignInLine, type ForeignWords, foreignWordsOf } from '../../../language/foreign-words.ts'
import { type ShownReason, shownReason } from '../../../language/shown-words.ts'
import { ENGLISH_STOP_WORDS } from '../../../language/stop-words.ts'
import { languageNumber } from '../../../language/word-model.ts'
import type { Document } from '../../../read/document.ts'
import { classAt, isLetterClass } from '../../../text/char-class.ts'
import { defineRule } from '../../rule.ts'

/** Fewest words that a language can be told by; as many as `englishShare` asks for. */
const MIN_WORDS = 8
/** Share of words in other languages from which the text is bilingual, not a translation with leftovers. */
const BILINGUAL_SHARE = 1 / 3
/** Fewer foreign words are a leftover even in a short text. */
const BILINGUAL_WORDS = 30
/** A short run that stands this often in the document is one of its terms. */
const TERM_MENTIONS = 3
/** Number of English in the model. */
const ENGLISH = 0
/** Words of a short run. */
const SHORT = 2
/** Shortest legitimate run worth a neutral finding, in words. */
const NEUTRAL_WORDS = 3

/** Words that stayed in another language of the same script. Only flags: which words to put is for a person. */
export const language = defineRule({
  id: 'mixed/language',
  mqm: 'accuracy/untranslated',
  severity: 'minor',
  fix: 'none',
  what: 'words in another language',
  summary: 'Words of another language in the same letters: German in English, English in German.',
  /** Languages looked for; empty: all that the model knows. */
  options: { languages: [] as readonly string[], minScore: 7 },
  schema: v.strictObject({
    languages: v.exactOptional(v.array(v.pipe(v.string(), v.check(isKnown, 'a language of the model')))),
    minScore: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  }),
  check(document, { suggestions }, { languages, minScore }) {
    if (document.script !== 'Latn' || document.scan.words < MIN_WORDS) return []
    const own = languageNumber(document.language)
    if (own < 0) return []
    const all = foreignWordsOf(document.scan, own)
    const words = all.reduce((sum, { run }) => sum + run.words, 0)
    if (words >= BILINGUAL_WORDS && words > document.scan.words * BILINGUAL_SHARE) return []
    // Most of the words speak against the document's language: it was not told right.
    if (words > document.scan.words / 2) return []
    return all
      .filter(
        ({ run }) =>
          (own === ENGLISH ? run.score >= minScore : !isLoan(document, run)) &&
          (languages.length === 0 || languages.includes(run.language)),
      )
      .flatMap((entry) => judge(document, entry, suggestions))
  },
})

function isKnown(value: string): boolean {
  return languageNumber(value) >= 0
}

function judge(
  { text }: Document,
  { run, line }: ForeignInLine,
  suggestions: Suggestions | undefined,
): Detection[] {
  const reason = shownReason(text, run, line)
  if (reason === 'name' || reason === 'term') return []
  if (reason !== undefined && run.words < NEUTRAL_WORDS) return []
  if (run.words <= SHORT && isTerm(text, text.slice(run.start, run.end))) return []
  const isWholeLine = run.end - run.start > (line.end - line.start) * 0.8
  const evidence: Evidence[] = [
    { kind: 'language', detail: run.language },
    { kind: 'token', detail: run.carriers.join(', ') },
  ]
  const own =
    reason === undefined ? withSuggestions(text.slice(run.start, run.end), suggestions, []) : undefined
  if (own?.source !== undefined) evidence.push({ kind: 'glossary', detail: own.source })
  if (reason !== undefined) evidence.push({ kind: 'context', detail: reason })
  return [
    {
      start: run.start,
      end: run.end,
      expected: own?.expected ?? [],
      confidence: confidenceOf(run.score),
      evidence,
      what: reason === undefined ? (isWholeLine ? 'line in another language' : WHAT) : NEUTRAL_WHAT[reason],
      ...(reason === undefined ? {} : { severity: 'neutral' as Severity }),
    },
  ]
}

const WHAT = 'words in another language'
const NEUTRAL_WHAT: Readonly<Record<Exclude<ShownReason, 'name' | 'term'>, string>> = {
  quoted: 'quotation in another language',
  gloss: 'gloss in another language',
  shown: 'words shown in another language',
}

/**
 * English that other languages have taken in: single known words in German, which otherwise has few; elsewhere, where
 * nothing was measured, any single word and two words without a function word.
 */
function isLoan({ text, language: own }: Document, run: ForeignWords): boolean {
  const words = text.slice(run.start, run.end).toLowerCase()
  if (own === 'de') return ENGLISH_LOANS.has(words)
  if (run.words < 2) return true
  return run.words < 3 && !words.split(/[^a-z]+/).some((word) => ENGLISH_STOP_WORDS.has(word))
}

function isTerm(text: string, words: string): boolean {
  let mentions = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const isWhole = !isLetterClass(classAt(text, at - 1)) && !isLetterClass(classAt(text, at + words.length))
    if (isWhole && ++mentions === TERM_MENTIONS) return true
  }
  return false
}

/** 0.55 at the threshold, 0.95 from a clause on; of the short ones about half are dishes and names of things. */
const confidenceOf = (score: number): number => Math.min(0.95, Math.round(55 + (score - 7) * 2.5) / 100)
