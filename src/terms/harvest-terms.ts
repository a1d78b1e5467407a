import { CharClass, classAt } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { Span } from '../text/spans.ts'
import { CLASS_NOUNS, DEMONYM, GENERIC_WORDS, HEAD_NOUNS, LEADING_WORDS } from './class-nouns.ts'

/** One mention of an organisation's or medium's name. */
export interface TermMention extends Span {
  /** As written, white space collapsed and apostrophes made straight. */
  readonly form: string
  /** What all forms of one name share: its words without plural s, spaces and hyphens, and the noun's family. */
  readonly key: string
}

/** Most words of a name. */
const MAX_WORDS = 8
/** A name of fewer letters before its class noun is too short to be told from others. */
const MIN_LETTERS = 5
/** Letters of the shortest and the longest class noun; not above 31, the bits of a number. */
const MIN_NOUN = Math.min(...[...CLASS_NOUNS.keys()].map((noun) => noun.length))
const MAX_NOUN = Math.max(...[...CLASS_NOUNS.keys()].map((noun) => noun.length))

/**
 * Mentions of names of organisations and media: two and more capitalised words in a row of which the last is a
 * class noun, or a class noun with "for", "of" or "on" and capitalised words.
 */
export function harvestTerms(text: string, { capitals }: Scan): TermMention[] {
  const mentions: TermMention[] = []
  const count = capitals.count
  for (let index = 0; index < count; index++) {
    const start = capitals.start(index)
    const end = capitals.end(index)
    // Most words of a text fail here.
    if (!mayBeNoun(text, start, end)) continue
    const next = index + 1 < count ? index + 1 : -1
    if (next > 0 && isPlainGap(text, end, capitals.start(next))) continue
    const noun = text.slice(start, end).toLowerCase()
    if (!CLASS_NOUNS.has(noun)) continue
    if (HEAD_NOUNS.has(noun)) {
      const headed = readHeaded(text, capitals, index, noun)
      if (headed !== undefined) {
        mentions.push(headed)
        continue
      }
    }
    const mention = readTailed(text, capitals, index, noun)
    if (mention !== undefined) mentions.push(mention)
  }
  return mentions
}

/**
 * Lengths of the class nouns, a bit each, by their first and last letters, 26 by 26: one look instead of a slice for
 * each capitalised word.
 */
const LENGTHS: Int32Array = (() => {
  const lengths = new Int32Array(26 * 26)
  for (const noun of CLASS_NOUNS.keys())
    lengths[letterAt(noun, 0) * 26 + letterAt(noun, noun.length - 1)]! |= 1 << noun.length
  return lengths
})()

function letterAt(text: string, offset: number): number {
  return (text.charCodeAt(offset) | 0x20) - 0x61
}

function mayBeNoun(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < MIN_NOUN || length > MAX_NOUN) return false
  const first = letterAt(text, start)
  const last = letterAt(text, end - 1)
  if (first < 0 || first >= 26 || last < 0 || last >= 26) return false
  return ((LENGTHS[first * 26 + last] as number) & (1 << length)) !== 0
}

/** Words of a name, first to last index of the capitals. */
interface Words {
  readonly first: number
  readonly words: readonly string[]
}

/** Step back over capitalised words that hang together with the one given. */
function readBack(text: string, capitals: Scan['capitals'], last: number): Words {
  const words: string[] = [text.slice(capitals.start(last), capitals.end(last))]
  let first = last
  while (
    first > 0 &&
    words.length < MAX_WORDS &&
    isGap(text, capitals.end(first - 1), capitals.start(first))
  ) {
    first--
    words.unshift(text.slice(capitals.start(first), capitals.end(first)))
  }
  while (words.length > 1 && LEADING_WORDS.has((words[0] as string).toLowerCase())) {
    words.shift()
    first++
  }
  return { first, words }
}

/** "Baltic Trade Institute". */
function readTailed(
  text: string,
  capitals: Scan['capitals'],
  last: number,
  noun: string,
): TermMention | undefined {
  const { first, words } = readBack(text, capitals, last)
  if (words.length < 2) return undefined
  // The class noun may be cut in two: "News Weekly" beside "Newsweekly".
  const before = words.slice(0, -1).map(toStem)
  if (VARYING.has(noun) && (before.length < 2 || !isSpecific(before))) return undefined
  const joined = before.join('')
  if (joined.length < MIN_LETTERS) return undefined
  const start = capitals.start(first)
  const end = capitals.end(last)
  return { start, end, form: formOf(text, start, end), key: keyOf(before, noun) }
}

