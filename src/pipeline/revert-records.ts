import type { LedgerRow } from '../findings/ledger.ts'
import { PumiceError } from '../pumice-error.ts'
import { fileOfDocument } from '../read/formats/file-format.ts'
import { isBlank, revertRow } from '../read/formats/jsonl.ts'
import { sha256 } from '../text/hash.ts'

const LINE_FEED = 10
const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Rows of the raw file that clean left out, by line number. */
export type LeftOut = ReadonlyMap<number, Buffer>

/**
 * The rows of a raw JSONL file from those of the cleaned one.
 *
 * @param rows     Of the cleaned file, with their line feeds.
 * @param ledger   Of its records, in their order.
 * @throws         INPUT_LEDGER at the first row that is not as clean left it.
 */
export function* revertRecords(
  rows: Iterable<Buffer>,
  ledger: Iterator<LedgerRow>,
  leftOut: LeftOut,
): Generator<Buffer> {
  let line = 1
  for (const cleaned of rows) {
    let row = cleaned
    if (line === 1 && row.subarray(0, MARK.length).equals(MARK)) {
      yield MARK
      row = row.subarray(MARK.length)
      if (row.length === 0) continue
    }
    for (let left = leftOut.get(line); left !== undefined; left = leftOut.get(line)) {
      yield left
      line++
    }
    const terminator = row.at(-1) === LINE_FEED ? row.length - 1 : row.length
    const content = row.subarray(0, terminator)
    if (isBlank(content)) yield row
    else {
      yield revertRecord(content, ledger.next().value as LedgerRow | undefined, line)
      yield row.subarray(terminator)
    }
    line++
  }
  for (let left = leftOut.get(line); left !== undefined; left = leftOut.get(line)) {
    yield left
    line++
  }
  if (ledger.next().done !== true) throw notAsLeft(line)
}

function revertRecord(row: Buffer, entry: LedgerRow | undefined, line: number): Buffer {
  if (entry === undefined || fileOfDocument(entry.doc).line !== line || sha256(row) !== entry.cleaned.sha256)
    throw notAsLeft(line)
  const raw = revertRow(row, entry.record?.field ?? 'text', entry.edits)
  if (sha256(raw) !== entry.raw.sha256) throw notAsLeft(line)
  return raw
}

const notAsLeft = (line: number): PumiceError =>
  new PumiceError(
    'INPUT_LEDGER',
    `Row ${line} of the cleaned file is not what clean left there, or quarantine.jsonl is of another run. Restore both and run again.`,
  )
