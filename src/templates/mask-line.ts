import { CharClass, CLASS_OF, FOREIGN_LETTERS } from '../text/char-class.ts'
import { findDate, normalizeForDates } from './date-grammar.ts'
import { isHanName } from './han-surnames.ts'
import { ROLE_WORDS } from './news-sources.ts'

/** Longest line whose variable parts are looked for, in code units; longer ones are sentences and recur as they are. */
export const MASK_LIMIT = 160

/** What stands for the variable parts of a line. */
export type Slot = 'url' | 'mail' | 'handle' | 'date' | 'time' | 'money' | 'number' | 'title' | 'name' | 'any'

/** One private sign for each slot while a line is being masked; folding leaves them alone. */
const SIGNS: Readonly<Record<Exclude<Slot, 'any'>, string>> = {
  url: '\ue000',
  mail: '\ue001',
  handle: '\ue002',
  date: '\ue003',
  time: '\ue004',
  money: '\ue005',
  number: '\ue006',
  title: '\ue007',
  name: '\ue008',
}
const PRIVATE = /[\ue000-\ue008]/
const SLOT_OF = new Map(Object.entries(SIGNS).map(([slot, sign]) => [sign, slot]))

/** What a line must hold for a slot to be found in it, as bits. */
const Hint = {
  quote: 1,
  address: 2,
  at: 4,
  digit: 8,
  colon: 16,
  capitals: 32,
  foreign: 64,
  ours: 128,
} as const

/** In this order: a part of one is no other. Every repetition is bounded or of one class followed by what it excludes. */
const PATTERNS: readonly (readonly [sign: string, pattern: RegExp, needs: number])[] = [
  [
    SIGNS.title,
    /"[^"]{2,80}"|“[^“”]{2,80}”|„[^„“”]{2,80}[“”]|«[^«»]{2,80}»|《[^《》]{1,60}》|「[^「」]{1,60}」|『[^『』]{1,60}』/gu,
    Hint.quote,
  ],
  [SIGNS.url, /(?:https?:\/\/|www\.)[^\s<>"，。）]{3,}/giu, Hint.address],
  [SIGNS.mail, /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/giu, Hint.at],
  [SIGNS.handle, /@[\p{L}\d_.]{2,30}/gu, Hint.at],
]
const NUMBERS: readonly (readonly [sign: string, pattern: RegExp])[] = [
  [SIGNS.time, /(?<!\d)\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?: ?[ap]\.?m\b\.?)?|(?<!\d)\d{1,2} ?[ap]\.?m\b\.?/giu],
  [
    SIGNS.money,
    /[$€£¥₽₴]\s?\d[\d.,]{0,20}(?: ?(?:m|bn|million|billion))?|\d[\d.,]{0,20}\s?(?:[€£¥₽₴]|(?:usd|eur|zł|грн|руб|元)(?!\p{L}))/giu,
  ],
  [SIGNS.number, /\d[\d.,]{0,20}\d|\d/gu],
]
const NAME_PARTICLES = new Set('de da di du del della van von der den la le al bin ibn'.split(' '))
const NAME_WORD = /^\p{Lu}(?:\p{Ll}[\p{L}'’-]{0,24}|['’]\p{Lu}[\p{L}-]{1,24})$|^\p{Lu}\.$/u
/** Capitalised at the start of a credit and no part of the name behind it. */
const INTRODUCTIONS = new Set(
  'by photo photos image images picture text words story report source from via with and editor editors reporter author video credit von foto bild par photo por texto autor autorka od di de автор фото текст'.split(
    ' ',
  ),
)
/** Longest run of capitalised words that may be a name; longer ones are headlines. */
const NAME_WORDS = 4
const HAN_NAMES =
  /(?<=[：:]\s?)[\u4e00-\u9fff]{2,4}(?:[、，,/／ ][\u4e00-\u9fff]{2,4}){0,4}(?=$|[\s)）】\]])/gu

