import { CHAR_CLASSES, CharClass, CLASS_OF, FOREIGN_LETTERS, LATIN_LETTERS } from './char-class.ts'
import type { Scan } from './scan.ts'
import { SpanList } from './spans.ts'
import { LoopReader, type WordLoop } from './word-loops.ts'

/** What words and marks say of the ones beside them; the candidates of several rules. All in text order. */
export interface Neighbours {
  /** The second of two equal words, case aside, with one white-space sign between them. */
  readonly repeated: SpanList
  /** `a` and `an` before a word, in any case: the article. */
  readonly articles: SpanList
  /** A mark `. , ; : ! ?` or an opening bracket or quotation mark, and the sign behind it that is no white space. */
  readonly marks: SpanList
  /** Stretches of words that return in the same order. */
  readonly loops: readonly WordLoop[]
}

/** What a code unit is to this pass. */
const Kind = { Other: 0, Letter: 1, Ideograph: 2, Blank: 3, Break: 4, Mark: 5, Joint: 6 } as const

const KIND_OF: Uint8Array = (() => {
  const ofClass = new Uint8Array(CHAR_CLASSES)
  const letters = FOREIGN_LETTERS | LATIN_LETTERS | (1 << CharClass.Digit) | (1 << CharClass.Mark)
  for (let charClass = 0; charClass < CHAR_CLASSES; charClass++) {
    if (((1 << charClass) & letters) !== 0) ofClass[charClass] = Kind.Letter
  }
  ofClass[CharClass.Han] = ofClass[CharClass.Kana] = Kind.Ideograph
  ofClass[CharClass.Space] = ofClass[CharClass.OddSpace] = Kind.Blank
  ofClass[CharClass.LineFeed] = ofClass[CharClass.CarriageReturn] = Kind.Break
  ofClass[CharClass.Stop] = ofClass[CharClass.Comma] = Kind.Mark
  ofClass[CharClass.Hyphen] = ofClass[CharClass.Apostrophe] = Kind.Joint
  const kinds = CLASS_OF.map((charClass) => ofClass[charClass] as number)
  for (const opening of '(“') kinds[opening.charCodeAt(0)] = Kind.Mark
  return kinds
})()

const KNOWN = new WeakMap<Scan, Neighbours>()

/** Look at the words of a text in pairs, once a scan. */
export function neighboursOf(scan: Scan): Neighbours {
  let found = KNOWN.get(scan)
  if (found === undefined) {
    found = readNeighbours(scan.lines.text)
    KNOWN.set(scan, found)
  }
  return found
}

/** A hot loop: small letters take the short way, and everything else is looked at where a word ends. */
function readNeighbours(text: string): Neighbours {
  const { length } = text
  const kindOf = KIND_OF
  const repeated = new SpanList()
  const articles = new SpanList()
  const marks = new SpanList()
  const loops = new LoopReader()
  let letters = 0
  let hash = 0
  let lastStart = 0
  let lastLength = 0
  let lastHash = 0
  for (let offset = 0; offset < length; offset++) {
    const code = text.charCodeAt(offset)
    if (code >= 0x61 && code <= 0x7a) {
      hash = (Math.imul(hash, 31) + code) | 0
      letters++
      continue
    }
    const kind = kindOf[code] as number
    if (kind === Kind.Letter) {
      hash = (Math.imul(hash, 31) + (code | 0x20)) | 0
      letters++
      continue
    }
    if (letters > 0) {
      // Part of a word with a hyphen or an apostrophe in it: the word goes on.
      if (kind === Kind.Joint) {
        hash = Math.imul(hash, 31)
        letters++
        continue
      }
      const start = offset - letters
      if (hash === lastHash && letters === lastLength && isBehindBlank(text, start, lastStart + letters))
        repeated.push(start, offset)
      else if (letters <= 2 && kind === Kind.Blank && isArticle(text, start, letters))
        articles.push(start, offset)
      loops.push(hash, start, offset)
      lastStart = start
      lastLength = letters
      lastHash = hash
      letters = 0
      hash = 0
    }
    if (kind === Kind.Mark) {
      const next = kindOf[text.charCodeAt(offset + 1)]
      if (next !== Kind.Blank && next !== Kind.Break && offset + 1 < length) marks.push(offset, offset + 1)
    } else if (kind === Kind.Break) loops.endLine()
    else if (kind === Kind.Ideograph) loops.push(code, offset, offset + 1)
  }
  if (letters > 0) {
    const start = length - letters
    if (hash === lastHash && letters === lastLength && isBehindBlank(text, start, lastStart + letters))
      repeated.push(start, length)
    loops.push(hash, start, length)
  }
  loops.endLine()
  return { repeated, articles, marks, loops: loops.found }
}

/** One white-space sign leads from the end of the last word to the start of this one. */
const isBehindBlank = (text: string, start: number, lastEnd: number): boolean =>
  start - lastEnd === 1 && KIND_OF[text.charCodeAt(lastEnd)] === Kind.Blank

function isArticle(text: string, start: number, letters: number): boolean {
  const first = text.charCodeAt(start) | 0x20
  return first === 0x61 && (letters === 1 || text.charCodeAt(start + 1) === 0x6e)
}
