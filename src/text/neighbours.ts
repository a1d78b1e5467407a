import { bit, CharClass, CLASS_OF } from './char-class.ts'
import type { Scan } from './scan.ts'
import { SpanList } from './spans.ts'
import { LoopReader, type WordLoop } from './word-loops.ts'
import { WORD_FIELDS, WordField, wordsOf } from './words.ts'

/** What words say of the ones beside them; the candidates of several rules. All in text order. */
export interface Neighbours {
  /** The second of two equal words, case aside, with one white-space sign between them. */
  readonly repeated: SpanList
  /** `a` and `an` before a word, in any case: the article. */
  readonly articles: SpanList
  /** Stretches of words that return in the same order. */
  readonly loops: readonly WordLoop[]
}

const KNOWN = new WeakMap<Scan, Neighbours>()

/** Look at the words of a text in pairs, once a scan. */
export function neighboursOf(scan: Scan): Neighbours {
  let found = KNOWN.get(scan)
  if (found === undefined) {
    found = readNeighbours(scan)
    KNOWN.set(scan, found)
  }
  return found
}

/** Words that a hyphen or an apostrophe joins are one here. */
function readNeighbours(scan: Scan): Neighbours {
  const { lines } = scan
  const { text } = lines
  const repeated = new SpanList()
  const articles = new SpanList()
  const loops = new LoopReader()
  let lastStart = 0
  let lastEnd = -1
  let lastHash = 0
  let line = 0
  let lineEnd = lines.count === 0 ? 0 : lines.next(0)
  for (let from = 0; from < text.length; ) {
    const { count, fields, next } = wordsOf(scan, from)
    for (let at = 0; at < count * WORD_FIELDS; ) {
      const start = fields[at + WordField.Start] as number
      let end = fields[at + WordField.End] as number
      let hash = fields[at + WordField.High] as number
      at += WORD_FIELDS
      if (end - start > 1 || !isUnspaced(text.charCodeAt(start))) {
        for (; at < count * WORD_FIELDS; at += WORD_FIELDS) {
          const gap = (fields[at + WordField.Start] as number) - end
          if (gap > 1 || (gap === 1 && !isJoint(text.charCodeAt(end)))) break
          if (gap === 0 && isUnspaced(text.charCodeAt(end))) break
          end = fields[at + WordField.End] as number
          hash = Math.imul(hash, 31 * 31) ^ (fields[at + WordField.High] as number)
        }
      }
      if (start >= lineEnd) {
        loops.endLine()
        while (start >= lineEnd) lineEnd = lines.next(++line)
      }
      const length = end - start
      if (
        hash === lastHash &&
        length === lastEnd - lastStart &&
        start - lastEnd === 1 &&
        isSpace(text.charCodeAt(lastEnd))
      )
        repeated.push(start, end)
      if (length <= 2 && isArticle(text, start, length) && isSpace(text.charCodeAt(end)))
        articles.push(start, end)
      loops.push(hash, start, end)
      lastStart = start
      lastEnd = end
      lastHash = hash
    }
    from = next
  }
  loops.endLine()
  return { repeated, articles, loops: loops.found }
}

const classBit = (code: number): number => 1 << (CLASS_OF[code] as number)
const isSpace = (code: number): boolean => (classBit(code) & SPACE_BITS) !== 0
const isJoint = (code: number): boolean => (classBit(code) & JOINT_BITS) !== 0
const isUnspaced = (code: number): boolean => (classBit(code) & UNSPACED_BITS) !== 0

const SPACE_BITS = bit(CharClass.Space) | bit(CharClass.OddSpace)
const JOINT_BITS = bit(CharClass.Hyphen) | bit(CharClass.Apostrophe)
const UNSPACED_BITS = bit(CharClass.Han) | bit(CharClass.Kana)

function isArticle(text: string, start: number, letters: number): boolean {
  const first = text.charCodeAt(start) | 0x20
  return first === 0x61 && (letters === 1 || (text.charCodeAt(start + 1) | 0x20) === 0x6e)
}