/**
 * Put slots for what varies from document to document: addresses, dates, numbers, quoted titles, names of persons.
 *
 * @param line  Raw content of one line.
 * @returns     Lower case with slots as `{name}`; `undefined` where nothing varies or nothing is left that does not.
 */
export function maskLine(line: string): string | undefined {
  const hints = line.length > MASK_LIMIT ? 0 : hintsOf(line)
  if (hints === 0) return undefined
  let masked = line
  for (const [sign, pattern, needs] of PATTERNS)
    if ((hints & needs) !== 0) masked = masked.replace(pattern, sign)
  if ((hints & Hint.digit) !== 0) {
    masked = maskDates(masked)
    for (const [sign, pattern] of NUMBERS) masked = masked.replace(pattern, sign)
  }
  if ((hints & Hint.colon) !== 0 && (hints & Hint.foreign) !== 0)
    masked = masked.replace(HAN_NAMES, (names) =>
      names.split(/[、，,/／ ]/).every(isHanName) ? SIGNS.name : names,
    )
  if ((hints & Hint.capitals) !== 0) masked = maskNames(masked)
  if (!PRIVATE.test(masked) || !hasFixedWord(masked)) return undefined
  // A list of names is one slot, whatever its length.
  return masked
    .toLowerCase()
    .replace(/\ue008(?: ?(?:[,;/&、，]|and|und|et|и|y|i) ?\ue008){1,6}/gu, SIGNS.name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\ue000-\ue008]/g, (sign) => `{${SLOT_OF.get(sign)}}`)
}

/** Which slots a line may have, in one pass; 0 for one without any, and for one that holds a sign of ours already. */
function hintsOf(line: string): number {
  let hints = 0
  let capitals = 0
  let inWord = false
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) {
      inWord = true
      continue
    }
    const charClass = CLASS_OF[code] as number
    if (charClass === CharClass.Upper) {
      if (!inWord) capitals++
      inWord = true
      continue
    }
    if (((1 << charClass) & FOREIGN_LETTERS) !== 0) {
      hints |= Hint.foreign
      // With or without case: looked at word by word.
      if (!inWord) capitals++
      inWord = true
      continue
    }
    inWord = false
    if (charClass === CharClass.Digit) hints |= Hint.digit
    else if (charClass === CharClass.At) hints |= Hint.at
    else if (code === 0x3a || code === 0xff1a) hints |= Hint.colon | Hint.address
    else if (code === 0x2e) hints |= Hint.address
    else if (code === 0x22 || code === 0xab || code === 0x201c || code === 0x201e || code >= 0x300a)
      hints |= code >= 0xe000 && code <= 0xe008 ? Hint.ours : Hint.quote
  }
  if ((hints & Hint.ours) !== 0) return 0
  return capitals >= 2 ? hints | Hint.capitals : hints
}

function maskDates(line: string): string {
  let masked = line
  for (let dates = 0; dates < 3; dates++) {
    const hit = findDate(normalizeForDates(masked))
    if (hit === undefined || hit.end <= hit.start) break
    masked = masked.slice(0, hit.start) + SIGNS.date + masked.slice(hit.end)
  }
  return masked
}

/** Runs of two to four capitalised words beside other words. A line of nothing else is a headline or a name: left alone. */
function maskNames(line: string): string {
  const words = line.split(' ')
  if (words.length < 2 || words.length > 24) return line
  const out: string[] = []
  let at = 0
  let any = false
  while (at < words.length) {
    const run = nameRun(words, at)
    if (run === 0) {
      out.push(words[at] as string)
      at++
      continue
    }
    const first = words[at] as string
    const last = words[at + run - 1] as string
    any = true
    out.push(`${first.slice(0, first.search(/\p{L}/u))}${SIGNS.name}${/[^\p{L}.]*$/u.exec(last)?.[0] ?? ''}`)
    at += run
  }
  return any && (out.length > 1 || /\p{L}/u.test(out[0] as string)) ? out.join(' ') : line
}

