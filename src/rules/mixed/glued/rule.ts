import * as v from 'valibot'
import type { Detection, Evidence } from '../../../findings/finding.ts'
import { withSuggestions } from '../../../findings/suggestion.ts'
import { glossRun } from '../../../language/gloss.ts'
import { findLeftovers } from '../../../language/leftovers.ts'
import { languageOfRun } from '../../../language/run-language.ts'
import { CharClass, classAt, FOREIGN_LETTERS, isLetterClass } from '../../../text/char-class.ts'
import type { Span } from '../../../text/spans.ts'
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
  check(document, { suggestions, glossary: terms }, { glossary }) {
    const { text, scan } = document
    const found: Detection[] = []
    const hasKana = scan.classCounts[CharClass.Kana] !== 0
    for (const leftover of findLeftovers(scan)) {
      if (leftover.kind !== 'glued' || leftover.reason !== undefined) continue
      const run = text.slice(leftover.start, leftover.end)
      const before = text.slice(Math.max(0, leftover.start - 12), leftover.start)
      const named = terms?.find(run, document.language).find(({ form }) => form === run)?.entry.preferred
      const own = [...(named === undefined ? [] : [named]), ...(glossary[run] ?? [])]
      const glosses = document.language === 'en' ? glossRun(run, before, glossary) : []
      const known = [...new Set([...own, ...glosses])]
      const { expected, source } = withSuggestions(run, suggestions, glosses, own)
      const evidence: Evidence[] = [
        { kind: 'token', detail: text.slice(leftover.token.start, leftover.token.end) },
        { kind: 'script', detail: leftover.script },
        { kind: 'language', detail: leftover.language ?? languageOfRun(run, leftover.script, hasKana) },
      ]
      if (source !== undefined) evidence.push({ kind: 'glossary', detail: source })
      if (known.length > 0) evidence.push({ kind: 'dictionary', detail: known.join(', ') })
      found.push({
        start: leftover.start,
        end: leftover.end,
        expected: expected.map((value) => spaced(text, leftover, value)),
        confidence: 0.95,
        evidence,
      })
    }
    return found
  },
})

/** The words with the spaces that the run took: "to渗透" becomes "to infiltrate" when a person accepts it. */
function spaced(text: string, { start, end }: Span, value: string): string {
  const isJoined = (offset: number): boolean =>
    isLetterClass(classAt(text, offset)) || classAt(text, offset) === CharClass.Digit
  return `${isJoined(start - 1) ? ' ' : ''}${value}${isJoined(end) ? ' ' : ''}`
}
