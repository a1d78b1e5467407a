import { CharClass, classAt, isLatinClass, isLetterClass } from '../../../text/char-class.ts'
import type { Repair } from '../../../text/mojibake.ts'
import { isAddress } from './surroundings.ts'

/** Signs beside which a question mark may be one. */
const BESIDE_QUESTION = /[\s?!"'”’)\]»…\ufffd]/
/** Second halves of English contractions, at the end of a word. */
const CONTRACTED = /^(?:s|t|re|ve|ll|d|m)\b/
/** Questions without a space behind them are as frequent as lost signs; more than one word must be glued to another. */
const MIN_SIGNS = 2

/**
 * Question marks (or replacement characters) that stand for a sign that an encoding does not have: a no-break space
 * between two words, a number and its unit, or an English apostrophe. In text order.
 *
 * A question mark between two small letters is no question, for a sentence begins with a capital; one such place may
 * still be a slip of the keyboard, so a lone one is doubtful.
 */
export function findLostSigns(text: string, language: string): Repair[] {
  const found: Repair[] = []
  for (const start of placesOf(text)) {
    const before = classAt(text, start - 1)
    const after = classAt(text, start + 1)
    const isLost = text.charAt(start) === '\ufffd'
    if (!isWordSign(before) || !isWordSign(after)) continue
    const span = { start, end: start + 1 }
    if (isAddress(text, span)) continue
    if (language === 'en' && isLatinClass(before) && isContraction(text, start)) {
      found.push({ ...span, text: '’', encoding: 'loss', certain: true })
    } else if (isLost) {
      if (before === CharClass.Digit && after === CharClass.Digit)
        found.push({ ...span, text: '\u00a0', encoding: 'loss', certain: false })
    } else if (isSpaceLost(text, start, before, after))
      found.push({ ...span, text: ' ', encoding: 'loss', certain: false })
  }
  const spaces = found.filter((repair) => repair.text === ' ').length
  return spaces < MIN_SIGNS
    ? found
    : found.map((repair) => (repair.text === ' ' ? { ...repair, certain: true } : repair))
}

/** Offsets of question marks and replacement characters inside something like a word, in text order. */
function placesOf(text: string): number[] {
  const places: number[] = []
  for (const sign of ['?', '\ufffd']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const inside = at > 0 && at + 1 < text.length
      if (inside && !/[\s?!\ufffd]/.test(text.charAt(at - 1)) && !BESIDE_QUESTION.test(text.charAt(at + 1)))
        places.push(at)
    }
  }
  return places.sort((left, right) => left - right)
}

const isWordSign = (charClass: CharClass): boolean =>
  isLetterClass(charClass) || charClass === CharClass.Digit

/** `don?t`, `it?s`: a contraction, and not a question in front of a small letter. */
function isContraction(text: string, start: number): boolean {
  return CONTRACTED.test(text.slice(start + 1, start + 4)) && /[A-Za-z]$/.test(text.slice(start - 1, start))
}

/** Between small letters, or between a number and what it counts. */
function isSpaceLost(text: string, start: number, before: CharClass, after: CharClass): boolean {
  if (before === CharClass.Digit || after === CharClass.Digit)
    return !(isLatinClass(after) && classAt(text, start + 2) === CharClass.Lower && after === CharClass.Upper)
  return isSmall(text, start + 1) && !/[=&/]/.test(text.charAt(start + 1))
}

function isSmall(text: string, offset: number): boolean {
  const sign = text.charAt(offset)
  return sign.toUpperCase() !== sign
}
