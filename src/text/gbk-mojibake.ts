import { bit, CharClass, classAt } from './char-class.ts'
import { gbkBytes } from './code-pages.ts'
import type { Repair } from './mojibake.ts'
import { decodeSequence, isContinuation, sequenceLength } from './utf8-sequence.ts'

const EASTERN =
  bit(CharClass.Han) | bit(CharClass.Kana) | bit(CharClass.CjkPunctuation) | bit(CharClass.OtherLetter)
/** The sign that GBK makes of E2 80, with which quotation marks, dashes and dots begin. */
const GENERAL_PUNCTUATION = '鈥'
/** Latin letters and signs take two bytes, one sign of GBK: sure only where the text has other damage. */
const LATIN_LIMIT = 0x250
/** Signs from which a run of Chinese in a Chinese text cannot be valid UTF-8 by chance. */
const MIN_CHINESE = 4

/**
 * UTF-8 read as GBK, as in `it鈥檚` for `it’s`, in text order. A trailing byte of ASCII is swallowed by the wrong
 * reading, so the run decodes to letters too.
 *
 * @param chinese  The text is mostly in Chinese characters: only long runs that decode to such are taken.
 */
export function findGbkMojibake(text: string, chinese: boolean): Repair[] {
  const hasPunctuation = text.includes(GENERAL_PUNCTUATION)
  if (!chinese && !hasPunctuation) return []
  const found: Repair[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isEastern(text, start)) continue
    let end = start + 1
    while (end < text.length && (chinese ? text.charCodeAt(end) >= 0x80 : isEastern(text, end))) end++
    const decoded = decodeRun(text.slice(start, end))
    if (decoded !== undefined && isPlausible(decoded, end - start, chinese))
      found.push({ start, end, text: decoded, encoding: 'gbk', certain: true })
    start = end
  }
  return found
}

const isEastern = (text: string, offset: number): boolean => (bit(classAt(text, offset)) & EASTERN) !== 0

/** The run's GBK bytes as UTF-8; `undefined` when they are none. */
function decodeRun(run: string): string | undefined {
  const table = gbkBytes()
  const bytes: number[] = []
  for (let offset = 0; offset < run.length; offset++) {
    const pair = table.get(run.charCodeAt(offset))
    if (pair === undefined) return undefined
    bytes.push(pair >> 8, pair & 0xff)
  }
  let decoded = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number
    if (first < 0x80) {
      decoded += String.fromCharCode(first)
      at++
      continue
    }
    const length = sequenceLength(first)
    const sequence = bytes.slice(at, at + length)
    const isWhole = length > 0 && sequence.length === length && sequence.slice(1).every(isContinuation)
    const code = isWhole ? decodeSequence(sequence) : -1
    if (code < 0) return undefined
    decoded += String.fromCodePoint(code)
    at += length
  }
  return decoded
}

function isPlausible(decoded: string, signs: number, chinese: boolean): boolean {
  for (let offset = 0; offset < decoded.length; offset++) {
    const code = decoded.charCodeAt(offset)
    const isEast = code >= 0x3000 && code <= 0x9fff
    const isMark = code >= 0x2010 && code <= 0x2026
    const isWide = code >= 0xff00 && code <= 0xff5e
    const isLatin = code >= 0x20 && code < LATIN_LIMIT && (code < 0x7f || code >= 0xa0)
    if (chinese ? !(isEast || isMark || isWide || (isLatin && code < 0x7f)) : !(isMark || isLatin))
      return false
  }
  return !chinese || (signs >= MIN_CHINESE && decoded.length * 2 >= signs)
}
