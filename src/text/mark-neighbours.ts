import { bit, CharClass, CLASS_OF } from './char-class.ts'
import type { Scan } from './scan.ts'
import { SpanList } from './spans.ts'

/** Marks and what stands behind them; the candidates of several rules. All in text order. */
export interface MarkNeighbours {
  /** Marks `. , ; : ! ?` with a Latin letter behind them, a closing sign aside. */
  readonly glued: SpanList
  /** Marks, opening brackets and opening quotation marks with another mark or a closing sign behind them. */
  readonly pairs: SpanList
}

const LATIN_BITS = bit(CharClass.Lower) | bit(CharClass.Upper)
const MARK_BITS = bit(CharClass.Stop) | bit(CharClass.Comma)
const CLOSING = codesOf('"”’)')
const OPENING = codesOf('(“')

/**
 * A mark (the classes Stop and Comma), an opening bracket or quotation mark with something else than white space behind it.
 * The engine reads a text for such pairs twice as fast as a loop of `charCodeAt`, and nearly all marks have a space behind.
 */
const CROWDED = /[.!?…,;:(“](?!\s)/g

const KNOWN = new WeakMap<Scan, MarkNeighbours>()

/** Look behind the marks of a text, once a scan. */
export function markNeighboursOf(scan: Scan): MarkNeighbours {
  let found = KNOWN.get(scan)
  if (found === undefined) {
    found = readMarks(scan.lines.text)
    KNOWN.set(scan, found)
  }
  return found
}

function readMarks(text: string): MarkNeighbours {
  const glued = new SpanList()
  const pairs = new SpanList()
  CROWDED.lastIndex = 0
  while (CROWDED.test(text)) {
    const mark = CROWDED.lastIndex - 1
    const behind = text.charCodeAt(mark + 1)
    const closes = CLOSING.has(behind)
    const bits = 1 << (CLASS_OF[closes ? text.charCodeAt(mark + 2) : behind] as number)
    const opens = OPENING.has(text.charCodeAt(mark))
    if ((bits & MARK_BITS) !== 0 || (closes && opens)) pairs.push(mark, mark + 1)
    else if ((bits & LATIN_BITS) !== 0 && !opens) glued.push(mark, mark + 1)
  }
  return { glued, pairs }
}

function codesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}
