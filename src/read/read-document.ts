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
  const bytes = readBytes(path)
  const decoded = decodeBytes(bytes)
  return { ...decoded, document: new Document(doc, decoded.text), bytes }
}

/** All bytes of a file. Throws INPUT_UNREADABLE, without the path, which must not appear in outputs. */
export function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new PumiceError(
      'INPUT_UNREADABLE',
      `Cannot be read: ${code}. Check that it is there and its permissions.`,
      {
        cause: error,
      },
    )
  }
}

/** Size of a file in bytes; `undefined` when there is none or it cannot be told. */
export const fileSize = (file: string): number | undefined =>
  fs.statSync(file, { throwIfNoEntry: false })?.size
