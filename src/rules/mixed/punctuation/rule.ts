import type { Detection } from '../../../findings/finding.ts'
import { tokenAround } from '../../../language/legitimate.ts'
import {
  bit,
  CharClass,
  classAt,
  FOREIGN_LETTERS,
  isLatinClass,
  LATIN_LETTERS,
} from '../../../text/char-class.ts'
import { codePointName } from '../../../text/code-point-name.ts'
import type { Span } from '../../../text/spans.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Latin signs for the ones of Chinese, Japanese and Arabic text. Source: Unicode names and NFKC. */
const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '．': '.',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '،': ',',
  '؛': ';',
  '؟': '?',
}
const BRACKETS: Readonly<Record<string, readonly [close: string, opening: string, closing: string]>> = {
  '「': ['」', '“', '”'],
  '『': ['』', '“', '”'],
  '《': ['》', '“', '”'],
  '〈': ['〉', '“', '”'],
  '【': ['】', '[', ']'],
  '（': ['）', '(', ')'],
}
/** Longest text between brackets that is one finding. */
const MAX_BRACKETED = 120
const ADDRESS = /:\/\/|www\.|[@#\\_=]/i
/** Scripts whose texts have marks of their own; Arabic and the East Asian ones are at home with these. */
const ALPHABETS: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek'])
const ALPHABET_LETTERS = LATIN_LETTERS | bit(CharClass.Cyrillic) | bit(CharClass.Greek)
const OTHER_LETTERS = FOREIGN_LETTERS & ~ALPHABET_LETTERS
const ARABIC_MARKS = ['،', '؛', '؟']

/** Marks of Chinese, Japanese and Arabic punctuation between words of an alphabet. Repairs the mark and the space behind it. */
export const punctuation = defineRule({
  id: 'mixed/punctuation',
  mqm: 'fluency/punctuation',
  severity: 'minor',
  fix: 'safe',
  what: 'punctuation of another script',
  summary: 'Chinese, Japanese and Arabic punctuation between words of an alphabet.',
  // The Arabic marks are of the class of all other signs.
  needs: bit(CharClass.CjkPunctuation) | bit(CharClass.Other),
  options: {},
  schema: NO_OPTIONS,
  check({ text, lines, scan, script }) {
    if (!ALPHABETS.has(script)) return []
    let bits = scan.mask & bit(CharClass.CjkPunctuation)
    if (ARABIC_MARKS.some((mark) => text.includes(mark))) bits |= bit(CharClass.Other)
    if (bits === 0) return []
    const found: Detection[] = []
    for (let line = 0; line < lines.count; line++) {
      if ((lines.mask(line) & bits) === 0) continue
      const content = { start: lines.from(line), end: lines.to(line) }
      for (let offset = content.start; offset < content.end; offset++) {
        if ((bit(classAt(text, offset)) & bits) === 0) continue
        const sign = text.charAt(offset)
        if (sign in MARKS) {
          const detection = repairMark(text, offset, content)
          if (detection !== undefined) found.push(detection)
        } else if (sign in BRACKETS) {
          const detection = proposeBrackets(text, offset, content)
          if (detection !== undefined) found.push(detection)
        }
      }
    }
    return found
  },
})

/** Replace one mark between Latin letters or digits, with the white space around it. */
function repairMark(text: string, offset: number, line: Span): Detection | undefined {
  const sign = text.charAt(offset)
  if (text.charAt(offset - 1) in MARKS || text.charAt(offset + 1) in MARKS) return undefined
  let start = offset
  while (start > line.start && isSpace(classAt(text, start - 1))) start--
  let end = offset + 1
  while (end < line.end && isSpace(classAt(text, end))) end++
  const before = skipClosing(text, start - 1, line)
  if (before < line.start || !isWordSign(classAt(text, before))) return undefined
  const closed = end < line.end && isClosing(text.charAt(end))
  const behind = skipOpening(text, end, line)
  const atEnd = end >= line.end
  if (behind < line.end && !isWordSign(classAt(text, behind)) && !(closed && isSpace(classAt(text, behind))))
    return undefined
  const token = tokenAround(text, { start: offset, end: offset + 1 }, line)
  const tokenText = text.slice(token.start, token.end)
  if (ADDRESS.test(tokenText)) return undefined
  const mark = MARKS[sign] as string
  const numeric =
    end === offset + 1 &&
    classAt(text, offset - 1) === CharClass.Digit &&
    classAt(text, offset + 1) === CharClass.Digit &&
    sign !== '、' &&
    /[，：．。,]/.test(sign)
  const initials =
    /[。．]/.test(sign) && isInitial(text, offset - 1, line) && isLatinClass(classAt(text, offset + 1))
  const gap = atEnd || numeric || closed ? '' : ' '
  return {
    start,
    end: atEnd || closed ? offset + 1 : end,
    expected: [mark + gap],
    confidence: initials ? 0.6 : 0.95,
    ...(initials ? { fix: 'unsafe' as const } : {}),
    evidence: [
      { kind: 'character', detail: codePointName(sign) },
      { kind: 'token', detail: tokenText.slice(0, 80) },
    ],
  }
}

/** Propose Latin brackets or quotation marks around Latin text. */
function proposeBrackets(text: string, offset: number, line: Span): Detection | undefined {
  const [close, opening, closing] = BRACKETS[text.charAt(offset)] as readonly [string, string, string]
  const length = text.slice(offset + 1, Math.min(line.end, offset + 1 + MAX_BRACKETED)).indexOf(close)
  if (length < 0) return undefined
  const end = offset + 1 + length
  const inside = text.slice(offset + 1, end)
  let latin = false
  for (let index = 0; index < inside.length; index++) {
    const charClass = classAt(inside, index)
    if (isForeign(charClass)) return undefined
    if ((bit(charClass) & ALPHABET_LETTERS) !== 0) latin = true
  }
  if (!latin || isForeign(classAt(text, offset - 1)) || isForeign(classAt(text, end + 1))) return undefined
  return {
    start: offset,
    end: end + 1,
    expected: [opening + inside + closing],
    confidence: 0.7,
    fix: 'unsafe',
    what: 'brackets of another script',
    evidence: [
      { kind: 'character', detail: `${codePointName(text.charAt(offset))} ${codePointName(close)}` },
    ],
  }
}

const isSpace = (charClass: CharClass): boolean =>
  charClass === CharClass.Space || charClass === CharClass.OddSpace

const isWordSign = (charClass: CharClass): boolean =>
  (bit(charClass) & ALPHABET_LETTERS) !== 0 || charClass === CharClass.Digit

const isForeign = (charClass: CharClass): boolean => (bit(charClass) & OTHER_LETTERS) !== 0

const isClosing = (sign: string): boolean => sign !== '' && '"”’\')]»'.includes(sign)

/** Step back over closing quotes and brackets, percent and currency signs. */
function skipClosing(text: string, offset: number, line: Span): number {
  let index = offset
  while (index >= line.start && '"”’\')]»%'.includes(text.charAt(index))) index--
  return index
}

/** Step over closing and opening quotes and brackets. */
function skipOpening(text: string, offset: number, line: Span): number {
  let index = offset
  while (index < line.end && '"”’\')]»“‘([«$€£'.includes(text.charAt(index))) index++
  return index
}

/** A single letter with nothing but a sign before it, as in abbreviations. */
const isInitial = (text: string, offset: number, line: Span): boolean =>
  isLatinClass(classAt(text, offset)) && (offset === line.start || !isWordSign(classAt(text, offset - 1)))
