import type { Repair } from '../../../text/mojibake.ts'
import type { Span } from '../../../text/spans.ts'
import { decodeSequence, isContinuation, sequenceLength } from '../../../text/utf8-sequence.ts'
import { isAddress, isShown } from './surroundings.ts'

/** Escapes of JavaScript, JSON and Python, one or several in a row; the backslash itself may be doubled. */
const UNICODE_ESCAPES = /(?:\\{1,2}u[0-9a-fA-F]{4}|\\{1,2}u\{[0-9a-fA-F]{2,6}\})+/g
const ONE_ESCAPE = /\\{1,2}u\{?([0-9a-fA-F]{2,6})\}?/g
/** Bytes of UTF-8 beyond ASCII as `=C3=A9` (quoted-printable), `%C3%A9` (addresses) or `\xc3\xa9`. */
const BYTE_ESCAPES =
  /(?:=[89A-F][0-9A-F]){2,}|(?:%[89A-Fa-f][0-9A-Fa-f]){2,}|(?:\\x[89A-Fa-f][0-9A-Fa-f]){2,}/g

/** Escape sequences of programs in running text, in text order. */
export function findEscapes(text: string): Repair[] {
  const found: Repair[] = []
  if (text.includes('\\')) collect(text, UNICODE_ESCAPES, decodeUnicode, 'escape', found)
  if (BYTE_LEADS.some((lead) => text.includes(lead))) collect(text, BYTE_ESCAPES, decodeBytes, 'bytes', found)
  return found.sort((left, right) => left.start - right.start)
}

function collect(
  text: string,
  pattern: RegExp,
  decode: (value: string) => string | undefined,
  encoding: string,
  found: Repair[],
): void {
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const value = decode(match[0])
    // Written out alone, bytes are shown; inside a word they are damage.
    if (encoding === 'bytes' && !isInWord(text, span)) continue
    if (value === undefined || isAddress(text, span) || isShown(text, span)) continue
    // Between marks of its own it is shown, not used.
    const certain = [...value].length > 1 || !SHOWN.test(text.charAt(span.start - 1) + text.charAt(span.end))
    found.push({ ...span, text: value, encoding, certain })
  }
}

const isInWord = (text: string, { start, end }: Span): boolean =>
  /[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(end))

/** `undefined` for what nobody writes: controls, surrogates without a partner, private letters. */
function decodeUnicode(value: string): string | undefined {
  let decoded = ''
  for (const [, hex] of value.matchAll(ONE_ESCAPE)) {
    const code = Number.parseInt(hex as string, 16)
    if (code > 0x10ffff) return undefined
    decoded += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
  }
  return /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(decoded) ? undefined : decoded
}

function decodeBytes(value: string): string | undefined {
  const bytes = [...value.matchAll(/[0-9A-Fa-f]{2}/g)].map(([hex]) => Number.parseInt(hex, 16))
  let decoded = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] as number)
    const sequence = bytes.slice(at, at + length)
    if (length === 0 || sequence.length < length || !sequence.slice(1).every(isContinuation)) return undefined
    const code = decodeSequence(sequence)
    if (code < 0) return undefined
    decoded += String.fromCodePoint(code)
    at += length
  }
  return decoded
}

/** Marks around it. */
const SHOWN = /^(?:""|“”|``)$/
/** How bytes of UTF-8 beyond ASCII begin when they are written out. */
const BYTE_LEADS = ['=C', '=D', '=E', '%C', '%D', '%E', '%c', '%d', '%e', '\\x']
/** A line break of JSON that was never read, behind the end of a sentence or another one. */
const BREAK = /(?<=[.!?…:;"”’)\]]\s?)(?:\\{1,2}[nr])+|(?:\\{1,2}[nr]){2,}/g
/** Fewer may be folders whose names begin with an n. */
const MIN_BREAKS = 3

/**
 * The first of the line breaks that stand in the text as `\n`, and their number; `undefined` for fewer than three.
 * Where they end up is layout, which a person must look at.
 */
export function findEscapedBreaks(text: string): (Span & { readonly count: number }) | undefined {
  if (!text.includes('\\')) return undefined
  let first: Span | undefined
  let count = 0
  for (const match of text.matchAll(BREAK)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (isAddress(text, span) || isShown(text, span)) continue
    first ??= span
    count++
  }
  return first === undefined || count < MIN_BREAKS ? undefined : { ...first, count }
}
