import { givenLanguage } from '../language/given-language.ts'
import { identifyLanguage, type LanguageGuess } from '../language/identify.ts'
import type { Lines } from '../text/lines.ts'
import { type Scan, scanText } from '../text/scan.ts'
import { mainScript } from '../text/script-runs.ts'
import type { ProtectedSpan } from '../text/spans.ts'
import { documentDate } from './document-date.ts'
import { urlDate } from './field-date.ts'
import { type DocumentSentence, parseSentences } from './sentences.ts'

/** What is known of a document beside its text. */
export interface DocumentFacts {
  /**
   * ISO date from elsewhere: YYYY-MM-DD, YYYY-MM or YYYY; `undefined` where it is known that there is none. Read off the
   * text, then the address, when absent.
   */
  readonly date?: string | undefined
  /** BCP 47 code that a field of the input gives. */
  readonly language?: string | undefined
  /** Where the document was published; its date may stand there. */
  readonly url?: string | undefined
  /** The site that a field of the input names. */
  readonly site?: string | undefined
  /** Finds what no edit may touch; called once, when a rule proposes an edit. */
  readonly protect?: ((text: string, lines: Lines) => readonly ProtectedSpan[]) | undefined
}

/**
 * One text and what is known of it. Everything that costs is computed when first asked for.
 *
 * The text never changes: a cleaned text is another Document.
 */
export class Document {
  /** POSIX path below the input root. */
  readonly id: string
  /** Decoded, after the BOM. */
  readonly text: string
  readonly scan: Scan
  /** ISO 15924 code of the script with the most letters; `Zyyy` without letters. */
  readonly script: string
  /** The language that a field gives and that fits the text. */
  readonly givenLanguage: string | undefined
  readonly #url: string | undefined
  readonly #site: string | undefined
  readonly #protect: DocumentFacts['protect']
  #language: LanguageGuess | undefined
  #date: { readonly value: string | undefined } | undefined
  #protectedSpans: readonly ProtectedSpan[] | undefined
  readonly #sentences = new Map<number, readonly DocumentSentence[]>()

  constructor(id: string, text: string, facts: DocumentFacts = {}) {
    this.id = id
    this.text = text
    this.scan = scanText(text)
    this.script = mainScript(this.scan.classCounts)
    if ('date' in facts) this.#date = { value: facts.date }
    this.#url = facts.url
    this.#site = facts.site
    this.#protect = facts.protect
    this.givenLanguage = facts.language === undefined ? undefined : givenLanguage(facts.language, this.script)
    if (this.givenLanguage !== undefined) this.#language = { language: this.givenLanguage, by: 'field' }
  }

  /** What no edit may touch, such as code and link targets; sorted by start, not overlapping. */
  get protectedSpans(): readonly ProtectedSpan[] {
    this.#protectedSpans ??= this.#protect?.(this.text, this.lines) ?? []
    return this.#protectedSpans
  }

  get lines(): Lines {
    return this.scan.lines
  }

  /**
   * Where the document comes from, so that its furniture is that of its siblings: the field that names it, else the host
   * of its address, else its folder; `undefined` for a file beside all others.
   */
  get family(): string | undefined {
    if (this.#site !== undefined) return `field:${this.#site}`
    const host = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(this.#url ?? '')?.[1]
    if (host !== undefined) return `host:${host.toLowerCase()}`
    const slash = this.id.lastIndexOf('/')
    return slash < 0 ? undefined : `folder:${this.id.slice(0, slash)}`
  }

  /** ISO date of the document where it is known: YYYY-MM-DD, YYYY-MM or YYYY. */
  get date(): string | undefined {
    this.#date ??= {
      value: documentDate(this.lines) ?? (this.#url === undefined ? undefined : urlDate(this.#url)),
    }
    return this.#date.value
  }

  /** Language of the whole text, BCP 47; `und` when it cannot be told. */
  get language(): string {
    return this.languageGuess.language
  }

  get languageGuess(): LanguageGuess {
    this.#language ??= identifyLanguage(this.text, this.script)
    return this.#language
  }

  /**
   * Sentences of one line, in order, as nlcst nodes. Parsed on the first call for a line; a tree costs about a
   * hundred times the bytes of its text, so ask for single lines only, and only where something was found.
   *
   * The nodes' own positions count from the line's first character; `start` and `end` from the document's.
   */
  sentences(line: number): readonly DocumentSentence[] {
    let sentences = this.#sentences.get(line)
    if (sentences === undefined) {
      sentences = parseSentences(this.lines.content(line), this.lines.from(line))
      this.#sentences.set(line, sentences)
    }
    return sentences
  }
}
