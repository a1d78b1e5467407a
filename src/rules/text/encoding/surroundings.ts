import { CharClass, classAt } from '../../../text/char-class.ts'
import type { Span } from '../../../text/spans.ts'

/** Code units looked at on either side. */
const REACH = 120
/** Addresses, paths and assignments: their signs are not text. */
const ADDRESS = /:\/\/|www\.|[?&][\w-]+=|^[\w.-]+@|^\.{0,2}\/|^[a-z]:\\|\.(?:com|org|net|html?|php|json)\b/i
/** Text that speaks of such signs shows them on purpose. */
const METALANGUAGE =
  /\b(?:x?html|xml|utf-?8|unicode|iso-8859|latin-?1|windows-125\d|mojibake|garbled|entit(?:y|ies)|encod(?:e|ed|ing|ings)|decod(?:e|ed|ing)|character (?:references?|sets?|codes?)|charset|code ?points?|ampersands?|escape (?:sequences?|codes?|characters?))\b/i
/** Signs of source code, which no prose has. */
const CODE =
  /[{}`]|=>|\w\(\)|[)\]}"'\d]\s*;\s*$|\s[=!]==?\s|^\s*(?:\/\/|#include|import |const |let |var |def |return )/
/** Its semicolon is no sign of code. */
const REFERENCE = /&(?:amp;)*#?\w{1,31};/g
/** Code units of the line looked at on either side. */
const MAX_LINE = 300

/** The token is an address. */
export function isAddress(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - REACH)
  const to = Math.min(text.length, end + REACH)
  let left = start
  while (left > from && !isBlank(classAt(text, left - 1))) left--
  let right = end
  while (right < to && !isBlank(classAt(text, right))) right++
  return ADDRESS.test(text.slice(left, right))
}

/** Words nearby speak of character codes. */
export const isMetalanguage = (text: string, { start, end }: Span): boolean =>
  METALANGUAGE.test(text.slice(Math.max(0, start - REACH), end + REACH).replace(REFERENCE, 'x'))

/** The line is source code. */
const isCode = (text: string, { start, end }: Span): boolean =>
  CODE.test(lineAround(text, start, end).replace(REFERENCE, 'x'))

/** Shown, not used: in source code or in text about codes. */
export const isShown = (text: string, span: Span): boolean => isMetalanguage(text, span) || isCode(text, span)

function lineAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - MAX_LINE), start)
  const behind = text.slice(end, end + MAX_LINE)
  const close = behind.indexOf('\n')
  return (
    before.slice(before.lastIndexOf('\n') + 1) +
    text.slice(start, end) +
    (close < 0 ? behind : behind.slice(0, close))
  )
}

const isBlank = (charClass: CharClass): boolean =>
  charClass === CharClass.Space ||
  charClass === CharClass.OddSpace ||
  charClass === CharClass.LineFeed ||
  charClass === CharClass.CarriageReturn
