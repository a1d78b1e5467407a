/** Years that a news text can be of; what else has four digits is a number. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2099
/** Whole seconds and milliseconds since 1970 that fall between 2001 and 2096. */
const SECONDS = { from: 1e9, to: 4e9 }

/**
 * ISO date of a field of the input: YYYY-MM-DD, YYYY-MM or YYYY. Understands ISO 8601 at the start of the value, RFC
 * 2822 and Unix time; the day is the one that is written, whatever the time zone. Of numeric dates that begin with a
 * day or month nobody can tell which is which: `undefined`.
 */
export function fieldDate(value: unknown): string | undefined {
  if (typeof value === 'number') return unixDate(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T\s])/.exec(text)
  if (iso !== null) return joinDate(iso[1], iso[2], iso[3])
  const slashes = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|\s)/.exec(text)
  if (slashes !== null) return joinDate(slashes[1], slashes[2], slashes[3])
  const mail = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(text)
  if (mail === null) return undefined
  const month = MONTHS.indexOf(mail[2] as string) + 1
  return month === 0 ? undefined : joinDate(mail[3], String(month), mail[1])
}

/** Date in the path of a URL: /2025/03/17/, /2025-03-17, /20250317; also year and month alone, /2025/03/. */
export function urlDate(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0] as string
  const full = /(?:^|[/_-])(\d{4})([/_-]?)(\d\d)\2(\d\d)(?=$|[/_.-])/.exec(path)
  if (full !== null) return joinDate(full[1], full[3], full[4])
  const month = /\/(\d{4})[/-](\d\d)(?=$|\/)/.exec(path)
  return month === null ? undefined : joinDate(month[1], month[2], undefined)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function unixDate(value: number): string | undefined {
  const seconds = value >= SECONDS.from * 1000 ? value / 1000 : value
  if (!(seconds >= SECONDS.from && seconds < SECONDS.to)) return undefined
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

function joinDate(year?: string, month?: string, day?: string): string | undefined {
  if (!(Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR)) return undefined
  if (month === undefined) return year
  const monthText = month.padStart(2, '0')
  if (!(Number(month) >= 1 && Number(month) <= 12)) return undefined
  if (day === undefined) return `${year}-${monthText}`
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const text = `${year}-${monthText}-${day.padStart(2, '0')}`
  return date.toISOString().slice(0, 10) === text ? text : undefined
}
