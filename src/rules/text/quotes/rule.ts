import type { Detection } from '../../../findings/finding.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { findOrphanQuotes } from './orphans.ts'

/** Quotation marks without a partner. Points at them; where the other one belongs only a reader can tell. */
export const quotes = defineRule({
  id: 'text/quotes',
  mqm: 'fluency/punctuation',
  severity: 'minor',
  fix: 'none',
  what: 'quotation mark without a partner',
  summary: 'Opening quotation marks that nothing closes, and closing ones that nothing opens.',
  needs: bit(CharClass.Quote),
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    if (document.script !== 'Latn') return []
    const { text, lines } = document
    const orphans = findOrphanQuotes(lines)
    if (orphans.length === 0 || document.language !== 'en') return []
    return orphans.map((orphan): Detection => {
      const { start, end } = withWord(text, orphan.offset, orphan.opens)
      return {
        start,
        end,
        expected: [],
        confidence: 0.75,
        evidence: [
          { kind: 'punctuation', detail: orphan.opens ? 'opened, not closed' : 'closed, not opened' },
        ],
        what: orphan.opens
          ? 'opening quotation mark without a closing one'
          : 'closing quotation mark without an opening one',
      }
    })
  },
})

/** The mark with the word it hangs on. */
function withWord(text: string, offset: number, opens: boolean): { start: number; end: number } {
  let start = offset
  let end = offset + 1
  if (opens) while (end < text.length && end - offset < 40 && !/\s/.test(text.charAt(end))) end++
  else while (start > 0 && offset - start < 40 && !/\s/.test(text.charAt(start - 1))) start--
  return { start, end }
}
