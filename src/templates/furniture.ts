import { bit, CharClass } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import { mayBeDateLine, readDateLine } from './date-line.ts'
import { foldLine } from './fold-line.ts'
import { foldedLine } from './folded-lines.ts'
import {
  BAR_CLASSES,
  BAR_LIMIT,
  type BarHit,
  type BarWords,
  firstBar,
  readBar,
  readButtons,
} from './line-bar.ts'
import { openingsOf } from './line-openings.ts'
import { endsSentence, nextFilled, wordWeight } from './line-shape.ts'
import { isNameLike } from './name-like.ts'
import { CIRCLED_C } from './ornaments.ts'
import type { SlotTable } from './slot-table.ts'

/** What is known of the lines of pages: phrases of all families, and whose the lines without a phrase are. */
export interface FurnitureKnowledge<Family extends string> {
  readonly table: SlotTable<Family>
  readonly bars: BarWords
  readonly barFamily: Family
  readonly dateFamily: Family
  readonly fileFamily: Family
  /** Families of legal notices: whole sentences that only pages say. */
  readonly legal: ReadonlySet<Family>
  /** Families that stand at the head or the tail of a text and nowhere else. */
  readonly edgeOnly: ReadonlySet<Family>
}

/** A line that is part of the page and not of the text. */
export interface FurnitureLine<Family extends string> {
  readonly line: number
  readonly family: Family
  readonly phrase: string
  /** Value worth keeping, as the raw text has it; '' where there is none. */
  readonly value: string
  readonly date: string | undefined
  readonly place: 'head' | 'tail' | 'run' | 'anywhere'
  /** 0 to 1. */
  readonly confidence: number
}

interface Reading<Family extends string> extends Omit<FurnitureLine<Family>, 'place' | 'confidence'> {
  need: 'sure' | 'edge' | 'company'
  readonly listed: boolean
  /** A line of dates; without label or time it may be a heading. */
  readonly dated: boolean
  readonly bare: boolean
  /** A date with a label or a time. */
  readonly stamped: boolean
}

/** Longest line that is looked at, in code units: a legal notice in one sentence. */
const LINE_LIMIT = 260
/** From here on a line is a paragraph: a sentence of this many words, or this many words without an end mark. */
const SENTENCE_WORDS = 6
const PARAGRAPH_WORDS = 30
/** From here on a sentence is prose, and a value with an end mark is one. */
const PROSE_WORDS = 12
const VALUE_WORDS = 7
/** Lines with content among which the head of a page ends, and those above a standfirst. */
const HEAD_LINES = 12
const STANDFIRST_LINES = 8
/** Lines of a run that carry each other; with a firm one among them fewer will do. */
const LONG_RUN = 3
/** Like lines that make a list of the article. */
const LIST_LINES = 3
const HEADINGS = 2
const CONFIDENCE = { sure: 0.95, edge: 0.9, company: 0.85 } as const
const DATES_OF_A_TABLE = 3
/** Share of the letters that may go where no paragraph is left. */
const MAX_SHARE = 0.4

const CIRCLE = String.fromCharCode(CIRCLED_C)
const LIST_MARK = /^(?:[-*•·–—]|\d{1,2}[.)])\s/
/** "IMG_2025.jpg (245 KB, Downloads: 3)" */
const FILE =
  /^[^\s()]{1,80}\.(?:jpe?g|png|gif|webp|bmp|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]) ?\( ?[\d.,]+ ?(?:[kmg]?b|bytes|кб|мб)\b[^()]{0,60}\)$/i
const QUOTED = bit(CharClass.Quote)

/**
 * Lines of the page around a text, of all families, in text order. One look-up a short line; what the lines are is
 * told by phrase and shape, whether they are furniture by where they stand and what stands beside them.
 */
export function findFurniture<Family extends string>(
  lines: Lines,
  knowledge: FurnitureKnowledge<Family>,
): readonly FurnitureLine<Family>[] {
  const readings = new Map<number, Reading<Family>>()
  const openings = openingsOf(lines)
  for (let line = 0; line < lines.count; line++) {
    const reading = readLine(lines, line, openings, knowledge)
    if (reading !== undefined) readings.set(line, reading)
  }
  if (readings.size === 0) return []
  return judge(lines, readings, knowledge)
}

