import {
  bit,
  CHAR_CLASSES,
  CharClass,
  CLASS_OF,
  classAt,
  FOREIGN_LETTERS,
  isLatinClass,
  isLetterClass,
  LATIN_LETTERS,
} from '../text/char-class.ts'
import type { Lines } from '../text/lines.ts'
import type { Scan } from '../text/scan.ts'
import { findForeignRuns, mainScript, ownLetters, type ScriptRun, scriptOf } from '../text/script-runs.ts'
import type { Span } from '../text/spans.ts'
import { canEndName } from './complete-name.ts'
import { findLatinProse } from './latin-prose.ts'
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

class LazyLeftover implements Leftover {
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

/** Share of a line's weight from which it is a line in the other script; its few own letters are names or units. */
const FOREIGN_LINE_SHARE = 0.7
/** Signs between two runs of one script that still belong together. */
const MAX_GAP = 4
/** Letters looked at on either side of a run; longer words are not names. */
const MAX_WORD = 60
/** Share of the own letters, by weight, under which a text is bilingual and nothing in it is a leftover. */
const OWN_SHARE = 2 / 3
/** Scripts without spaces: whatever stands in their lines touches a letter. */
const UNSPACED = bit(CharClass.Han) | bit(CharClass.Kana) | bit(CharClass.Hangul)
/** Function words at the start of a sentence are no beginnings of names. Source: closed classes of English. */
const NO_STEM =
  /^(?:A|An|As|At|But|By|For|From|He|Her|His|I|If|In|Is|It|Its|No|Not|Of|On|Or|Our|She|So|That|The|Their|They|This|To|Was|We|With|You)$/

/** Weight of each class: a Han, kana or Hangul letter carries about as much text as three letters (`mainScript`). */
const WEIGHTS: Uint8Array = (() => {
  const weights = new Uint8Array(CHAR_CLASSES)
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    if (isLetterClass(charClass as CharClass)) weights[charClass] = 1
  }
  weights[CharClass.Han] = weights[CharClass.Kana] = weights[CharClass.Hangul] = 3
  return weights
})()

/** Classes whose letters belong to a script; Han is at home in Japanese. */
function isOwn(charClass: CharClass, script: string): boolean {
  const own = scriptOf(charClass)
  return own === script || (script === 'Jpan' && (own === 'Hani' || own === 'Kana'))
}

/** Letters of a text that are not Latin. */
export function countForeign(classCounts: Uint32Array): number {
  let count = 0
  for (const charClass of FOREIGN_CLASSES) count += classCounts[charClass] as number
  return count
}

const FOREIGN_CLASSES: readonly CharClass[] = Object.values(CharClass).filter(
  (charClass) => (bit(charClass) & FOREIGN_LETTERS) !== 0,
)

/**
 * Script of a line that stands in another script than its document, ISO 15924; `undefined` for all other lines,
 * and for Latin lines in documents of other scripts, which are names, addresses and credits.
 *
 * @param mostForeign  At least the number of letters in the line that are not Latin (`countForeign` of the text):
 *                     settles long Latin lines without reading them.
 */
export function foreignLineScript(
  lines: Lines,
  line: number,
  documentScript: string,
  mostForeign = Number.POSITIVE_INFINITY,
): string | undefined {
  if ((lines.mask(line) & FOREIGN_LETTERS) === 0) return undefined
  // Each foreign letter weighs three at most, each of the others one.
  if (mostForeign * 3 < (lines.letters(line) - mostForeign) * 2) return undefined
  const { text } = lines
  const end = lines.to(line)
  const weights = new Uint32Array(CHAR_CLASSES)
  let total = 0
  for (let offset = lines.from(line); offset < end; offset++) {
    const charClass = CLASS_OF[text.charCodeAt(offset)] as number
    const weight = WEIGHTS[charClass] as number
    weights[charClass]! += weight
    total += weight
  }
  let best: CharClass = CharClass.Other
  let foreign = 0
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    const weight = weights[charClass] as number
    if (weight === 0 || isLatinClass(charClass as CharClass) || isOwn(charClass as CharClass, documentScript))
      continue
    foreign += weight
    if (weight > (weights[best] as number)) best = charClass as CharClass
  }
  return foreign > 1 && foreign >= total * FOREIGN_LINE_SHARE ? scriptOf(best) : undefined
}

