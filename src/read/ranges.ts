import fs from 'node:fs'

/** A range of a file that begins and ends at a line border. */
export interface FileRange {
  readonly start: number
  readonly end: number
  /** Size of the whole file. */
  readonly size: number
  /** Number of the first line, from 1. */
  readonly firstLine: number
}

const CHUNK = 1 << 20
const LINE_FEED = 10

/**
 * Cut a file into ranges of whole lines, counting the lines on the way.
 *
 * @param length  Bytes of a range; one ends with the first line that reaches it.
 */
export function cutRanges(file: string, length: number): FileRange[] {
  const descriptor = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(descriptor)
    return cutOpenFile(descriptor, { start: 0, end: size, size, firstLine: 1 }, length)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** The two halves of a range; `undefined` when it is a single line. */
export function halveRange(file: string, range: FileRange): readonly [FileRange, FileRange] | undefined {
  const descriptor = fs.openSync(file, 'r')
  try {
    const parts = cutOpenFile(descriptor, range, Math.max(1, (range.end - range.start) >> 1))
    const first = parts[0]
    const second = parts[1]
    if (first === undefined || second === undefined) {
      const lines = cutOpenFile(descriptor, range, 1)
      const last = lines.at(-1)
      if (lines.length < 2 || last === undefined) return undefined
      return [{ ...range, end: last.start }, last]
    }
    return [first, { ...second, end: range.end }]
  } finally {
    fs.closeSync(descriptor)
  }
}

/** The bytes of a range. */
export function readRange(file: string, { start, end }: { start: number; end: number }): Buffer {
  const descriptor = fs.openSync(file, 'r')
  try {
    const buffer = Buffer.allocUnsafe(end - start)
    let filled = 0
    while (filled < buffer.length) {
      const read = fs.readSync(descriptor, buffer, filled, buffer.length - filled, start + filled)
      if (read === 0) break
      filled += read
    }
    return buffer.subarray(0, filled)
  } finally {
    fs.closeSync(descriptor)
  }
}

function cutOpenFile(descriptor: number, range: FileRange, length: number): FileRange[] {
  const ranges: FileRange[] = []
  const chunk = Buffer.allocUnsafe(CHUNK)
  let { start, firstLine } = range
  let line = firstLine
  let at = range.start
  while (at < range.end) {
    const read = fs.readSync(descriptor, chunk, 0, Math.min(CHUNK, range.end - at), at)
    if (read === 0) break
    const bytes = chunk.subarray(0, read)
    for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
      line++
      const end = at + feed + 1
      if (end - start < length || end === range.end) continue
      ranges.push({ start, end, size: range.size, firstLine })
      start = end
      firstLine = line
    }
    at += read
  }
  ranges.push({ start, end: range.end, size: range.size, firstLine })
  return ranges
}
