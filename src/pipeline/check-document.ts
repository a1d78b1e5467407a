import { Document } from '../read/document.ts'
import { documentDate } from '../read/document-date.ts'
import type { Policy } from '../resolve/policy.ts'
import { type Settled, settle } from '../resolve/settle.ts'
import type { RuleProcessor } from './processor.ts'

/**
 * All findings of one document and the edits that follow from them. The same for check, clean and diff.
 *
 * The date is read off the raw document once: it stays what it was when the dateline has been taken out.
 */
export function checkDocument(document: Document, processor: RuleProcessor, policy: Policy): Settled {
  const date = document.date ?? documentDate(document)
  const look = (text: string) => processor.look(new Document(document.id, text, date))
  return settle(document, look, policy)
}
