import type { Detection, Evidence } from '../../../findings/finding.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import {
  endsSentence,
  firstClass,
  lastProse,
  lineAfterHead,
  nextFilled,
  previousFilled,
  startsUpper,
  wordWeight,
} from '../../../templates/line-shape.ts'
import { type PhraseEntry, PhraseTable } from '../../../templates/phrase-table.ts'
import { CharClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { HEADERS, type HeaderKind, LABELS } from './data.ts'

/** Longest header, in code units. */
const HEADER_LIMIT = 48
/** A headline: at most this many code units, and from this many words on (median in news: 9). */
const HEADLINE_LIMIT = 160
const HEADLINE_WORDS = 3
/** Headlines that make a block; one may be the heading of the next section. */
const MIN_RUN = 2
/** More lines than a related block has: a list of the article. */
const MAX_RUN = 14
/** Lines with content before a header: above them it is the title of the page. */
const HEAD_LINES = 2

/**
 * `headers`: further headers above headlines of other stories, and labels in front of one; all of them certain.
 */
type Options = PhraseOptions<'headers' | 'labels'>

interface Tables {
  readonly headers: PhraseTable<HeaderKind>
  readonly labels: PhraseTable<HeaderKind>
}

const makeTable = (
  known: readonly PhraseEntry<HeaderKind>[],
  own: readonly string[],
): PhraseTable<HeaderKind> =>
  new PhraseTable<HeaderKind>([...known, ...own.map((phrase) => [phrase, 'certain'] as const)])

const tablesFor = perOptions(
  ({ defaults, headers, labels }: Options): Tables => ({
    headers: makeTable(defaults ? HEADERS : [], headers),
    labels: makeTable(defaults ? LABELS : [], labels),
  }),
)
/** What entries of real reading lists have and headlines have not: years in brackets, links, page and price marks. */
const REFERENCE = /[([](?:19|20)\d\d[)\]]|https?:|www\.|\bpp?\. ?\d|, (?:19|20)\d\d$|\bISBN\b/i

/** Where the text of the article begins and ends, as line indices. */
interface Frame {
  readonly head: number
  readonly lastProse: number
}

interface Run {
  readonly lines: readonly number[]
  readonly toEnd: boolean
}

/** Headlines of other stories: under a header, or behind a label on one line. Removes header and headlines. */
export const related = defineRule<Options>({
  id: 'boilerplate/related',
  mqm: null,
  severity: 'major',
  fix: 'safe',
  what: 'related story',
  summary: 'Headers of related stories with the headlines under them, and lines such as "Read also: ...".',
  ...phraseOptions('headers', 'labels'),
  check({ lines }, _services, options) {
    const found: Detection[] = []
    const tables = tablesFor(options)
    const text: Frame = { head: lineAfterHead(lines, HEAD_LINES), lastProse: lastProse(lines) }
    const openings = openingsOf(lines)
    for (let line = 0; line < lines.count; line++) {
      const length = lines.to(line) - lines.from(line)
      if (length === 0 || length > HEADLINE_LIMIT + HEADER_LIMIT) continue
      const mayBeHeader = length <= HEADER_LIMIT && tables.headers.mayStart(openings, line)
      if (!mayBeHeader && !tables.labels.mayStart(openings, line)) continue
      const folded = foldedLine(lines, line)
      const label = readLabel(lines, line, folded, text, tables.labels)
      if (label !== undefined) {
        found.push(label)
        continue
      }
      if (!mayBeHeader) continue
      const kinds = tables.headers.cover(folded)
      if (kinds === undefined || line < text.head) continue
      const run = readRun(lines, line, kinds.includes('certain') && line > text.lastProse)
      if (run === undefined) continue
      const evidence: Evidence[] = [
        { kind: 'phrase', detail: folded },
        { kind: 'position', detail: run.toEnd ? 'end of the document' : 'between paragraphs' },
      ]
      if (!kinds.includes('certain')) continue
      const confidence = run.toEnd ? 0.95 : 0.85
      found.push(removeLine(lines, line, confidence, evidence, { what: 'header of related stories' }))
      for (const item of run.lines) found.push(removeLine(lines, item, confidence, evidence))
      line = run.lines[run.lines.length - 1] ?? line
    }
    return found
  },
})

/** "Read also: Headline" */
function readLabel(
  lines: Lines,
  line: number,
  folded: string,
  text: Frame,
  labels: PhraseTable<HeaderKind>,
): Detection | undefined {
  const label = labelOf(lines, line, folded, labels)
  if (label === undefined || line < text.head) return undefined
  const certain = label.value === 'certain' || hasLabelBeside(lines, line, labels) || line > text.lastProse
  return removeLine(
    lines,
    line,
    certain ? 0.92 : 0.6,
    [{ kind: 'phrase', detail: folded.slice(0, folded.length - label.rest.length) }],
    certain ? {} : { fix: 'unsafe', severity: 'minor' },
  )
}

function labelOf(
  lines: Lines,
  line: number,
  folded: string,
  labels: PhraseTable<HeaderKind>,
): { value: HeaderKind; rest: string } | undefined {
  const label = labels.startOf(folded)
  if (label === undefined || !/^ ?[:：|»>-] ?\S/.test(label.rest)) return undefined
  if (endsSentence(lines, line) && !/[?!？！]$/.test(folded)) return undefined
  const words = label.rest.split(' ').length
  const han = /[\p{Script=Han}\p{Script=Hiragana}]{6}/u.test(label.rest)
  return (words < HEADLINE_WORDS + 1 && !han) || REFERENCE.test(label.rest) ? undefined : label
}

/** True when the line before or behind is of the same kind. */
function hasLabelBeside(lines: Lines, line: number, labels: PhraseTable<HeaderKind>): boolean {
  return [previousFilled(lines, line - 1), nextFilled(lines, line + 1)].some(
    (other) =>
      other >= 0 &&
      other < lines.count &&
      lines.to(other) - lines.from(other) <= HEADLINE_LIMIT + HEADER_LIMIT &&
      labelOf(lines, other, foldedLine(lines, other), labels) !== undefined,
  )
}

/**
 * Headlines under a header, to the next paragraph or the end. `undefined` where the lines may be something else.
 */
function readRun(lines: Lines, header: number, tail: boolean): Run | undefined {
  const items: number[] = []
  let line = nextFilled(lines, header + 1)
  while (line < lines.count && isHeadline(lines, line)) {
    items.push(line)
    line = nextFilled(lines, line + 1)
  }
  const toEnd = line === lines.count
  if (!toEnd && items.length > 0) {
    // The last line in front of other text may be its heading. It goes with the run only where a blank line parts it
    // from that text and none from the run.
    const last = items[items.length - 1] as number
    const before = items.length > 1 ? (items[items.length - 2] as number) : header
    if (last - before > 1 || line - last === 1) items.pop()
  }
  if (items.length > MAX_RUN) return undefined
  // Behind the text a header may have lost its headlines.
  if (items.length < MIN_RUN && !(tail && toEnd && items.length === 0)) return undefined
  return { lines: items, toEnd }
}

function isHeadline(lines: Lines, line: number): boolean {
  const length = lines.to(line) - lines.from(line)
  if (length > HEADLINE_LIMIT || wordWeight(lines, line) < HEADLINE_WORDS) return false
  if (!startsUpper(lines, line) && firstClass(lines, line) !== CharClass.Digit) return false
  const content = lines.content(line)
  if (/^[-*•·–—]\s/.test(content)) return false
  const last = content.charAt(content.length - 1)
  if (/[.。,;:：，；*]/.test(last) || REFERENCE.test(content)) return false
  return !content.includes('©')
}
