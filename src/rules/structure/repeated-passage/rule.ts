import type { Detection } from '../../../findings/finding.ts'
import { isSentenceEnd, wordWeight } from '../../../templates/line-shape.ts'
import type { Lines } from '../../../text/lines.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Words of a line that may hold a passage, and code units of a sentence that is looked for: refrains are shorter. */
const LINE_WORDS = 12
const SENTENCE_LENGTH = 70
/** The same in Han script, where a sign is a word. */
const HAN_SENTENCE_LENGTH = 24
/** From here on a passage is no turn of phrase. */
const LONG_PASSAGE = 120
const LONG_HAN_PASSAGE = 40
/** Sentences that come back so often are a refrain or a form of speech, or a loop, which another rule finds. */
const MAX_COPIES = 1

/** A sentence of the text, raw. */
interface Sentence {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Sentences that stand twice in a text, inside longer paragraphs. For a person to look at. */
export const repeatedPassage = defineRule({
  id: 'structure/repeated-passage',
  mqm: 'fluency/duplication',
  severity: 'minor',
  fix: 'none',
  what: 'passage that stands in the text already',
  summary: 'Long sentences that stand twice in a text, in different paragraphs or one behind the other.',
  options: {},
  schema: NO_OPTIONS,
  check({ lines, text }) {
    const firsts = new Map<string, Sentence>()
    const copies = new Map<string, Sentence[]>()
    for (let line = 0; line < lines.count; line++) {
      if (wordWeight(lines, line) < LINE_WORDS) continue
      for (const sentence of sentencesOf(lines, line)) {
        const key = text.slice(sentence.start, sentence.end)
        const first = firsts.get(key)
        if (first === undefined) firsts.set(key, sentence)
        else {
          const list = copies.get(key)
          if (list === undefined) copies.set(key, [sentence])
          else list.push(sentence)
        }
      }
    }
    if (copies.size === 0) return []
    return join(lines, firsts, copies)
  },
})

/** Long sentences of a line, cut at end marks; the last one needs none. */
function* sentencesOf(lines: Lines, line: number): Generator<Sentence> {
  const { text } = lines
  const to = lines.to(line)
  let start = lines.from(line)
  for (let at = start; at < to; at++) {
    const sign = text.charAt(at)
    if (!isSentenceEnd(sign)) continue
    const next = text.charAt(at + 1)
    const han = sign === '。' || sign === '！' || sign === '？'
    if (!han && at + 1 < to && next !== ' ' && next !== '”' && next !== '"') continue
    const end = at + 1
    if (end - start >= (han ? HAN_SENTENCE_LENGTH : SENTENCE_LENGTH)) yield { start, end, line }
    start = end
    while (start < to && /[\s”"’»)]/.test(text.charAt(start))) start++
    at = start - 1
  }
}

/** Copies that follow each other are one passage; whole lines that are copies are left to structure/repeated-line. */
function join(
  lines: Lines,
  firsts: ReadonlyMap<string, Sentence>,
  copies: ReadonlyMap<string, readonly Sentence[]>,
): Detection[] {
  const all: { sentence: Sentence; first: Sentence }[] = []
  for (const [key, list] of copies) {
    const first = firsts.get(key) as Sentence
    const [copy] = list
    if (list.length > MAX_COPIES || copy === undefined) continue
    if (isWholeLine(lines, copy) && isWholeLine(lines, first)) continue
    if (lines.isSame(first.line, copy.line) && first.line !== copy.line) continue
    all.push({ sentence: copy, first })
  }
  all.sort((left, right) => left.sentence.start - right.sentence.start)
  const found: Detection[] = []
  let previous: { sentence: Sentence; first: Sentence } | undefined
  for (const entry of all) {
    const last = found[found.length - 1]
    if (last !== undefined && previous !== undefined && isNext(previous, entry))
      found[found.length - 1] = { ...last, end: entry.sentence.end }
    else
      found.push({
        start: entry.sentence.start,
        end: entry.sentence.end,
        expected: [],
        confidence: 0.8,
        evidence: [{ kind: 'repetition', detail: `line ${entry.first.line + 1}` }],
      })
    previous = entry
  }
  return found.map((detection) =>
    isLong(lines, detection) ? detection : { ...detection, severity: 'neutral' },
  )
}

function isLong(lines: Lines, { start, end }: Detection): boolean {
  const han = lines.text.charAt(end - 1) === '。'
  return end - start >= (han ? LONG_HAN_PASSAGE : LONG_PASSAGE)
}

const isWholeLine = (lines: Lines, { start, end, line }: Sentence): boolean =>
  start === lines.from(line) && end === lines.to(line)

const isNext = (before: { sentence: Sentence; first: Sentence }, behind: typeof before): boolean =>
  before.sentence.line === behind.sentence.line &&
  before.first.line === behind.first.line &&
  behind.sentence.start - before.sentence.end <= 2
