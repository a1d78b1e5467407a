import { MONTH_NAMES } from './month-names.ts'

/** A date found in a text; offsets are code units into that text. */
export interface DateHit {
  readonly start: number
  readonly end: number
  /** YYYY-MM-DD or YYYY-MM; `undefined` without a year or where day and month cannot be told apart. */
  readonly iso: string | undefined
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_NAMES).flatMap((names) =>
    names.flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)),
  ),
)
const MONTH = [...MONTH_NUMBERS.keys()].sort((left, right) => right.length - left.length).join('|')
const ORDINAL = '(?:st|nd|rd|th|er|\\.ª|º|ª|\\.)?'
/** No letter or digit around a date written with a month's name. */
const EDGE = '(?![\\p{L}\\p{M}\\d])'
const FRONT = '(?<![\\p{L}\\p{M}\\d])'

interface Pattern {
  readonly regex: RegExp
  /** Groups as year, month (name or number), day; 0 where the pattern has none. */
  readonly groups: readonly [year: number, month: number, day: number]
}

const PATTERNS: readonly Pattern[] = [
  { regex: /(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/u, groups: [1, 2, 3] },
  { regex: /(?:(\d{4})년 ?)?(\d{1,2})월 ?(\d{1,2})일/u, groups: [1, 2, 3] },
  { regex: /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u, groups: [1, 3, 4] },
  { regex: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/u, groups: [3, 2, 1] },
  {
    regex: new RegExp(
      `${FRONT}(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?${EDGE}(?:,? ((?:19|20)\\d\\d)${EDGE})?`,
      'u',
    ),
    groups: [3, 1, 2],
  },
  {
    regex: new RegExp(
      `${FRONT}(\\d{1,2})${ORDINAL} ?(?:of |de |di |del )?(${MONTH})\\.?${EDGE}(?:,? (?:de |del )?((?:19|20)\\d\\d)${EDGE}(?: ?(?:года|г\\.|року|р\\.|roku|r\\.)(?!\\p{L}))?)?`,
      'u',
    ),
    groups: [3, 2, 1],
  },
  { regex: new RegExp(`${FRONT}(${MONTH})\\.?,? ((?:19|20)\\d\\d)${EDGE}`, 'u'), groups: [2, 1, 0] },
]

/** A day without its month, "4th" or "20日": part of a dateline, no date of its own. */
const DAY_ONLY = /(?<![\p{L}\p{M}\d])(?:the )?(\d{1,2})(?:st|nd|rd|th|日|號)(?![\p{L}\d])/u

/** Bring fullwidth signs to ASCII one for one and lower the case, so that offsets keep their meaning. */
export function normalizeForDates(text: string): string {
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
  const lower = plain.toLowerCase()
  return lower.length === plain.length ? lower : plain
}

/**
 * First date in a short text, longest reading.
 *
 * @param plain    From `normalizeForDates`; at most a few hundred code units.
 * @param dayOnly  Take a bare day too, where there is nothing better.
 */
export function findDate(plain: string, dayOnly = false): DateHit | undefined {
  let best: DateHit | undefined
  for (const { regex, groups } of PATTERNS) {
    const match = regex.exec(plain)
    if (match === null) continue
    const end = match.index + match[0].length
    if (best !== undefined && (match.index > best.start || end <= best.end)) continue
    const [year, month, day] = groups.map((group) => (group === 0 ? undefined : match[group]))
    const hit = checkDate(match.index, end, year, month, day)
    if (hit !== undefined) best = hit
  }
  if (best === undefined && dayOnly) {
    const match = DAY_ONLY.exec(plain)
    if (match !== null && Number(match[1]) <= 31) {
      best = { start: match.index, end: match.index + match[0].length, iso: undefined }
    }
  }
  return best
}

function checkDate(
  start: number,
  end: number,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateHit | undefined {
  const monthNumber = MONTH_NUMBERS.get(month ?? '') ?? Number(month)
  const dayNumber = day === undefined ? 1 : Number(day)
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) return undefined
  const two = (value: number): string => String(value).padStart(2, '0')
  const iso =
    year === undefined
      ? undefined
      : day === undefined
        ? `${year}-${two(monthNumber)}`
        : `${year}-${two(monthNumber)}-${two(dayNumber)}`
  return { start, end, iso }
}
