import path from 'node:path'
import type { FilePart } from '../read/open-file.ts'
import { readRange } from '../read/ranges.ts'
import { fileSize, readBytes } from '../read/read-bytes.ts'
import { sha256 } from '../text/hash.ts'
import { writeFileAtomic } from '../write/atomic-file.ts'

/**
 * A folder of small files, one an input and kind, its name the hash of the input's: an input that changes writes its
 * entry over, so there are never more entries than there were inputs, and threads do not meet. Entries are written
 * whole or not at all and begin with the hash of what follows; one that does not fit is as good as none. A folder that
 * cannot be written is no error.
 */
export class EntryStore {
  readonly #folder: string
  readonly #kind: string

  /** @param kind  Extension of the entries. */
  constructor(folder: string, kind: string) {
    this.#folder = folder
    this.#kind = kind
    this.#keepOutOfGit()
  }

  read(part: FilePart): Buffer | undefined {
    try {
      const content = readBytes(this.#fileOf(part))
      const body = content.subarray(HASH_LENGTH + 1)
      return content.toString('latin1', 0, HASH_LENGTH) === sha256(body) ? body : undefined
    } catch {
      return undefined
    }
  }

  write(part: FilePart, body: Buffer): void {
    try {
      writeFileAtomic(this.#fileOf(part), Buffer.concat([Buffer.from(`${sha256(body)}\n`, 'latin1'), body]))
    } catch {
      // A full disk or a read-only checkout: the next run does the work again.
    }
  }

  #fileOf({ source, range }: FilePart): string {
    const place = path.relative('.', source.path).split(path.sep).join('/')
    const name = sha256(Buffer.from(`${place}\n${range?.start ?? ''}`))
    return path.join(this.#folder, name.slice(0, 2), `${name.slice(2, 40)}.${this.#kind}`)
  }

  #keepOutOfGit(): void {
    const file = path.join(this.#folder, '.gitignore')
    try {
      if (fileSize(file) === undefined) writeFileAtomic(file, '*\n')
    } catch {
      // As with entries.
    }
  }
}

/** Hexadecimal digits of the hash that an entry begins with. */
const HASH_LENGTH = 64

/**
 * What a file or a range of one is, as a short string: its bytes, its place and whatever else its entry follows from.
 * `undefined` where nothing can be remembered: standard input has no place, and whoever opens an unreadable file says
 * why.
 */
export function keyOfPart({ source, range }: FilePart, run: string): string | undefined {
  if (source.bytes !== undefined) return undefined
  try {
    const bytes = range === undefined ? readBytes(source.path) : readRange(source.path, range)
    const place = JSON.stringify([source.doc, source.format ?? null, range?.firstLine ?? null])
    return sha256(Buffer.from(`${run}\n${place}\n${sha256(bytes)}`))
  } catch {
    return undefined
  }
}
