import type { Detection } from '../../../findings/finding.ts'
import { tokenAround } from '../../../language/legitimate.ts'
import { bit, CharClass, classAt, FOREIGN_LETTERS, LATIN_LETTERS } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Tokens that are addresses keep their signs: a changed one leads elsewhere. */
const ADDRESS = /:\/\/|www\.|[@#\\_=]|[\w\u0080-\uffff]\/[\w\u0080-\uffff]/i
/** A line that speaks of such letters shows them on purpose. */
const METALANGUAGE = /full-?\s?width|全角|全形|zenkaku/i

/** Fullwidth Latin letters and digits in Latin text. Writes them as plain ones. */
export const fullwidth = defineRule({
  id: 'mixed/fullwidth',
  mqm: 'fluency/character-encoding',
  severity: 'minor',
  fix: 'safe',
  what: 'fullwidth letters or digits',
  summary: 'Fullwidth Latin letters and digits in Latin text.',
  needs: bit(CharClass.Fullwidth),
  options: {},
  schema: NO_OPTIONS,
  check({ text, lines, script }) {
    if (script !== 'Latn') return []
    const found: Detection[] = []
    for (let line = 0; line < lines.count; line++) {
      const mask = lines.mask(line)
      if ((mask & bit(CharClass.Fullwidth)) === 0 || (mask & LATIN_LETTERS) === 0) continue
      const content = { start: lines.from(line), end: lines.to(line) }
      if (METALANGUAGE.test(lines.content(line))) continue
      for (let start = content.start; start < content.end; start++) {
        if (classAt(text, start) !== CharClass.Fullwidth) continue
        let end = start + 1
        while (end < content.end && classAt(text, end) === CharClass.Fullwidth) end++
        const token = tokenAround(text, { start, end }, content)
        const tokenText = text.slice(token.start, token.end)
        if (!isBesideForeign(text, start, end) && !ADDRESS.test(tokenText) && isWord(text, start, end)) {
          found.push({
            start,
            end,
            expected: [text.slice(start, end).normalize('NFKC')],
            confidence: 0.97,
            evidence: [
              { kind: 'token', detail: tokenText },
              { kind: 'character', detail: 'U+FF10 to U+FF5A' },
            ],
          })
        }
        start = end
      }
    }
    return found
  },
})

/** A letter of another script within one sign, space or none, on either side. */
function isBesideForeign(text: string, start: number, end: number): boolean {
  const isForeign = (offset: number): boolean => (bit(classAt(text, offset)) & FOREIGN_LETTERS) !== 0
  return isForeign(start - 1) || isForeign(end) || isForeign(start - 2) || isForeign(end + 1)
}

/** Two signs and more, a digit, or one sign beside a Latin letter or digit; a lone letter may be part of a face. */
function isWord(text: string, start: number, end: number): boolean {
  if (end - start > 1 || text.charCodeAt(start) <= 0xff19) return true
  const near = bit(classAt(text, start - 1)) | bit(classAt(text, end))
  return (near & (LATIN_LETTERS | bit(CharClass.Digit))) !== 0
}
