import { type Edit, revertEdits } from '../findings/edits.ts'
import type { LedgerRow, QuarantineRow } from '../findings/ledger.ts'
import { PumiceError } from '../pumice-error.ts'
import { decodeAs, encodeText } from '../read/decode.ts'
import { fileSize, readBytes } from '../read/read-document.ts'
import { readRows } from '../read/row-reader.ts'
import { sha256 } from '../text/hash.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'
import { assertApart, outputPath } from '../write/output-path.ts'

export interface RevertOptions {
  /** Folder with the cleaned files. */
  readonly cleaned: string
  /** The ledger.jsonl of the run that wrote them. */
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
 * Turn cleaned files back into the raw ones, to the byte. A document that is not as clean left it is refused; the
 * others go on.
 *
 * @throws CONFIG_LEDGER when the ledger cannot be read, OUTPUT_* when a file cannot be written.
 */
export function revert({ cleaned, ledger, out }: RevertOptions): RevertResult {
  if (fileSize(ledger) === undefined) {
    throw new PumiceError(
      'CONFIG_LEDGER',
      `Cannot find the ledger \`${ledger}\`. Give it with --ledger FILE.`,
    )
  }
  assertApart([cleaned], [out])
  const failed: QuarantineRow[] = []
  let reverted = 0
  let line = 0
  for (const content of readRows(ledger)) {
    line++
    if (content === '') continue
    const row = parseRow(content, ledger, line)
    try {
      writeFileAtomic(outputPath(out, row.doc), revertDocument(row, cleaned))
      reverted++
    } catch (error) {
      if (!(error instanceof PumiceError) || error.code.startsWith('OUTPUT_')) throw error
      failed.push({ doc: row.doc, code: error.code, message: error.message })
    }
  }
  return { reverted, failed }
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

function revertDocument(row: LedgerRow, cleaned: string): Uint8Array {
  const bytes = readBytes(outputPath(cleaned, row.doc))
  if (sha256(bytes) !== row.cleaned.sha256) {
    throw new PumiceError(
      'INPUT_LEDGER',
      'The cleaned file was changed after clean wrote it. Restore it and run again.',
    )
  }
  if (row.edits.length === 0) return bytes
  const text = decodeAs(bytes, row.encoding, row.bom)
  const raw = encodeText(revertEdits(text, row.edits as Edit[]), row.encoding, row.bom)
  if (raw === undefined || sha256(raw) !== row.raw.sha256) {
    throw new PumiceError(
      'INPUT_LEDGER',
      'The reverted bytes are not those of the raw file. Take the ledger as clean wrote it.',
    )
  }
  return raw
}
