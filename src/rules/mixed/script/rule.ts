import * as v from 'valibot'
import type { Detection, Evidence } from '../../../findings/finding.ts'
import { glossRun } from '../../../language/gloss.ts'
import { findLeftovers } from '../../../language/leftovers.ts'
import { languageOfRun } from '../../../language/run-language.ts'
import { CharClass, FOREIGN_LETTERS } from '../../../text/char-class.ts'
import { defineRule } from '../../rule.ts'

/** Words, clauses and sentences of another script inside a line. Proposes, never changes. */
export const script = defineRule({
  id: 'mixed/script',
  mqm: 'accuracy/untranslated',
  severity: 'minor',
  fix: 'none',
  what: 'untranslated run',
  summary: 'Runs of another script inside a line; quotations and glosses are neutral.',
  needs: FOREIGN_LETTERS,
  /** The user's own translations of runs, best first. */
  options: { glossary: {} as Readonly<Record<string, readonly string[]>> },
  schema: v.strictObject({ glossary: v.exactOptional(v.record(v.string(), v.array(v.string()))) }),
  check({ text, scan }, _services, { glossary }) {
    const found: Detection[] = []
    const hasKana = scan.classCounts[CharClass.Kana] !== 0
    for (const leftover of findLeftovers(scan)) {
      if (leftover.kind !== 'bare') continue
      const { start, end, token, script, reason } = leftover
      if (reason !== undefined && reason !== 'quoted' && reason !== 'gloss') continue
      const evidence: Evidence[] = [
        { kind: 'token', detail: text.slice(token.start, token.end) },
        { kind: 'script', detail: script },
        {
          kind: 'language',
          detail: leftover.language ?? languageOfRun(text.slice(start, end), script, hasKana),
        },
      ]
      if (reason === undefined) {
        const before = text.slice(Math.max(0, start - 12), start)
        const expected = glossRun(text.slice(start, end), before, glossary)
        if (expected.length > 0) evidence.push({ kind: 'dictionary', detail: expected.join(', ') })
        found.push({ start, end, expected, confidence: 0.85, evidence })
      } else if (reason === 'quoted' || reason === 'gloss') {
        evidence.push({ kind: 'context', detail: reason })
        found.push({
          start,
          end,
          expected: [],
          confidence: 0.9,
          evidence,
          severity: 'neutral',
          what: reason === 'quoted' ? 'quotation in another script' : 'gloss in another script',
        })
      }
    }
    return found
  },
})
