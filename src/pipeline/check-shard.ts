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

/**
 * Takes what comes out of a shard, piece by piece in document order: whoever keeps only what it needs of an outcome
 * lets it go young, and a shard of any size costs the memory of one file.
 */
export interface ShardSink {
  document(outcome: Outcome): void
  quarantine(row: QuarantineRow): void
  output(piece: OutputPiece): void
}

/** Pass 2 for one shard. Depends on the files and the engine only; writes nothing. Needs `prepareToOpen`. */
export function checkShard(shard: Shard, engine: Engine, sink: ShardSink): void {
  for (const part of shard) {
    if (formatOfSource(part.source).format === 'jsonl') checkRecords(part, engine, sink)
    else checkFile(part, engine, sink)
  }
}

/** A file that is one document: all of it is handed on, or nothing. */
function checkFile(part: FilePart, engine: Engine, sink: ShardSink): void {
  const checked = tryFile(part, engine)
  if ('documents' in checked) {
    for (const document of checked.documents) sink.document(document)
    sink.output(checked.output)
  } else sink.quarantine(checked)
}

function tryFile(
  part: FilePart,
  engine: Engine,
): { readonly documents: readonly Outcome[]; readonly output: OutputPiece } | QuarantineRow {
  try {
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
    return { documents, output: { file: outputName(part.source.doc), bytes, first: true, last: true } }
  } catch (error) {
    return fileQuarantine(part, error)
  }
}

/** A file of records, or a range of it: records that cannot be processed are left out and kept in the quarantine. */
function checkRecords(part: FilePart, engine: Engine, sink: ShardSink): void {
  const { range } = part
  let file: OpenedFile
  try {
    file = openFile(part, engine.open)
  } catch (error) {
    // Other ranges may be written already: the file cannot be set aside any more.
    if (range !== undefined) throw error
    sink.quarantine(fileQuarantine(part, error))
    return
  }
  const pieces: Uint8Array[] = []
  for (const opened of file.documents) {
    if (opened.kind === 'between') pieces.push(opened.bytes)
    else if (opened.kind === 'rejected') sink.quarantine(recordQuarantine(opened))
    else {
      const checked = tryRecord(opened, engine)
      if (checked.kind === 'rejected') sink.quarantine(recordQuarantine(checked))
      else {
        pieces.push(checked.bytes, opened.terminator)
        sink.document(checked.outcome)
      }
    }
  }
  sink.output({
    file: outputName(part.source.doc),
    bytes: engine.open.rewrite ? compressed(Buffer.concat(pieces), file) : new Uint8Array(0),
    first: range === undefined || range.start === 0,
    last: range === undefined || range.end === range.size,
  })
}

type CheckedRecord = { readonly kind: 'checked'; readonly outcome: Outcome; readonly bytes: Uint8Array }

function tryRecord(opened: OpenedDocument, engine: Engine): CheckedRecord | RejectedRecord {
  try {
    return { kind: 'checked', ...checkOpened(opened, engine) }
  } catch (error) {
    const bytes = Buffer.concat([opened.raw, opened.terminator])
    return { kind: 'rejected', doc: opened.document.id, error, bytes }
  }
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
      silenced: settled.silenced,
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
