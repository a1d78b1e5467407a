import type { Detection } from '../../../findings/finding.ts'
import { withSuggestions } from '../../../findings/suggestion.ts'
import { completeName, WordIndex } from '../../../language/complete-name.ts'
import { findLeftovers } from '../../../language/leftovers.ts'
import { languageOfRun } from '../../../language/run-language.ts'
import type { Authority } from '../../../names/authority.ts'
import type { Document } from '../../../read/document.ts'
import type { Knowledge } from '../../../survey/knowledge.ts'
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
  check(document, { suggestions, authority, knowledge }) {
    if (document.script !== 'Latn') return []
    const { text, scan } = document
    const found: Detection[] = []
    const hasKana = scan.classCounts[CharClass.Kana] !== 0
    for (const leftover of findLeftovers(scan)) {
      if (leftover.kind !== 'half-name' || leftover.reason !== undefined) continue
      const stem = text.slice(leftover.token.start, leftover.start)
      const run = text.slice(leftover.start, leftover.end)
      found.push({
        start: leftover.start,
        end: leftover.end,
        expected: withSuggestions(
          run,
          suggestions,
          completeName(
            stem,
            run,
            leftover.script,
            new WordIndex(namesLike(document, authority, knowledge, stem)),
          ),
        ).expected,
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

/** Words of the document's names, of the corpus's, and of the people of the authority as it spells them. */
function* namesLike(
  document: Document,
  authority: Authority,
  knowledge: Knowledge,
  stem: string,
): Generator<string> {
  yield* capitalisedWords(document, stem)
  yield* knowledge.stems.find((entry) => entry.stem === stem)?.words ?? []
  for (const { name } of authority.people) {
    // Of a thousand names a few hold the stem; only they are worth cutting into words.
    if (!name.includes(stem)) continue
    for (const word of name.split(' ')) if (word.startsWith(stem)) yield word
  }
}

/** Capitalised words that begin as the stem does; some that do not are among them. */
function* capitalisedWords({ text, scan }: Document, stem: string): Generator<string> {
  const first = stem.toLowerCase().charCodeAt(0)
  for (let index = 0; index < scan.capitals.count; index++) {
    const start = scan.capitals.start(index)
    const code = text.charCodeAt(start)
    // Plain capitals differ from their small letters by one bit; the others are left to the index.
    if (code < 0x80 && first < 0x80 && (code | 0x20) !== first) continue
    yield text.slice(start, scan.capitals.end(index))
  }
}
