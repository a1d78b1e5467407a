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

  /** @param text  The raw text of the finding's document. */
  covers({ ruleId, start, end, actual }: Finding, text: string): boolean {
    if (start === end) return false
    const found = collapseSpace(actual)
    if (found.length <= PATTERN_TEXT_LIMIT && this.#patterns.some((pattern) => pattern.test(found)))
      return true
    if (this.#phrases.some((phrase) => phrase === found || holds(text, start, end, phrase))) return true
    if (!NAME_FAMILIES.test(ruleId)) return false
    return this.#names.some((name) => name === found || holds(text, start, end, name))
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
