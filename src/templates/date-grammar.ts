import { MONTH_NAMES } from './month-names.ts'

/** A date found in a text; offsets are code units into that text. */
export interface DateHit {
  readonly start: number
  readonly end: number
  /** YYYY-MM-DD or YYYY-MM; `undefined` without a year. */
  readonly iso: string | undefined
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES).flatMap((names) =>
    names.flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)),
  ),
)
const YEAR = '((?:19|20)\\d\\d)(?![\\p{L}\\p{M}\\d])'
/** Behind a month: the day and perhaps the year; or the year alone. */
const DAY_BEHIND = new RegExp(`\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{M}\\d])(?:,? ${YEAR})?`, 'uy')
const YEAR_BEHIND = new RegExp(
  `\\.?,? (?:de |del )?${YEAR}(?: ?(?:года|г\\.|року|р\\.|roku|r\\.)(?!\\p{L}))?`,
  'uy',
)
/** In front of a month: the day. */
const DAY_BEFORE = /(?<![\p{L}\p{M}\d])(\d{1,2})(?:st|nd|rd|th|er|\.ª|º|ª|\.)? ?(?:of |de |di |del )?$/u
const WORD = /\p{L}{3,}/gu

interface Pattern {
  readonly regex: RegExp
  /** What must stand in the text for the pattern to fit. */
  readonly sign: string
  /** Groups of year, month and day. */
  readonly groups: readonly [year: number, month: number, day: number]
}

const NUMERIC: readonly Pattern[] = [
  { regex: /(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/u, sign: '月', groups: [1, 2, 3] },
  { regex: /(?:(\d{4})년 ?)?(\d{1,2})월 ?(\d{1,2})일/u, sign: '월', groups: [1, 2, 3] },
  { regex: /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u, sign: '', groups: [1, 3, 4] },
  { regex: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/u, sign: '.', groups: [3, 2, 1] },
]

/** A day without its month, "4th" or "20日": part of a dateline, no date of its own. */
const DAY_ONLY = /(?<![\p{L}\p{M}\d])(\d{1,2})(?:st|nd|rd|th)(?![\p{L}\d])|(?<!\d)(\d{1,2})[日號]/u

const WIDE = /[\uff01-\uff5e\u00a0\u3000\u202f]/

/** Bring fullwidth signs to ASCII one for one and lower the case, so that offsets keep their meaning. */
export function normalizeForDates(text: string): string {
  if (!WIDE.test(text)) return lowerInPlace(text)
  let plain = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    plain +=
      code >= 0xff01 && code <= 0xff5e
        ? String.fromCharCode(code - 0xfee0)
        : code === 0xa0 || code === 0x3000 || code === 0x202f
          ? ' '
          : text.charAt(index)
  }
  return lowerInPlace(plain)
}

/** Lower case, unless that changes the length (a capital I with a dot becomes two code units). */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/**
 * First date in a short text.
 *
 * @param plain    From `normalizeForDates`; at most a few hundred code units.
 * @param dayOnly  Take a bare day too, where there is nothing better.
 */
export function findDate(plain: string, dayOnly = false): DateHit | undefined {
  if (!/\d/.test(plain)) return undefined
  let best = findNamed(plain)
  for (const { regex, sign, groups } of NUMERIC) {
    if (!plain.includes(sign)) continue
    const match = regex.exec(plain)
    if (match === null) continue
    const end = match.index + match[0].length
    if (best !== undefined && (match.index > best.start || end <= best.end)) continue
    const [year, month, day] = groups
    best = checkDate(match.index, end, match[year], Number(match[month]), match[day]) ?? best
  }
  if (best === undefined && dayOnly) {
    const match = DAY_ONLY.exec(plain)
    if (match !== null && Number(match[1] ?? match[2]) <= 31) {
      best = { start: match.index, end: match.index + match[0].length, iso: undefined }
    }
  }
  return best
}

/** First date written with the name of its month. */
function findNamed(plain: string): DateHit | undefined {
  WORD.lastIndex = 0
  for (let word = WORD.exec(plain); word !== null; word = WORD.exec(plain)) {
    const month = MONTH_NUMBERS.get(word[0])
    if (month === undefined) continue
    const start = word.index
    const end = start + word[0].length
    const before = DAY_BEFORE.exec(plain.slice(Math.max(0, start - 12), start))
    YEAR_BEHIND.lastIndex = end
    const year = YEAR_BEHIND.exec(plain)
    let hit: DateHit | undefined
    if (before !== null) {
      hit = checkDate(start - before[0].length, end + (year?.[0].length ?? 0), year?.[1], month, before[1])
    } else {
      DAY_BEHIND.lastIndex = end
      const day = DAY_BEHIND.exec(plain)
      if (day !== null) hit = checkDate(start, end + day[0].length, day[2], month, day[1])
      else if (year !== null) hit = checkDate(start, end + year[0].length, year[1], month, undefined)
    }
    if (hit !== undefined) return hit
  }
  return undefined
}

function checkDate(
  start: number,
  end: number,
  year: string | undefined,
  month: number,
  day: string | undefined,
): DateHit | undefined {
  const dayNumber = day === undefined ? 1 : Number(day)
  if (!(month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= 31)) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  if (year === undefined) return { start, end, iso: undefined }
  return {
    start,
    end,
    iso: day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(dayNumber)}`,
  }
}