/**
 * True when so much of the text is of one script that letters of another one in its lines are a mixture.
 *
 * Latin letters do not count against another script: names, addresses and terms stand in any text.
 */
function isMainly(classCounts: Uint32Array, own: number): boolean {
  const isLatin = own === LATIN_LETTERS
  let mine = 0
  let total = 0
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    const weight = (WEIGHTS[charClass] as number) * (classCounts[charClass] as number)
    const isOwn = ((1 << charClass) & own) !== 0
    if (isOwn) mine += weight
    if (isOwn || isLatin || !isLatinClass(charClass as CharClass)) total += weight
  }
  return mine > 0 && mine >= total * OWN_SHARE
}

/** Leftovers of the texts alive; several rules ask for them. */
const KNOWN = new WeakMap<Scan, readonly Leftover[]>()

/**
 * Runs of other scripts inside the lines of a document, in text order. Lines wholly in another script are left out; a
 * bilingual text has none. In a document that is not in Latin letters, Latin words count when they are prose and not
 * names. Looked for once a scan.
 */
export function findLeftovers(scan: Scan): readonly Leftover[] {
  let found = KNOWN.get(scan)
  if (found === undefined) {
    const script = mainScript(scan.classCounts)
    const own = ownLetters(script)
    found = own !== 0 && isMainly(scan.classCounts, own) ? findInLines(scan, script, own) : []
    KNOWN.set(scan, found)
  }
  return found
}

function findInLines({ lines, classCounts }: Scan, script: string, own: number): Leftover[] {
  const { text } = lines
  const found: Leftover[] = []
  const isLatin = script === 'Latn'
  const foreign = FOREIGN_LETTERS & ~own
  const mostForeign = isLatin ? countForeign(classCounts) : undefined
  for (let line = 0; line < lines.count; line++) {
    const mask = lines.mask(line)
    const content = { start: lines.from(line), end: lines.to(line) }
    const inLine: Leftover[] = []
    if ((mask & foreign) !== 0 && foreignLineScript(lines, line, script, mostForeign) === undefined) {
      const runs = joinRuns(text, findForeignRuns(text, content.start, content.end, own))
      for (let index = 0; index < runs.length; index++)
        inLine.push(classify(text, runs[index] as ScriptRun, runs[index + 1], content, own))
    }
    if (!isLatin && (mask & LATIN_LETTERS) !== 0) {
      for (const { start, end, language } of findLatinProse(text, content)) {
        const run = { start, end, script: 'Latn' }
        inLine.push(new LazyLeftover(run, 'bare', run, text, content, own, language))
      }
      inLine.sort((left, right) => left.start - right.start)
    }
    found.push(...inLine)
  }
  return found
}

function classify(
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

/** Join runs of one script over spaces, digits and up to four signs, but not over quotes, brackets and full stops. */
function joinRuns(text: string, runs: readonly ScriptRun[]): ScriptRun[] {
  const joined: ScriptRun[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (last !== undefined && areOneScript(last.script, run.script) && isJoint(text, last.end, run.start)) {
      joined[joined.length - 1] = {
        start: last.start,
        end: run.end,
        script: last.script === run.script ? run.script : 'Jpan',
      }
    } else joined.push(run)
  }
  return joined
}

const EAST_ASIAN: ReadonlySet<string> = new Set(['Hani', 'Kana', 'Jpan'])
const areOneScript = (left: string, right: string): boolean =>
  left === right || (EAST_ASIAN.has(left) && EAST_ASIAN.has(right))

const JOINT_BITS =
  bit(CharClass.Space) |
  bit(CharClass.OddSpace) |
  bit(CharClass.Digit) |
  bit(CharClass.Comma) |
  bit(CharClass.Hyphen) |
  bit(CharClass.Apostrophe) |
  bit(CharClass.CjkPunctuation) |
  bit(CharClass.Fullwidth) |
  bit(CharClass.Invisible)

function isJoint(text: string, start: number, end: number): boolean {
  if (end - start > MAX_GAP) return false
  for (let offset = start; offset < end; offset++) {
    if ((bit(classAt(text, offset)) & JOINT_BITS) === 0) return false
    if (/[「」『』《》〈〉【】（）]/.test(text.charAt(offset))) return false
  }
  return true
}
