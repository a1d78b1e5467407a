import fs from 'node:fs'

const CHUNK = 1 << 20
const LINE_FEED = 10

/** Rows of a file with their line feeds, one by one; the file is never in memory as a whole. */
export function* readByteRows(file: string): Generator<Buffer> {
  const descriptor = fs.openSync(file, 'r')
  try {
    let parts: Buffer[] = []
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const bytes = chunk.subarray(0, fs.readSync(descriptor, chunk, 0, CHUNK, null))
      if (bytes.length === 0) break
      let at = 0
      for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, at)) {
        yield Buffer.concat([...parts, bytes.subarray(at, feed + 1)])
        parts = []
        at = feed + 1
      }
      if (at < bytes.length) parts.push(bytes.subarray(at))
    }
    if (parts.length > 0) yield Buffer.concat(parts)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** The same of bytes in memory. */
export function* cutByteRows(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const next = feed < 0 ? bytes.length : feed + 1
    yield bytes.subarray(at, next)
    at = next
  }
}
