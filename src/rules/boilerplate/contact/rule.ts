import { type Detection, metadataEvidence } from '../../../findings/finding.ts'
import type { Document } from '../../../read/document.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { isSentenceEnd, lastSign, wordWeight } from '../../../templates/line-shape.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { type ContactFrames, contactFrames, judgeContact, startsLikeContact } from './judge-contact.ts'

/** Lines with content at the end of a document that are looked at: related headlines and forms may follow. */
const TAIL_LINES = 24
/** Paragraphs at the end of a document whose last sentences are looked at. */
const TAIL_PARAGRAPHS = 2
/** Words of a paragraph; shorter lines are headings, captions, form labels. */
const PARAGRAPH_WORDS = 8
/** Longest line that is parsed, in code units: a paragraph of news has 2,000 at most. */
const LINE_LIMIT = 20_000
/** Longest contact sentence, in code units. */
const SENTENCE_LIMIT = 200

/** `starts`: further beginnings of contact sentences; an address must follow. */
type Options = PhraseOptions<'starts'>

const framesFor = perOptions(({ defaults, starts }: Options) => contactFrames(defaults, starts))

/** "Contact X at x@y." behind the last paragraph or on its own line. Cuts it at the sentence boundary. */
export const contact = defineRule<Options>({
  id: 'boilerplate/contact',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'contact of the writer',
  summary: 'A closing sentence that tells how to reach the writer or the desk; kept as metadata.',
  needs: bit(CharClass.At),
  ...phraseOptions('starts'),
  check(document, _services, options) {
    const frames = framesFor(options)
    const { lines } = document
    const found: Detection[] = []
    let paragraphs = 0
    let seen = 0
    for (let line = lines.count - 1; line >= 0; line--) {
      if (lines.isBlank(line)) continue
      const inside = paragraphs >= TAIL_PARAGRAPHS || seen >= TAIL_LINES
      seen++
      const hasSign = (lines.mask(line) & bit(CharClass.At)) !== 0
      if (inside && !hasSign) continue
      const isParagraph =
        wordWeight(lines, line) >= PARAGRAPH_WORDS &&
        isSentenceEnd(lastSign(lines.text, lines.from(line), lines.to(line)))
      if (isParagraph) paragraphs++
      if ((inside && !isParagraph) || !hasSign || !lines.content(line).includes('@')) continue
      const hit = readLine(document, line, frames, inside)
      if (hit !== undefined) found.push(hit)
    }
    return found.reverse()
  },
})

function readLine(
  document: Document,
  line: number,
  frames: ContactFrames,
  inside: boolean,
): Detection | undefined {
  const { lines, text } = document
  const from = lines.from(line)
  const to = lines.to(line)
  if (
    to - from > LINE_LIMIT ||
    !mayBeContact(text.slice(Math.max(from, to - SENTENCE_LIMIT * 2), to), frames)
  )
    return undefined
  let start = to
  let confidence = 1
  for (const sentence of closingSentences(document, line)) {
    const verdict = judgeContact(
      sentence.text,
      foldLine(text.slice(Math.max(from, sentence.start - 300), sentence.start)),
      frames,
      inside,
    )
    if (verdict === undefined) break
    start = sentence.start
    confidence = Math.min(confidence, verdict)
  }
  const value = text.slice(start, to)
  if (start === to || !value.includes('@')) return undefined
  const evidence = [
    { kind: 'position', detail: inside ? 'end of a paragraph' : 'end of the text' },
    metadataEvidence('contact', value),
  ] as const
  // A paragraph of its own in the midst of a text may be the end of a notice.
  if (inside && start <= from) return undefined
  const fix =
    confidence >= 0.8 ? {} : ({ fix: 'unsafe', ...(inside ? { severity: 'neutral' } : {}) } as const)
  if (start <= from) return removeLine(lines, line, confidence, evidence, fix)
  while (start > from && /[\s\u3000]/.test(text.charAt(start - 1))) start--
  return {
    start,
    end: to,
    expected: [''],
    confidence,
    evidence,
    what: 'contact behind the last sentence',
    ...fix,
  }
}

/** Cheap test before the line is parsed: a contact frame behind an end mark, or at the start. */
function mayBeContact(tail: string, frames: ContactFrames): boolean {
  if (startsLikeContact(tail, frames)) return true
  for (const mark of tail.matchAll(/[.!?…。！？”"’)）][\s\u3000]*/g)) {
    if (startsLikeContact(tail.slice(mark.index + mark[0].length), frames)) return true
  }
  return false
}

/** Sentences of a line, the last one first; brackets around the whole line are left out. */
function* closingSentences(document: Document, line: number): Generator<{ start: number; text: string }> {
  const { lines, text } = document
  const from = lines.from(line)
  let to = lines.to(line)
  const wrapped = /^[(（[]/.test(text.charAt(from)) && /[)）\]]/.test(text.charAt(to - 1))
  if (wrapped) to--
  const starts = sentenceStarts(document, line)
  let end = to
  for (const start of starts.reverse()) {
    if (start >= end) continue
    const first = wrapped && start === from ? start + 1 : start
    if (end - first > SENTENCE_LIMIT) return
    yield { start, text: text.slice(first, end).trim() }
    end = start
  }
}

/** Starts of sentences: those of the nlcst tree, and those behind the full stops of Han script, which it does not know. */
function sentenceStarts(document: Document, line: number): number[] {
  const { lines, text } = document
  const starts = new Set(document.sentences(line).map((sentence) => sentence.start))
  const to = lines.to(line)
  if ((lines.mask(line) & bit(CharClass.CjkPunctuation)) !== 0) {
    for (let at = lines.from(line); at < to; at++) {
      if (!/[。！？]/.test(text.charAt(at))) continue
      let next = at + 1
      while (next < to && /[\s\u3000”’」』）]/.test(text.charAt(next))) next++
      if (next < to) starts.add(next)
    }
  }
  starts.add(lines.from(line))
  return [...starts].sort((left, right) => left - right)
}
