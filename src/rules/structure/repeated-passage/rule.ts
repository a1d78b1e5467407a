import type { Detection } from '../../../findings/finding.ts'
import { wordWeight } from '../../../templates/line-shape.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
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
  check({ lines, text, scan }) {
    const firsts = new Map<number, Sentence[]>()
    const copies: { sentence: Sentence; first: Sentence }[] = []
    const ends = new SentenceEnds(text, (scan.mask & bit(CharClass.CjkPunctuation)) !== 0)
    for (let line = 0; line < lines.count; line++) {
      if (wordWeight(lines, line) < LINE_WORDS) continue
      const to = lines.to(line)
      let start = lines.from(line)
      while (start < to) {
        const end = Math.min(ends.after(start), to)
        if (end - start >= (isHanEnd(text, end) ? HAN_SENTENCE_LENGTH : SENTENCE_LENGTH))
          place({ start, end, line }, text, firsts, copies)
        start = end
        while (start < to && isGap(text.charCodeAt(start))) start++
      }
    }
    return copies.length === 0 ? [] : join(lines, copies)
  },
})

/** Where sentences end: behind a full stop and a space, or behind that of Han script. Finds each place once. */
class SentenceEnds {
  readonly #text: string
  #stop = -1
  #hanStop: number

  constructor(text: string, han: boolean) {
    this.#text = text
    this.#hanStop = han ? -1 : text.length
  }

  /** Offset behind the first end mark from an offset on; offsets must not fall. */
  after(start: number): number {
    if (this.#stop < start) this.#stop = find(this.#text, '. ', start)
    if (this.#hanStop < start) this.#hanStop = find(this.#text, '。', start)
    return Math.min(this.#stop, this.#hanStop) + 1
  }
}

const find = (text: string, sign: string, start: number): number => {
  const at = text.indexOf(sign, start)
  return at < 0 ? text.length : at
}

const isHanEnd = (text: string, end: number): boolean => text.charAt(end - 1) === '。'
const isGap = (code: number): boolean => code === 0x20 || code === 0x22 || code === 0x201d || code === 0x2019

/** Sentences that are equal have the same length and the same signs at both ends; few others do. */
const keyOf = (text: string, { start, end }: Sentence): number =>
  (Math.imul(end - start, 0x01000193) ^
    Math.imul(text.charCodeAt(start) * 31 + text.charCodeAt(start + 9), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(end - 9) * 31 + text.charCodeAt(end - 19), 0xc2b2ae35)) |
  0

/** Sentences with one key that are compared: more of them are a loop. */
const MAX_BUCKET = 8

function place(
  sentence: Sentence,
  text: string,
  firsts: Map<number, Sentence[]>,
  copies: { sentence: Sentence; first: Sentence }[],
): void {
  const key = keyOf(text, sentence)
  const bucket = firsts.get(key)
  if (bucket === undefined) {
    firsts.set(key, [sentence])
    return
  }
  const value = text.slice(sentence.start, sentence.end)
  const first = bucket.find((other) => text.startsWith(value, other.start))
  if (first !== undefined) copies.push({ sentence, first })
  else if (bucket.length < MAX_BUCKET) bucket.push(sentence)
}

/** Copies that follow each other are one passage; whole lines that are copies are left to structure/repeated-line. */
function join(
  lines: Lines,
  copies: readonly { readonly sentence: Sentence; readonly first: Sentence }[],
): Detection[] {
  const counts = new Map<Sentence, number>()
  for (const { first } of copies) counts.set(first, (counts.get(first) ?? 0) + 1)
  const all = copies.filter(({ sentence, first }) => {
    if ((counts.get(first) as number) > MAX_COPIES) return false
    if (isWholeLine(lines, sentence) && isWholeLine(lines, first)) return false
    return !lines.isSame(first.line, sentence.line) || first.line === sentence.line
  })
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
