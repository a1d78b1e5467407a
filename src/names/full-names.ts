import { CharClass, CLASS_OF, classAt } from '../text/char-class.ts'
import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { SpanList } from '../text/spans.ts'
import type { NameFact } from './name-fact.ts'
import { BREAKING_VERBS, PARTICLES, SAYING_VERBS } from './name-words.ts'
import { WordKind, wordKind } from './word-kind.ts'

interface Entry {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly surname: string
  count: number
  person: boolean
  readonly beside: Set<string>
}

const MAX_WORDS = 4
/** Shorter surnames are everybody's. */
const MIN_BARE = 5
const CONTEXT = 80
/** Names of a sentence that are kept apart; a longer list is a line-up. */
const MAX_BESIDE = 8

/**
 * Names of people in a document, one entry for each way of writing them: full names, and surnames that stand alone
 * before a verb of saying and belong to no full name of the document.
 *
 * Reads the capitals of the scan only; what is a name is guessed from the words beside it, so the entries are
 * candidates for comparison and no more.
 *
 * @returns  In order of first mention, full names first.
 */
export function findFullNames(text: string, scan: Scan): NameFact[] {
  const { capitals } = scan
  const entries = new Map<string, Entry>()
  const bare: number[] = []
  let sentence: Entry[] = []
  let lastEnd = 0
  let at = 0
  while (at < capitals.count) {
    let to = at + 1
    while (to < capitals.count && joins(text, capitals.end(to - 1), capitals.start(to))) to++
    const start = capitals.start(at)
    if (sentence.length > 0 && isSentenceEnd(text, lastEnd, start)) {
      keepApart(sentence)
      sentence = []
    }
    lastEnd = capitals.end(to - 1)
    if (to - at > 1) {
      const entry = readRun(text, capitals, at, to, entries)
      if (entry !== undefined) sentence.push(entry)
    } else if (lastEnd - start >= MIN_BARE) bare.push(at)
    at = to
  }
  keepApart(sentence)
  return entries.size === 0 ? [] : toFacts(text, capitals, entries, bare)
}

/** True when two capitalised words belong to one run: a space, a hyphen, an initial's dot, a particle between them. */
function joins(text: string, end: number, start: number): boolean {
  const length = start - end
  if (length === 1) {
    const charClass = CLASS_OF[text.charCodeAt(end)]
    if (charClass === CharClass.Space || charClass === CharClass.Hyphen || charClass === CharClass.Apostrophe)
      return true
    return charClass === CharClass.Stop && isInitial(text, end)
  }
  if (length === 2) return text.charAt(end) === '.' && text.charAt(end + 1) === ' ' && isInitial(text, end)
  if (length > 9 || CLASS_OF[text.charCodeAt(end)] !== CharClass.Space) return false
  if (CLASS_OF[text.charCodeAt(end + 1)] !== CharClass.Lower) return false
  return text
    .slice(end + 1, start)
    .split(/[ -]/)
    .every((part) => part === '' || PARTICLES.has(part))
}

const isInitial = (text: string, end: number): boolean =>
  classAt(text, end - 1) === CharClass.Upper && classAt(text, end - 2) !== CharClass.Lower

function isSentenceEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const charClass = CLASS_OF[text.charCodeAt(at)]
    if (charClass === CharClass.Stop || charClass === CharClass.LineFeed) return true
  }
  return false
}

/** The lower-case word behind a space; empty when something else follows. */
function wordBehind(text: string, end: number): string {
  if (CLASS_OF[text.charCodeAt(end)] !== CharClass.Space) return ''
  let at = end + 1
  while (CLASS_OF[text.charCodeAt(at)] === CharClass.Lower && at < text.length) at++
  return text.slice(end + 1, at)
}

/** A finite verb behind a full name: enough for two words with capitals to be somebody. */
function isSubject(verb: string): boolean {
  return SAYING_VERBS.has(verb) || BREAKING_VERBS.has(verb) || (verb.length > 4 && verb.endsWith('ed'))
}

