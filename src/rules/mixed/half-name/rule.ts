import type { Detection } from '../../../findings/finding.ts'
import { completeName, WordIndex } from '../../../language/complete-name.ts'
import { findLeftovers } from '../../../language/leftovers.ts'
import { languageOfRun } from '../../../language/run-language.ts'
import type { Document } from '../../../read/document.ts'
import { CharClass, FOREIGN_LETTERS } from '../../../text/char-class.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Names of which one half stands in Latin letters and the other in another script. Proposes, never changes. */
export const halfName = defineRule({
  id: 'mixed/half-name',
  mqm: 'accuracy/untranslated',
  severity: 'major',
  fix: 'none',
  what: 'half-translated name',
  summary: 'Names that begin in Latin letters and go on in another script.',
  needs: FOREIGN_LETTERS,
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    if (document.script !== 'Latn') return []
    const { text, scan } = document
    const found: Detection[] = []
    const hasKana = scan.classCounts[CharClass.Kana] !== 0
    let words: WordIndex | undefined
    for (const leftover of findLeftovers(scan)) {
      if (leftover.kind !== 'half-name' || leftover.reason !== undefined) continue
      const stem = text.slice(leftover.token.start, leftover.start)
      const run = text.slice(leftover.start, leftover.end)
      words ??= new WordIndex(capitalisedWords(document))
      found.push({
        start: leftover.start,
        end: leftover.end,
        expected: completeName(stem, run, leftover.script, words),
        confidence: 0.95,
        evidence: [
          { kind: 'token', detail: text.slice(leftover.token.start, leftover.token.end) },
          { kind: 'script', detail: leftover.script },
          { kind: 'language', detail: languageOfRun(run, leftover.script, hasKana) },
        ],
      })
    }
    return found
  },
})

function* capitalisedWords({ text, scan }: Document): Generator<string> {
  for (let index = 0; index < scan.capitals.count; index++) {
    yield text.slice(scan.capitals.start(index), scan.capitals.end(index))
  }
}
