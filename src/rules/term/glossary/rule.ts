import * as v from 'valibot'
import type { Detection } from '../../../findings/finding.ts'
import { Glossary, type GlossaryEntry } from '../../../terms/glossary.ts'
import { isCodeAt, isSpellingTalk } from '../../../terms/term-context.ts'
import { defineRule } from '../../rule.ts'

const FormSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const TermsSchema = v.array(
  v.strictObject({
    preferred: FormSchema,
    forbidden: v.pipe(v.array(FormSchema), v.minLength(1)),
    language: v.exactOptional(
      v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'expected a language such as `en`')),
    ),
    note: v.exactOptional(v.string()),
  }),
)
type Terms = v.InferOutput<typeof TermsSchema>

/** Forms that the user's glossary forbids. Proposes the preferred form; rewrites on request. */
export const glossary = defineRule({
  id: 'term/glossary',
  mqm: 'terminology/wrong-term',
  severity: 'minor',
  fix: 'unsafe',
  what: 'term',
  summary: 'Forms that your glossary forbids; rewritten on request.',
  options: {
    /** Entries beside those of `--glossary`; none are shipped, as what a house forbids is its own affair. */
    terms: [] as Terms,
  },
  schema: v.strictObject({ terms: v.optional(TermsSchema) }),
  check(document, { glossary: fromFiles }, { terms }) {
    const own = terms.length === 0 ? undefined : compile(terms)
    if (own === undefined && (fromFiles === undefined || fromFiles.size === 0)) return []
    const { text } = document
    const found: Detection[] = []
    for (const source of [fromFiles, own]) {
      for (const { start, end, entry, form, replacement } of source?.find(text, document.language) ?? []) {
        if (isCodeAt(text, start, end) || isSpellingTalk(text, start, end)) continue
        if (document.protectedSpans.some((span) => span.start < end && start < span.end)) continue
        if (found.some((other) => other.start < end && start < other.end)) continue
        const note = entry.note === undefined ? '' : ` (${entry.note})`
        found.push({
          start,
          end,
          expected: replacement === undefined ? [] : [replacement],
          confidence: 0.95,
          evidence: [{ kind: 'glossary', detail: `${entry.where}: ${form} -> ${entry.preferred}${note}` }],
          ...(replacement === undefined ? { fix: 'none' as const } : {}),
        })
      }
    }
    return found.sort((left, right) => left.start - right.start)
  },
})

/** Made once for the options of a run. */
const COMPILED = new WeakMap<Terms, Glossary>()

function compile(terms: Terms): Glossary {
  let compiled = COMPILED.get(terms)
  if (compiled === undefined) {
    compiled = new Glossary(terms.map((term, index): GlossaryEntry => ({ ...term, where: `terms.${index}` })))
    COMPILED.set(terms, compiled)
  }
  return compiled
}
