import { fold } from '../text/fold.ts'
import { hashString } from '../text/hash.ts'
import type { Person } from './person.ts'
import { placeKeyOf } from './place-spellings.ts'
import { familySkeleton } from './same-name.ts'
import { normalForm } from './spelling.ts'
import type { NameMatch } from './surname-index.ts'
import { classifyWord, WordKind } from './word-kind.ts'

/** What an authority says of a word. */
export interface WordRecord {
  /** The authority that says so. */
  readonly owner: object
  /** People whose surname the word resembles; see `SurnameIndex.match`. */
  readonly matches: readonly NameMatch[]
  /** People whose surname it becomes through one more language; worked out when first asked for. */
  readings: readonly NameMatch[] | undefined
  /** A word of some name in a spelling that the authority knows. */
  readonly isKnown: boolean
  /** People with this surname in an accepted spelling. */
  readonly bearers: readonly Person[]
}

/** Shorter words sound alike by chance. */
const SHORTEST_TWIN = 6
const SHORTEST_TWIN_SOUND = 5
const NO_TWIN = WordKind.Title | WordKind.Opener | WordKind.Body | WordKind.KnownGiven | WordKind.Office

/** A written word with what follows from its letters, each worked out when first asked for and kept. */
export class Word {
  /** As written. */
  readonly text: string
  /** What the authority that was asked last said; `Authority.about` keeps it here, so that no map need be asked. */
  record: WordRecord | undefined = undefined
  #folded: string | undefined = undefined
  #lower: string | undefined = undefined
  #bare: string | undefined = undefined
  #key: bigint | undefined = undefined
  #kind = -1
  #isShouted: boolean | undefined = undefined
  #sound: string | undefined = undefined
  #skeleton: string | undefined = undefined
  #twinKey: string | undefined = undefined

  constructor(text: string) {
    this.text = text
  }

  get folded(): string {
    this.#folded ??= fold(this.text)
    return this.#folded
  }

  /** Lower case, typographic apostrophes made plain. */
  get lower(): string {
    this.#lower ??= this.text.toLowerCase().replaceAll('’', "'")
    return this.#lower
  }

  /** `lower` without possessive and without the dot of an abbreviation. */
  get bare(): string {
    this.#bare ??= withoutEnding(this.lower)
    return this.#bare
  }

  /** Mask of `WordKind`. */
  get kind(): number {
    if (this.#kind < 0) this.#kind = classifyWord(this.text)
    return this.#kind
  }

  /** 64-bit key of the folded word. */
  get key(): bigint {
    this.#key ??= hashString(this.folded)
    return this.#key
  }

  /** `normalForm` of the folded word. */
  get sound(): string {
    this.#sound ??= normalForm(this.folded)
    return this.#sound
  }

  /** `familySkeleton` of the folded word. */
  get skeleton(): string {
    this.#skeleton ??= familySkeleton(this.folded)
    return this.#skeleton
  }

  /** What it shares with other spellings of itself; empty for words that are no names of their own. */
  get twinKey(): string {
    this.#twinKey ??= this.#findTwinKey()
    return this.#twinKey
  }

  #findTwinKey(): string {
    const place = placeKeyOf(this.folded)
    if (place !== undefined) return place
    if (this.text.length < SHORTEST_TWIN || this.isShouted || (this.kind & NO_TWIN) !== 0) return ''
    return this.sound.length < SHORTEST_TWIN_SOUND ? '' : this.sound
  }

  /** Without small letters. */
  get isShouted(): boolean {
    this.#isShouted ??= this.text === this.text.toUpperCase()
    return this.#isShouted
  }
}

const withoutEnding = (word: string): string =>
  word.endsWith("'s")
    ? word.slice(0, -2)
    : word.endsWith("'") || word.endsWith('.')
      ? word.slice(0, -1)
      : word
