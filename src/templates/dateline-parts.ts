import { CharClass, classAt } from '../text/char-class.ts'
import { findDate } from './date-grammar.ts'
import { foldLine } from './fold-line.ts'
import { DATELINE_FILLERS, ROLE_STEMS, ROLE_WORDS } from './news-sources.ts'
import { isAgency, namesAgency, namesOutlet } from './source-names.ts'

/** Most words of one piece: an outlet, a role, a name, "comprehensive report". */
const ROLE_PIECE_WORDS = 12

/** What the pieces of a supposed dateline turned out to be. */
export interface DatelineParts {
  agency: boolean
  outlet: boolean
  role: boolean
  /** A word for "cable" or "news". */
  dispatch: boolean
  date: boolean
  iso: string | undefined
  place: boolean
  shoutedPlace: boolean
}

const DISPATCH = /^[讯訊电電]$/
const SEPARATORS = /[,，、;；:：·|/=]|\. |\.$/

/** Tell what each piece of a supposed dateline is; `undefined` when one of them is nothing a dateline has. */
export function classifyDateline(text: string, plain: string): DatelineParts | undefined {
  const parts: DatelineParts = {
    agency: false,
    outlet: false,
    role: false,
    dispatch: false,
    date: false,
    iso: undefined,
    place: false,
    shoutedPlace: false,
  }
  const date = findDate(plain, true)
  const pieces: string[] = []
  if (date === undefined) pieces.push(text)
  else {
    parts.date = true
    parts.iso = date.iso
    pieces.push(text.slice(0, date.start), text.slice(date.end))
  }
  for (const piece of pieces) {
    for (const raw of piece.split(SEPARATORS)) {
      const value = raw.replace(/^[\s.-]+|[\s.-]{1,8}$/g, '')
      if (value !== '' && !classifyPiece(value, parts)) return undefined
    }
  }
  return parts
}

function classifyPiece(value: string, parts: DatelineParts): boolean {
  const folded = foldLine(value)
  if (DISPATCH.test(folded)) {
    parts.dispatch = true
    return true
  }
  if (DATELINE_FILLERS.has(folded) || /^[ap]m$|^\d{1,2}:\d\d$/.test(folded)) return true
  const words = value.split(' ')
  if (words.length > ROLE_PIECE_WORDS) return false
  if (holdsRole(folded)) {
    parts.role = true
    if (namesAgency(folded)) parts.agency = true
    return words.length <= ROLE_PIECE_WORDS
  }
  if (words.length <= 6 && (isAgency(folded) || (namesAgency(folded) && isNameLike(words)))) {
    parts.agency = true
    return true
  }
  if (words.length <= 5 && namesOutlet(folded) && isNameLike(words)) {
    parts.outlet = true
    return true
  }
  if (words.length <= 4 && value.length <= 40 && isNameLike(words)) {
    parts.place = true
    if (value === value.toUpperCase() && value !== value.toLowerCase()) parts.shoutedPlace = true
    return true
  }
  return false
}

/** Words inside the names of places and outlets that are written small. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'de',
  'la',
  'le',
  'el',
  'al',
  'am',
  'an',
  'der',
  'di',
  'do',
  'da',
  'du',
  'on',
  'upon',
  'and',
  'city',
  'local',
  'на',
  'при',
  'над',
  'посёлок',
  'город',
  'село',
  'г.',
  'м.',
  'местное',
  'time',
])

/** True when every word begins with a capital, or is of a script without case, or is a small word of names. */
function isNameLike(words: readonly string[]): boolean {
  let capitals = 0
  for (const word of words) {
    const first = word.replace(/^[«"“'’]+/, '').charAt(0)
    if (first === '' || first === '·') continue
    const lower = first.toLowerCase()
    const upper = first.toUpperCase()
    if (lower === upper) {
      if (classAt(first, 0) === CharClass.Digit) return false
      capitals++
    } else if (first === upper) capitals++
    else if (!SMALL_WORDS.has(word.toLowerCase()) && !isAgency(word.toLowerCase())) return false
  }
  return capitals > 0 || isAgency(words.join(' ').toLowerCase())
}

function holdsRole(folded: string): boolean {
  if (ROLE_STEMS.some((stem) => folded.includes(stem))) return true
  return folded.split(' ').some((word) => ROLE_WORDS.has(word.endsWith('.') ? word.slice(0, -1) : word))
}
