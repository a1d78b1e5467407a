import { gatherMetadata, type QuarantineRow } from '../findings/ledger.ts'
import { PumiceError } from '../pumice-error.ts'
import { encodeText } from '../read/decode.ts'
import type { SourceFile } from '../read/discover.ts'
import { fileSize, type ReadDocument, readDocument } from '../read/read-document.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Policy } from '../resolve/policy.ts'
import { sha256 } from '../text/hash.ts'
import { checkDocument } from './check-document.ts'
import type { RuleProcessor } from './processor.ts'
import type { Shard } from './shards.ts'

/** What a shard is checked with. */
export interface Engine {
  readonly processor: RuleProcessor
  readonly policy: Policy
  /** Keep what is removed as metadata in the ledger. */
  readonly metadata: boolean
}

/** An outcome with the bytes of the cleaned file. */
export interface CheckedDocument extends Outcome {
  readonly bytes: Uint8Array
}

export interface ShardResult {
  /** In document order. */
  readonly documents: readonly CheckedDocument[]
  readonly quarantine: readonly QuarantineRow[]
}

/** Pass 2 for one shard. Depends on the files and the engine only; writes nothing. */
export function checkShard(shard: Shard, engine: Engine): ShardResult {
  const documents: CheckedDocument[] = []
  const quarantine: QuarantineRow[] = []
  for (const file of shard) {
    try {
      documents.push(checkFile(file, engine))
    } catch (error) {
      quarantine.push(quarantineRow(file, error))
    }
  }
  return { documents, quarantine }
}

function checkFile(file: SourceFile, engine: Engine): CheckedDocument {
  const read = readDocument(file)
  const { document, encoding, bom } = read
  const settled = checkDocument(document, engine.processor, engine.policy)
  const changed = settled.edits.length > 0
  const bytes = changed ? encodeCleaned(settled.text, read) : read.bytes
  const rawDigest = sha256(read.bytes)
  return {
    doc: document.id,
    raw: document.text,
    cleaned: settled.text,
    language: document.language,
    words: settled.words,
    findings: settled.findings,
    bytes,
    ledger: {
      doc: document.id,
      raw: { sha256: rawDigest, bytes: read.bytes.length },
      cleaned: { sha256: changed ? sha256(bytes) : rawDigest, bytes: bytes.length },
      encoding,
      bom,
      edits: settled.edits,
      metadata: engine.metadata ? gatherMetadata(settled.findings) : {},
    },
  }
}

function encodeCleaned(text: string, { encoding, bom }: ReadDocument): Uint8Array {
  const bytes = encodeText(text, encoding, bom)
  if (bytes === undefined) {
    throw new PumiceError(
      'INPUT_ENCODING',
      `The cleaned text cannot be written as ${encoding}. Convert the file to UTF-8.`,
    )
  }
  return bytes
}

/** A document that cannot be processed is set aside; the others go on. */
export function quarantineRow(file: SourceFile, error: unknown): QuarantineRow {
  const bytes =
    error instanceof PumiceError && error.code === 'INPUT_UNREADABLE' ? undefined : fileSize(file.path)
  const known = error instanceof PumiceError
  return {
    doc: file.doc,
    code: known ? error.code : 'INTERNAL_RULE',
    message: known
      ? error.message
      : `${error instanceof Error ? error.message : String(error)}. Please report this document.`,
    ...(bytes === undefined ? {} : { bytes }),
  }
}
