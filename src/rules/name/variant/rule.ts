import type { Detection } from '../../../findings/finding.ts'
import { findVariants } from '../../../names/find-variants.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Misspelt surnames of people whom the authority knows. Rewrites them where office, given name or document settle it. */
export const variant = defineRule({
  id: 'name/variant',
  mqm: 'accuracy/mistranslation',
  severity: 'major',
  fix: 'safe',
  what: 'spelling of a name',
  summary: 'Misspelt names of office-holders and other people the authority knows.',
  needs: bit(CharClass.Upper),
  options: {},
  schema: NO_OPTIONS,
  check(document, { authority }) {
    const found: Detection[] = []
    const variants = findVariants(document.text, document.scan, authority, document)
    // Other languages have their own ways to write a foreign name: Lawrow, Ławrow, Lavrovin are right there.
    if (variants.length === 0 || document.language !== 'en') return found
    for (const { start, end, person, replacement, certain, confidence, evidence } of variants) {
      found.push({
        start,
        end,
        expected: [replacement],
        confidence,
        evidence,
        what: `spelling of ${person.name}'s name`,
        ...(certain ? {} : { fix: 'none' as const }),
      })
    }
    return found
  },
})
