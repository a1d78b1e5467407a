import type { Detection } from '../../../findings/finding.ts'
import { tokenAround } from '../../../language/legitimate.ts'
import { bit, CharClass, classAt, FOREIGN_LETTERS, LATIN_LETTERS } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Tokens that are addresses keep their signs: a changed one leads elsewhere. */
const ADDRESS = /:\/\/|www\.|[@#\\_=]|[\w\u0080-\uffff]\/[\w\u0080-\uffff]/i
/** A line that speaks of such letters shows them on purpose. */
const METALANGUAGE = /full-?\s?width|全角|全形|zenkaku/i

/** Scripts whose texts have plain letters and digits only. */
const ALPHABETS: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek'])
const OTHER_LETTERS = FOREIGN_LETTERS & ~(bit(CharClass.Cyrillic) | bit(CharClass.Greek))
const OWN_LETTERS = LATIN_LETTERS | bit(CharClass.Cyrillic) | bit(CharClass.Greek)
/** Fullwidth signs that go with a word or number; stops and commas are mixed/punctuation's. */
const SIGNS = '＃＄％＆＊＋－／＜＝＞＠＿～'

/** Fullwidth Latin letters and digits in Latin text. Writes them as plain ones. */
export const fullwidth = defineRule({
  id: 'mixed/fullwidth',
  mqm: 'fluency/character-encoding',
  severity: 'minor',
  fix: 'safe',
  what: 'fullwidth letters or digits',
  summary: 'Fullwidth Latin letters, digits and signs in text of an alphabet.',
  needs: bit(CharClass.Fullwidth),
  options: {},
  schema: NO_OPTIONS,
  check({ text, lines, script }) {
    if (!ALPHABETS.has(script)) return []
    const found: Detection[] = []
    for (let line = 0; line < lines.count; line++) {
      const mask = lines.mask(line)
      if ((mask & bit(CharClass.Fullwidth)) === 0 || (mask & OWN_LETTERS) === 0) continue
      const content = { start: lines.from(line), end: lines.to(line) }
      if (METALANGUAGE.test(lines.content(line))) continue
      for (let start = content.start; start < content.end; start++) {
        if (classAt(text, start) !== CharClass.Fullwidth) continue
        let end = start + 1
        while (end < content.end && isPart(text, end)) end++
        const from = isSign(text, start - 1) && start - 1 >= content.start ? start - 1 : start
        const token = tokenAround(text, { start: from, end }, content)
        const tokenText = text.slice(token.start, token.end)
        if (!isBesideForeign(text, from, end) && !ADDRESS.test(tokenText) && isWord(text, from, end)) {
          found.push({
            start: from,
            end,
            expected: [text.slice(from, end).normalize('NFKC')],
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

const isSign = (text: string, offset: number): boolean =>
  offset >= 0 && offset < text.length && SIGNS.includes(text.charAt(offset))

/** A fullwidth letter or digit, or a sign that stands with them. */
const isPart = (text: string, offset: number): boolean =>
  classAt(text, offset) === CharClass.Fullwidth || isSign(text, offset)

/** A letter of another script within one sign, space or none, on either side. */
function isBesideForeign(text: string, start: number, end: number): boolean {
  const isForeign = (offset: number): boolean => (bit(classAt(text, offset)) & OTHER_LETTERS) !== 0
  return isForeign(start - 1) || isForeign(end) || isForeign(start - 2) || isForeign(end + 1)
}

/** Two signs and more, a digit, or one sign beside a Latin letter or digit; a lone letter may be part of a face. */
function isWord(text: string, start: number, end: number): boolean {
  if (end - start > 1 || text.charCodeAt(start) <= 0xff19) return true
  const near = bit(classAt(text, start - 1)) | bit(classAt(text, end))
  return (near & (LATIN_LETTERS | bit(CharClass.Digit))) !== 0
}