/** Strip titles and sentence openers off a run; count the name that is left, if any. */
function readRun(
  text: string,
  capitals: SpanList,
  at: number,
  to: number,
  entries: Map<string, Entry>,
): Entry | undefined {
  let first = at
  let title = false
  let given = 0
  for (let index = at; index < to; index++) {
    const kind = wordKind(text.slice(capitals.start(index), capitals.end(index)))
    if (kind === 0) continue
    if ((kind & WordKind.Title) !== 0) {
      first = index + 1
      title = true
    } else if ((kind & WordKind.Opener) !== 0) {
      if (index > first) return undefined
      first = index + 1
    } else if ((kind & WordKind.Body) !== 0) return undefined
    else if ((kind & WordKind.Particle) !== 0 && index === first) return undefined
    else if (index === first) given = kind & WordKind.KnownGiven
  }
  if (to - first < 2 || to - first > MAX_WORDS + 1) return undefined
  const start = capitals.start(first)
  const end = syllableEnd(text, capitals.end(to - 1))
  if (!text.slice(start, end).includes(' ')) return undefined
  const surnameStart = text.lastIndexOf(' ', end - 1) + 1
  const surname = text.slice(surnameStart, end)
  if (surname.length < 3 || surname === surname.toUpperCase()) return undefined
  const surface = text.slice(start, end)
  const person = title || given !== 0 || isSubject(wordBehind(text, end)) || hasTitleBefore(text, start)
  let entry = entries.get(surface)
  if (entry === undefined) {
    entry = { start, end, surface, surname, count: 1, person, beside: new Set() }
    entries.set(surface, entry)
  } else {
    entry.count++
    entry.person ||= person
  }
  return entry
}

/** Behind the second syllable of an East Asian given name: "Wen-hsiang". */
function syllableEnd(text: string, end: number): number {
  if (CLASS_OF[text.charCodeAt(end)] !== CharClass.Hyphen) return end
  let at = end + 1
  while (at < text.length && CLASS_OF[text.charCodeAt(at)] === CharClass.Lower) at++
  return at > end + 1 && at - end <= 8 ? at : end
}

/** "the baker Name", "According to Name". */
function hasTitleBefore(text: string, start: number): boolean {
  let end = start
  while (end > 0 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === ',')) end--
  let from = end
  while (from > 0 && CLASS_OF[text.charCodeAt(from - 1)] === CharClass.Lower) from--
  if (from === end || end === start) return false
  const word = text.slice(from, end)
  return (wordKind(word) & WordKind.Title) !== 0 || (word === 'to' && text.startsWith('ccording', from - 9))
}

/** People of one sentence are several people. */
function keepApart(sentence: readonly Entry[]): void {
  if (sentence.length < 2 || sentence.length > MAX_BESIDE) return
  for (const left of sentence)
    for (const right of sentence) if (left !== right) left.beside.add(right.surface)
}

function toFacts(
  text: string,
  capitals: SpanList,
  entries: ReadonlyMap<string, Entry>,
  bare: readonly number[],
): NameFact[] {
  const surnames = new Map<string, { count: number; acts: boolean }>()
  let initials = 0
  for (const { surname } of entries.values()) {
    for (const part of surname.includes('-') ? [surname, ...surname.split('-')] : [surname]) {
      surnames.set(part, { count: 0, acts: false })
      initials |= 1 << (part.charCodeAt(0) & 31)
    }
  }
  const singles = new Map<string, { start: number; end: number; count: number; acts: boolean }>()
  for (const index of bare) {
    const start = capitals.start(index)
    const end = capitals.end(index)
    const acts = SAYING_VERBS.has(wordBehind(text, end))
    // Only words that may be the surname of a full name, or a spelling of one, are worth a string.
    if (!acts && (initials & (1 << (text.charCodeAt(start) & 31))) === 0) continue
    const word = text.slice(start, end)
    const surname = surnames.get(word)
    if (surname !== undefined) {
      surname.count++
      surname.acts ||= acts
    } else if (acts) {
      const single = singles.get(word)
      if (single === undefined) singles.set(word, { start, end, count: 1, acts })
      else single.count++
    }
  }
  const found: NameFact[] = []
  for (const { start, end, surface, surname, count, person, beside } of entries.values()) {
    const alone = surnames.get(surname)
    found.push({
      surface,
      mentions: count + (alone?.count ?? 0),
      full: true,
      person: person || (alone?.acts ?? false),
      beside: beside.size === 0 ? NOBODY : [...beside].map(fold).sort(),
      context: contextOf(text, start, end),
    })
  }
  for (const [word, { start, end, count }] of singles) {
    if ((wordKind(word) & (WordKind.Title | WordKind.Opener | WordKind.Body)) !== 0) continue
    const context = contextOf(text, start, end)
    found.push({ surface: word, mentions: count, full: false, person: true, beside: NOBODY, context })
  }
  return found
}

const NOBODY: readonly string[] = []

/** The words around a span, on its line, at most 80 code units. */
function contextOf(text: string, start: number, end: number): string {
  const room = Math.max(0, CONTEXT - (end - start))
  let from = start
  const first = Math.max(0, start - (room >> 1))
  while (from > first && text.charCodeAt(from - 1) !== 0x0a) from--
  let to = end
  const last = Math.min(text.length, from + CONTEXT)
  while (to < last && text.charCodeAt(to) !== 0x0a && text.charCodeAt(to) !== 0x0d) to++
  return text.slice(from, to).trim()
}
