import fs from 'node:fs'
import { PumiceError } from '../pumice-error.ts'

/** All bytes of a file. Throws INPUT_UNREADABLE, without the path, which must not appear in outputs. */
export function readBytes(file: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new PumiceError(
      'INPUT_UNREADABLE',
      `Cannot be read: ${code}. Check that it is there and its permissions.`,
      { cause: error },
    )
  }
}

/** Size of a file in bytes; `undefined` when there is none or it cannot be told. */
export const fileSize = (file: string): number | undefined =>
  fs.statSync(file, { throwIfNoEntry: false })?.size

/** All bytes of standard input. */
export const readStandardInput = (): Buffer => fs.readFileSync(0)
