import { gatherMetadata, joinMetadata, type QuarantineRow } from '../findings/ledger.ts'
import { PumiceError } from '../pumice-error.ts'
import { compress } from '../read/compression.ts'
import { outputName } from '../read/formats/file-format.ts'
import { type FilePart, formatOfSource, type OpenedFile, openFile } from '../read/open-file.ts'
import type { OpenedDocument, OpenOptions, RejectedRecord } from '../read/opened.ts'
import { fileSize } from '../read/read-bytes.ts'
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
  readonly open: OpenOptions
}

/** A part of a cleaned file; the parts of one file come in order. One that is first and last is the whole file. */
export interface OutputPiece {
  /** POSIX path below the output folder. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly first: boolean
  readonly last: boolean
}

export interface ShardResult {
  /** In document order. */
  readonly documents: readonly Outcome[]
  readonly quarantine: readonly QuarantineRow[]
  readonly outputs: readonly OutputPiece[]
}

/** Pass 2 for one shard. Depends on the files and the engine only; writes nothing. Needs `prepareToOpen`. */
export function checkShard(shard: Shard, engine: Engine): ShardResult {
  const documents: Outcome[] = []
  const quarantine: QuarantineRow[] = []
  const outputs: OutputPiece[] = []
  for (const part of shard) {
    try {
      const result =
        formatOfSource(part.source).format === 'jsonl' ? checkRecords(part, engine) : checkFile(part, engine)
      for (const document of result.documents) documents.push(document)
      for (const row of result.quarantine) quarantine.push(row)
      for (const piece of result.outputs) outputs.push(piece)
    } catch (error) {
      // Other ranges may be written already: the file cannot be set aside any more.
      if (part.range !== undefined) throw error
      quarantine.push(fileQuarantine(part, error))
    }
  }
  return { documents, quarantine, outputs }
}

/** A file that is one document: all of it is written, or nothing. */
function checkFile(part: FilePart, engine: Engine): ShardResult {
  const file = openFile(part, engine.open)
  const documents: Outcome[] = []
  const pieces: Uint8Array[] = []
  for (const opened of file.documents) {
    if (opened.kind === 'between') pieces.push(opened.bytes)
    else if (opened.kind === 'rejected') throw opened.error
    else {
      const { outcome, bytes } = checkOpened(opened, engine)
      documents.push(outcome)
      pieces.push(bytes, opened.terminator)
    }
  }
  const asItWas = file.format !== 'html' && documents.every(({ ledger }) => ledger.edits.length === 0)
  const bytes = asItWas ? file.bytes : compressed(Buffer.concat(pieces), file)
  return {
    documents,
    quarantine: [],
    outputs: [{ file: outputName(part.source.doc), bytes, first: true, last: true }],
  }
}

/** A file of records, or a range of it: records that cannot be processed are left out and kept in the quarantine. */
function checkRecords(part: FilePart, engine: Engine): ShardResult {
  const file = openFile(part, engine.open)
  const documents: Outcome[] = []
  const quarantine: QuarantineRow[] = []
  const pieces: Uint8Array[] = []
  for (const opened of file.documents) {
    if (opened.kind === 'between') pieces.push(opened.bytes)
    else if (opened.kind === 'rejected') quarantine.push(recordQuarantine(opened))
    else {
      try {
        const { outcome, bytes } = checkOpened(opened, engine)
        documents.push(outcome)
        pieces.push(bytes, opened.terminator)
      } catch (error) {
        const bytes = Buffer.concat([opened.raw, opened.terminator])
        quarantine.push(recordQuarantine({ kind: 'rejected', doc: opened.document.id, error, bytes }))
      }
    }
  }
  const { range } = part
  const output: OutputPiece = {
    file: outputName(part.source.doc),
    bytes: engine.open.rewrite ? compressed(Buffer.concat(pieces), file) : new Uint8Array(0),
    first: range === undefined || range.start === 0,
    last: range === undefined || range.end === range.size,
  }
  return { documents, quarantine, outputs: [output] }
}

const compressed = (bytes: Uint8Array, { compression }: OpenedFile): Uint8Array =>
  compression === undefined ? bytes : compress(bytes, compression)

function checkOpened(
  opened: OpenedDocument,
  engine: Engine,
): { readonly outcome: Outcome; readonly bytes: Uint8Array } {
  const { document, encoding, bom, converter, input, record } = opened
  const notes = opened.notes.map(({ rule, detection }) => ({ rule, order: -1, detection }))
  const settled = checkDocument(document, engine.processor, engine.policy, notes)
  const gathered = engine.metadata ? gatherMetadata(settled.findings) : {}
  const { bytes, edits } = engine.open.rewrite
    ? opened.rewrite(settled.text, settled.edits, gathered)
    : { bytes: opened.raw, edits: settled.edits }
  const rawDigest = digest(opened.raw)
  return {
    bytes,
    outcome: {
      doc: document.id,
      raw: document.text,
      cleaned: settled.text,
      language: document.language,
      words: settled.words,
      findings: settled.findings,
      ledger: {
        doc: document.id,
        raw: rawDigest,
        cleaned: bytes === opened.raw ? rawDigest : digest(bytes),
        encoding,
        bom,
        ...(converter === undefined ? {} : { converter }),
        ...(input === undefined ? {} : { input: digest(input) }),
        ...(record === undefined ? {} : { record }),
        edits,
        metadata: engine.metadata ? joinMetadata(gathered, opened.metadata) : {},
      },
    },
  }
}

const digest = (bytes: Uint8Array) => ({ sha256: sha256(bytes), bytes: bytes.length })

/** A record that cannot be processed is set aside with its bytes; the others of the file go on. */
export function recordQuarantine({ doc, error, bytes }: RejectedRecord): QuarantineRow {
  return { doc, ...reasonOf(error), bytes: Buffer.from(bytes).toString('base64') }
}

/** A file that cannot be processed is set aside; the others go on. */
function fileQuarantine({ source }: FilePart, error: unknown): QuarantineRow {
  const unreadable = error instanceof PumiceError && error.code === 'INPUT_UNREADABLE'
  const size = unreadable ? undefined : (source.bytes?.length ?? fileSize(source.path))
  return { doc: source.doc, ...reasonOf(error), ...(size === undefined ? {} : { size }) }
}

function reasonOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof PumiceError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'INTERNAL_RULE', message: `${message}. Please report this document.` }
}
