import { findDate, normalizeForDates } from './date-grammar.ts'
import { classifyDateline, type DatelineParts } from './dateline-parts.ts'
import { nameReach, REACH } from './dateline-reach.ts'
import { foldLine } from './fold-line.ts'
import { isAgency, namesAgency, namesOutlet } from './source-names.ts'

/** A dateline at the start of a line. */
export interface Dateline {
  /** Code units of the prefix, the white space behind it included. */
  readonly length: number
  /** The prefix without brackets, dashes and spaces at its ends. */
  readonly text: string
  /** ISO date, where the dateline has a year. */
  readonly date: string | undefined
  /** 0 to 1: how much of what makes a dateline is there. */
  readonly confidence: number
}

/** Words of notes that carry a full date in brackets too. */
const NOTE_WORDS =
  /\b(?:update|updated|published|posted|corrected|correction|edited|created|modified|note|revised|photo|image|file|accessed|retrieved|archived|added|editor)/i
/** Shortest: "PAP, 4 May -". */
const MIN_REACH = 6
const BRACKETS: Readonly<Record<string, string>> = {
  '【': '】',
  '［': '］',
  '[': ']',
  '(': ')',
  '（': '）',
  '〔': '〕',
  '〖': '〗',
  '『': '』',
}
const DASH_AT = /\s{0,8}\.?\s{0,8}(?:--|[—–―]|-)\s{0,8}/y
/** Korean: the reporter between the bracket and the text. */
const KOREAN_REPORTER = /\p{Script=Hangul}{2,5} (?:기자|특파원) ?= ?/uy
const DASHES = / (?:--?|[—–―]) ?|[—–―]{1,2} ?|(?<=\d|\bday)-(?=\p{Lu})|--\s/gu
const QUICK = /[(（[［【〔〖—–―]| --? |\d-\p{Lu}|[\p{L}\d]\. |\d: |[电電讯訊]/u
/** Han datelines without brackets: outlet, place, date, then the word for "cable" or "news". */
const HAN =
  /^([\p{Script=Han}·]{2,16}?(?:\s?(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日)?)([电電讯訊])(?=[\s(:,]|\p{Script=Han})/u
const HAN_REPORTER =
  /^\s*\([^()]{0,4}(?:记者|記者|通讯员)[^()]{1,40}\)|^\s+(?:记者|記者)\p{Script=Han}{2,8}(?:报道|報導)?[:\s]/u

/**
 * Read a dateline off the start of a line.
 *
 * Every piece of the prefix must be something that datelines are made of: an agency or outlet, a date, a place, a
 * reporter. One piece that is not, and there is no dateline.
 *
 * @param line  A line without white space at its start.
 */
export function readDateline(line: string): Dateline | undefined {
  const bracketed = BRACKETS[line.charAt(0)] !== undefined
  const reach = bracketed ? REACH : nameReach(line)
  if (reach < MIN_REACH) return undefined
  const head = line.slice(0, REACH)
  if (!QUICK.test(bracketed ? head : head.slice(0, reach + 1))) return undefined
  const plain = normalizeForDates(head)
  return bracketed
    ? readBracketed(line, head, plain)
    : (readHan(line, head, plain) ?? readOpen(line, head, plain, reach))
}

/** 【Epoch Times February 21, 2025】, (PAP correspondent X, Gdynia, 11th), (Reuters) - */
function readBracketed(line: string, head: string, plain: string): Dateline | undefined {
  const close = BRACKETS[head.charAt(0)]
  if (close === undefined) return undefined
  const end = head.indexOf(close, 1)
  if (end < 3) return undefined
  const parts = classifyDateline(head.slice(1, end), plain.slice(1, end))
  if (parts === undefined) return undefined
  const dashed = dashAfter(line, end + 1)
  const length = skipReporter(line, skipSpace(line, dashed ?? end + 1))
  const named = parts.agency || parts.outlet
  const dispatch = parts.dispatch || isNamedIssue(head, parts)
  const evidence = [named, parts.date, parts.role, dispatch].filter((found) => found).length
  const ownLine = length === line.length
  if (evidence < 2 && (ownLine || !(parts.agency || parts.role))) return undefined
  if (!named && !parts.role && !dispatch) return undefined
  if (!ownLine && !dashed && !startsSentence(line, length)) return undefined
  return finish(head, 1, end, length, parts, evidence >= 2 ? 0.96 : 0.85)
}

/**
 * True for the name of an outlet nobody knows with a full date: 【Name March 3, 2025】, [Voice of Hope, March 3, 2025].
 */
function isNamedIssue(head: string, parts: DatelineParts): boolean {
  if (!parts.place || parts.iso?.length !== 10) return false
  const inner = head.slice(1, head.indexOf(BRACKETS[head.charAt(0)] as string, 1))
  if (NOTE_WORDS.test(inner)) return false
  return head.charAt(0) === '【' || (head.charAt(0) === '[' && /^\p{Lu}\S* \S*\p{L}/u.test(inner))
}

/** 新华社北京2月29日电（记者X） */
function readHan(line: string, head: string, plain: string): Dateline | undefined {
  const match = HAN.exec(plain)
  if (match === null) return undefined
  const before = match[1] as string
  const date = findDate(before, true)
  const name = date === undefined ? before : before.slice(0, date.start)
  if (date === undefined && !namesOutlet(name) && !isAgency(name)) return undefined
  if (!namesAgency(name) && !namesOutlet(name)) return undefined
  const end = match[0].length
  const reporter = HAN_REPORTER.exec(plain.slice(end))
  if (date === undefined && reporter === null && !/\s/.test(line.charAt(end))) return undefined
  const length = skipSpace(line, end + (reporter?.[0].length ?? 0))
  if (line.length - length < 8) return undefined
  const text = head.slice(0, end + (reporter?.[0].length ?? 0)).trim()
  return { length, text, date: date?.iso, confidence: date === undefined ? 0.88 : 0.96 }
}

/** KYIV, March 5 (Xinhua) -- ; Xinhua News Agency, Hong Kong, July 25 - ; China News Service, July 26. */
function readOpen(line: string, head: string, plain: string, reach: number): Dateline | undefined {
  const open = head.search(/[(（]/)
  if (open > 0 && open <= reach) {
    const end = head.indexOf(head.charAt(open) === '(' ? ')' : '）', open)
    if (end > 0) {
      const found = readPlaceAndBracket(line, head, plain, open, end)
      if (found !== undefined) return found
    }
  }
  for (const match of head.slice(0, reach + 4).matchAll(DASHES)) {
    if (match.index > reach) break
    const found = readDashed(line, head, plain, match.index, match.index + match[0].length)
    if (found !== undefined) return found
  }
  return readStopped(line, head, plain, reach)
}

function readPlaceAndBracket(
  line: string,
  head: string,
  plain: string,
  open: number,
  end: number,
): Dateline | undefined {
  const before = classifyDateline(head.slice(0, open), plain.slice(0, open))
  if (before === undefined) return undefined
  const inner = classifyDateline(head.slice(open + 1, end), plain.slice(open + 1, end))
  if (inner === undefined || !(inner.agency || inner.outlet || inner.role || before.agency)) return undefined
  const dashed = dashAfter(line, end + 1)
  const length = skipSpace(line, dashed ?? end + 1)
  if (!hasSentence(line, length) || (!dashed && !startsSentence(line, length))) return undefined
  const date = before.date || inner.date
  const named = before.agency || before.outlet
  const certain = date
    ? named || before.place || inner.agency || inner.outlet
    : (named && inner.role) || (before.place && inner.agency && (dashed !== undefined || before.shoutedPlace))
  if (!certain) return undefined
  return finish(head, 0, end + 1, length, { ...before, iso: before.iso ?? inner.iso }, date ? 0.97 : 0.9)
}

function readDashed(
  line: string,
  head: string,
  plain: string,
  dash: number,
  behind: number,
): Dateline | undefined {
  const before = classifyDateline(head.slice(0, dash), plain.slice(0, dash))
  if (before === undefined) return undefined
  // CNN — Text
  const bare =
    !before.date && isAgency(foldLine(head.slice(0, dash))) && head.slice(dash, behind).trim() !== '-'
  if (!before.date && !bare) return undefined
  const named = before.agency || before.outlet
  if (!named && !before.place) return undefined
  const agencyEnd = named ? undefined : agencyBehind(head, skipSpace(line, behind))
  const length = skipSpace(line, agencyEnd ?? behind)
  if (!hasSentence(line, length)) return undefined
  if (bare && !(startsSentence(line, length) && /[.!?…][”"’]?$/.test(line))) return undefined
  const certain = named || agencyEnd !== undefined || (before.shoutedPlace && startsSentence(line, length))
  if (!certain) return undefined
  const end = agencyEnd ?? dash
  return finish(head, 0, end, length, before, bare ? 0.85 : named || agencyEnd !== undefined ? 0.95 : 0.88)
}

/** МОСКВА, 5 марта — РИА Новости. Text: offset behind an agency and its mark that follow the place and date. */
function agencyBehind(head: string, at: number): number | undefined {
  const match = /^\/?([^.,/]{2,30})(?:\/\.?|[.,])(?=\s)/u.exec(head.slice(at))
  return match !== null && namesAgency(foldLine(match[1] as string)) ? at + match[0].length : undefined
}

/** The date itself ends the dateline: an outlet, a date and a stop; or a place, a date, a stop and an agency. */
function readStopped(line: string, head: string, plain: string, reach: number): Dateline | undefined {
  const date = findDate(plain.slice(0, reach + 1))
  if (date === undefined) return undefined
  const stop = head.charAt(date.end - 1) === '.' ? date.end - 1 : date.end
  const mark = head.charAt(stop)
  if (mark !== '.' && mark !== ':') return undefined
  const before = classifyDateline(head.slice(0, stop), plain.slice(0, stop))
  if (before === undefined) return undefined
  const agencyEnd = before.place ? agencyBehind(head, skipSpace(line, stop + 1)) : undefined
  if (!before.agency && agencyEnd === undefined) return undefined
  // "Reuters, 5 March 2024. Title" is an entry of a list of sources.
  if (before.iso !== undefined && !before.place) return undefined
  const length = skipSpace(line, agencyEnd ?? stop + 1)
  if (!hasSentence(line, length) || !startsSentence(line, length)) return undefined
  return finish(head, 0, agencyEnd ?? stop, length, before, 0.88)
}

function dashAfter(line: string, at: number): number | undefined {
  DASH_AT.lastIndex = at
  return DASH_AT.exec(line) === null ? undefined : DASH_AT.lastIndex
}

function skipReporter(line: string, at: number): number {
  KOREAN_REPORTER.lastIndex = at
  return KOREAN_REPORTER.exec(line) === null ? at : KOREAN_REPORTER.lastIndex
}

function skipSpace(line: string, from: number): number {
  let at = from
  while (at < line.length && /[\s\u3000:：]/.test(line.charAt(at))) at++
  return at
}

/** True when what follows is more than a title: six words, or ten Han characters. */
function hasSentence(line: string, from: number): boolean {
  const rest = line.slice(from, from + 80)
  return rest.length >= 24 || (rest.length >= 10 && /\p{Script=Han}/u.test(rest))
}

/** True when a capital, a digit, a quote or a letter without case comes next. */
function startsSentence(line: string, at: number): boolean {
  const sign = line.charAt(at)
  if (sign === '' || /[,;.)]/.test(sign)) return false
  return sign === sign.toUpperCase()
}

function finish(
  head: string,
  start: number,
  end: number,
  length: number,
  parts: DatelineParts,
  confidence: number,
): Dateline {
  return { length, text: head.slice(start, end).trim(), date: parts.iso, confidence }
}
