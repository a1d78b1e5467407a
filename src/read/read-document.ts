import fs from 'node:fs'
import { PumiceError } from '../pumice-error.ts'
import { type Decoded, decodeBytes } from './decode.ts'
import type { SourceFile } from './discover.ts'
import { Document } from './document.ts'

/** A document with all that is needed to write it back. */
export interface ReadDocument extends Decoded {
  readonly document: Document
  readonly bytes: Buffer
}

/**
 * Read one file.
 *
 * @throws INPUT_UNREADABLE, INPUT_ENCODING, INPUT_BINARY; the message names the place in the file.
 */
export function readDocument({ doc, path }: SourceFile): ReadDocument {
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(path)
  } catch (error) {
    throw new PumiceError('INPUT_UNREADABLE', `Cannot be read: ${describe(error)}. Check its permissions.`, {
      cause: error,
    })
  }
  const decoded = decodeBytes(bytes)
  return { ...decoded, document: new Document(doc, decoded.text), bytes }
}

/** The system's own word without the path, which must not appear in outputs. */
const describe = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error'

/** Size of a file in bytes; `undefined` when it cannot be told. */
export const fileSize = (file: string): number | undefined =>
  fs.statSync(file, { throwIfNoEntry: false })?.size
