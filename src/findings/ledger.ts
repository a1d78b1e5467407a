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

/** Which bytes they were. */
export interface FileDigest {
  readonly sha256: string
  readonly bytes: number
}

/** One line of ledger.jsonl: all that turns the cleaned file back into the raw one. */
export interface LedgerRow {
  readonly doc: string
  /** Of the decompressed file; of the row without its line feed in a JSONL file; of the converted text. */
  readonly raw: FileDigest
  readonly cleaned: FileDigest
  readonly encoding: string
  readonly bom: boolean
  /** What made text of the input; edits and the digests `raw` and `cleaned` are of the text. */
  readonly converter?: string
  /** The input of the converter, decompressed. */
  readonly input?: FileDigest
  /** Of a JSONL record: the name of the field that holds the text, and the value of its own id field. */
  readonly record?: { readonly field: string; readonly id?: string }
  readonly edits: readonly Edit[]
  readonly metadata: Metadata
}

/** One line of quarantine.jsonl. */
export interface QuarantineRow {
  readonly doc: string
  readonly code: string
  readonly message: string
  /** Size of the file where it is known. */
  readonly size?: number
  /** Of a JSONL record: the row with its line feed, base64; revert puts it back. */
  readonly bytes?: string
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

/**
 * What is known of a document: what left the text first, what the input says of itself where the text said nothing.
 * Keys in the order of the contract.
 */
export function joinMetadata(gathered: Metadata, given: Metadata): Metadata {
  const joined = { ...given, ...gathered }
  return Object.fromEntries(
    FIELDS.flatMap((field) => (joined[field] === undefined ? [] : [[field, joined[field]]])),
  )
}
