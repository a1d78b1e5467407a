import { PumiceError } from '../pumice-error.ts'

const MAGIC = 0xfd2fb528
/** Sixteen magic numbers of frames that a reader passes over. */
const SKIPPABLE = 0x184d2a50
const RLE_BLOCK = 1
const RESERVED_BLOCK = 3

/**
 * Cut a .zst file into its frames; `zstd a b`, `pzstd` and appending logs write more than one, and the library reads
 * one at a time. Skippable frames are left out.
 *
 * Source: RFC 8878, section 3.1.
 *
 * @throws INPUT_COMPRESSION when the file ends inside a frame or begins with something else.
 */
export function cutFrames(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const frames: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const start = at
    const magic = at + 8 <= bytes.length ? view.getUint32(at, true) : 0
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      at += 8 + view.getUint32(at + 4, true)
      if (at > bytes.length) throw cutOff(bytes)
      continue
    }
    if (magic !== MAGIC) {
      throw new PumiceError('INPUT_COMPRESSION', `no frame begins at byte ${at}`)
    }
    at = endOfFrame(view, start)
    if (at > bytes.length) throw cutOff(bytes)
    frames.push(bytes.subarray(start, at))
  }
  return frames
}

/** Offset behind a frame; beyond the end of the bytes when it is cut off. */
function endOfFrame(view: DataView, start: number): number {
  const descriptor = view.getUint8(start + 4)
  const singleSegment = (descriptor & 0x20) !== 0
  const sizeFlag = descriptor >> 6
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] as number
  const sizeBytes = sizeFlag === 0 ? (singleSegment ? 1 : 0) : 1 << sizeFlag
  let at = start + 5 + (singleSegment ? 0 : 1) + dictionaryBytes + sizeBytes
  for (;;) {
    if (at + 3 > view.byteLength) return Number.POSITIVE_INFINITY
    const header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
    const type = (header >> 1) & 3
    if (type === RESERVED_BLOCK) throw new PumiceError('INPUT_COMPRESSION', `damaged block at byte ${at}`)
    at += 3 + (type === RLE_BLOCK ? 1 : header >> 3)
    if ((header & 1) === 1) break
  }
  return at + ((descriptor & 4) === 0 ? 0 : 4)
}

const cutOff = (bytes: Uint8Array): PumiceError =>
  new PumiceError('INPUT_COMPRESSION', `unexpected end of file after ${bytes.length} bytes`)
