import path from 'node:path'
import { revertEdits } from '../findings/edits.ts'
import type { LedgerRow, QuarantineRow } from '../findings/ledger.ts'
import { PumiceError } from '../pumice-error.ts'
import { cutByteRows, readByteRows } from '../read/byte-rows.ts'
import { compress, decompress } from '../read/compression.ts'
import { decodeAs, encodeText } from '../read/decode.ts'
import { fileOfDocument, formatOrText, outputName } from '../read/formats/file-format.ts'
import { prepareToOpen } from '../read/open-file.ts'
import { fileSize, readBytes } from '../read/read-bytes.ts'
import { readRows } from '../read/row-reader.ts'
import { sha256 } from '../text/hash.ts'
import { StreamedFile, writeFileAtomic } from '../write/atomic-file.ts'
import { assertApart, outputPath } from '../write/output-path.ts'
import { type LeftOut, revertRecords } from './revert-records.ts'

export interface RevertOptions {
  /** Folder with the cleaned files. */
  readonly cleaned: string
  /** The ledger.jsonl of the run that wrote them; its quarantine.jsonl stands beside it. */
  readonly ledger: string
  /** Folder for the raw files. */
  readonly out: string
}

export interface RevertResult {
  readonly reverted: number
  /** Documents that could not be reverted, with the reason. */
  readonly failed: readonly QuarantineRow[]
}

/**
 * Turn cleaned files back into the raw ones, to the byte; of compressed files what they hold comes back, of HTML the
 * converted text. Quarantined records return to their lines. A file that is not as clean left it is refused; the
 * others go on.
 *
 * @throws CONFIG_LEDGER when the ledger cannot be read, OUTPUT_* when a file cannot be written.
 */
export async function revert({ cleaned, ledger, out }: RevertOptions): Promise<RevertResult> {
  if (fileSize(ledger) === undefined) {
    throw new PumiceError(
      'CONFIG_LEDGER',
      `Cannot find the ledger \`${ledger}\`. Give it with --ledger FILE.`,
    )
  }
  assertApart([cleaned], [out])
  const leftOut = readLeftOut(path.join(path.dirname(ledger), 'quarantine.jsonl'))
  const failed: QuarantineRow[] = []
  let reverted = 0
  const restore = (doc: string, work: () => number): void => {
    try {
      reverted += work()
    } catch (error) {
      if (!(error instanceof PumiceError) || /^(?:OUTPUT|CONFIG)_/.test(error.code)) throw error
      failed.push({ doc, code: error.code, message: error.message })
    }
  }
  const rows = new LedgerFiles(ledger)
  for (let file = rows.file; file !== undefined; file = rows.file) {
    const current = file
    await prepareToOpen([{ doc: current, path: current }])
    if (formatOrText(current).format === 'jsonl') {
      const left = leftOut.get(current) ?? new Map<number, Buffer>()
      restore(current, () => revertRecordFile(current, { cleaned, out }, rows.rowsOf(current), left))
      leftOut.delete(current)
      for (const _ of { [Symbol.iterator]: () => rows.rowsOf(current) }) {
        // Rows behind the one that failed.
      }
    } else {
      const row = rows.rowsOf(current).next().value as LedgerRow
      restore(row.doc, () => {
        revertFile(row, { cleaned, out })
        return 1
      })
    }
  }
  // Files of which no record at all could be processed.
  for (const [file, left] of leftOut) {
    await prepareToOpen([{ doc: file, path: file }])
    restore(file, () => revertRecordFile(file, { cleaned, out }, [].values(), left))
  }
  return { reverted, failed }
}

/** The rows of a ledger, file by file. */
class LedgerFiles {
  readonly #rows: Iterator<string>
  readonly #ledger: string
  #line = 0
  #next: LedgerRow | undefined

  constructor(ledger: string) {
    this.#ledger = ledger
    this.#rows = readRows(ledger)
    this.#advance()
  }

