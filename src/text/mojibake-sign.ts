import { CharClass, classAt, isLetterClass } from './char-class.ts'

/** How far a sequence of signs that would decode as UTF-8 can be anything else. */
export const Trust = {
  /** The result is nothing that anybody writes. */
  None: 0,
  /** The signs may stand there on purpose; taken only where the text is damaged elsewhere. */
  Weak: 1,
  /** Like `Strong` once its neighbour decodes to a letter of the same script. */
  Paired: 2,
  /** No text has these signs in this order. */
  Strong: 3,
} as const
export type Trust = (typeof Trust)[keyof typeof Trust]

/**
 * Signs that may stand behind a letter: closing marks, dashes, dots, spaces, trade marks, footnotes. What is left of
 * the signs above ASCII (`¡ ¢ £ ¤ § ¨ ¬ ¯ ± ´ ¶ ¸ ¿ ‚ ƒ „ † ˆ ‰ ‹ € ˜`, C1 controls) follows no letter in any text.
 */
const BEHIND_LETTERS = new Set('’”»›“‘«–—…\u00a0\u202f™®©•·¹²³ªº°†‡\u00ad‰')

/** Ranges of code points whose single sign is as likely as any text: punctuation, currencies, arrows, pictures. */
const SYMBOLS: readonly (readonly [first: number, last: number])[] = [
  [0x2009, 0x2027],
  [0x202f, 0x205e],
  [0x20a0, 0x20c0],
  [0x2100, 0x22ff],
  [0x2460, 0x24ff],
  [0x25a0, 0x27bf],
  [0x2b00, 0x2bff],
  [0xfb00, 0xfb06],
  [0xfeff, 0xfeff],
  [0x1f000, 0x1faff],
]
const VIETNAMESE: readonly [first: number, last: number] = [0x1e00, 0x1eff]

/** Scripts whose letters come in words, so that one alone proves nothing: first and last code point. */
const SCRIPTS: readonly (readonly [first: number, last: number])[] = [
  [0x370, 0x3ff],
  [0x401, 0x45f],
  [0x490, 0x4ff],
  [0x531, 0x58f],
  [0x591, 0x5f4],
  [0x600, 0x77f],
  [0x900, 0xdff],
  [0xe00, 0xeff],
  [0x1000, 0x109f],
  [0x10a0, 0x10ff],
  [0x1200, 0x137f],
  [0x1780, 0x17ff],
  [0x1f00, 0x1fff],
  [0x3000, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff00, 0xffef],
  [0x20000, 0x3134f],
]

/** Place of Cyrillic in the list. */
const CYRILLIC = 1
/** Place of the first range of Chinese, Japanese and Korean, which are one: their signs stand side by side. */
const EAST = SCRIPTS.length - 4

/** Index of the script of a code point in a list of scripts written in words; -1 for all others. */
export function wordScript(code: number): number {
  return Math.min(
    SCRIPTS.findIndex(([first, last]) => code >= first && code <= last),
    EAST,
  )
}

const isIn = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last)

/**
 * How sure it is that the signs [start, end) are one sign of UTF-8 in a wrong encoding.
 *
 * @param code  What they decode to.
 */
export function judgeSign(text: string, start: number, end: number, code: number): Trust {
  const before = classAt(text, start - 1)
  const lead = classAt(text, start)
  let behind = 0
  for (let offset = start + 1; offset < end; offset++) if (BEHIND_LETTERS.has(text.charAt(offset))) behind++
  const closers = behind === end - start - 1
  const lettersOnly = isWordLike(text, start, end)
  const script = wordScript(code)
  // A code page that is Cyrillic from end to end makes anything of anything: only its own letters count.
  if (lead === CharClass.Cyrillic && lettersOnly) return script === CYRILLIC ? Trust.Weak : Trust.None
  if (isBoxDrawing(text.charCodeAt(start)) && script !== CYRILLIC) return Trust.None
  if (script >= 0) return (closers && end - start > 2) || lettersOnly ? Trust.Weak : Trust.Paired
  if (isIn(code, SYMBOLS)) return closers ? Trust.Weak : Trust.Strong
  if (code >= VIETNAMESE[0] && code <= VIETNAMESE[1]) return closers ? Trust.Weak : Trust.Strong
  if (code >= 0x2b0 && code <= 0x345) return closers || !isLetterClass(before) ? Trust.Weak : Trust.Strong
  if (code > 0x24f) return Trust.None
  // Latin letters and the signs of latin-1: two signs.
  if (lettersOnly) return judgeLetters(text, start, before)
  if (!closers) return code >= 0x180 && !USED_EXTENDED.has(code) ? Trust.Weak : Trust.Strong
  if (before === CharClass.Lower && (lead === CharClass.Upper || MATH_LEADS.includes(text.charAt(start))))
    return Trust.Strong
  if (before === CharClass.Upper || lead !== CharClass.Upper) return Trust.Weak
  const after = classAt(text, end)
  if (code < 0xc0) return isOpenEnd(before) && after !== CharClass.Lower ? Trust.Weak : Trust.Strong
  return after === CharClass.Lower ? Trust.Strong : Trust.Weak
}

/** First signs of two when the wrong encoding is Macintosh's. Directly behind a letter they are no mathematics. */
const MATH_LEADS = '√≈¬'

/** Letters of Latin Extended-B that languages use today: Vietnamese, Romanian, Pinyin. */
const USED_EXTENDED = new Set([...'ƠơƯưȘșȚțǍǎǏǐǑǒǓǔǗǘǙǚǛǜ'].map((letter) => letter.charCodeAt(0)))

/** Letters that stand together in no language, by the first one. */
const NEVER_TOGETHER: Readonly<Record<string, string>> = {
  Ã: 'ŒœŠšŽžŸƒ',
  Å: 'ŒœŠšŽžŸƒ',
  Ä: 'ŒœŠšŽžŸƒ',
}

/** Two letters: a capital behind a small one, or a pair that no language has. */
function judgeLetters(text: string, start: number, before: CharClass): Trust {
  if (NEVER_TOGETHER[text.charAt(start)]?.includes(text.charAt(start + 1)) === true) return Trust.Strong
  const isInside = before === CharClass.Lower && classAt(text, start) === CharClass.Upper
  return isInside ? Trust.Strong : Trust.Weak
}

/** Frames of terminals: what KOI8-R and code page 866 have for bytes of UTF-8, and what tables are drawn with. */
const isBoxDrawing = (code: number): boolean => code >= 0x2500 && code <= 0x259f

/** Letters without a capital behind a small one: they may be part of a word. */
function isWordLike(text: string, start: number, end: number): boolean {
  let wasSmall = false
  for (let offset = start; offset < end; offset++) {
    if (!isLetterClass(classAt(text, offset))) return false
    const sign = text.charAt(offset)
    const isSmall = sign.toUpperCase() !== sign
    if (wasSmall && !isSmall) return false
    wasSmall = isSmall
  }
  return true
}

/** Start of a line, a space or an opening mark. */
const isOpenEnd = (charClass: CharClass): boolean =>
  charClass === CharClass.Other ||
  charClass === CharClass.Space ||
  charClass === CharClass.LineFeed ||
  charClass === CharClass.CarriageReturn ||
  charClass === CharClass.OddSpace ||
  charClass === CharClass.Quote ||
  charClass === CharClass.Bracket
