import { Parser } from 'htmlparser2'

/** One term of an entry. */
export interface TbxTerm {
  readonly term: string
  /** BCP 47 tag of the language section; empty when there is none. */
  readonly language: string
  /** `preferredTerm-admn-sts`, `deprecatedTerm-admn-sts`, …, or empty: what the status note says. */
  readonly status: string
}

/** A concept with its terms in all languages, in the order of the file. */
export interface TbxEntry {
  /** Its `id`, else its number in the file, from 1. */
  readonly id: string
  readonly terms: readonly TbxTerm[]
}

/** Elements by their names in TBX 2 (ISO 30042:2008) and TBX 3 (ISO 30042:2019). */
const ENTRIES = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES = new Set(['langSec', 'langSet'])
const TERMS = new Set(['termSec', 'tig', 'ntig'])
const STATUS = 'administrativeStatus'

/** Longest text of one element; a hostile file may never close it. */
const LONGEST_TEXT = 10_000
/** Terms of one entry. */
const MOST_TERMS = 10_000

/**
 * Reads TBX piece by piece, in the style of data categories as attributes (DCA) and as tags (DCT). Text that is no
 * TBX gives no entries. No entity beyond XML's five is expanded and nothing is fetched.
 */
export class TbxReader {
  readonly #parser: Parser
  readonly #onEntry: (entry: TbxEntry) => void
  #count = 0
  #id: string | undefined
  #language = ''
  #terms: { term: string; language: string; status: string }[] = []
  #term: { term: string; language: string; status: string } | undefined
  #text: string | undefined
  /** Element whose text is gathered. */
  #gathered: 'term' | 'status' | undefined

  /** @param onEntry  Gets each entry when it is closed. */
  constructor(onEntry: (entry: TbxEntry) => void) {
    this.#onEntry = onEntry
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        ontext: (text) => {
          if (this.#text !== undefined && this.#text.length < LONGEST_TEXT) this.#text += text
        },
        onclosetag: (name, isImplied) => this.#close(name, isImplied),
      },
      { xmlMode: true, decodeEntities: true },
    )
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  end(): void {
    this.#parser.end()
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (ENTRIES.has(local)) {
      this.#count++
      this.#id = attributes['id'] ?? String(this.#count)
      this.#terms = []
    } else if (LANGUAGES.has(local)) this.#language = attributes['xml:lang'] ?? attributes['lang'] ?? ''
    else if (TERMS.has(local)) this.#term = { term: '', language: this.#language, status: '' }
    else if (local === 'term') this.#gather('term')
    else if (local === STATUS || attributes['type'] === STATUS) this.#gather('status')
  }

  #gather(what: 'term' | 'status'): void {
    this.#gathered = what
    this.#text = ''
  }

  #close(name: string, isImplied: boolean): void {
    const local = name.slice(name.indexOf(':') + 1)
    if (this.#text !== undefined && (local === 'term' || this.#gathered === 'status')) {
      const text = this.#text.trim().replace(/\s+/g, ' ')
      if (this.#gathered === 'term') {
        this.#term ??= { term: '', language: this.#language, status: '' }
        this.#term.term = text
      } else if (this.#term !== undefined) this.#term.status = text
      this.#text = undefined
      this.#gathered = undefined
    }
    if (TERMS.has(local)) this.#finishTerm()
    else if (LANGUAGES.has(local)) {
      this.#finishTerm()
      this.#language = ''
    } else if (ENTRIES.has(local) && this.#id !== undefined) {
      this.#finishTerm()
      // An entry that the file breaks off in is none.
      if (!isImplied) this.#onEntry({ id: this.#id, terms: this.#terms })
      this.#id = undefined
    }
  }

  #finishTerm(): void {
    if (this.#term !== undefined && this.#term.term !== '' && this.#terms.length < MOST_TERMS)
      this.#terms.push(this.#term)
    this.#term = undefined
  }
}

/** The language without its region: `en` of `en-GB`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split('-', 1)[0] as string

/** True for a status that says not to use the term. */
export const isForbidden = (status: string): boolean =>
  /^(?:deprecated|superseded|notRecommended|obsolete)/i.test(status)

/** True for a status that says to use the term before others. */
export const isPreferred = (status: string): boolean => /^(?:preferred|standardized)/i.test(status)