/**
 * A noun that varies stands for its family; one that may be cut in two goes with the words before it. Where the noun may
 * also stand in front, the order of the others says nothing.
 */
function keyOf(words: readonly string[], noun: string): string {
  const joined = (VARYING.has(noun) || HEAD_NOUNS.has(noun) ? [...words].sort() : words).join('')
  return VARYING.has(noun) ? `${joined}#${CLASS_NOUNS.get(noun) as string}` : joined + toStem(noun)
}

/** "Institute for Baltic Trade". */
function readHeaded(
  text: string,
  capitals: Scan['capitals'],
  at: number,
  noun: string,
): TermMention | undefined {
  const preposition = /^ (?:for|of|on) (?:the )?(?=[A-Z])/.exec(
    text.slice(capitals.end(at), capitals.end(at) + 12),
  )
  if (preposition === null) return undefined
  const from = capitals.end(at) + preposition[0].length
  if (at + 1 >= capitals.count || capitals.start(at + 1) !== from) return undefined
  // Words of its own before the noun would make it another name: "Kiel Institute for the World Economy".
  const { first, words: before } = readBack(text, capitals, at)
  const words = before.slice(0, -1).map(toStem)
  if (!words.every((word) => GENERIC_WORDS.has(word))) return undefined
  let last = at + 1
  for (;;) {
    words.push(toStem(text.slice(capitals.start(last), capitals.end(last))))
    if (last + 1 >= capitals.count || words.length >= MAX_WORDS) break
    if (!isGap(text, capitals.end(last), capitals.start(last + 1))) break
    last++
  }
  if (words.length < 2 || !isSpecific(words)) return undefined
  const start = capitals.start(first)
  const end = capitals.end(last)
  return {
    start,
    end,
    form: formOf(text, start, end),
    key: keyOf(words, noun),
  }
}

/**
 * True when the words single a body out: one of them is its own, or a country's adjective stands before two general
 * ones. "Security" and "National Security" are any country's, "Ruritanian Security" is several bodies'.
 */
function isSpecific(words: readonly string[]): boolean {
  const [first, ...rest] = words as [string, ...string[]]
  if (rest.some((word) => !GENERIC_WORDS.has(word))) return true
  if (GENERIC_WORDS.has(first)) return false
  return !DEMONYM.test(first) || rest.length > 1
}

/**
 * Lower case without the s of a plural and in American spelling: "Exhibitor Alliance" and "Exhibitors Alliance", "Labour
 * Fund" and "Labor Fund" are one.
 */
function toStem(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = readStem(word)
    if (stems.size >= MEMORY_LIMIT) stems.clear()
    stems.set(word, stem)
  }
  return stem
}

/** A pure function, remembered: a corpus has few words that stand in names of bodies. */
const stems = new Map<string, string>()
const MEMORY_LIMIT = 10_000

function readStem(word: string): string {
  let stem = word.toLowerCase()
  if (stem.length > 5 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1)
  for (const [british, american] of AMERICAN) stem = stem.replace(british, american)
  return stem
}

/** Source: general knowledge of English spelling; names of places and people keep theirs and match themselves. */
const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/(?<=..[^aeiou])our(?=$|s$|hood$|er$|ers$)/, 'or'],
  [/(?<=[bt])re$/, 'er'],
  [/(?<=fen|cen)ce$/, 'se'],
  [/is(?=ation$|ing$|ed$)/, 'iz'],
  [/(?<=progra)mme$/, 'm'],
  [/(?<=catal|dial|anal)ogue$/, 'og'],
  [/(?<=[aeiou])ll(?=ing$|ed$|er$)/, 'l'],
]

/** Nouns whose family has more than one member. */
const VARYING: ReadonlySet<string> = new Set(
  [...CLASS_NOUNS]
    .filter(
      ([noun]) => [...CLASS_NOUNS.values()].filter((family) => family === CLASS_NOUNS.get(noun)).length > 1,
    )
    .map(([noun]) => noun),
)

/** One space, a hyphen, or a possessive ending and a space. */
function isGap(text: string, start: number, end: number): boolean {
  if (isPlainGap(text, start, end)) return true
  const length = end - start
  if (classAt(text, start) !== CharClass.Apostrophe) return false
  if (length === 2) return text.charCodeAt(start + 1) === 0x20
  return length === 3 && text.charCodeAt(start + 1) === 0x73 && text.charCodeAt(start + 2) === 0x20
}

const isPlainGap = (text: string, start: number, end: number): boolean =>
  end - start === 1 && (text.charCodeAt(start) === 0x20 || text.charCodeAt(start) === 0x2d)

const formOf = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/[’‘ʼ`´]/g, "'")
