import * as v from 'valibot'
import type { Detection } from '../../../findings/finding.ts'
import { foreignShares } from '../../../language/language-shares.ts'
import { defineRule } from '../../rule.ts'

/** Fewest words that a language can be told by; as many as `englishShare` asks for. */
const MIN_WORDS = 8
/** Fewest words in other languages, and their share, from which a document is in two languages. */
const MIN_FOREIGN_WORDS = 30
const MIN_FOREIGN_SHARE = 1 / 4

/** Documents in another language than expected, and documents in two languages. */
export const document = defineRule({
  id: 'language/document',
  mqm: null,
  severity: 'major',
  fix: 'none',
  what: 'language of the document',
  summary: 'Documents that are not in the expected language, and documents in two languages.',
  options: { expected: [] as readonly string[], minShare: MIN_FOREIGN_SHARE },
  schema: v.strictObject({
    expected: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)))),
    minShare: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
  check(document, _services, { expected, minShare }) {
    const { scan, script } = document
    if (scan.words < MIN_WORDS || script === 'Zyyy') return []
    const { language, by } = document.languageGuess
    const found: Detection[] = []
    if (expected.length > 0 && language !== 'und' && !expected.includes(language)) {
      found.push({
        ...WHOLE,
        confidence: by === 'franc' || by === 'words' ? 0.85 : 0.95,
        what: `document in ${language}`,
        evidence: [
          { kind: 'language', detail: language },
          { kind: 'context', detail: `expected ${expected.join(', ')}` },
        ],
      })
    }
    const shares = [...foreignShares(scan, language, script)].sort(
      ([left, leftWords], [right, rightWords]) => rightWords - leftWords || (left < right ? -1 : 1),
    )
    const words = shares.reduce((sum, [, count]) => sum + count, 0)
    if (words >= MIN_FOREIGN_WORDS && words >= scan.words * minShare) {
      found.push({
        ...WHOLE,
        confidence: 0.9,
        what: `document in ${[language, ...shares.slice(0, 2).map(([name]) => name)].join(' and ')}`,
        evidence: [
          { kind: 'language', detail: language },
          ...shares.slice(0, 3).map(([name, count]) => ({
            kind: 'language' as const,
            detail: `${name}: ${Math.round((count / scan.words) * 100)} % of the words`,
          })),
        ],
        severity: 'minor',
      })
    }
    return found
  },
})

/** A finding of the whole document stands at its start. */
const WHOLE = { start: 0, end: 0, expected: [] } as const
