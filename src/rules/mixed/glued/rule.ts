import * as v from 'valibot'
import type { Detection, Evidence } from '../../../findings/finding.ts'
import { glossRun } from '../../../language/gloss.ts'
import { findLeftovers } from '../../../language/leftovers.ts'
import { languageOfRun } from '../../../language/run-language.ts'
import { CharClass, FOREIGN_LETTERS } from '../../../text/char-class.ts'
import { defineRule } from '../../rule.ts'

/** Words of another script that hang on Latin letters: a translator left them. Proposes, never changes. */
export const glued = defineRule({
  id: 'mixed/glued',
  mqm: 'accuracy/untranslated',
  severity: 'major',
  fix: 'none',
  what: 'untranslated run glued to a word',
  summary: "Runs of another script that touch a letter of the document's own.",
  needs: FOREIGN_LETTERS,
  /** The user's own translations of runs, best first. */
  options: { glossary: {} as Readonly<Record<string, readonly string[]>> },
  schema: v.strictObject({ glossary: v.exactOptional(v.record(v.string(), v.array(v.string()))) }),
  check({ text, scan }, _services, { glossary }) {
    const found: Detection[] = []
    const hasKana = scan.classCounts[CharClass.Kana] !== 0
    for (const leftover of findLeftovers(scan)) {
      if (leftover.kind !== 'glued' || leftover.reason !== undefined) continue
      const run = text.slice(leftover.start, leftover.end)
      const before = text.slice(Math.max(0, leftover.start - 12), leftover.start)
      const expected = glossRun(run, before, glossary)
      const evidence: Evidence[] = [
        { kind: 'token', detail: text.slice(leftover.token.start, leftover.token.end) },
        { kind: 'script', detail: leftover.script },
        { kind: 'language', detail: leftover.language ?? languageOfRun(run, leftover.script, hasKana) },
      ]
      if (expected.length > 0) evidence.push({ kind: 'dictionary', detail: expected.join(', ') })
      found.push({ start: leftover.start, end: leftover.end, expected, confidence: 0.95, evidence })
    }
    return found
  },
})
