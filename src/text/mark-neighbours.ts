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

/** 1 for what is looked at: marks, opening brackets and opening quotation marks. */
const IS_MARK: Uint8Array = (() => {
  const isMark = CLASS_OF.map((charClass) => (((1 << charClass) & MARK_BITS) === 0 ? 0 : 1))
  for (const opening of OPENING) isMark[opening] = 1
  return Uint8Array.from(isMark)
})()

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
  const isMark = IS_MARK
  const glued = new SpanList()
  const pairs = new SpanList()
  for (let mark = 0; mark < text.length; mark++) {
    const code = text.charCodeAt(mark)
    if (isMark[code] === 0) continue
    const behind = text.charCodeAt(mark + 1)
    const closes = CLOSING.has(behind)
    const bits = 1 << (CLASS_OF[closes ? text.charCodeAt(mark + 2) : behind] as number)
    const opens = OPENING.has(code)
    if ((bits & MARK_BITS) !== 0 || (closes && opens)) pairs.push(mark, mark + 1)
    else if ((bits & LATIN_BITS) !== 0 && !opens) glued.push(mark, mark + 1)
  }
  return { glued, pairs }
}

function codesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}
