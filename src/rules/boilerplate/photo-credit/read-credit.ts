import { foldLine } from '../../../templates/fold-line.ts'
import { isHanName } from '../../../templates/han-surnames.ts'
import { openingOf } from '../../../templates/line-openings.ts'
import { PhraseTable } from '../../../templates/phrase-table.ts'
import { isAgency, namesAgency, namesOutlet } from '../../../templates/source-names.ts'
import { CREDIT_STEMS, CREDIT_WORDS, LABELS, type LabelStrength, PLACE_NOUNS, STANDALONE } from './data.ts'

/** A photo credit read off a piece of text. */
export interface Credit {
  /** Who is credited, as written. */
  readonly value: string
  readonly confidence: number
}

/** Longest credit, in code units and in words. */
const SLOT_LIMIT = 60
const SLOT_WORDS = 8
/** Words of a source that is neither agency nor person: "press service of the plant". */
const SOURCE_WORDS = 4
/** Longest line without a name, in code units: "photo from the internet". */
const STANDALONE_LIMIT = 28
/** Confidence where a known agency is named. */
const AGENCY_CONFIDENCE = 0.97
const SLASH = / ?[/／] ?/
/** The site of an institution or a channel: president.gov.ua, t.me/name. */
const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+){0,3}\.[a-z]{2,6}(?:\/[a-z\d_-]{2,30})?$/
const NO_CREDIT = /["“”„«»<>?!;@]|:\/\/|www\./
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const TAKEN_BY = /^(.{1,20}?)\s?[摄攝]$/u
const ISSUED = /^(?:issued by |published by |released by )?(.{2,40}?) ?[(（](.{4,50})[)）]$/i

/** Labels of credits, by their beginnings. */
export type LabelTable = PhraseTable<LabelStrength>

/** Labels that pumice knows and those of the user, which credit whoever follows. */
export const makeLabelTable = (defaults: boolean, labels: readonly string[]): LabelTable =>
  new PhraseTable<LabelStrength>([
    ...(defaults ? LABELS : []),
    ...labels.map((label) => [label, 'credit'] as const),
  ])

/** Label that stands alone on its line and names its source on the next one: "Фото:". */
export function isBareLabel(piece: string, table: LabelTable): boolean {
  if (!/[:：]$/.test(piece)) return false
  const label = table.startOf(foldLine(piece))
  return label !== undefined && label.value !== 'image' && label.rest === ':'
}

/**
 * Read a piece of text as one photo credit, from its first sign to its last.
 *
 * @param piece  Without white space at its ends.
 */
export function readCredit(piece: string, table: LabelTable): Credit | undefined {
  if (piece.length < 3 || piece.length > 100) return undefined
  const bare = unwrap(piece)
  if (bare.length <= STANDALONE_LIMIT && STANDALONE.has(foldLine(bare)))
    return { value: bare, confidence: 0.95 }
  const labelled = table.mayStart(openingOf(bare), 0) ? readLabelled(bare, foldLine(bare), table) : undefined
  return labelled ?? readSlashed(bare) ?? readTakenBy(bare) ?? readIssued(bare, table)
}

/** What a line behind a bare label must be. */
export function readSlot(piece: string): Credit | undefined {
  return judgeSlot(piece, foldLine(piece), 'photo')
}

function unwrap(piece: string): string {
  let value = piece.replace(/[.。]$/, '')
  if (/^[(（[【]/.test(value) && /[)）\]】]$/.test(value)) value = value.slice(1, -1).trim()
  return value.replace(/\.$/, '')
}

/** Photo: Reuters, Photo/Visual China, fot. X, 图／视觉中国 */
function readLabelled(bare: string, folded: string, table: LabelTable): Credit | undefined {
  const label = table.startOf(folded)
  if (label === undefined) return undefined
  const mark = /^ ?(?:[:/=|©]|- |\.\.\.)\s*(?:©\s*|by )?/.exec(label.rest)
  const loose = mark === null
  const rest = label.rest.slice(mark?.[0].length ?? 0).trim()
  if (rest === '') return undefined
  const raw = tailOf(bare, folded, rest)
  const word = /[.\s]$|^fot$| (?:by|of|from|via|von|de|del|di|door|с|из|з|із)$/.test(
    folded.slice(0, folded.length - label.rest.length),
  )
  if (loose && !word && !/^(?:©| ?by )/.test(label.rest.trim()) && !isAgency(rest)) {
    return undefined
  }
  return judgeSlot(raw, rest, loose && label.value === 'photo' ? 'image' : label.value)
}

/** The raw text of the last part of a folded text; the folded one where folding changed the length. */
function tailOf(bare: string, folded: string, rest: string): string {
  const flat = bare
    .split(/\s/)
    .filter((part) => part !== '')
    .join(' ')
  return flat.length === folded.length ? flat.slice(flat.length - rest.length) : rest
}

/** X/Getty Images, AFP via Getty Images, © AFP, REUTERS/X */
function readSlashed(bare: string): Credit | undefined {
  const copyright = /^© ?/.exec(bare)
  if (copyright !== null) {
    const value = bare.slice(copyright[0].length)
    // The foot of a page has a year, a company or "Copyright" behind the sign.
    const words = value.split(' ')
    const slot = /\d|copyright|reserved/i.test(value) ? undefined : judgeSlot(value, foldLine(value), 'photo')
    return words.length <= 3 || slot?.confidence === AGENCY_CONFIDENCE ? slot : undefined
  }
  if (bare.length > SLOT_LIMIT || NO_CREDIT.test(bare)) return undefined
  const parts = bare.split(/ ?[/／] ?| via /)
  if (parts.length < 2 || parts.length > 4) return undefined
  const agencies = parts.filter((part) => isAgency(foldLine(part)))
  // "PA / IL" may be anything: one name of the credit must be longer than initials, or all of them agencies.
  const certain = agencies.length === parts.length || parts.some((part) => isWellNamed(part, agencies))
  if (agencies.length === 0 || !certain || !parts.every((part) => isNameLike(part, 4))) return undefined
  return { value: bare, confidence: 0.93 }
}

/** An agency known by more than initials, or a person beside an agency. */
const isWellNamed = (part: string, agencies: readonly string[]): boolean =>
  agencies.includes(part) ? part.length > MAX_INITIALS : part.includes(' ')

/** 莫京娜摄 */
function readTakenBy(bare: string): Credit | undefined {
  const match = /[摄攝]$/.test(bare) ? TAKEN_BY.exec(bare) : null
  if (match === null || !HAN.test(bare) || /[，,。]/.test(bare)) return undefined
  return { value: match[1] as string, confidence: 0.9 }
}

/** Xinhua News Agency (photo by X), 新华社发（X摄） */
function readIssued(bare: string, table: LabelTable): Credit | undefined {
  const match = ISSUED.exec(bare)
  if (match === null) return undefined
  const [, source, inner] = match as unknown as [string, string, string]
  const folded = foldLine(source).replace(/发$/, '')
  if (!isAgency(folded) || readCredit(`(${inner})`, table) === undefined) return undefined
  return { value: bare, confidence: 0.93 }
}

function judgeSlot(raw: string, folded: string, strength: LabelStrength): Credit | undefined {
  const words = folded.split(' ')
  if (folded.length > SLOT_LIMIT || words.length > SLOT_WORDS || NO_CREDIT.test(folded)) return undefined
  const credit = (confidence: number): Credit => ({ value: raw, confidence })
  if (namesAgency(folded) && raw.split(SLASH).every((part) => isSourceName(part)))
    return credit(AGENCY_CONFIDENCE)
  if (strength !== 'image' && DOMAIN.test(folded)) return credit(0.92)
  if (/\d/.test(folded)) return undefined
  if (HAN.test(folded)) {
    if (/[，。、；]/.test(folded) || folded.length > 24) return undefined
    if (CREDIT_STEMS.some((stem) => folded.includes(stem)) || namesOutlet(folded)) return credit(0.92)
    return (strength === 'credit' && folded.length <= 12) || (strength === 'photo' && isHanName(folded))
      ? credit(0.88)
      : undefined
  }
  if (words.length <= SOURCE_WORDS && words.some((word) => CREDIT_WORDS.has(word))) return credit(0.92)
  if (namesOutlet(folded) && isNameLike(raw, 7)) return credit(0.9)
  if (strength === 'image' || words.some((word) => PLACE_NOUNS.has(word))) return undefined
  if (strength === 'credit') return isNameLike(raw, 5) ? credit(0.88) : undefined
  return words.length >= 2 && isNameLike(raw, 4) ? credit(0.85) : undefined
}

/** An agency, in whatever letters, or a name. */
const isSourceName = (part: string): boolean => isAgency(foldLine(part)) || isNameLike(part, SLOT_WORDS)

/** Letters of an agency's initials: AP, AFP, EPA, dpa, TASS. */
const MAX_INITIALS = 4

/** Small words inside the names of people, agencies and outlets. */
const SMALL = /^(?:of|the|de|da|del|der|van|von|and|y|al|el|bin|for|via|di|la|le|du|dos|и|і|та|para|por)$/

/** One to `limit` words, each with a capital at its beginning, small words of names aside. */
function isNameLike(raw: string, limit: number): boolean {
  const words = raw.split(/[\s/／]+/)
  if (words.length > limit || raw === '') return false
  let capitals = 0
  for (const word of words) {
    const first = word.charAt(0)
    if (first !== first.toLowerCase() || isCaseless(first)) capitals++
    else if (!SMALL.test(word) && !isAgency(word)) return false
  }
  return capitals > 0 || isAgency(foldLine(raw))
}

/** True for a letter of a script without capitals. */
const isCaseless = (letter: string): boolean => letter.toUpperCase() === letter && /\p{L}/u.test(letter)