function readLine<Family extends string>(
  lines: Lines,
  line: number,
  openings: Int32Array,
  knowledge: FurnitureKnowledge<Family>,
): Reading<Family> | undefined {
  const from = lines.from(line)
  const to = lines.to(line)
  const length = to - from
  if (length < 2 || length > LINE_LIMIT) return undefined
  const phrased = knowledge.table.mayRead(openings, line)
  const dated = mayBeDateLine(lines, line)
  const bar =
    length <= BAR_LIMIT && (lines.mask(line) & BAR_CLASSES) !== 0 ? firstBar(lines.text, from, to) : -1
  const barred = bar > 0 && mayStartBar(lines.text, from, bar, phrased || dated, knowledge)
  if (!phrased && !dated && !barred) return undefined
  const mask = lines.mask(line)
  const content = lines.content(line)
  const listed = LIST_MARK.test(content)
  if ((mask & QUOTED) !== 0 && /^["“”„«‹]|["”“»]$/.test(content)) return undefined
  const date = dated ? readDateLine(content) : undefined
  if (date !== undefined) {
    return {
      line,
      family: knowledge.dateFamily,
      need: 'edge',
      phrase: 'date line',
      value: date.value,
      date: undefined,
      listed,
      dated: true,
      bare: !date.stamped,
      stamped: date.stamped,
    }
  }
  if (content.endsWith('*')) return undefined
  if (dated && FILE.test(content)) return fileLine(line, knowledge.fileFamily, listed)
  const folded = content.includes(CIRCLE)
    ? foldLine(content.replaceAll(CIRCLE, '©'))
    : foldedLine(lines, line)
  const hit: BarHit<Family> | undefined =
    withDate(phrased ? knowledge.table.read(folded) : undefined) ??
    (barred ? readBar(folded, knowledge.table, knowledge.bars, knowledge.barFamily) : undefined) ??
    (phrased && length <= 80 ? readButtons(folded, knowledge.table) : undefined)
  if (hit === undefined) return undefined
  const value = hit.value === '' ? '' : rawValue(content, hit.value)
  if (hit.phrase.includes('{name}') && !isNameLike(value, hit.phrase.startsWith('by {') ? 2 : 1))
    return undefined
  if (isSentenceOf(lines, line, hit, knowledge)) return undefined
  const { family, need, phrase, date: fieldDate } = hit
  return {
    line,
    family,
    need,
    phrase,
    value,
    date: fieldDate,
    listed,
    dated: false,
    bare: false,
    stamped: false,
  }
}

/** True where a phrase with an open slot has taken in a sentence of the text. */
function isSentenceOf<Family extends string>(
  lines: Lines,
  line: number,
  hit: BarHit<Family>,
  knowledge: FurnitureKnowledge<Family>,
): boolean {
  if (!hit.phrase.includes('{') || !endsSentence(lines, line)) return false
  const words = wordWeight(lines, line)
  if (hit.value !== '') return words > VALUE_WORDS
  return words >= PROSE_WORDS && !knowledge.legal.has(hit.family)
}

/** True when the first field of a bar may be known; a line in prose with a dash in it is sorted out here. */
function mayStartBar<Family extends string>(
  text: string,
  from: number,
  bar: number,
  phrased: boolean,
  { bars }: FurnitureKnowledge<Family>,
): boolean {
  if (phrased) return true
  const field = text.slice(from, bar).trim().toLowerCase()
  return bars.homes.has(field) || bars.sections.has(field)
}

const fileLine = <Family extends string>(line: number, family: Family, listed: boolean): Reading<Family> => ({
  line,
  family,
  need: 'sure',
  phrase: 'file and its size',
  value: '',
  date: undefined,
  listed,
  dated: false,
  bare: false,
  stamped: false,
})

const withDate = <Hit extends object>(hit: Hit | undefined): (Hit & { date: undefined }) | undefined =>
  hit === undefined ? undefined : { ...hit, date: undefined }

/** The value as the line has it; folding changes case and signs. */
function rawValue(content: string, folded: string): string {
  const at = content.toLowerCase().indexOf(folded)
  const value = at < 0 ? folded : content.slice(at, at + folded.length)
  return value.trim()
}

/** Where the text stands, as line indices. */
interface Frame {
  readonly firstBody: number
  readonly secondBody: number
  readonly lastBody: number
  readonly bodies: number
  /** The first line with content; a title stays. */
  readonly title: number
  /** True where a paragraph or nothing follows the first line: it is the only title. */
  readonly titleStands: boolean
}

