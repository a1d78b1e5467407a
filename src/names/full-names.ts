import { CharClass, CLASS_OF, classAt } from '../text/char-class.ts'
import type { Scan } from '../text/scan.ts'
import type { SpanList } from '../text/spans.ts'
import { isHonorific } from './honorifics.ts'
import type { NameFact } from './name-fact.ts'
import { type FullName, toNameFacts } from './name-facts.ts'
import { PARTICLES } from './name-words.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'
import { capitalWords, wordAt } from './word-table.ts'

interface Entry extends FullName {
  count: number
  person: boolean
  title: string | undefined
  beside: Set<Entry> | undefined
}

const MAX_WORDS = 4
/** Shorter surnames are everybody's. */
const MIN_BARE = 5
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
  const titles = new Map<number, string>()
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
      else if (isTitled(words, to - 1)) {
        bare.push(to - 1)
        titles.set(to - 1, (words[to - 2] as Word).lower)
      }
    } else if (lastEnd - start >= MIN_BARE) bare.push(at)
    at = to
  }
  keepApart(sentence)
  if (entries.size === 0 && bare.length < 2) return []
  return toNameFacts(text, capitals, words, [...entries.values()], { indexes: bare, titles })
}

/** "Judge Name", "Mr Name". */
function isTitled(words: readonly Word[], last: number): boolean {
  const title = words[last - 1] as Word
  const { kind, text, isShouted } = words[last] as Word
  if (text.length < MIN_BARE || isShouted || (kind & NO_SURNAME) !== 0) return false
  return (title.kind & WordKind.Title) !== 0 || isHonorific(title.lower)
}

const NO_SURNAME = WordKind.Title | WordKind.Opener | WordKind.Body | WordKind.Office

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
  let title: string | undefined
  let given = 0
  for (let index = at; index < to; index++) {
    const { kind } = words[index] as Word
    if (kind === 0) continue
    if ((kind & WordKind.Title) !== 0) {
      first = index + 1
      title = (words[index] as Word).lower
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
  title ??= titleBefore(text, start)
  const person =
    title !== undefined || given !== 0 || isSubject(wordBehind(text, end)) || isAccordingTo(text, start)
  let entry = entries.get(surface.text)
  if (entry === undefined) {
    entry = { start, end, surface, surname, count: 1, person, title, beside: undefined }
    entries.set(surface.text, entry)
  } else {
    entry.count++
    entry.person ||= person
    entry.title ??= title
  }
  return entry
}

/** Behind the second syllable of an East Asian given name: "Wen-hsiang". */
export function syllableEnd(text: string, end: number): number {
  if (CLASS_OF[text.charCodeAt(end)] !== CharClass.Hyphen) return end
  let at = end + 1
  while (at < text.length && CLASS_OF[text.charCodeAt(at)] === CharClass.Lower) at++
  return at > end + 1 && at - end <= 8 ? at : end
}

/** "the baker Name", "the baker, Name": the small word of a trade or office. */
function titleBefore(text: string, start: number): string | undefined {
  let end = start
  while (end > 0 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === ',')) end--
  let from = end
  while (from > 0 && CLASS_OF[text.charCodeAt(from - 1)] === CharClass.Lower) from--
  if (from === end || end === start) return undefined
  const word = wordAt(text, from, end)
  return (word.kind & WordKind.Title) !== 0 ? word.text : undefined
}

const isAccordingTo = (text: string, start: number): boolean => text.startsWith('ccording to ', start - 12)

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
