import type { Document } from '../read/document.ts'
import { groupNames } from '../terms/group-terms.ts'
import type { TermMention } from '../terms/harvest-terms.ts'
import { hashString } from '../text/hash.ts'
import type { Emit } from './fact.ts'

/** Code units of context on each side of a mention. */
const CONTEXT = 20
const CONTEXT_LIMIT = 80

/** One fact for each form of an organisation's or medium's name in a document. */
export function collectTerms(document: Document, emit: Emit): void {
  if (document.script !== 'Latn') return
  const { text } = document
  for (const { key, forms, distinguished } of groupNames(text, document.scan)) {
    const key64 = hashString(key)
    for (const mentions of forms.values()) {
      const first = mentions[0] as TermMention
      emit('term', key64, {
        form: first.form,
        mentions: mentions.length,
        context: text
          .slice(Math.max(0, first.start - CONTEXT), first.end + CONTEXT)
          .replace(/\s+/g, ' ')
          .slice(0, CONTEXT_LIMIT),
        distinguished,
      })
    }
  }
}
