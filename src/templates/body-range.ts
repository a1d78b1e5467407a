import type { Lines } from '../text/lines.ts'
import { foldedLine } from './folded-lines.ts'
import { endsSentence, wordWeight } from './line-shape.ts'
import { SITE_WORDS, type SiteGroup } from './site-words.ts'

/** Lines of the article in a page that was scraped whole, as line indices; half-open. */
export interface BodyRange {
  readonly first: number
  readonly behind: number
  /** Lines of menus and footers outside, by their words. */
  readonly siteLines: number
}

/** Measured on 98 real pages, half of the hosts of bench/boilerplate; the other half is for the figures. */
const PARAGRAPH_LIMIT = 60
const SHARE = 0.2
/** Runs that are joined on either side; each look is linear. */
const MAX_JOINS = 8
const SITE_FACTOR = 4
/** What a short line counts against the body: at 1 fewer lines are cut and less is lost, at 3 twice as much. */
export const SHORT_LINE = 1.5

/** Words of a paragraph with an end mark, and of a line that is one without. */
const PARAGRAPH_WORDS = 10
const LONG_WORDS = 25
const SENTENCE_WORDS = 6
/** Longest line of a menu, in code units. */
const SITE_LIMIT = 48
/** Lines with content of a page that may be whole; a text that was cut out has fewer around it. */
const MIN_LINES = 20
/** Lines outside the body, lines of the site among them, and groups these are of. */
const MIN_OUTSIDE = 8
const MIN_SITE_LINES = 3
const MIN_GROUPS = 2
/** Lines in front of the first paragraph among which the title is looked for, and its least words. */
const TITLE_REACH = 8
const TITLE_WORDS = 4

/**
 * The article in a page that was scraped whole, menus and footers and all; `undefined` for every text that was cut out
 * already, and where it cannot be told.
 *
 * The body is the run of lines with the largest sum: paragraphs count for it, menus and short lines against it. Whether
 * there is anything to cut off is told by the lines outside: words that only menus and footers have, of several groups.
 *
 * @param words      Lines of menus and footers, folded.
 * @param shortLine  See `SHORT_LINE`.
 */
export function findBody(
  lines: Lines,
  words: ReadonlyMap<string, SiteGroup> = SITE_WORDS,
  shortLine = SHORT_LINE,
): BodyRange | undefined {
  if (lines.count < MIN_LINES) return undefined
  const filled: number[] = []
  let short = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    filled.push(line)
    if (lines.to(line) - lines.from(line) <= SITE_LIMIT) short++
  }
  if (filled.length < MIN_LINES || short < MIN_OUTSIDE) return undefined
  const groups = filled.map((line) => siteGroup(lines, line, words))
  if (groups.reduce((sum, group) => sum + (group === undefined ? 0 : 1), 0) < MIN_SITE_LINES) return undefined
  const copies = countCopies(lines, filled)
  const scores = filled.map((line, index) =>
    scoreOf(lines, line, groups[index] !== undefined || (copies.get(lines.keyLow(line)) ?? 0) > 1, shortLine),
  )
  const run = bodyRun(scores)
  if (run === undefined) return undefined
  const from = titleBefore(lines, filled, groups, run.from)
  const found = new Set<SiteGroup>()
  let siteLines = 0
  for (const [index, group] of groups.entries()) {
    if (group === undefined || (index >= from && index < run.to)) continue
    found.add(group)
    siteLines++
  }
  const outside = filled.length - (run.to - from)
  if (outside < MIN_OUTSIDE || siteLines < MIN_SITE_LINES || found.size < MIN_GROUPS) return undefined
  return { first: filled[from] as number, behind: (filled[run.to - 1] as number) + 1, siteLines }
}

function siteGroup(lines: Lines, line: number, words: ReadonlyMap<string, SiteGroup>): SiteGroup | undefined {
  const length = lines.to(line) - lines.from(line)
  if (length > SITE_LIMIT) return undefined
  const folded = foldedLine(lines, line)
  const group = words.get(folded)
  if (group !== undefined) return group
  return /^(?:©|\(c\)|copyright\b)/.test(folded) ? 'legal' : undefined
}

function countCopies(lines: Lines, filled: readonly number[]): Map<number, number> {
  const copies = new Map<number, number>()
  for (const line of filled) copies.set(lines.keyLow(line), (copies.get(lines.keyLow(line)) ?? 0) + 1)
  return copies
}

function scoreOf(lines: Lines, line: number, ofSite: boolean, shortLine: number): number {
  const words = wordWeight(lines, line)
  if (words >= PARAGRAPH_WORDS && endsSentence(lines, line)) return Math.min(words, PARAGRAPH_LIMIT)
  if (words >= LONG_WORDS) return Math.min(words, PARAGRAPH_LIMIT) / 2
  if (ofSite) return -SITE_FACTOR * shortLine
  return words >= SENTENCE_WORDS && endsSentence(lines, line) ? 1 : -shortLine
}

interface ScoredRun {
  readonly from: number
  readonly to: number
  readonly sum: number
}

/**
 * The run with the largest sum, and every other run that holds a good share of it: an article with a long table in the
 * middle stays whole.
 */
function bodyRun(scores: readonly number[]): ScoredRun | undefined {
  const best = bestRun(scores, 0, scores.length)
  if (best === undefined) return undefined
  let { from, to } = best
  for (let join = 0; join < MAX_JOINS; join++) {
    const before = bestRun(scores, 0, from)
    if (before === undefined || before.sum < best.sum * SHARE) break
    from = before.from
  }
  for (let join = 0; join < MAX_JOINS; join++) {
    const behind = bestRun(scores, to, scores.length)
    if (behind === undefined || behind.sum < best.sum * SHARE) break
    to = behind.to
  }
  return { from, to, sum: best.sum }
}

/** The run with the largest sum between two indices. */
function bestRun(scores: readonly number[], start: number, end: number): ScoredRun | undefined {
  let best: ScoredRun | undefined
  let sum = 0
  let from = start
  for (let index = start; index < end; index++) {
    if (sum <= 0) {
      sum = 0
      from = index
    }
    sum += scores[index] as number
    if (sum > (best?.sum ?? 0)) best = { from, to: index + 1, sum }
  }
  return best
}

/** Index of the title in front of the first paragraph: the farthest line in reach that is long enough and no menu. */
function titleBefore(
  lines: Lines,
  filled: readonly number[],
  groups: readonly (SiteGroup | undefined)[],
  from: number,
): number {
  let title = from
  for (let index = from - 1; index >= Math.max(0, from - TITLE_REACH); index--) {
    if (groups[index] === undefined && wordWeight(lines, filled[index] as number) >= TITLE_WORDS)
      title = index
  }
  return title
}
