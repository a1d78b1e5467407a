import type { Detection } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { nextFilled, wordWeight } from '../../../templates/line-shape.ts'
import { CharClass, classAt, isLetterClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { LABELS } from './data.ts'

/** `labels`: further labels, for proposals without the title elsewhere. */
type Options = PhraseOptions<'labels'>

/** Lines with content among which a title and its copies stand. */
const HEAD_LINES = 8
/** Longest label and longest title, in code units. */
const LABEL_LIMIT = 24
const TITLE_LIMIT = 240
/** Words of a title. */
const TITLE_WORDS = 3

const labelsFor = perOptions(
  ({ defaults, labels }: Options): ReadonlySet<string> =>
    new Set([...(defaults ? LABELS : []), ...labels.map(foldLine)]),
)

/** "SportCity wins the cup": a section label run into the title. Cuts it where the rest stands elsewhere. */
export const gluedLabel = defineRule<Options>({
  id: 'structure/glued-label',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'section label glued to a title',
  summary: 'A section label run into the title; cut where the title stands elsewhere in the text.',
  ...phraseOptions('labels'),
  check({ lines }, _services, options) {
    const labels = labelsFor(options)
    const head: number[] = []
    for (
      let line = nextFilled(lines, 0);
      line < lines.count && head.length < HEAD_LINES;
      line = nextFilled(lines, line + 1)
    )
      if (lines.to(line) - lines.from(line) <= TITLE_LIMIT) head.push(line)
      else break
    const found: Detection[] = []
    for (const line of head) {
      const hit =
        readCopies(lines, line, head) ?? (line === head[0] ? readKnown(lines, line, labels) : undefined)
      if (hit !== undefined) found.push(hit)
    }
    return found
  },
})

/** A line that is another line of the head with a little in front of it. */
function readCopies(lines: Lines, line: number, head: readonly number[]): Detection | undefined {
  const { text } = lines
  const to = lines.to(line)
  for (const other of head) {
    const length = lines.to(other) - lines.from(other)
    const start = to - length
    const from = lines.from(line)
    if (other === line || start <= from || start - from > LABEL_LIMIT) continue
    if (wordWeight(lines, other) < TITLE_WORDS || !isJoint(text, from, start)) continue
    if (text.slice(start, to) !== lines.content(other)) continue
    const label = text.slice(from, start)
    return {
      start: from,
      end: start,
      expected: [''],
      confidence: 0.95,
      evidence: [
        { kind: 'repetition', detail: `the rest is line ${other + 1}` },
        { kind: 'phrase', detail: label.trim() },
      ],
    }
  }
  return undefined
}

/**
 * True where the text in front of `start` is a label of one or two words: run into a capital, or set apart by a bar. With a
 * colon or a mere space it may be part of the title.
 */
function isJoint(text: string, from: number, start: number): boolean {
  const label = text.slice(from, start)
  if (/[|｜>»/]\s*$/.test(label)) return true
  if (/[:：\s.,!?"“„«(-]$/.test(label) || /[.!?,;]/.test(label)) return false
  return label.split(/\s+/).length <= 2 && isLetterClass(classAt(text, start - 1))
}

/** A known label run into a capital; the title stands nowhere else, so it is only proposed. */
function readKnown(lines: Lines, line: number, known: ReadonlySet<string>): Detection | undefined {
  const { text } = lines
  const from = lines.from(line)
  const to = lines.to(line)
  if (wordWeight(lines, line) < TITLE_WORDS) return undefined
  for (let at = from + 2; at < Math.min(to - 1, from + LABEL_LIMIT); at++) {
    const before = classAt(text, at - 1)
    const small =
      before === CharClass.Lower || (before === CharClass.Cyrillic && isSmall(text.charAt(at - 1)))
    if (!isLetterClass(before)) return undefined
    if (!small || isSmall(text.charAt(at)) || !isLetterClass(classAt(text, at))) continue
    const label = foldLine(text.slice(from, at))
    if (!known.has(label)) return undefined
    // "NewsCorp", "SportExpress": a name of one word.
    if (!/^\S+\s+\S/.test(text.slice(at, to)) || isSmall(text.charAt(from))) return undefined
    return {
      start: from,
      end: at,
      expected: [''],
      confidence: 0.6,
      fix: 'unsafe',
      evidence: [{ kind: 'phrase', detail: label }],
    }
  }
  return undefined
}

const isSmall = (letter: string): boolean => letter === letter.toLowerCase()
