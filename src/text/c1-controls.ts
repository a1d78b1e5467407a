import { CharClass, classAt } from './char-class.ts'
import { decodeHigh } from './code-pages.ts'
import type { Repair } from './mojibake.ts'

/** Quotation marks, dashes, bullet, trade mark and letters at their places in windows-1252; the rest are holes or rare. */
const USUAL = '‘’“”•–—™…€ŒœŠšŽžŸ'
/** The next-line sign: before a capital an ellipsis only where other controls are signs too. */
const NEXT_LINE = 0x85
/** Languages whose encoding is windows-1250 rather than -1252. */
const CENTRAL_EUROPEAN: ReadonlySet<string> = new Set(['pl', 'cs', 'sk', 'hu', 'hr', 'sl', 'ro'])

const CONTROLS = /[\u0080-\u009f]/
const ALL_CONTROLS = /[\u0080-\u009f]/g

/**
 * C1 controls that are windows-1252 (or -1250) signs read as latin-1: `l\u0092heure`. No text has such controls on
 * purpose.
 *
 * @param language  Of the document; tells the two code pages apart.
 */
export function findC1Controls(text: string, language: string): Repair[] {
  if (!CONTROLS.test(text)) return []
  const page = CENTRAL_EUROPEAN.has(language) ? 'windows-1250' : 'windows-1252'
  const signs = decodeHigh(page)
  const found: Repair[] = []
  for (const match of text.matchAll(ALL_CONTROLS)) {
    const start = match.index
    const code = text.charCodeAt(start)
    const sign = signs.charAt(code - 0x80)
    const usual = page === 'windows-1250' ? sign.charCodeAt(0) >= 0xa0 : USUAL.includes(sign)
    if (
      !usual ||
      classAt(text, start - 1) === CharClass.Control ||
      classAt(text, start + 1) === CharClass.Control
    )
      continue
    found.push({
      start,
      end: start + 1,
      text: sign,
      encoding: page,
      certain: code !== NEXT_LINE || classAt(text, start + 1) !== CharClass.Upper,
    })
  }
  const damaged = found.some((repair) => repair.certain)
  return damaged ? found.map((repair) => ({ ...repair, certain: true })) : found
}
