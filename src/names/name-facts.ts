import { CharClass, CLASS_OF } from '../text/char-class.ts'
import type { SpanList } from '../text/spans.ts'
import type { NameFact } from './name-fact.ts'
import { SAYING_VERBS } from './name-words.ts'
import { areFamilyVariants } from './same-name.ts'
import { soundSimilarity } from './spelling.ts'
import type { Word } from './word.ts'
import { WordKind } from './word-kind.ts'

/** A full name as a document writes it, with all its mentions. */
export interface FullName {
  /** Of the first mention. */
  readonly start: number
  readonly end: number
  readonly surface: Word
  readonly surname: Word
  readonly count: number
  readonly person: boolean
  readonly title: string | undefined
  readonly beside: ReadonlySet<FullName> | undefined
}

/** Words with a capital that belong to no full name. */
export interface BareWords {
  /** Indexes of the scan's capitals. */
  readonly indexes: readonly number[]
  /** Titles before them, by index. */
  readonly titles: ReadonlyMap<number, string>
}

interface Single {
  readonly start: number
  readonly end: number
  count: number
  acts: boolean
  title: string | undefined
}

/**
 * Full names with the bare mentions of their surnames, and surnames that stand alone: those that act, that have a title,
 * or that sound like the surname of a full name.
 */
export function toNameFacts(
  text: string,
  capitals: SpanList,
  words: readonly Word[],
  fullNames: readonly FullName[],
  { indexes, titles }: BareWords,
): NameFact[] {
  const surnames = new Map<string, { count: number; acts: boolean }>()
  let sounds: ReadonlyMap<string, readonly Word[]> | undefined
  let initials = 0
  for (const { surname } of fullNames) {
    for (const part of surname.text.includes('-')
      ? [surname.text, ...surname.text.split('-')]
      : [surname.text]) {
      surnames.set(part, { count: 0, acts: false })
      initials |= soundClassAt(part, 0)
    }
  }
  const singles = new Map<Word, Single>()
  for (const index of indexes) {
    const start = capitals.start(index)
    const end = capitals.end(index)
    const word = words[index] as Word
    const isLike = (initials & soundClassAt(text, start)) !== 0
    // "However", "Berlin": no single, and no mention of a surname with another letter.
    if (!isLike && (word.kind & NO_SURNAME) !== 0) continue
    const title = titles.get(index)
    const acts = title !== undefined || actsAt(text, end) || isQuoted(text, start)
    if (!acts && !isLike) continue
    const surname = surnames.get(word.text)
    if (surname !== undefined) {
      surname.count++
      surname.acts ||= acts
    } else {
      if (!acts) {
        sounds ??= bySound(fullNames)
        if (!soundsLike(word, sounds)) continue
      }
      const single = singles.get(word)
      if (single === undefined) singles.set(word, { start, end, count: 1, acts, title })
      else {
        single.count++
        single.acts ||= acts
        single.title ??= title
      }
    }
  }
  const found: NameFact[] = []
  for (const { start, end, surface, surname, count, person, title, beside } of fullNames) {
    const alone = surnames.get(surname.text)
    found.push({
      surface: surface.text,
      mentions: count + (alone?.count ?? 0),
      full: true,
      person: person || (alone?.acts ?? false),
      title: title ?? '',
      beside: beside === undefined ? NOBODY : Array.from(beside, (other) => other.surface.folded).sort(),
      context: contextOf(text, start, end),
    })
  }
  for (const [word, { start, end, count, acts, title }] of singles) {
    if ((word.kind & NO_SURNAME) !== 0) continue
    const context = contextOf(text, start, end)
    found.push({
      surface: word.text,
      mentions: count,
      full: false,
      person: acts,
      title: title ?? '',
      beside: NOBODY,
      context,
    })
  }
  return found
}

/** Surnames of the full names by what their spellings have in common. */
function bySound(fullNames: readonly FullName[]): ReadonlyMap<string, readonly Word[]> {
  const sounds = new Map<string, Word[]>()
  for (const { surname } of fullNames) {
    const alike = sounds.get(surname.skeleton)
    if (alike === undefined) sounds.set(surname.skeleton, [surname])
    else alike.push(surname)
  }
  return sounds
}

const NO_SURNAME = WordKind.Title | WordKind.Opener | WordKind.Body

/** A spelling of the surname of a full name: nearly one sound from its first letter on, as nothing else says so. */
function soundsLike(word: Word, sounds: ReadonlyMap<string, readonly Word[]>): boolean {
  if ((word.kind & NO_SURNAME) !== 0) return false
  const first = soundClassAt(word.folded, 0)
  return (
    sounds
      .get(word.skeleton)
      ?.some(
        ({ folded }) =>
          (soundClassAt(folded, 0) & first) !== 0 &&
          soundSimilarity(folded, word.folded) >= NEARLY_ONE_SOUND &&
          areFamilyVariants(folded, word.folded),
      ) ?? false
  )
}

const NEARLY_ONE_SOUND = 0.92

/** One bit for the first sounds that two spellings of a name may begin with. */
const soundClassAt = (text: string, at: number): number =>
  SOUND_CLASSES[(text.charCodeAt(at) & 31) as number] as number

/** By letter: vowels and y, j; and the classes of `SKELETON_CLASSES`; every other sign has all. */
const SOUND_CLASSES: Int32Array = (() => {
  const classes = new Int32Array(32).fill(-1)
  for (const [index, letters] of ['aeiouyjhw', 'bpfvw', 'dt', 'gkxhqc', 'szcjx', 'lr', 'mn'].entries())
    for (const letter of letters) {
      const code = letter.charCodeAt(0) & 31
      classes[code] = ((classes[code] as number) === -1 ? 0 : (classes[code] as number)) | (1 << index)
    }
  return classes
})()

const NOBODY: readonly string[] = []

const CONTEXT = 80

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
