import MarkdownIt, { type Token } from 'markdown-it'
import type { Lines } from '../../text/lines.ts'
import type { ProtectedSpan } from '../../text/spans.ts'
import { findInlineMarkup } from './markdown-inline.ts'

/** Only the block pass: it costs a fortieth of a full mdast, and inline markup is found by a scan of its own. */
const parser = new MarkdownIt('commonmark').enable('table')
parser.core.ruler.disable(['inline'], true)

/**
 * HTML blocks whose text is no text of the document. A fence in one is none to a parser, but code to whoever wrote it.
 */
const RAW_HTML = /^[ \t]*<(?:script|style|pre|textarea)(?=[\s>])|^[ \t>]*(?:```|~~~)/im
/** Blocks that hold no other blocks. */
const LEAVES: ReadonlySet<string> = new Set(['inline', 'html_block', 'fence', 'code_block', 'hr'])
/** What may be a definition; parsers differ on where one may stand. */
const DEFINITION = /[ \t>]*\[[^\]\r\n]{1,999}\]:/y
/** Indent, quotation, list and heading marks in front of a line's text. */
const LINE_MARKS = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*(?:#{1,6}[ \t]+)?/y

/**
 * What no edit may touch in a Markdown text: front matter, code, link and image targets, labels of references and
 * their definitions, HTML tags and comments, rules and underlines. Marks in front of a line and hard breaks may only
 * go together with their line.
 *
 * @returns Sorted by start, not overlapping.
 */
export function protectedMarkdown(text: string, lines: Lines): ProtectedSpan[] {
  const spans: ProtectedSpan[] = []
  const first = protectFrontMatter(lines, spans)
  const environment: { references?: Record<string, unknown> } = {}
  const offset = lines.count > first ? lines.start(first) : text.length
  const tokens = parser.parse(text.slice(offset), environment)
  const references = environment.references ?? {}
  const covered = new Uint8Array(lines.count)
  let row: readonly [number, number] | null = null
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') row = token.map
    // Cells have no place of their own; they are on the line of their row.
    const isCell = token.type === 'inline' && token.map === null
    const map = isCell ? row : token.map
    if (map === null || !LEAVES.has(token.type)) continue
    const from = map[0] + first
    const to = Math.min(map[1] + first, lines.count)
    if (from >= to || (isCell && covered[from] === 1)) continue
    covered.fill(1, from, to)
    const region = { text, lines, from, to, references }
    if (isCell) protectRegion(region, spans)
    else if (token.type === 'inline') {
      const heading = tokens[index - 1]
      if (heading?.type === 'heading_open' && !heading.markup.startsWith('#'))
        covered[protectUnderline(heading, lines, first, spans)] = 1
      protectInline(token.content, region, spans)
    } else if (token.type === 'html_block') protectHtmlBlock(region, spans)
    else spans.push({ start: lines.start(from), end: lines.end(to - 1), withLine: false })
  }
  // Definitions of references, delimiter rows of tables, empty items: lines that no text of the document stands on.
  for (let line = first; line < lines.count; line++) {
    if (covered[line] === 0 && !lines.isBlank(line)) protectLine(lines, line, spans)
    else if (covered[line] === 1) protectLayout(text, lines, line, spans)
  }
  return disjoint(spans)
}

interface Region {
  readonly text: string
  readonly lines: Lines
  /** First line and the one behind the last. */
  readonly from: number
  readonly to: number
  readonly references: Readonly<Record<string, unknown>>
}

/** Index of the first line behind the front matter; 0 without any. */
function protectFrontMatter(lines: Lines, spans: ProtectedSpan[]): number {
  if (lines.count === 0) return 0
  const fence = lines.text.slice(lines.start(0), lines.end(0)).trimEnd()
  if (fence !== '---' && fence !== '+++') return 0
  for (let line = 1; line < lines.count; line++) {
    if (lines.text.slice(lines.start(line), lines.end(line)).trimEnd() !== fence) continue
    spans.push({ start: 0, end: lines.end(line), withLine: false })
    return line + 1
  }
  return 0
}

/** The line under a title and the terminator before it, so that the title cannot leave it behind; its index. */
function protectUnderline({ map }: Token, lines: Lines, first: number, spans: ProtectedSpan[]): number {
  const line = Math.min((map?.[1] ?? 0) + first, lines.count) - 1
  spans.push({ start: lines.end(line - 1), end: lines.end(line), withLine: false })
  return line
}

/** All that looks like markup on the lines. */
function protectRegion(region: Region, spans: ProtectedSpan[]): void {
  const { text, lines, from, to } = region
  const start = lines.start(from)
  for (const span of findInlineMarkup(text.slice(start, lines.end(to - 1)), referenceTest(region)))
    spans.push({ start: span.start + start, end: span.end + start, withLine: span.withLine })
}

const referenceTest =
  ({ references }: Region) =>
  (label: string): boolean =>
    parser.utils.normalizeReference(label) in references

function protectInline(content: string, region: Region, spans: ProtectedSpan[]): void {
  const { lines, from, to } = region
  const places = placeContent(content, region)
  if (places === undefined) {
    spans.push({ start: lines.start(from), end: lines.end(to - 1), withLine: false })
    return
  }
  for (const span of findInlineMarkup(content, referenceTest(region))) {
    spans.push({
      start: places.startOf(span.start),
      end: places.startOf(span.end - 1) + 1,
      withLine: span.withLine,
    })
  }
}

/**
 * Where the content of a block stands in the text: the parser has taken the marks of quotations and lists away.
 *
 * @returns `undefined` when a line of it cannot be found again, as with tabs that the parser has turned into spaces.
 */
function placeContent(
  content: string,
  { text, lines, from, to }: Region,
): { startOf(offset: number): number } | undefined {
  /** Offset of each content line in the content, and what is added to get to the text. */
  const starts: number[] = []
  const shifts: number[] = []
  let at = 0
  for (const [index, contentLine] of content.split('\n').entries()) {
    const line = from + index
    if (line >= to) return undefined
    const lineStart = lines.start(line)
    const found = text.slice(lineStart, lines.end(line)).indexOf(contentLine)
    if (found < 0) return undefined
    starts.push(at)
    shifts.push(lineStart + found - at)
    at += contentLine.length + 1
  }
  let last = 0
  return {
    startOf(offset) {
      if ((starts[last] as number) > offset) last = 0
      while (last + 1 < starts.length && (starts[last + 1] as number) <= offset) last++
      return offset + (shifts[last] as number)
    },
  }
}

/** Tags and comments; code and links too, since not all parsers end such a block at the same place. */
function protectHtmlBlock(region: Region, spans: ProtectedSpan[]): void {
  const { text, lines, from, to } = region
  const start = lines.start(from)
  const end = lines.end(to - 1)
  if (RAW_HTML.test(text.slice(start, end))) spans.push({ start, end, withLine: false })
  else protectRegion(region, spans)
}

function protectLine(lines: Lines, line: number, spans: ProtectedSpan[]): void {
  spans.push({ start: lines.start(line), end: lines.end(line), withLine: false })
}

function protectLayout(text: string, lines: Lines, line: number, spans: ProtectedSpan[]): void {
  const start = lines.start(line)
  DEFINITION.lastIndex = start
  if (DEFINITION.test(text)) protectLine(lines, line, spans)
  LINE_MARKS.lastIndex = start
  LINE_MARKS.test(text)
  const marks = Math.min(LINE_MARKS.lastIndex, lines.end(line))
  if (marks > start) spans.push({ start, end: marks, withLine: true })
  // Two spaces at the end of a line break it.
  if (lines.end(line) - lines.to(line) >= 2)
    spans.push({ start: lines.to(line), end: lines.end(line), withLine: true })
}

/** Sort and cut so that no two spans overlap; what is protected wholly wins. */
function disjoint(spans: ProtectedSpan[]): ProtectedSpan[] {
  const whole = mergeSorted(spans.filter((span) => !span.withLine))
  const result: ProtectedSpan[] = [...whole]
  let next = 0
  for (const span of mergeSorted(spans.filter((other) => other.withLine))) {
    let { start } = span
    while (next < whole.length && (whole[next] as ProtectedSpan).end <= start) next++
    for (
      let index = next;
      index < whole.length && (whole[index] as ProtectedSpan).start < span.end;
      index++
    ) {
      const other = whole[index] as ProtectedSpan
      if (other.start > start) result.push({ start, end: other.start, withLine: true })
      start = Math.max(start, other.end)
    }
    if (start < span.end) result.push({ start, end: span.end, withLine: true })
  }
  return result.sort((left, right) => left.start - right.start)
}

function mergeSorted(spans: readonly ProtectedSpan[]): ProtectedSpan[] {
  const merged: { start: number; end: number; withLine: boolean }[] = []
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
