import { CharClass, classAt } from '../text/char-class.ts'
import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import { BODY_WORDS } from './body-words.ts'
import { countryOf } from './countries.ts'
import { isKnownGivenName } from './given-names.ts'
import type { NameFact } from './name-fact.ts'
import { BREAKING_VERBS, PARTICLES, SAYING_VERBS, SENTENCE_WORDS, THING_NOUNS } from './name-words.ts'
import { LESSERS, OCCUPATIONS, officeOf } from './roles.ts'

/** A run of capitalised words that reads like the name of one person. */
interface Run {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  readonly person: boolean
  /** Ordinal of the sentence in the document. */
  readonly sentence: number
}

const MIN_WORDS = 2
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
 * @returns  In order of first mention.
 */
export function findFullNames(text: string, scan: Scan): NameFact[] {
  const runs: Run[] = []
  const singles = new Map<string, { start: number; end: number; count: number; acts: boolean }>()
  const { capitals } = scan
  let sentence = 0
  let at = 0
  let lastEnd = 0
  while (at < capitals.count) {
    let to = at + 1
    while (to < capitals.count && joins(text, capitals.end(to - 1), capitals.start(to))) to++
    if (isSentenceEnd(text, lastEnd, capitals.start(at))) sentence++
    lastEnd = capitals.end(to - 1)
    if (to - at >= MIN_WORDS) {
      const run = readRun(text, capitals.start(at), syllableEnd(text, capitals.end(to - 1)), sentence)
      if (run !== undefined) runs.push(run)
    }
    for (let index = at; index < to; index++) {
      const start = capitals.start(index)
      const end = capitals.end(index)
      if (end - start < MIN_BARE) continue
      const word = text.slice(start, end)
      const single = singles.get(word)
      const acts = to - at === 1 && actsAt(text, end)
      if (single === undefined) singles.set(word, { start, end, count: 1, acts })
      else {
        single.count++
        single.acts ||= acts
      }
    }
    at = to
  }
  return runs.length === 0 ? [] : toFacts(text, runs, singles)
}

/** Behind the second syllable of an East Asian given name: "Wen-hsiang". */
function syllableEnd(text: string, end: number): number {
  if (classAt(text, end) !== CharClass.Hyphen) return end
  let at = end + 1
  while (classAt(text, at) === CharClass.Lower) at++
  return at > end + 1 && at - end <= 8 ? at : end
}

/** True when two capitalised words belong to one run: a space, a hyphen, an initial's dot, a particle between them. */
function joins(text: string, end: number, start: number): boolean {
  const length = start - end
  if (length === 1) {
    const charClass = classAt(text, end)
    return charClass === CharClass.Space || charClass === CharClass.Hyphen || charClass === CharClass.Stop
      ? charClass !== CharClass.Stop || classAt(text, end - 2) !== CharClass.Lower
      : charClass === CharClass.Apostrophe
  }
  if (length === 2) return text.charAt(end) === '.' && text.charAt(end + 1) === ' ' && isInitial(text, end)
  if (length > 9) return false
  const between = text.slice(end, start)
  if (!between.startsWith(' ')) return false
  return between
    .slice(1)
    .split(/[ -]/)
    .every((part) => part === '' || PARTICLES.has(part))
}

const isInitial = (text: string, end: number): boolean =>
  classAt(text, end - 1) === CharClass.Upper &&
  classAt(text, end - 2) !== CharClass.Lower &&
  classAt(text, end - 2) !== CharClass.Upper

function isSentenceEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const charClass = classAt(text, at)
    if (charClass === CharClass.Stop || charClass === CharClass.LineFeed) return true
  }
  return false
}

const wordBehind = (text: string, end: number): string =>
  text.charAt(end) === ' ' ? (text.slice(end + 1, end + 16).split(/[^a-z]/)[0] ?? '') : ''

const actsAt = (text: string, end: number): boolean => SAYING_VERBS.has(wordBehind(text, end))

/** A finite verb behind a full name: enough for two words with capitals to be somebody. */
function isSubjectAt(text: string, end: number): boolean {
  const word = wordBehind(text, end)
  return SAYING_VERBS.has(word) || BREAKING_VERBS.has(word) || (word.length > 4 && word.endsWith('ed'))
}

