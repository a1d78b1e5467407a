import type { Detection } from '../../../findings/finding.ts'
import { bit, CharClass, classAt } from '../../../text/char-class.ts'
import { codePointName } from '../../../text/code-point-name.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

const SOFT_HYPHEN = '\u00ad'
const ZERO_WIDTH_JOINERS = /[\u200c\u200d]/
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** First letters of UTF-8 read as windows-1250, -1251 or -1252: the sign behind them is half a letter, not a sign. */
const MOJIBAKE_LEADS = /[ÂÃĂĹĽŤĐÐÑ]/

/** Invisible signs in words. Deletes them where nothing but the word can be meant. */
export const invisible = defineRule({
  id: 'mixed/invisible',
  mqm: 'fluency/character-encoding',
  severity: 'major',
  fix: 'safe',
  what: 'invisible sign',
  summary: 'Zero-width spaces, soft hyphens and the like inside or beside words.',
  needs: bit(CharClass.Invisible),
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    const { text, lines } = document
    const found: Detection[] = []
    for (let line = 0; line < lines.count; line++) {
      if ((lines.mask(line) & bit(CharClass.Invisible)) === 0) continue
      const end = lines.to(line)
      for (let start = lines.from(line); start < end; start++) {
        if (classAt(text, start) !== CharClass.Invisible) continue
        let runEnd = start + 1
        while (classAt(text, runEnd) === CharClass.Invisible) runEnd++
        const signs = text.slice(start, runEnd)
        if (isStray(text, start, runEnd, signs)) {
          // A soft hyphen is a legitimate hint for hyphenation in languages that hyphenate; English web text has none.
          const certain = !signs.includes(SOFT_HYPHEN) || document.language === 'en'
          found.push({
            start,
            end: runEnd,
            expected: [''],
            confidence: certain ? 0.98 : 0.6,
            fix: certain ? 'safe' : 'unsafe',
            ...(certain ? {} : { severity: 'neutral' as const }),
            evidence: [{ kind: 'character', detail: [...signs].map(codePointName).join(' ') }],
          })
        }
        start = runEnd
      }
    }
    return found
  },
})

/** Letters of alphabets that have no use for such signs. */
const ALPHABETS = bit(CharClass.Lower) | bit(CharClass.Upper) | bit(CharClass.Cyrillic) | bit(CharClass.Greek)
/** Writing without spaces, in which a zero-width space shows nothing either. */
const EASTERN = bit(CharClass.Han) | bit(CharClass.Kana) | bit(CharClass.Hangul)
/** What may stand beside the sign at the border of a word: white space, marks, digits, the edge of the line. */
const BORDERS =
  bit(CharClass.Space) |
  bit(CharClass.OddSpace) |
  bit(CharClass.LineFeed) |
  bit(CharClass.CarriageReturn) |
  bit(CharClass.Stop) |
  bit(CharClass.Comma) |
  bit(CharClass.Quote) |
  bit(CharClass.Apostrophe) |
  bit(CharClass.Hyphen) |
  bit(CharClass.Bracket) |
  bit(CharClass.Digit) |
  bit(CharClass.CjkPunctuation)

/** True inside a word of an alphabet, or where a word borders on a mark, a space or the edge of the line. */
function isStray(text: string, start: number, end: number, signs: string): boolean {
  if (MOJIBAKE_LEADS.test(text.charAt(start - 1))) return false
  const before = start === 0 ? bit(CharClass.LineFeed) : bit(classAt(text, start - 1))
  const after = end === text.length ? bit(CharClass.LineFeed) : bit(classAt(text, end))
  if ((before & ALPHABETS) !== 0 && (after & ALPHABETS) !== 0) return true
  if (ZERO_WIDTH_JOINERS.test(signs) || DIRECTION_MARKS.test(signs) || signs.includes(SOFT_HYPHEN))
    return false
  const near = before | after
  const letters = ALPHABETS | EASTERN
  return (near & letters) !== 0 && (before & (letters | BORDERS)) !== 0 && (after & (letters | BORDERS)) !== 0
}
