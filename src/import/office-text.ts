import { type Country, countryOf } from '../names/countries.ts'
import type { Role } from '../names/person.ts'
import { officeOf } from '../names/roles.ts'

/** "(2019-05 – 2024)" behind an office. */
const YEARS = /\(\s*(\d{4}(?:-\d{2}){0,2})?\s*[-–—]\s*(\d{4}(?:-\d{2}){0,2})?\s*\)\s*$/

/**
 * Read an office as a source words it: "Minister of Foreign Affairs of Ukraine (2020-2024)", "Ukrainian foreign
 * minister".
 *
 * @param country  Where it is held when the words do not say.
 * @returns        `undefined` when pumice has no such office, or no country is known.
 */
export function readOffice(text: string, country?: Country): Role | undefined {
  const years = YEARS.exec(text)
  const words = text.slice(0, years?.index).trim().toLowerCase().replace(/\s+/g, ' ')
  const found = withPlaceBehind(words) ?? withPlaceBefore(words) ?? withoutPlace(words, country)
  if (found === undefined) return undefined
  const from = years?.[1]
  const to = years?.[2]
  return { ...found, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** "president of ukraine": the shortest office that leaves a country. */
function withPlaceBehind(words: string): Role | undefined {
  for (const match of words.matchAll(/ (?:of|for|to) (?:the )?|, /g)) {
    const title = words.slice(0, match.index)
    const place = countryOf(words.slice(match.index + match[0].length))
    if (place !== undefined && officeOf(title) !== undefined) return { title, country: place }
  }
  return undefined
}

/** "ukrainian foreign minister". */
function withPlaceBefore(words: string): Role | undefined {
  for (let at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
    const place = countryOf(words.slice(0, at))
    const title = words.slice(at + 1)
    if (place !== undefined && officeOf(title) !== undefined) return { title, country: place }
  }
  return undefined
}

const withoutPlace = (title: string, country: Country | undefined): Role | undefined =>
  country === undefined || officeOf(title) === undefined ? undefined : { title, country }
