import { CharClass, CLASS_OF } from '../text/char-class.ts'

/** Bullets, arrows, brackets and hashes around a line. Quotation marks are not among them: a quoted line is text. */
const ORNAMENTS = new Set(
  ' \t*•·▪■◆●○›>→▶►▼▲↓↑⇒|#/\\-–—_[](){}（）【】「」〔〕〖〗《》<+~=※☆★✎✉☎↗❤♥✓✔…'.split(''),
)
/** What may stand behind a line besides. */
const CLOSING = new Set([...ORNAMENTS, '.', ':', ',', ';', '!', '。', '：', '！', '»', '›'])

/** The small c in a circle that Korean pages write for the sign of copyright; `foldLine` would make a plain letter of it. */
export const CIRCLED_C = 0x24d2

/** Marks around a line, pictographs among them. */
export function isOrnament(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0xa9) return false
  if (ORNAMENTS.has(text.charAt(at))) return true
  const charClass = CLASS_OF[code]
  return (
    charClass === CharClass.Invisible ||
    charClass === CharClass.OddSpace ||
    charClass === CharClass.LowSurrogate ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0x2190 && code <= 0x2bff)
  )
}

/** Marks behind a line, end marks and colons among them. */
export const isClosing = (text: string, at: number): boolean =>
  CLOSING.has(text.charAt(at)) || isOrnament(text, at)
