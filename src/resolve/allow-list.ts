import type { Finding } from '../findings/finding.ts'
import { collapseSpace } from '../text/fold.ts'
import { PATTERN_TEXT_LIMIT } from '../text/safe-pattern.ts'

/** What a user says is right as it stands. */
export interface Allowed {
  /** Names and terms: findings of the families `name` and `term` on them or inside them. */
  readonly names: readonly string[]
  /** Any finding on them or inside them. */
  readonly phrases: readonly string[]
  /** Each matches the text of a finding as a whole. */
  readonly patterns: readonly RegExp[]
}

/** One entry: its key, such as `allow.phrases.0`, and what it allows. */
export interface AllowEntry {
  readonly key: string
  readonly value: string
}

const NAME_FAMILIES = /^(?:name|term)\//
/** Letters of scripts that set words apart; a Han character beside another or beside Latin cuts no word. */
const LETTER = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]/u

/** Tells which findings of a document are about something allowed. */
export class AllowList {
  readonly #names: readonly string[]
  readonly #phrases: readonly string[]
  readonly #patterns: readonly RegExp[]

  constructor({ names, phrases, patterns }: Allowed) {
    this.#names = names.map(collapseSpace)
    this.#phrases = phrases.map(collapseSpace)
    this.#patterns = patterns
  }

  get isEmpty(): boolean {
    return this.#names.length + this.#phrases.length + this.#patterns.length === 0
  }

  /** All entries with their keys. */
  get entries(): readonly AllowEntry[] {
    const keyed = (list: string, values: readonly string[]): AllowEntry[] =>
      values.map((value, at) => ({ key: `allow.${list}.${at}`, value }))
    return [
      ...keyed('names', this.#names),
      ...keyed('phrases', this.#phrases),
      ...keyed(
        'patterns',
        this.#patterns.map(({ source }) => source),
      ),
    ]
  }

  /** @param text  The raw text of the finding's document. */
  covers(finding: Finding, text: string): boolean {
    for (const _entry of this.#entriesFor(finding, text)) return true
    return false
  }

  /** Keys of all entries that cover the finding, such as `allow.phrases.0`. */
  entriesFor(finding: Finding, text: string): string[] {
    return [...this.#entriesFor(finding, text)]
  }

  *#entriesFor({ ruleId, start, end, actual }: Finding, text: string): Generator<string> {
    if (start === end) return
    const found = collapseSpace(actual)
    if (found.length <= PATTERN_TEXT_LIMIT)
      for (const [at, pattern] of this.#patterns.entries())
        if (pattern.test(found)) yield `allow.patterns.${at}`
    const isAbout = (entry: string): boolean => entry === found || holds(text, start, end, entry)
    for (const [at, phrase] of this.#phrases.entries()) if (isAbout(phrase)) yield `allow.phrases.${at}`
    if (!NAME_FAMILIES.test(ruleId)) return
    for (const [at, name] of this.#names.entries()) if (isAbout(name)) yield `allow.names.${at}`
  }
}

/** True when the span lies in an occurrence of the phrase that begins and ends with a word. */
function holds(text: string, start: number, end: number, phrase: string): boolean {
  if (end - start > phrase.length) return false
  for (let at = Math.max(0, end - phrase.length); at <= start; at++) {
    if (text.startsWith(phrase, at) && !isCut(text, at) && !isCut(text, at + phrase.length)) return true
  }
  return false
}

const isCut = (text: string, at: number): boolean =>
  at > 0 && at < text.length && LETTER.test(text[at - 1] as string) && LETTER.test(text[at] as string)
