import zlib from 'node:zlib'
import type { Zstd } from '@hpcc-js/wasm-zstd'
import { PumiceError } from '../pumice-error.ts'
import type { Compression } from './formats/file-format.ts'
import { cutFrames } from './zstd-frames.ts'

/** Level of both formats that their own tools take when none is given. */
const GZIP_LEVEL = 6
const ZSTD_LEVEL = 3
/** Place of the operating system in a gzip header, and the value that names none, so that every system writes the same. */
const GZIP_SYSTEM_BYTE = 9
const GZIP_NO_SYSTEM = 255
/** What one file may grow to; the longest string of the engine is not much longer. */
const MAX_SIZE = 512 * 1024 * 1024

let zstd: Zstd | undefined

/** Load the Zstandard library, once; reading and writing are synchronous from then on. */
export async function prepareZstd(): Promise<void> {
  if (zstd !== undefined) return
  const { Zstd: Library } = await import('@hpcc-js/wasm-zstd')
  zstd = await Library.load()
}

/**
 * Decompress a whole file: all members or frames of it, checksums compared.
 *
 * @throws INPUT_COMPRESSION for bytes that are cut off, damaged, or no such file.
 */
export function decompress(bytes: Uint8Array, compression: Compression): Buffer {
  try {
    if (compression === 'gz') return zlib.gunzipSync(bytes, { maxOutputLength: MAX_SIZE })
    return Buffer.concat(cutFrames(bytes).map((frame) => loadedZstd().decompress(frame)))
  } catch (error) {
    if (error instanceof PumiceError && error.code === 'INTERNAL_ZSTD') throw error
    throw new PumiceError(
      'INPUT_COMPRESSION',
      `Cannot be decompressed as .${compression}: ${reasonOf(error)}. Fetch or compress the file again.`,
      { cause: error },
    )
  }
}

/** Compress a whole file. The same bytes on every system for one version of the library. */
export function compress(bytes: Uint8Array, compression: Compression): Uint8Array {
  if (compression === 'zst') return loadedZstd().compress(bytes, ZSTD_LEVEL)
  const compressed = zlib.gzipSync(bytes, { level: GZIP_LEVEL })
  compressed[GZIP_SYSTEM_BYTE] = GZIP_NO_SYSTEM
  return compressed
}

function loadedZstd(): Zstd {
  if (zstd === undefined) {
    throw new PumiceError('INTERNAL_ZSTD', 'Zstandard was used before it was loaded. Please report this.')
  }
  return zstd
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message.replace(/^Decompression failed: /, '')
}
