import type { Edit } from './edits.ts'
import type { Finding, MetadataField } from './finding.ts'

/** What left the text and is kept: single values and lists. */
export interface Metadata {
  title?: string
  byline?: string
  date?: string
  dateline?: string
  source?: string
  credit?: string[]
  caption?: string[]
  contact?: string[]
}

/** One line of ledger.jsonl: all that turns the cleaned file back into the raw one. */
export interface LedgerRow {
  readonly doc: string
  readonly raw: { readonly sha256: string; readonly bytes: number }
  readonly cleaned: { readonly sha256: string; readonly bytes: number }
  readonly encoding: string
  readonly bom: boolean
  readonly converter?: string
  readonly edits: readonly Edit[]
  readonly metadata: Metadata
}

/** One line of quarantine.jsonl. */
export interface QuarantineRow {
  readonly doc: string
  readonly code: string
  readonly message: string
  readonly bytes?: number
}

const LISTS: ReadonlySet<MetadataField> = new Set(['credit', 'caption', 'contact'])
const FIELDS: readonly MetadataField[] = [
  'title',
  'byline',
  'date',
  'dateline',
  'source',
  'credit',
  'caption',
  'contact',
]

/**
 * Metadata of a document from its applied findings: evidence of kind `metadata` reads `field: value`. Of single
 * fields the first in text order stays; lists keep text order without repeats.
 */
export function gatherMetadata(findings: readonly Finding[]): Metadata {
  const metadata: Metadata = {}
  for (const finding of findings) {
    if (!finding.applied) continue
    for (const { kind, detail } of finding.evidence) {
      if (kind !== 'metadata') continue
      const colon = detail.indexOf(': ')
      const field = detail.slice(0, colon) as MetadataField
      const value = detail.slice(colon + 2)
      if (!FIELDS.includes(field)) continue
      if (LISTS.has(field)) {
        metadata[field as 'credit'] ??= []
        const list = metadata[field as 'credit'] as string[]
        if (!list.includes(value)) list.push(value)
      } else metadata[field as 'title'] ??= value
    }
  }
  return metadata
}