function frameOf(lines: Lines, readings: ReadonlyMap<number, unknown>): Frame {
  let firstBody = lines.count
  let secondBody = lines.count
  let lastBody = -1
  let bodies = 0
  let title = -1
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    if (title < 0) title = line
    if (readings.has(line) || !isBody(lines, line)) continue
    bodies++
    if (bodies === 1) firstBody = line
    else if (bodies === 2) secondBody = line
    lastBody = line
  }
  const second = nextFilled(lines, title + 1)
  const titleStands = second === lines.count || second === firstBody
  return { firstBody, secondBody, lastBody, bodies, title, titleStands }
}

function isBody(lines: Lines, line: number): boolean {
  const words = wordWeight(lines, line)
  return words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && endsSentence(lines, line))
}

function judge<Family extends string>(
  lines: Lines,
  readings: ReadonlyMap<number, Reading<Family>>,
  knowledge: FurnitureKnowledge<Family>,
): readonly FurnitureLine<Family>[] {
  const lower = lines.text.toLowerCase()
  const lone = dropLists(lines, lower, readings)
  const frame = frameOf(lines, readings)
  const found: FurnitureLine<Family>[] = []
  let headings = 0
  for (const run of runsOf(lines, lone)) {
    for (const [index, reading] of run.readings.entries()) {
      const place = placeOf(reading, run, frame, run.ordinal + index, knowledge.edgeOnly)
      if (place === undefined) {
        headings++
        continue
      }
      if (place !== 'tail' && isSubject(lines, lower, reading, readings)) continue
      const { line, family, phrase, value, date } = reading
      found.push({ line, family, phrase, value, date, place, confidence: CONFIDENCE[reading.need] })
    }
  }
  // Among headings of one word ("Cookies", "Copyright") one more is a heading too.
  const kept =
    headings < HEADINGS
      ? found
      : found.filter(({ place, phrase }) => place !== 'anywhere' || phrase.includes(' '))
  return leavesText(lines, kept, frame) ? kept : []
}

/** Readings without those that the text has as a list: days of a chronicle, speakers, like labels. */
function dropLists<Family extends string>(
  lines: Lines,
  lower: string,
  readings: ReadonlyMap<number, Reading<Family>>,
): ReadonlyMap<number, Reading<Family>> {
  const all = [...readings.values()]
  const dates = all.filter((reading) => reading.bare)
  const { firstBody } = frameOf(lines, readings)
  const chronicle = dates.length >= DATES_OF_A_TABLE || dates.some((reading) => reading.line > firstBody)
  const labels = countLabels(readings)
  return new Map(
    all
      .filter((reading) => {
        if (reading.dated)
          return (
            !(reading.bare && (chronicle || opensLetter(lines, reading.line))) &&
            !opensTable(lines, reading.line, readings)
          )
        if (reading.value === '' || reading.need === 'sure') return true
        return (labels.get(reading.phrase) ?? 0) < LIST_LINES && !isSpeaker(lines, reading, lower)
      })
      .map((reading) => [reading.line, reading] as const),
  )
}

/** Longest salutation, in code units. */
const SALUTATION = 60

/** True in front of a short line that ends in a comma: the salutation of a letter. */
function opensLetter(lines: Lines, line: number): boolean {
  const next = nextFilled(lines, line + 1)
  if (next >= lines.count || lines.to(next) - lines.from(next) > SALUTATION) return false
  return /[,，،!！]$/.test(lines.content(next)) && !endsInDate(lines, next)
}

const endsInDate = (lines: Lines, line: number): boolean => /\d[,，]$/.test(lines.content(line))

/** True in front of a label with its value that is no reading: the head of minutes or of a form. */
function opensTable(lines: Lines, line: number, readings: ReadonlyMap<number, unknown>): boolean {
  let next = nextFilled(lines, line + 1)
  while (readings.has(next)) next = nextFilled(lines, next + 1)
  if (next >= lines.count) return false
  const content = lines.content(next)
  return content.length < 80 && /^[^:：]{2,24}[:：] ?\S/.test(content)
}

/** True when another line of the text begins with the same label. */
function isSpeaker<Family extends string>(lines: Lines, reading: Reading<Family>, lower: string): boolean {
  const content = lines.content(reading.line).toLowerCase()
  const colon = content.search(/[:：]/)
  if (colon < 2) return false
  const label = content.slice(0, colon + 1)
  const first = lower.indexOf(`\n${label}`)
  return (
    (first >= 0 && lower.indexOf(`\n${label}`, first + 1) >= 0) || (first >= 0 && lower.startsWith(label))
  )
}

