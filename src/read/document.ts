import { identifyLanguage, type LanguageGuess } from '../language/identify.ts'
import type { Lines } from '../text/lines.ts'
import { type Scan, scanText } from '../text/scan.ts'
import { mainScript } from '../text/script-runs.ts'
import { documentDate } from './document-date.ts'
import { type DocumentSentence, parseSentences } from './sentences.ts'

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
  #language: LanguageGuess | undefined
  #date: { readonly value: string | undefined } | undefined
  readonly #sentences = new Map<number, readonly DocumentSentence[]>()

  /** @param known  A date from elsewhere, `undefined` where it is known that there is none; read off the text when absent. */
  constructor(id: string, text: string, known: { readonly date?: string | undefined } = {}) {
    this.id = id
    this.text = text
    this.scan = scanText(text)
    this.script = mainScript(this.scan.classCounts)
    if ('date' in known) this.#date = { value: known.date }
  }

  get lines(): Lines {
    return this.scan.lines
  }

  /** ISO date of the document where it is known: YYYY-MM-DD, YYYY-MM or YYYY. */
  get date(): string | undefined {
    this.#date ??= { value: documentDate(this.lines) }
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
