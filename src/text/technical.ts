import { bit, CharClass, CLASS_OF } from './char-class.ts'

/** Signs of an address, a handle, a file name or code around a word. */
const TECHNICAL = /[@_#=<>\\]|:\/\/|\bwww\.|\p{L}\/\p{L}|\p{Ll}\.\p{Ll}/u
/** Signs that close a sentence, a bracket or a quotation. */
const TRAILING = '.,;:!?)]}\'"’”»'
/** How far a chunk without spaces is read, in code units. */
const REACH = 200
/** Letters and signs that make nothing technical, wherever they stand. */
const PLAIN =
  bit(CharClass.Lower) |
  bit(CharClass.Upper) |
  bit(CharClass.Apostrophe) |
  bit(CharClass.Hyphen) |
  bit(CharClass.Quote)

/**
 * True inside an address, handle, file name or code: judged by the run of signs without white space around a span.
 *
 * @param further  What counts beside; tried on that run without the signs that close a sentence.
 */
export function isTechnicalAt(text: string, start: number, end: number, further?: RegExp): boolean {
  let from = start
  while (from > 0 && start - from < REACH && !isWhiteAt(text, from - 1)) from--
  let to = end
  while (to < text.length && to - end < REACH && !isWhiteAt(text, to)) to++
  // A sentence's own dot and brackets are no signs of anything.
  while (to > from && TRAILING.includes(text.charAt(to - 1))) to--
  let plain = from
  while (plain < to && PLAIN & (1 << (CLASS_OF[text.charCodeAt(plain)] as number))) plain++
  if (plain >= to) return false
  const chunk = text.slice(from, to)
  return TECHNICAL.test(chunk) || (further?.test(chunk) ?? false)
}

function isWhiteAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code <= 0x0d && code >= 0x09) : /\s/.test(text.charAt(at))
}
