import { CLASS_OF } from '../text/char-class.ts'
import { readDateLine } from './date-line.ts'
import type { Need, SlotHit, SlotTable } from './slot-table.ts'

/** Words that make bars of a page: the root of a breadcrumb, and sections. Folded. */
export interface BarWords {
  readonly homes: ReadonlySet<string>
  readonly sections: ReadonlySet<string>
}

export interface BarHit<Family extends string> {
  readonly family: Family
  readonly need: Need
  readonly phrase: string
  readonly value: string
  /** Value of a field that is nothing but a date. */
  readonly date: string | undefined
}

/** Longest bar and longest field of one, in code units. */
export const BAR_LIMIT = 160
const FIELD_LIMIT = 60
const MAX_FIELDS = 14
/** Folding leaves no two spaces and no other dashes. */
const SEPARATORS = / ?(?:[|>»›→•·｜]|::) ?| [/\\-] /
const ARROWS = /[>»›→]|::/
const SPACES = / +/

/** Signs that part fields by themselves, and those that do so between spaces. */
const BARS = new Set([...'|>»›→•·｜'].map((sign) => sign.charCodeAt(0)))
const SPACED_BARS = new Set([...'/\\-–—'].map((sign) => sign.charCodeAt(0)))

/** Classes of the signs that part fields; a line without them is no bar. */
export const BAR_CLASSES: number = [...BARS, ...SPACED_BARS, 0x3a].reduce(
  (mask, code) => mask | (1 << (CLASS_OF[code] as number)),
  0,
)

/** Offset of the first sign that parts fields, -1 when there is none. */
export function firstBar(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) {
    const code = text.charCodeAt(at)
    // Small letters, spaces and marks in front of the hyphen, capitals, letters of other scripts.
    if ((code >= 0x61 && code <= 0x7a) || code <= 0x2c || (code >= 0x41 && code <= 0x5a)) continue
    if (code >= 0x400 && code < 0x2000) continue
    if (BARS.has(code)) return at
    if (SPACED_BARS.has(code) && text.charCodeAt(at - 1) === 0x20 && text.charCodeAt(at + 1) === 0x20)
      return at
    if (code === 0x3a && text.charCodeAt(at + 1) === 0x3a) return at
  }
  return -1
}

/**
 * Read a line of fields with signs between them: a breadcrumb, a bar of buttons or sections, a byline with its date.
 * Every field must be known, but for the steps of a breadcrumb.
 *
 * @param folded  From `foldLine`; at most `BAR_LIMIT` long.
 */
export function readBar<Family extends string>(
  folded: string,
  table: SlotTable<Family>,
  words: BarWords,
  family: Family,
): BarHit<Family> | undefined {
  const fields = folded.split(SEPARATORS).filter((field) => field !== '')
  if (fields.length < 2 || fields.length > MAX_FIELDS) return undefined
  if (fields.some((field) => field.length > FIELD_LIMIT)) return undefined
  const first = fields[0] as string
  if (words.homes.has(first)) {
    const known = fields.some((field, index) => index > 0 && words.sections.has(field))
    if (ARROWS.test(folded) || known) return bar(family, 'edge', 'breadcrumb')
  }
  const hits: SlotHit<Family>[] = []
  let date: string | undefined
  let sections = 0
  for (const field of fields) {
    const hit = table.read(field)
    if (hit !== undefined) {
      hits.push(hit)
      continue
    }
    if (words.sections.has(field) || words.homes.has(field)) {
      sections++
      continue
    }
    const stamp = /\d/.test(field) ? readDateLine(field) : undefined
    if (stamp === undefined) return undefined
    date ??= stamp.value
  }
  // An arrow behind a section: "News > Europe". Three sections make a menu.
  if (sections === fields.length)
    return ARROWS.test(folded) || sections > 2 ? bar(family, 'edge', 'sections') : undefined
  const lead = hits.find((hit) => hit.value !== '') ?? hits[0]
  if (lead === undefined) return undefined
  const sure = hits.some((hit) => hit.need === 'sure')
  return { ...lead, need: sure ? 'sure' : 'edge', date }
}

/** Three or more buttons with nothing but spaces between them: "Share Tweet Email Print". */
export function readButtons<Family extends string>(
  folded: string,
  table: SlotTable<Family>,
): BarHit<Family> | undefined {
  const words = folded.split(SPACES)
  if (words.length < 3 || words.length > MAX_FIELDS) return undefined
  let lead: SlotHit<Family> | undefined
  for (const word of words) {
    const hit = table.read(word)
    if (hit === undefined || hit.value !== '') return undefined
    lead ??= hit
  }
  return lead === undefined ? undefined : { ...lead, need: 'edge', date: undefined }
}

const bar = <Family extends string>(family: Family, need: Need, phrase: string): BarHit<Family> => ({
  family,
  need,
  phrase,
  value: '',
  date: undefined,
})
