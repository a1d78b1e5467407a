import { bit, CharClass } from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import { mayBeDateLine, readDateLine } from './date-line.ts'
import { foldLine } from './fold-line.ts'
import { foldedLine } from './folded-lines.ts'
import type { FurnitureKnowledge, Reading } from './furniture-line.ts'
import { BAR_CLASSES, BAR_LIMIT, type BarHit, firstBar, readBar, readButtons } from './line-bar.ts'
import { endsSentence, wordWeight } from './line-shape.ts'
import { isNameLike } from './name-like.ts'
import { CIRCLED_C } from './ornaments.ts'

/** Longest line that is looked at, in code units: a legal notice in one sentence. */
const LINE_LIMIT = 260
/** From here on a sentence is prose, and a value with an end mark is one. */
const PROSE_WORDS = 12
const VALUE_WORDS = 7

const CIRCLE = String.fromCharCode(CIRCLED_C)
const LIST_MARK = /^(?:[-*•·–—]|\d{1,2}[.)])\s/
/** "IMG_2025.jpg (245 KB, Downloads: 3)" */
const FILE =
  /^[^\s()]{1,80}\.(?:jpe?g|png|gif|webp|bmp|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]) ?\( ?[\d.,]+ ?(?:[kmg]?b|bytes|кб|мб)\b[^()]{0,60}\)$/i
const QUOTED = bit(CharClass.Quote)

/**
 * What a line says by phrase and shape; `undefined` for nearly all lines.
 *
 * @param openings  From `openingsOf`.
 */
export function readFurniture<Family extends string>(
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
