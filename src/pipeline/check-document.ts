import type { Silenced } from '../findings/silenced.ts'
import { Document } from '../read/document.ts'
import { formatOrText } from '../read/formats/file-format.ts'
import { mayApply, type Policy } from '../resolve/policy.ts'
import { type Proposal, type Settled, settle, type View } from '../resolve/settle.ts'
import { Silencer } from '../resolve/silencer.ts'
import type { RuleProcessor } from './processor.ts'

/** A settled document. */
export interface CheckedText extends Settled {
  /** Of the cleaned text. */
  readonly words: number
  readonly silenced: readonly Silenced[]
}

/**
 * All findings of one document and the edits that follow from them. The same for check, clean and diff.
 *
 * The date is read off the raw document once: it stays what it was when the dateline has been taken out.
 */
export function checkDocument(
  raw: Document,
  processor: RuleProcessor,
  policy: Policy,
  notes: readonly Proposal[] = [],
): CheckedText {
  let latest = raw
  const look = (text: string): View => {
    if (text === raw.text) {
      const view = processor.look(raw)
      return notes.length === 0 ? view : { ...view, proposals: [...notes, ...view.proposals] }
    }
    latest = new Document(raw.id, text, { date: raw.date, language: raw.givenLanguage })
    // A later look is for what is still to be applied.
    return processor.look(latest, (fix) => mayApply(fix, policy))
  }
  const silencer =
    policy.silence === undefined ? undefined : Silencer.for(raw, hasComments(raw.id), policy.silence)
  if (silencer === undefined) return { ...settle(raw, look, policy), words: latest.scan.words, silenced: [] }
  const settled = settle(raw, look, { ...policy, isSilenced: (finding) => silencer.covers(finding) })
  return { ...settled, words: latest.scan.words, ...silencer.finish(settled.findings) }
}

/** Comments of a page are gone when it has been converted. */
const hasComments = (doc: string): boolean => formatOrText(doc).format === 'markdown'
