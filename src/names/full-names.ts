import { CharClass, CLASS_OF, classAt } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { SpanList } from '../text/spans.ts'
import type { NameFact } from './name-fact.ts'
import { PARTICLES, SAYING_VERBS } from './name-words.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { capitalWords, wordAt } from './word-table.ts'

interface Entry {
  readonly start: number
  readonly end: number
  readonly surface: Word
  readonly surname: string
  count: number
  person: boolean
  beside: Set<Entry> | undefined
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
  const words = capitalWords(text, scan)
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
      const entry = readRun(text, capitals, words, at, to, entries)
      if (entry !== undefined) sentence.push(entry)
    } else if (lastEnd - start >= MIN_BARE) bare.push(at)
    at = to
  }
  keepApart(sentence)
  return entries.size === 0 ? [] : toFacts(text, capitals, words, entries, bare)
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
  return areParticles(text, end + 1, start)
}

/** True when each word of the gap is a particle; words are parted by spaces and plain hyphens. */
function areParticles(text: string, from: number, to: number): boolean {
  let start = from
  for (let at = from; at <= to; at++) {
    const code = at === to ? 0x20 : text.charCodeAt(at)
    if (code === 0x20 || code === 0x2d) {
      if (at > start && !PARTICLES.has(text.slice(start, at))) return false
      start = at + 1
    } else if (code < 0x61 || code > 0x7a) return false
  }
  return true
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

/** The lower-case word behind a space; `undefined` when something else follows. */
function wordBehind(text: string, end: number): Word | undefined {
  if (CLASS_OF[text.charCodeAt(end)] !== CharClass.Space) return undefined
  let at = end + 1
  while (CLASS_OF[text.charCodeAt(at)] === CharClass.Lower && at < text.length) at++
  return at === end + 1 ? undefined : wordAt(text, end + 1, at)
}

/** Lengths of the verbs of saying by first letter, as bits: what a word must have to be worth a string. */
const SAYING_LENGTHS = new Int32Array(26)
for (const verb of SAYING_VERBS) {
  const first = verb.charCodeAt(0) - 0x61
  SAYING_LENGTHS[first] = (SAYING_LENGTHS[first] as number) | (1 << verb.length)
}

/** True when a verb of saying stands behind the space. */
function actsAt(text: string, end: number): boolean {
  if (CLASS_OF[text.charCodeAt(end)] !== CharClass.Space) return false
  const lengths = SAYING_LENGTHS[text.charCodeAt(end + 1) - 0x61]
  if (lengths === undefined) return false
  let at = end + 2
  while (CLASS_OF[text.charCodeAt(at)] === CharClass.Lower && at < text.length) at++
  const length = at - end - 1
  return length < 32 && (lengths & (1 << length)) !== 0 && SAYING_VERBS.has(text.slice(end + 1, at))
}

/** True behind a verb of saying: "…," said Name. */
function isQuoted(text: string, start: number): boolean {
  if (CLASS_OF[text.charCodeAt(start - 1)] !== CharClass.Space) return false
  let from = start - 1
  while (from > 0 && CLASS_OF[text.charCodeAt(from - 1)] === CharClass.Lower) from--
  const lengths = SAYING_LENGTHS[text.charCodeAt(from) - 0x61]
  const length = start - 1 - from
  if (lengths === undefined || length > 31 || (lengths & (1 << length)) === 0) return false
  return QUOTING.has(text.slice(from, start - 1))
}

const QUOTING = new Set(
  'said says told added replied answered asked explained argued insisted noted stressed warned'.split(' '),
)

/** A finite verb behind a full name: enough for two words with capitals to be somebody. */
function isSubject(verb: Word | undefined): boolean {
  if (verb === undefined) return false
  return (
    (verb.kind & (WordKind.Saying | WordKind.Verb)) !== 0 ||
    (verb.text.length > 4 && verb.text.endsWith('ed'))
  )
}

/** Strip titles and sentence openers off a run; count the name that is left, if any. */
function readRun(
  text: string,
  capitals: SpanList,
  words: readonly Word[],
  at: number,
  to: number,
  entries: Map<string, Entry>,
): Entry | undefined {
  let first = at
  let title = false
  let given = 0
  for (let index = at; index < to; index++) {
    const { kind } = words[index] as Word
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
  let surnameStart = end
  while (surnameStart > start && text.charCodeAt(surnameStart - 1) !== 0x20) surnameStart--
  if (surnameStart === start || end - surnameStart < 3) return undefined
  const surname = wordAt(text, surnameStart, end)
  if (surname.isShouted) return undefined
  const surface = wordAt(text, start, end)
  const person = title || given !== 0 || isSubject(wordBehind(text, end)) || hasTitleBefore(text, start)
  let entry = entries.get(surface.text)
  if (entry === undefined) {
    entry = { start, end, surface, surname: surname.text, count: 1, person, beside: undefined }
    entries.set(surface.text, entry)
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
  const word = wordAt(text, from, end)
  return (word.kind & WordKind.Title) !== 0 || (word.text === 'to' && text.startsWith('ccording', from - 9))
}

/** People of one sentence are several people. */
function keepApart(sentence: readonly Entry[]): void {
  if (sentence.length < 2 || sentence.length > MAX_BESIDE) return
  for (const left of sentence) {
    for (const right of sentence) {
      if (left === right) continue
      left.beside ??= new Set()
      left.beside.add(right)
    }
  }
}

function toFacts(
  text: string,
  capitals: SpanList,
  words: readonly Word[],
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
  const singles = new Map<string, { start: number; end: number; count: number; kind: number }>()
  for (const index of bare) {
    const start = capitals.start(index)
    const end = capitals.end(index)
    const acts = actsAt(text, end) || isQuoted(text, start)
    if (!acts && (initials & (1 << (text.charCodeAt(start) & 31))) === 0) continue
    const word = (words[index] as Word).text
    const surname = surnames.get(word)
    if (surname !== undefined) {
      surname.count++
      surname.acts ||= acts
    } else if (acts) {
      const single = singles.get(word)
      if (single === undefined) singles.set(word, { start, end, count: 1, kind: (words[index] as Word).kind })
      else single.count++
    }
  }
  const found: NameFact[] = []
  for (const { start, end, surface, surname, count, person, beside } of entries.values()) {
    const alone = surnames.get(surname)
    found.push({
      surface: surface.text,
      mentions: count + (alone?.count ?? 0),
      full: true,
      person: person || (alone?.acts ?? false),
      beside: beside === undefined ? NOBODY : Array.from(beside, (other) => other.surface.folded).sort(),
      context: contextOf(text, start, end),
    })
  }
  for (const [word, { start, end, count, kind }] of singles) {
    if ((kind & (WordKind.Title | WordKind.Opener | WordKind.Body)) !== 0) continue
    const context = contextOf(text, start, end)
    found.push({ surface: word, mentions: count, full: false, person: true, beside: NOBODY, context })
  }
  return found
}

const NOBODY: readonly string[] = []

/** The words around a span, on its line, at most 80 code units. */
function contextOf(text: string, start: number, end: number): string {
  const room = Math.max(0, CONTEXT - (end - start))
  const first = Math.max(0, start - (room >> 1))
  const from = first + text.slice(first, start).lastIndexOf('\n') + 1
  const last = Math.max(end, Math.min(text.length, from + CONTEXT))
  return text.slice(from, end + lineLength(text.slice(end, last))).trim()
}

/** Code units before the first line end. */
function lineLength(value: string): number {
  const feed = value.indexOf('\n')
  const length = feed < 0 ? value.length : feed
  const carriage = value.indexOf('\r')
  return carriage < 0 || carriage > length ? length : carriage
}