/** Words of the name that begins at a word, 0 when none does. */
function nameRun(words: readonly string[], at: number): number {
  const before = words[at - 1]
  // In the middle of a longer run of capitals.
  if (before !== undefined && isNameWord(before)) return 0
  let end = at
  let capitals = 0
  while (end < words.length) {
    const bare = bareWord(words[end] as string)
    if (isNameWord(bare)) {
      capitals++
      end++
      if (/[,;:)）|/]$/.test(words[end - 1] as string)) break
    } else if (
      capitals > 0 &&
      isParticle(bare) &&
      (isFollowed(words, end + 1) || (isParticle(words[end + 1]) && isFollowed(words, end + 2)))
    )
      end++
    else break
  }
  return capitals >= 2 && capitals <= NAME_WORDS ? end - at : 0
}

function isNameWord(word: string): boolean {
  const code = word.charCodeAt(0)
  // Nearly every word begins with a small letter; the regular expression is for the others.
  if (!(code > 0x5a ? code > 0x7a : code >= 0x41)) return false
  if (!NAME_WORD.test(word)) return false
  const lower = word.toLowerCase()
  return !ROLE_WORDS.has(lower) && !INTRODUCTIONS.has(lower)
}

const isParticle = (word: string | undefined): boolean => word !== undefined && NAME_PARTICLES.has(word)
const isFollowed = (words: readonly string[], at: number): boolean =>
  NAME_WORD.test(bareWord(words[at] ?? ''))

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a

const bareWord = (word: string): string =>
  isLetter(word.charCodeAt(0)) && isLetter(word.charCodeAt(word.length - 1)) ? word : stripWord(word)

const OPENING = new Set('([（"\'“')
const CLOSING = new Set(',;:)]）|/"\'”')

/** Without the signs at its ends; a regular expression that ends at `$` would begin anew at every one of many. */
function stripWord(word: string): string {
  let from = 0
  while (OPENING.has(word.charAt(from))) from++
  let to = word.length
  while (to > from && CLOSING.has(word.charAt(to - 1))) to--
  return word.slice(from, to)
}

/** Two letters in a row, or one sign of a script without spaces, that no slot covers. */
const hasFixedWord = (masked: string): boolean =>
  /\p{L}{2}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u.test(masked)

/** Words that the open slot of a frame holds at most. */
const OPEN_WORDS = 8
/** Least words of a frame's fixed part; a label in front of a colon may be one. */
const FRAME_WORDS = [2, 3] as const

/**
 * Frames of a short line with one open end: its first or last two or three words, or the label in front of a colon.
 *
 * @param folded  A line as `maskLine` or `keyText` leaves it.
 */
export function framesOf(folded: string): string[] {
  const frames: string[] = []
  if (folded.length > MASK_LIMIT) return frames
  const colon = folded.search(/[:：]/)
  if (colon > 1 && colon < folded.length - 1) {
    const rest = folded.slice(colon + 1).trim()
    if (rest !== '' && !rest.startsWith('/') && rest.split(' ').length <= OPEN_WORDS)
      frames.push(`${folded.slice(0, colon).trim()}: {any}`)
  }
  const words = folded.split(' ')
  for (const fixed of FRAME_WORDS) {
    const open = words.length - fixed
    if (open < 1 || open > OPEN_WORDS) continue
    const first = words.slice(0, fixed).join(' ')
    const last = words.slice(-fixed).join(' ')
    if (isFrame(first)) frames.push(`${first} {any}`)
    if (isFrame(last)) frames.push(`{any} ${last}`)
  }
  return frames
}

/** Two words with letters, no slot, no colon. */
const isFrame = (fixed: string): boolean =>
  !/[{}:：]/.test(fixed) && (fixed.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2
