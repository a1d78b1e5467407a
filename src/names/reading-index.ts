import type { Person } from './person.ts'
import { PIVOT_READINGS, type PivotReading } from './pivot-readings.ts'
import { formSimilarity, normalForm } from './spelling.ts'
import { isMarked, surnameForms } from './surname-forms.ts'

/** A person whose surname falls together with a word on the way through a language. */
export interface Read {
  readonly person: Person
  /** By sound, 0 to 1, of the two as the language leaves them. */
  readonly similarity: number
  /** BCP 47. */
  readonly language: string
}

interface Form {
  readonly person: Person
  readonly normal: string
  readonly isMarked: boolean
}

/** What two spellings must have in common behind a reading. */
const WITH_READING = 0.93
/** A stem or a reading shorter than this is anybody's. */
const SHORTEST_READ = 4

/** Surnames as each of `PIVOT_READINGS` leaves them, by the frame of their sounds. */
export class ReadingIndex {
  readonly #byReading: readonly ReadonlyMap<string, readonly Form[]>[]

  constructor(people: readonly Person[]) {
    const surnames = people.flatMap((person) =>
      surnameForms(person).map((folded) => ({ person, folded, isMarked: isMarked(folded) })),
    )
    // Most languages leave most names as they are.
    const normals = new Map<string, string>()
    const frames = new Map<string, string>()
    this.#byReading = PIVOT_READINGS.map((reading) => {
      const forms = new Map<string, Form[]>()
      for (const { person, folded, isMarked } of surnames) {
        const letters = mergeLetters(folded, reading)
        const normal = remember(normals, letters, normalForm)
        const form = { person, normal, isMarked }
        const frame = remember(frames, normal, frameOf)
        const known = forms.get(frame)
        if (known === undefined) forms.set(frame, [form])
        else known.push(form)
      }
      return forms
    })
  }

  /** In no order; a person may come several times. */
  find(folded: string): Read[] {
    const found: Read[] = []
    const marked = isMarked(folded)
    for (const [index, reading] of PIVOT_READINGS.entries()) {
      const { ending, language } = reading
      const written = ending === undefined ? folded : folded.replace(ending, '')
      if (written.length < SHORTEST_READ || (ending !== undefined && written === folded)) continue
      const normal = readThrough(written, reading)
      if (normal.length < SHORTEST_READ) continue
      for (const form of this.#byReading[index]?.get(frameOf(normal)) ?? []) {
        if (ending === undefined && form.isMarked !== marked) continue
        const similarity = formSimilarity(normal, form.normal)
        if (similarity >= WITH_READING) found.push({ person: form.person, similarity, language })
      }
    }
    return found
  }
}

const readThrough = (folded: string, reading: PivotReading): string =>
  normalForm(mergeLetters(folded, reading))

function mergeLetters(folded: string, { merges }: PivotReading): string {
  let letters = folded
  for (const [pattern, replacement] of merges) letters = letters.replace(pattern, replacement)
  return letters
}

function remember(known: Map<string, string>, key: string, make: (key: string) => string): string {
  let value = known.get(key)
  if (value === undefined) {
    value = make(key)
    known.set(key, value)
  }
  return value
}

/** Sounds that `WITH_READING` lets stand for each other, by code: one sign for them all. */
const FRAME_OF: readonly string[] = (() => {
  const signs: string[] = Array.from({ length: 128 }, () => '')
  for (const symbols of ['aeiouj', 'bvfp', 'szSZC', 'kghxq', 'dt', 'lr', 'nm'])
    for (const symbol of symbols) signs[symbol.charCodeAt(0)] = symbols.charAt(0)
  return signs
})()

/** The frame of a normal form: those signs, each run of vowels and of like consonants as one, without a last e. */
function frameOf(normal: string): string {
  const length = normal.length > 2 && normal.endsWith('e') ? normal.length - 1 : normal.length
  let frame = ''
  for (let at = 0; at < length; at++) {
    const sign = FRAME_OF[normal.charCodeAt(at)] as string
    if (!frame.endsWith(sign)) frame += sign
  }
  return frame
}
