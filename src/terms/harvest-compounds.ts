import { CharClass, CLASS_OF, classAt, isLetterClass } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { TermMention } from './harvest-terms.ts'

/** Letters of the shortest compound and of its parts, but for the prefixes that are written both ways. */
const MIN_LETTERS = 7
const MIN_PART = 3
const SHORT_PREFIXES: ReadonlySet<string> = new Set(['e', 'co', 'on', 'by'])
const SHORTEST = 5
const HYPHEN = '-'

const stemOf = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

interface Compound {
  readonly start: number
  readonly end: number
  /** Its letters in small, without the s of a plural. */
  readonly letters: string
}

/**
 * Mentions of compounds that a text writes both with a hyphen and closed up ("cease-fire", "ceasefire"); a plural is
 * its singular. Two words ("front line") are the noun beside its adjective, and right. In no order.
 */
export function harvestCompounds(text: string, { classCounts }: Scan): TermMention[] {
  if (classCounts[CharClass.Hyphen] === 0) return []
  const compounds = findHyphenated(text)
  if (compounds.length === 0) return []
  const closed = findClosed(text, compounds)
  if (closed.length === 0) return []
  const both = new Set(closed.map(({ letters }) => letters))
  return [...closed, ...compounds.filter(({ letters }) => both.has(letters))].map(
    ({ start, end, letters }) => ({
      start,
      end,
      form: stemOf(text.slice(start, end).toLowerCase()),
      key: `word:${letters}`,
    }),
  )
}

function findHyphenated(text: string): Compound[] {
  const compounds: Compound[] = []
  for (let at = text.indexOf(HYPHEN); at >= 0; at = text.indexOf(HYPHEN, at + 1)) {
    if (CLASS_OF[text.charCodeAt(at + 1)] !== CharClass.Lower) continue
    let start = at
    while (CLASS_OF[text.charCodeAt(start - 1)] === CharClass.Lower) start--
    if (CLASS_OF[text.charCodeAt(start - 1)] === CharClass.Upper) start--
    let end = at + 1
    while (CLASS_OF[text.charCodeAt(end)] === CharClass.Lower) end++
    if (end - at <= MIN_PART) continue
    const isLong = at - start >= MIN_PART && end - start > MIN_LETTERS
    if (!isLong && !SHORT_PREFIXES.has(text.slice(start, at).toLowerCase())) continue
    if (isWordSign(text, start - 1) || isWordSign(text, end)) continue
    const letters = stemOf((text.slice(start, at) + text.slice(at + 1, end)).toLowerCase())
    compounds.push({ start, end, letters })
  }
  return compounds
}

// FNV-1a, to tell in one pass which words are worth a string.
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

function hashOf(letters: string): number {
  let hash = BASIS
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), PRIME)
  return hash
}

const OUTLINES = 32 * 32
const outlineOf = (first: number, length: number): number => ((first & 31) << 5) | (length & 31)

/** Words of the text with the letters of a compound, in one pass; names left out. */
function findClosed(text: string, compounds: readonly Compound[]): Compound[] {
  const wanted = new Map<number, string>()
  // 1 for the first letter and length of a compound: nearly all words end here.
  const outlines = new Uint8Array(OUTLINES)
  for (const { letters } of compounds) {
    if (letters.length < SHORTEST) continue
    wanted.set(hashOf(letters), letters)
    outlines[outlineOf(letters.charCodeAt(0), letters.length)] = 1
  }
  const found: Compound[] = []
  // Locals, as in the scan: the loop looks at every letter.
  const classOf = CLASS_OF
  const { Lower, Upper } = CharClass
  const length = text.length
  let at = 0
  while (at < length) {
    const first = classOf[text.charCodeAt(at)]
    if (first !== Lower && first !== Upper) {
      at++
      continue
    }
    const start = at
    at++
    while (at < length && classOf[text.charCodeAt(at)] === Lower) at++
    if (at - start < SHORTEST) continue
    const stemEnd = text.charCodeAt(at - 1) === PLURAL ? at - 1 : at
    if (outlines[outlineOf(text.charCodeAt(start), stemEnd - start)] === 0) continue
    let hash = Math.imul(BASIS ^ (text.charCodeAt(start) | 0x20), PRIME)
    for (let sign = start + 1; sign < stemEnd; sign++) hash = Math.imul(hash ^ text.charCodeAt(sign), PRIME)
    const letters = wanted.get(hash)
    if (letters === undefined || stemOf(text.slice(start, at).toLowerCase()) !== letters) continue
    if (isWordSign(text, start - 1) || isWordSign(text, at)) continue
    // "Endgame Gear" is a name.
    if (first === Upper && isInName(text, start, at)) continue
    found.push({ start, end: at, letters })
  }
  return found
}

const PLURAL = 's'.charCodeAt(0)

/** A capital that no sentence begins with, or one more behind it. */
const isInName = (text: string, start: number, end: number): boolean =>
  classAt(text, end + 1) === CharClass.Upper || /[\p{L},;] $/u.test(text.slice(Math.max(0, start - 2), start))

function isWordSign(text: string, at: number): boolean {
  const charClass = classAt(text, at)
  return isLetterClass(charClass) || charClass === CharClass.Hyphen || charClass === CharClass.Digit
}
