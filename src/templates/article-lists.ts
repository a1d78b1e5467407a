import type { Lines } from '../text/lines.ts'
import { foldedLine } from './folded-lines.ts'
import { frameOf } from './furniture-frame.ts'
import { LIST_LINES, type Reading } from './furniture-line.ts'
import { nextFilled } from './line-shape.ts'

const DATES_OF_A_TABLE = 3

/** Readings without those that the text has as a list: days of a chronicle, speakers, like labels. */
export function dropLists<Family extends string>(
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
export function isSubject<Family extends string>(
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
