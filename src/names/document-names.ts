import { classAt, isLetterClass } from '../text/char-class.ts'
import { fold } from '../text/fold.ts'
import type { Scan } from '../text/scan.ts'
import type { Authority } from './authority.ts'
import { type Country, wordsOfCountry } from './countries.ts'
import type { Person } from './person.ts'
import { COMMON_SURNAMES } from './surname-lists.ts'
import { capitalWords } from './word-table.ts'

/** In code units: a text this long has many surnames by chance, and only whole names count. */
const LONG_TEXT = 20_000

/** What a document says of people in general; each answer computed when first asked for. */
export class DocumentNames {
  readonly #text: string
  readonly #scan: Scan
  readonly #authority: Authority
  readonly #lowerCase = new Map<string, boolean>()
  readonly #countries = new Map<Country, boolean>()
  #statesmen: readonly Person[] | undefined
  #company: ReadonlySet<string> | undefined
  #words: Map<string, { written: string; count: number }[]> | undefined

  constructor(text: string, scan: Scan, authority: Authority) {
    this.#text = text
    this.#scan = scan
    this.#authority = authority
  }

  /** True when the word stands in the text in small letters: it is a common word there. */
  hasLowerCase(folded: string): boolean {
    let known = this.#lowerCase.get(folded)
    if (known === undefined) {
      known = this.#hasPlainWord(folded)
      this.#lowerCase.set(folded, known)
    }
    return known
  }

  /** As `hasWord`, but not inside an address, handle or file name. */
  #hasPlainWord(word: string): boolean {
    let at = this.#text.indexOf(word)
    while (at >= 0) {
      const end = at + word.length
      const isWord = !isLetterClass(classAt(this.#text, at - 1)) && !isLetterClass(classAt(this.#text, end))
      if (
        isWord &&
        !/[/@_.=#-]/.test(this.#text.charAt(at - 1)) &&
        !/^(?:[/@_=-]|\.\p{L})/u.test(this.#text.slice(end, end + 2))
      )
        return true
      at = this.#text.indexOf(word, at + 1)
    }
    return false
  }

  /** True when the phrase stands in the text as whole words, in this case. */
  hasWord(phrase: string): boolean {
    let at = this.#text.indexOf(phrase)
    while (at >= 0) {
      if (
        !isLetterClass(classAt(this.#text, at - 1)) &&
        !isLetterClass(classAt(this.#text, at + phrase.length))
      )
        return true
      at = this.#text.indexOf(phrase, at + 1)
    }
    return false
  }

  /** True when the text names the country, its people, its capital or one of its statesmen. */
  hasCountry(country: Country): boolean {
    let known = this.#countries.get(country)
    if (known === undefined) {
      known =
        wordsOfCountry(country).some(
          (word) => this.hasWord(titleCase(word)) || this.hasWord(word.toUpperCase()),
        ) || this.statesmen().some((person) => person.roles.some((role) => role.country === country))
      this.#countries.set(country, known)
    }
    return known
  }

  /** People of the authority whose surname stands in the text in an accepted spelling. */
  statesmen(): readonly Person[] {
    if (this.#statesmen !== undefined) return this.#statesmen
    const found = new Set<Person>()
    for (const folded of this.#written().keys())
      for (const person of this.#authority.withSurname(folded)) found.add(person)
    this.#statesmen = [...found]
    return this.#statesmen
  }

  /**
   * Number of people of the authority whom the text is surely about: by whole name or by a rare surname, and those
   * whom a misspelt mention was settled as. A surname counts once, whoever bears it.
   *
   * @param except  Not counted: the one who is asked about.
   */
  company(settled: ReadonlySet<Person>, except: Person): number {
    const isLong = this.#text.length > LONG_TEXT
    this.#company ??= new Set(
      this.statesmen()
        .filter((person) => (!isLong && isTelling(person)) || this.hasWord(person.name))
        .map(headOf),
    )
    const heads = new Set(this.#company)
    for (const person of settled) heads.add(headOf(person))
    heads.delete(headOf(except))
    return heads.size
  }

  /** True when the surname stands in the text in an accepted spelling. */
  hasSurname(person: Person): boolean {
    return this.#spellings(person).length > 0
  }

  /** The surname's last word in the document's own accepted spelling, else in the authority's. */
  spellingFor(person: Person): string {
    const [best] = this.#spellings(person).sort(
      (left, right) => right.count - left.count || (left.written < right.written ? -1 : 1),
    )
    return best?.written ?? (person.family.split(/[ -]/).at(-1) as string)
  }

  #spellings(person: Person): { written: string; count: number }[] {
    const words = this.#written()
    return [...this.#authority.surnamesOf(person)].flatMap((head) => words.get(head) ?? [])
  }

  /** Capitalised words by folded form, with the ways they are written; ALL CAPS left out. */
  #written(): Map<string, { written: string; count: number }[]> {
    if (this.#words !== undefined) return this.#words
    const words = new Map<string, { written: string; count: number }[]>()
    for (const word of capitalWords(this.#text, this.#scan)) {
      if (this.#authority.about(word).bearers.length === 0) continue
      const { text: written, folded } = word
      if (written.length < 3 || word.isShouted) continue
      const rows = words.get(folded)
      const row = rows?.find((other) => other.written === written)
      if (row !== undefined) row.count++
      else if (rows !== undefined) rows.push({ written, count: 1 })
      else words.set(folded, [{ written, count: 1 }])
    }
    this.#words = words
    return words
  }
}

const headOf = (person: Person): string => fold(person.family).split(/[ -]/).at(-1) as string

/** A surname that hardly anybody else bears. Those written first, as in China and Korea, are borne by millions. */
const isTelling = (person: Person): boolean =>
  !COMMON_SURNAMES.has(headOf(person)) && !person.name.startsWith(`${person.family} `)

const titleCase = (phrase: string): string =>
  phrase.replace(/(^| )(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
