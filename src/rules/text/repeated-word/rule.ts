import * as v from 'valibot'
import type { Detection } from '../../../findings/finding.ts'
import { isEnglishLine } from '../../../language/english-line.ts'
import { CharClass, classAt } from '../../../text/char-class.ts'
import { lineWindow } from '../../../text/line-window.ts'
import { neighboursOf } from '../../../text/neighbours.ts'
import type { SpanList } from '../../../text/spans.ts'
import { defineRule } from '../../rule.ts'
import { MAY_STAND_TWICE, NEVER_TWICE } from './data.ts'
import { WordCounts } from './word-counts.ts'

/** A shorter line is a heading, a cell or a label. */
const MIN_WORDS = 6
/** A line with more words twice is a table, a song or an example. */
const MAX_IN_LINE = 1
/** Shorter words that are twice in a row are names (`Ni Ni`), calls and dishes. */
const MIN_LETTERS = 4
const CODE = /[{}`\\|=<>]|\(\)|;\s*$/

/** The same word twice in a row in English prose. Proposes the second one away. */
export const repeatedWord = defineRule({
  id: 'text/repeated-word',
  mqm: 'fluency/grammar',
  severity: 'minor',
  fix: 'unsafe',
  what: 'word that stands twice',
  summary: 'The same word twice in a row in English prose.',
  options: { keep: [] as readonly string[] },
  schema: v.strictObject({ keep: v.optional(v.array(v.string())) }),
  check(document, _services, options) {
    if (document.script !== 'Latn') return []
    const { text, lines } = document
    const spans = neighboursOf(document.scan).repeated
    if (spans.count === 0 || document.language !== 'en') return []
    const words = new WordCounts(text)
    const kept = new Set(options.keep.map((word) => word.toLowerCase()))
    const found: Detection[] = []
    for (let index = 0; index < spans.count; index++) {
      const start = spans.start(index)
      const end = spans.end(index)
      const line = lines.at(start)
      if (lines.words(line) < MIN_WORDS || countIn(spans, lines.start(line), lines.end(line)) > MAX_IN_LINE)
        continue
      const word = text.slice(start, end)
      const reason = kept.has(word.toLowerCase()) ? undefined : reasonFor(text, words, word, start, end)
      if (reason === undefined) continue
      const around = lineWindow(lines, start)
      if (CODE.test(around) || !isEnglishLine(around)) continue
      found.push({
        start: start - 1,
        end,
        expected: [''],
        confidence: reason === 'function word' ? 0.85 : 0.7,
        evidence: [
          { kind: 'repetition', detail: reason },
          { kind: 'token', detail: word },
        ],
      })
    }
    return found
  },
})

/** Spans of the list that begin in a range. */
const countIn = (spans: SpanList, from: number, to: number): number =>
  spans.firstFrom(to) - spans.firstFrom(from)

/** Why the second word is one too many; `undefined` where it may be meant. */
function reasonFor(
  text: string,
  words: WordCounts,
  word: string,
  start: number,
  end: number,
): string | undefined {
  const lower = word.toLowerCase()
  const first = text.slice(start - 1 - word.length, start - 1)
  if (first.toLowerCase() !== lower) return undefined
  // `goes to to sleep`, and the second one begins a name: `on the The Times`.
  if (isStressed(text, start - 1 - word.length, end)) return undefined
  const isSmall = word === lower
  if (NEVER_TWICE.has(lower))
    return isSmall && word.length > 0 && /[a-z]/.test(text.charAt(end + 1)) ? 'function word' : undefined
  if (MAY_STAND_TWICE.has(lower) || word.length < MIN_LETTERS || /\d/.test(word)) return undefined
  // A name may be made of two equal words; a word of the text that is small elsewhere is none.
  if (first !== word) return undefined
  return words.isAlone(lower) ? 'the word occurs once elsewhere' : undefined
}

/** Said with stress, or quoted: a mark of surprise, a dash, a comma or a quotation mark beside it. */
function isStressed(text: string, start: number, end: number): boolean {
  const before = classAt(text, start - 1)
  const after = classAt(text, end)
  const word = text.slice(start, start + (end - start - 1) / 2)
  if (text.slice(Math.max(0, start - word.length - 2), start) === `${word}, `) return true
  const isMark = (charClass: CharClass): boolean =>
    charClass === CharClass.Quote || charClass === CharClass.Hyphen || charClass === CharClass.Apostrophe
  return isMark(before) || isMark(after) || /^(?:[!?…]|.["”’])/.test(text.slice(end, end + 2))
}
