import type { Detection } from '../../../findings/finding.ts'
import { findRoleConflicts } from '../../../names/find-role-conflicts.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Offices given to somebody else than their holder. Shows both pieces of evidence; changes nothing. */
export const roleConflict = defineRule({
  id: 'name/role-conflict',
  mqm: 'accuracy/mistranslation',
  severity: 'minor',
  fix: 'none',
  what: 'holder of an office',
  summary: 'Offices given to somebody else than their holder at the date, or under another given name.',
  needs: bit(CharClass.Upper),
  options: {},
  schema: NO_OPTIONS,
  check(document, { authority, knowledge }) {
    const found: Detection[] = []
    const conflicts = findRoleConflicts(document.text, document.scan, authority, document, knowledge.offices)
    if (conflicts.length === 0 || document.language !== 'en') return found
    for (const { start, end, suggestions, what, isSupported, evidence } of conflicts) {
      found.push({
        start,
        end,
        expected: suggestions,
        confidence: isSupported ? 0.6 : 0.4,
        evidence,
        what,
        // An unchecked record of an office says nothing for sure (names.md 5).
        ...(isSupported ? {} : { severity: 'neutral' as const }),
      })
    }
    return found
  },
})
