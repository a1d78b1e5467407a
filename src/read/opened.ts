import type { Edit } from '../findings/edits.ts'
import type { Detection, RuleMeta } from '../findings/finding.ts'
import type { Metadata } from '../findings/ledger.ts'
import type { Document } from './document.ts'

/** Something that reading itself found. */
export interface Note {
  readonly rule: RuleMeta
  readonly detection: Detection
}

/** A document with all that is needed to write it back. */
export interface OpenedDocument {
  readonly kind: 'document'
  readonly document: Document
  readonly encoding: string
  readonly bom: boolean
  readonly converter?: string
  /** What the converter was given, decompressed. */
  readonly input?: Uint8Array
  /** Of a JSONL record: the name of the field that holds the text, and the value of its own id field. */
  readonly record?: { readonly field: string; readonly id?: string }
  /** What the input says of itself. */
  readonly metadata: Metadata
  readonly notes: readonly Note[]
  /** What revert gives back. */
  readonly raw: Uint8Array
  /** Between this document and the next one of the file; stays as it is. */
  readonly terminator: Uint8Array
  /**
   * The document as it is written, without its terminator.
   *
   * @param text  The cleaned text, which the edits make of the raw one.
   * @param kept  What left the text and is kept.
   * @throws      INPUT_ENCODING when the text cannot be written.
   */
  rewrite(text: string, edits: readonly Edit[], kept: Metadata): Rewritten
}

export interface Rewritten {
  readonly bytes: Uint8Array
  /** As given, with what revert needs beside them. */
  readonly edits: readonly Edit[]
}

/** A record that cannot be processed; the others of the file go on. */
export interface RejectedRecord {
  readonly kind: 'rejected'
  readonly doc: string
  readonly error: unknown
  /** The record with its terminator. */
  readonly bytes: Uint8Array
}

/** Bytes of a file that belong to no document. */
export interface Between {
  readonly kind: 'between'
  readonly bytes: Uint8Array
}

export type Opened = OpenedDocument | RejectedRecord | Between

/** Names of the fields of a JSONL record. Only `text` must be there. */
export interface FieldNames {
  readonly text: string
  readonly id: string
  readonly url: string
  readonly date: string
  readonly language: string
  /** Names the site a record is from; records of one site share the furniture of its pages. */
  readonly site: string
}

export interface OpenOptions {
  readonly fields: FieldNames
  /** The documents will be written back: a record that has a `pumice` field already is rejected. */
  readonly rewrite: boolean
}

export const NOTHING = new Uint8Array(0)