/** Strip offices and sentence openers off a run and see whether a name is left. */
function readRun(text: string, start: number, end: number, sentence: number): Run | undefined {
  const words = text.slice(start, end).split(' ')
  let from = 0
  let person = false
  for (let at = 0; at < words.length; at++) {
    const lower = (words[at] as string).toLowerCase()
    const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
    if (OCCUPATIONS.has(bare) || officeOf(bare) !== undefined || LESSERS.has(bare)) {
      from = at + 1
      person = true
    } else if (SENTENCE_WORDS.has(bare) || countryOf(bare) !== undefined) {
      if (at > from) return undefined
      from = at + 1
    } else if (BODY_WORDS.has(bare) || THING_NOUNS.has(bare)) return undefined
  }
  const name = words.slice(from)
  const counted = name.filter((word) => !PARTICLES.has(word.toLowerCase())).length
  if (counted < MIN_WORDS || name.length > MAX_WORDS + 2 || counted > MAX_WORDS) return undefined
  const last = name.at(-1) as string
  if (last.length < 3 || last === last.toUpperCase()) return undefined
  if (PARTICLES.has((name[0] as string).toLowerCase())) return undefined
  const nameStart = end - name.join(' ').length
  const surface = text.slice(nameStart, end)
  if (/\d|[^\p{L}\p{M} .'’‑-]/u.test(surface)) return undefined
  person ||= isKnownGivenName(fold(name[0] as string)) || isSubjectAt(text, end)
  if (!person) {
    const before = text.slice(Math.max(0, nameStart - 24), nameStart).split(/[^\p{L}]+/u)
    const word = (before.at(-1) === '' ? before.at(-2) : before.at(-1)) ?? ''
    const lower = word.toLowerCase()
    person =
      OCCUPATIONS.has(lower) ||
      officeOf(lower) !== undefined ||
      (lower === 'to' && before.at(-3) === 'According')
  }
  return { start: nameStart, end, words: name, person, sentence }
}

function toFacts(
  text: string,
  runs: readonly Run[],
  singles: ReadonlyMap<string, { start: number; end: number; count: number; acts: boolean }>,
): NameFact[] {
  const facts = new Map<
    string,
    { run: Run; surface: string; count: number; person: boolean; beside: Set<string> }
  >()
  const surnames = new Set<string>()
  const bySentence = new Map<number, { key: string; surface: string }[]>()
  for (const run of runs) {
    const surface = text.slice(run.start, run.end)
    const key = fold(surface)
    const fact = facts.get(key)
    if (fact === undefined) facts.set(key, { run, surface, count: 1, person: run.person, beside: new Set() })
    else {
      fact.count++
      fact.person ||= run.person
    }
    for (const part of (run.words.at(-1) as string).split(/[-‑]/)) surnames.add(part)
    const row = bySentence.get(run.sentence)
    if (row === undefined) bySentence.set(run.sentence, [{ key, surface }])
    else row.push({ key, surface })
  }
  for (const row of bySentence.values()) {
    if (row.length < 2 || row.length > MAX_BESIDE) continue
    for (const left of row)
      for (const right of row) if (left.key !== right.key) facts.get(left.key)?.beside.add(right.key)
  }
  const found: NameFact[] = []
  for (const { run, surface, count, person, beside } of facts.values()) {
    const bare = singles.get(run.words.at(-1) as string)
    found.push({
      surface,
      mentions: Math.max(count, bare?.count ?? 0),
      full: true,
      person: person || (bare !== undefined && bare.acts),
      beside: [...beside].sort(),
      context: contextOf(text, run.start, run.end),
    })
  }
  for (const [word, { start, end, count, acts }] of singles) {
    const lower = word.toLowerCase()
    if (!acts || surnames.has(word) || SENTENCE_WORDS.has(lower) || countryOf(lower) !== undefined) continue
    if (BODY_WORDS.has(lower) || officeOf(lower) !== undefined || OCCUPATIONS.has(lower)) continue
    found.push({
      surface: word,
      mentions: count,
      full: false,
      person: true,
      beside: [],
      context: contextOf(text, start, end),
    })
  }
  return found
}

/** The words around a span, on its line, at most 80 code units. */
function contextOf(text: string, start: number, end: number): string {
  const room = Math.max(0, CONTEXT - (end - start))
  let from = Math.max(0, start - (room >> 1))
  let to = Math.min(text.length, from + CONTEXT)
  const before = text.lastIndexOf('\n', start - 1)
  if (start > 0 && before >= from) from = before + 1
  const after = text.indexOf('\n', end)
  if (after >= 0 && after < to) to = after
  return text.slice(from, to).trim()
}