/** True when the text speaks of the phrase elsewhere: an article about such lines. */
function isSubject<Family extends string>(
  lines: Lines,
  lower: string,
  reading: Reading<Family>,
  readings: ReadonlyMap<number, Reading<Family>>,
): boolean {
  const phrase = foldedLine(lines, reading.line)
  if (lower.length !== lines.text.length) return false
  for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length))
    if (!readings.has(lines.at(at))) return true
  return false
}

/** How often each phrase with a value occurs: speakers of a dialogue, entries of a table. */
function countLabels<Family extends string>(
  readings: ReadonlyMap<number, Reading<Family>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { phrase, value } of readings.values())
    if (value !== '') counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return counts
}

/** Readings with only blank lines between them. */
interface Run<Family extends string> {
  readonly readings: readonly Reading<Family>[]
  /** Lines with content in front of the run. */
  readonly ordinal: number
  readonly firm: boolean
  /** Lines of more than one family; one of them a date with a time or label. */
  readonly mixed: boolean
  readonly stamped: boolean
  /** Line with content in front of the run, -1 at the start. */
  readonly before: number
  readonly atEnd: boolean
  readonly announced: boolean
  /** True where the line in front is a paragraph, or where there is none. */
  readonly leansOnText: boolean
}

function runsOf<Family extends string>(
  lines: Lines,
  readings: ReadonlyMap<number, Reading<Family>>,
): readonly Run<Family>[] {
  const runs: Run<Family>[] = []
  let open: Reading<Family>[] = []
  let ordinal = 0
  let before = -1
  const close = (after: number): void => {
    if (open.length === 0) return
    const last = before < 0 ? '' : lines.text.charAt(lines.to(before) - 1)
    runs.push({
      readings: open,
      ordinal: ordinal - open.length,
      firm: open.some((reading) => reading.need === 'sure'),
      mixed: open.some((reading) => reading.family !== open[0]?.family),
      stamped: open.some((reading) => reading.stamped),
      before,
      atEnd: after === lines.count,
      announced: last === ':' || last === '：',
      leansOnText: before < 0 || isBody(lines, before),
    })
    open = []
  }
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const reading = readings.get(line)
    if (reading === undefined) {
      close(line)
      before = line
    } else open.push(reading)
    ordinal++
    if (reading === undefined) continue
  }
  close(lines.count)
  return runs
}

/** Why a line is furniture where it stands; `undefined` where it may be text. */
function placeOf<Family extends string>(
  reading: Reading<Family>,
  run: Run<Family>,
  frame: Frame,
  ordinal: number,
  edgeOnly: ReadonlySet<Family>,
): FurnitureLine<Family>['place'] | undefined {
  const { line, need } = reading
  const size = run.readings.length
  const inTail = frame.bodies > 0 && line > frame.lastBody
  const inHead =
    (frame.bodies > 0 && line < frame.firstBody && ordinal < HEAD_LINES) ||
    (frame.bodies > 2 &&
      line < frame.secondBody &&
      ordinal < STANDFIRST_LINES &&
      (reading.stamped || (run.mixed && run.stamped)))
  const edge = inHead ? 'head' : inTail ? 'tail' : undefined
  if (run.announced) return undefined
  if (line === frame.title && size < 2 && frame.titleStands) return undefined
  if (reading.listed && (edge === undefined || need !== 'sure')) return undefined
  if (need === 'sure') return edge ?? 'anywhere'
  const others = run.readings.some((other) => other !== reading && other.need !== 'company')
  if (need === 'edge') {
    if (edge !== undefined) return edge
    if (edgeOnly.has(reading.family)) return undefined
    return size >= LONG_RUN && (run.firm || run.mixed) ? 'run' : undefined
  }
  if (edge !== undefined && others) return edge
  if (edge === 'tail' && run.leansOnText && run.atEnd && size <= LIST_LINES) return edge
  return size >= LONG_RUN && run.firm ? 'run' : undefined
}

/** True when a paragraph stays, or most of the letters. */
function leavesText<Family extends string>(
  lines: Lines,
  found: readonly FurnitureLine<Family>[],
  frame: Frame,
): boolean {
  if (frame.bodies > 0) return true
  let all = 0
  for (let line = 0; line < lines.count; line++) all += lines.letters(line)
  let gone = 0
  for (const { line } of found) gone += lines.letters(line)
  return gone <= all * MAX_SHARE
}
