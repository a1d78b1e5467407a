import type { Edit } from '../../findings/edits.ts'
import type { Metadata } from '../../findings/ledger.ts'
import { PumiceError } from '../../pumice-error.ts'
import { Document } from '../document.ts'
import { fieldDate } from '../field-date.ts'
import { NOTHING, type Opened, type OpenedDocument, type OpenOptions, type Rewritten } from '../opened.ts'
import {
  layoutRecord,
  type Member,
  type RecordLayout,
  spliceLiteral,
  unspliceLiteral,
} from './json-record.ts'

/** The field that clean adds to a record. */
export const PUMICE_FIELD = 'pumice'

const LINE_FEED = 10
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Rows of a JSONL file, or of a range of it. */
export interface Rows {
  readonly doc: string
  readonly bytes: Uint8Array
  /** Number of the first row in its file, from 1. */
  readonly firstLine: number
}

/**
 * Records of a JSONL file, blank lines and all, in their order. A row that is no record is rejected and the others go on.
 *
 * @throws INPUT_ENCODING for a file in UTF-16.
 */
export function openJsonl(rows: Rows, options: OpenOptions): Generator<Opened> {
  return openRows(rows, rows.firstLine === 1 ? lengthOfMark(rows.bytes) : 0, options)
}

function* openRows({ doc, bytes, firstLine }: Rows, mark: number, options: OpenOptions): Generator<Opened> {
  let at = mark
  if (mark > 0) yield { kind: 'between', bytes: bytes.subarray(0, mark) }
  for (let line = firstLine; at < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const end = feed < 0 ? bytes.length : feed
    const next = feed < 0 ? bytes.length : feed + 1
    const row = bytes.subarray(at, end)
    if (isBlank(row)) yield { kind: 'between', bytes: bytes.subarray(at, next) }
    else yield openRow(`${doc}#${line}`, row, bytes.subarray(at, next), bytes.subarray(end, next), options)
    at = next
  }
}

/** Length of the byte order mark. Rows are UTF-8; a mark of another encoding is refused. */
function lengthOfMark(bytes: Uint8Array): number {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new PumiceError('INPUT_ENCODING', 'JSONL in UTF-16 is not read. Convert the file to UTF-8.')
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/** True for rows of white space only, as JSON understands it. */
export function isBlank(row: Uint8Array): boolean {
  return row.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
}

function openRow(
  doc: string,
  bytes: Uint8Array,
  whole: Uint8Array,
  terminator: Uint8Array,
  options: OpenOptions,
): Opened {
  try {
    return { ...readRecord(doc, bytes, options), terminator }
  } catch (error) {
    return { kind: 'rejected', doc, error, bytes: whole }
  }
}

function readRecord(doc: string, bytes: Uint8Array, { fields, rewrite }: OpenOptions): OpenedDocument {
  const row = decodeRow(bytes)
  assertObject(row)
  const layout = layoutRecord(row)
  if (rewrite && lastMember(layout, PUMICE_FIELD) !== undefined) {
    throw new PumiceError(
      'INPUT_PUMICE_FIELD',
      'The record has a `pumice` field: it is an output of clean. Clean the raw file, or rename the field.',
    )
  }
  const value = (name: string): unknown => {
    const member = lastMember(layout, name)
    return member === undefined ? undefined : JSON.parse(row.slice(member.start, member.end))
  }
  const text = value(fields.text)
  if (typeof text !== 'string') {
    const found = text === undefined ? 'missing' : text === null ? 'null' : `of type ${typeof text}`
    throw new PumiceError(
      'INPUT_FIELD',
      `Expected \`${fields.text}\` to be a string, it is ${found}. Name the field with --text-field.`,
    )
  }
  const url = value(fields.url)
  const language = value(fields.language)
  const site = value(fields.site)
  const id = value(fields.id)
  const date = fieldDate(value(fields.date))
  return {
    kind: 'document',
    document: new Document(doc, text, {
      ...(date === undefined ? {} : { date }),
      url: typeof url === 'string' ? url : undefined,
      language: typeof language === 'string' ? language : undefined,
      site: typeof site === 'string' && site !== '' ? site : undefined,
    }),
    encoding: 'utf-8',
    bom: false,
    record: {
      field: fields.text,
      ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    },
    metadata: {
      ...(date === undefined ? {} : { date }),
      ...(typeof url === 'string' ? { source: url } : {}),
    },
    notes: [],
    raw: bytes,
    terminator: NOTHING,
    rewrite: (_text, edits, kept) => rewriteRow(row, layout, fields.text, edits, kept),
  }
}

function decodeRow(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch (error) {
    throw new PumiceError('INPUT_ENCODING', 'The row is not valid UTF-8. Convert the file to UTF-8.', {
      cause: error,
    })
  }
}

function assertObject(row: string): void {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const place = position === undefined ? 'at its end' : `at column ${Number(position) + 1}`
    throw new PumiceError('INPUT_JSON', `Broken JSON ${place}. Repair the row.`, { cause: error })
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new PumiceError('INPUT_RECORD', 'Expected a JSON object on each line. Repair the row.')
  }
}

/** The member that readers of JSON see: of duplicate keys the last one. */
const lastMember = ({ members }: RecordLayout, key: string): Member | undefined =>
  members.findLast((member) => member.key === key)

/** The row with the changed parts of the text literal replaced and the pumice field added; else byte for byte. */
function rewriteRow(
  row: string,
  layout: RecordLayout,
  textField: string,
  edits: readonly Edit[],
  kept: Metadata,
): Rewritten {
  const { start, end } = lastMember(layout, textField) as Member
  const spliced = spliceLiteral(row.slice(start + 1, end - 1), edits)
  const field = `,"${PUMICE_FIELD}":${JSON.stringify({ edits: edits.length, metadata: kept })}`
  const written =
    row.slice(0, start + 1) +
    spliced.literal +
    row.slice(end - 1, layout.brace) +
    field +
    row.slice(layout.brace)
  return { bytes: Buffer.from(written), edits: spliced.edits }
}

/**
 * The raw row of a cleaned one.
 *
 * @param textField  Name of the field that holds the text.
 * @throws           INPUT_LEDGER when the row is not as clean left it.
 */
export function revertRow(bytes: Uint8Array, textField: string, edits: readonly Edit[]): Buffer {
  const row = decodeRow(bytes)
  assertObject(row)
  const layout = layoutRecord(row)
  const field = layout.members.at(-1)
  const text = lastMember(layout, textField)
  if (field?.key !== PUMICE_FIELD || text === undefined || row[text.start] !== '"') {
    throw new PumiceError(
      'INPUT_LEDGER',
      `The row has no \`${PUMICE_FIELD}\` field at its end, or no text \`${textField}\`. Revert the file as clean wrote it, with the configuration of that run.`,
    )
  }
  return Buffer.from(
    row.slice(0, text.start + 1) +
      unspliceLiteral(row.slice(text.start + 1, text.end - 1), edits) +
      row.slice(text.end - 1, field.keyStart - 1) +
      row.slice(field.end),
  )
}
