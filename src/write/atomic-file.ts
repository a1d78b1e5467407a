/**
 * Layer write: the only code that creates files. No rule, no report format.
 */
import fs from 'node:fs'
import path from 'node:path'
import { PumiceError } from '../pumice-error.ts'

const temporaryName = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.pumice-${process.pid}.tmp`)

/**
 * Write a whole file or nothing: into a temporary file beside it, then renamed. A reader never sees half of it.
 *
 * @throws OUTPUT_WRITE; the temporary file is gone then, an older file is still there.
 */
export function writeFileAtomic(file: string, content: Uint8Array | string): void {
  const temporary = temporaryName(file)
  try {
    try {
      fs.writeFileSync(temporary, content)
    } catch (error) {
      // The folder is there for all files but the first.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(temporary, content)
    }
    fs.renameSync(temporary, file)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw cannotWrite(file, error)
  }
}

/** A file written piece by piece; it appears under its name only when it is complete. */
export class StreamedFile {
  readonly #file: string
  readonly #temporary: string
  readonly #descriptor: number
  #pending: string[] = []
  #pendingLength = 0

  constructor(file: string) {
    this.#file = file
    this.#temporary = temporaryName(file)
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true })
      this.#descriptor = fs.openSync(this.#temporary, 'w')
    } catch (error) {
      throw cannotWrite(file, error)
    }
  }

  append(piece: string | Uint8Array): void {
    if (piece.length === 0) return
    if (typeof piece !== 'string') {
      this.#flush()
      this.#write(piece)
      return
    }
    this.#pending.push(piece)
    this.#pendingLength += piece.length
    if (this.#pendingLength > 1 << 20) this.#flush()
  }

  /** Put the finished file in its place. */
  close(): void {
    this.#flush()
    try {
      fs.closeSync(this.#descriptor)
      fs.renameSync(this.#temporary, this.#file)
    } catch (error) {
      fs.rmSync(this.#temporary, { force: true })
      throw cannotWrite(this.#file, error)
    }
  }

  /** Leave nothing behind. */
  abort(): void {
    try {
      fs.closeSync(this.#descriptor)
    } catch {
      // Closed already: the file is gone or complete.
    }
    fs.rmSync(this.#temporary, { force: true })
  }

  #flush(): void {
    if (this.#pendingLength === 0) return
    this.#write(this.#pending.join(''))
    this.#pending = []
    this.#pendingLength = 0
  }

  #write(content: string | Uint8Array): void {
    try {
      fs.writeFileSync(this.#descriptor, content)
    } catch (error) {
      throw cannotWrite(this.#file, error)
    }
  }
}

export function cannotWrite(file: string, cause: unknown): PumiceError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error'
  return new PumiceError(
    'OUTPUT_WRITE',
    `Cannot write \`${file}\`: ${code}. Free the space or check the permissions, then run again.`,
    {
      cause,
    },
  )
}
