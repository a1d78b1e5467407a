import { CharClass, CLASS_OF } from './char-class.ts'
import { SpanList } from './spans.ts'

const WORD_BITS =
  (1 << CharClass.Lower) | (1 << CharClass.Upper) | (1 << CharClass.Digit) | (1 << CharClass.Mark)
/** A word goes on behind these: `well-known`, `don't`. */
const JOINT_BITS = (1 << CharClass.Hyphen) | (1 << CharClass.Apostrophe)

/**
 * Words of Latin letters that stand twice in a row with one white-space sign between them, case aside, in text order;
 * the spans are those of the second ones. One pass, two numbers of state.
 */
export function findRepeatedWords(text: string): SpanList {
  const found = new SpanList()
  const { length } = text
  let lastStart = 0
  let lastEnd = -2
  let start = -1
  for (let offset = 0; offset <= length; offset++) {
    const bits = offset === length ? 0 : 1 << (CLASS_OF[text.charCodeAt(offset)] as number)
    if ((bits & WORD_BITS) !== 0) {
      if (start < 0) start = offset
    } else if (start >= 0) {
      if ((bits & JOINT_BITS) !== 0) continue
      if (
        start - lastEnd === 1 &&
        offset - start === lastEnd - lastStart &&
        isBlankClass(text, lastEnd) &&
        isSameWord(text, lastStart, start, offset)
      )
        found.push(start, offset)
      lastStart = start
      lastEnd = offset
      start = -1
    }
  }
  return found
}

function isBlankClass(text: string, offset: number): boolean {
  const charClass = CLASS_OF[text.charCodeAt(offset)]
  return charClass === CharClass.Space || charClass === CharClass.OddSpace
}

function isSameWord(text: string, first: number, second: number, end: number): boolean {
  if ((text.charCodeAt(first) | 0x20) !== (text.charCodeAt(second) | 0x20)) return false
  const left = text.slice(first, first + end - second)
  const right = text.slice(second, end)
  return left === right || left.toLowerCase() === right.toLowerCase()
}
