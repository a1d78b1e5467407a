import {
  bit,
  CharClass,
  classAt,
  FOREIGN_LETTERS,
  isLatinClass,
  isLetterClass,
  LATIN_LETTERS,
} from '../text/char-class.ts'
import type { ScriptRun } from '../text/script-runs.ts'
import type { Span } from '../text/spans.ts'
import { canEndName } from './complete-name.ts'
import { legitimateReason, type Reason } from './legitimate.ts'

/** A run of another script inside a line. */
export interface Leftover extends ScriptRun {
  /** `glued`: touches a letter of the document's own; `half-name`: the rest of a capitalised name; `bare`: neither. */
  readonly kind: 'glued' | 'half-name' | 'bare'
  /** Letters, digits, hyphens and apostrophes around the run. */
  readonly token: Span
  /** Why it is legitimate; `undefined` for a real leftover. Looked into when first asked for. */
  readonly reason: Reason | undefined
  /** BCP 47; `undefined` where only the letters can tell (`languageOfRun`). */
  readonly language: string | undefined
}

/** A leftover whose reason is looked into when it is first asked for. */
export class LazyLeftover implements Leftover {
  readonly start: number
  readonly end: number
  readonly script: string
  readonly kind: Leftover['kind']
  readonly token: Span
  readonly #text: string
  readonly #line: Span
  readonly #own: number
  readonly language: string | undefined
  #reason: Reason | undefined | null = null

  constructor(
    { start, end, script }: ScriptRun,
    kind: Leftover['kind'],
    token: Span,
    text: string,
    line: Span,
    own: number,
    language?: string,
  ) {
    this.start = start
    this.end = end
    this.script = script
    this.kind = kind
    this.token = token
    this.#text = text
    this.#line = line
    this.#own = own
    this.language = language
  }

  get reason(): Reason | undefined {
    if (this.#reason === null) {
      const found = legitimateReason(this.#text, this, this.token, this.script, this.#line, this.#own)
      // What explains itself stands apart; parentheses behind a glued run say something else.
      this.#reason = this.kind !== 'bare' && found === 'gloss' ? undefined : found
    }
    return this.#reason
  }
}

/** Letters looked at on either side of a run; longer words are not names. */
const MAX_WORD = 60
/** Scripts without spaces: whatever stands in their lines touches a letter. */
const UNSPACED = bit(CharClass.Han) | bit(CharClass.Kana) | bit(CharClass.Hangul)
/** Function words at the start of a sentence are no beginnings of names. Source: closed classes of English. */
const NO_STEM =
  /^(?:A|An|As|At|But|By|For|From|He|Her|His|I|If|In|Is|It|Its|No|Not|Of|On|Or|Our|She|So|That|The|Their|They|This|To|Was|We|With|You)$/

/** What a run of another script in a line is. */
export function classifyRun(
  text: string,
  run: ScriptRun,
  next: ScriptRun | undefined,
  line: Span,
  own: number,
): Leftover {
  const token = wordAround(text, run, line)
  if ((own & LATIN_LETTERS) === 0) {
    const isGlued =
      (own & UNSPACED) === 0 &&
      ((bit(classAt(text, run.start - 1)) | bit(classAt(text, run.end))) & own) !== 0
    return new LazyLeftover(run, isGlued ? 'glued' : 'bare', token, text, line, own)
  }
  const touches =
    isLatinClass(classAt(text, run.start - 1)) ||
    isLatinClass(classAt(text, run.end)) ||
    isHyphenated(text, run) ||
    isRepeatedHalf(text, run, next)
  const isName =
    touches &&
    classAt(text, token.start) === CharClass.Upper &&
    !(NO_STEM.test(text.slice(token.start, run.start)) && isSentenceStart(text, token.start, line)) &&
    canEndName(text.slice(run.start, run.end), run.script)
  return new LazyLeftover(run, touches ? (isName ? 'half-name' : 'glued') : 'bare', token, text, line, own)
}

/** At the start of the line, or behind a stop, a colon or a quotation mark. */
function isSentenceStart(text: string, offset: number, line: Span): boolean {
  let before = offset - 1
  while (before >= line.start && classAt(text, before) === CharClass.Space) before--
  if (before < line.start) return true
  const charClass = classAt(text, before)
  return charClass === CharClass.Stop || charClass === CharClass.Quote || text.charAt(before) === ':'
}

/** `Rostov-on-顿河`: a hyphen between a Latin letter and the run. */
function isHyphenated(text: string, run: Span): boolean {
  const isHyphen = (offset: number): boolean => text.charAt(offset) === '-' || text.charAt(offset) === '‐'
  return (
    (isHyphen(run.start - 1) && isLatinClass(classAt(text, run.start - 2))) ||
    (isHyphen(run.end) && isLatinClass(classAt(text, run.end + 1)))
  )
}

/** `渗透,deep渗透`: the first half of a repetition, with a comma and Latin letters directly behind it. */
function isRepeatedHalf(text: string, run: Span, next: Span | undefined): boolean {
  if (next === undefined || !/[,，、;；]/.test(text.charAt(run.end))) return false
  if (text.slice(run.start, run.end) !== text.slice(next.start, next.end)) return false
  return isLatinClass(classAt(text, run.end + 1)) && isLatinClass(classAt(text, next.start - 1))
}

const WORD_BITS =
  bit(CharClass.Lower) |
  bit(CharClass.Upper) |
  bit(CharClass.Digit) |
  bit(CharClass.Mark) |
  bit(CharClass.Invisible) |
  FOREIGN_LETTERS

function wordAround(text: string, run: Span, line: Span): Span {
  const isInside = (offset: number, step: number): boolean => {
    const charClass = classAt(text, offset)
    if (((1 << charClass) & WORD_BITS) !== 0) return true
    if (charClass !== CharClass.Hyphen && charClass !== CharClass.Apostrophe) return false
    return isLetterClass(classAt(text, offset + step)) && isLetterClass(classAt(text, offset - step))
  }
  let { start, end } = run
  const from = Math.max(line.start, start - MAX_WORD)
  const to = Math.min(line.end, end + MAX_WORD)
  while (start > from && isInside(start - 1, -1)) start--
  while (end < to && isInside(end, 1)) end++
  return { start, end }
}