  /** The file of the next row; `undefined` at the end. */
  get file(): string | undefined {
    return this.#next === undefined ? undefined : fileOfDocument(this.#next.doc).file
  }

  /** The rows from here that are of one file. */
  *rowsOf(file: string): Generator<LedgerRow> {
    while (this.#next !== undefined && this.file === file) {
      const row = this.#next
      this.#advance()
      yield row
    }
  }

  #advance(): void {
    this.#next = undefined
    for (let entry = this.#rows.next(); entry.done !== true; entry = this.#rows.next()) {
      this.#line++
      if (entry.value === '') continue
      this.#next = parseRow(entry.value, this.#ledger, this.#line)
      return
    }
  }
}

function parseRow(content: string, ledger: string, line: number): LedgerRow {
  try {
    return JSON.parse(content) as LedgerRow
  } catch (error) {
    throw new PumiceError(
      'CONFIG_LEDGER',
      `${ledger}:${line} is no JSON. Take the ledger as clean wrote it.`,
      { cause: error },
    )
  }
}

/** Records that clean left out, by file and line. */
function readLeftOut(quarantine: string): Map<string, LeftOut> {
  const leftOut = new Map<string, Map<number, Buffer>>()
  if (fileSize(quarantine) === undefined) return leftOut
  for (const content of readRows(quarantine)) {
    if (content === '') continue
    const { doc, bytes } = JSON.parse(content) as QuarantineRow
    const { file, line } = fileOfDocument(doc)
    if (line === undefined || bytes === undefined) continue
    const rows = leftOut.get(file) ?? new Map<number, Buffer>()
    rows.set(line, Buffer.from(bytes, 'base64'))
    leftOut.set(file, rows)
  }
  return leftOut
}

interface Folders {
  readonly cleaned: string
  readonly out: string
}

function revertFile(row: LedgerRow, { cleaned, out }: Folders): void {
  const name = outputName(row.doc)
  const { compression } = formatOrText(row.doc)
  const target = outputPath(out, name)
  const bytes = readBytes(outputPath(cleaned, name))
  const content = compression === undefined ? bytes : decompress(bytes, compression)
  if (sha256(content) !== row.cleaned.sha256) {
    throw new PumiceError(
      'INPUT_LEDGER',
      'The cleaned file was changed after clean wrote it. Restore it and run again.',
    )
  }
  if (row.edits.length === 0) {
    writeFileAtomic(target, bytes)
    return
  }
  const text = decodeAs(content, row.encoding, row.bom)
  const raw = encodeText(revertEdits(text, row.edits), row.encoding, row.bom)
  if (raw === undefined || sha256(raw) !== row.raw.sha256) {
    throw new PumiceError(
      'INPUT_LEDGER',
      'The reverted bytes are not those of the raw file. Take the ledger as clean wrote it.',
    )
  }
  writeFileAtomic(target, compression === undefined ? raw : compress(raw, compression))
}

/** @returns The number of records. */
function revertRecordFile(
  file: string,
  { cleaned, out }: Folders,
  ledger: Iterator<LedgerRow>,
  leftOut: LeftOut,
): number {
  const source = outputPath(cleaned, file)
  const target = outputPath(out, file)
  const { compression } = formatOrText(file)
  let records = 0
  const counted: Iterator<LedgerRow> = {
    next: () => {
      const entry = ledger.next()
      if (entry.done !== true) records++
      return entry
    },
  }
  if (compression !== undefined) {
    const rows = cutByteRows(decompress(readBytes(source), compression))
    const raw = Buffer.concat([...revertRecords(rows, counted, leftOut)])
    writeFileAtomic(target, compress(raw, compression))
    return records
  }
  if (fileSize(source) === undefined) readBytes(source)
  const output = new StreamedFile(target)
  try {
    for (const piece of revertRecords(readByteRows(source), counted, leftOut)) output.append(piece)
    output.close()
  } catch (error) {
    output.abort()
    throw error
  }
  return records
}
