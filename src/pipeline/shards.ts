import type { SourceFile } from '../read/discover.ts'
import { type FilePart, formatOfSource } from '../read/open-file.ts'
import { cutRanges, halveRange, readRange } from '../read/ranges.ts'
import { fileSize } from '../read/read-bytes.ts'

/** Documents that one call works on; large enough to make dispatch cheap, small enough for steady progress. */
const SHARD_FILES = 64
/** A JSONL file above this size is worked on in ranges of it, each a shard of its own; compressed ones cannot be cut. */
const RANGE_BYTES = 1024 * 1024

/** First bytes of the two byte order marks. */
const UTF16_MARKS: readonly number[] = [0xfe, 0xff]

/** A unit of work: files or ranges of files, in document order. */
export type Shard = readonly FilePart[]

/** Cut the sorted files into shards. The sizes change no output. */
export function makeShards(
  files: readonly SourceFile[],
  size = SHARD_FILES,
  rangeBytes = RANGE_BYTES,
): Shard[] {
  const shards: Shard[] = []
  let open: FilePart[] = []
  const close = (): void => {
    if (open.length > 0) shards.push(open)
    open = []
  }
  for (const source of files) {
    const parts = cutSource(source, rangeBytes)
    if (parts.length > 1) {
      close()
      for (const part of parts) shards.push([part])
      continue
    }
    open.push(...parts)
    if (open.length >= size) close()
  }
  close()
  return shards
}

function cutSource(source: SourceFile, rangeBytes: number): FilePart[] {
  if (!canBeCut(source) || (fileSize(source.path) ?? 0) <= rangeBytes) return [{ source }]
  try {
    // In UTF-16, which is refused as a whole, nothing can be said of a range.
    if (UTF16_MARKS.includes(readRange(source.path, { start: 0, end: 1 })[0] ?? 0)) return [{ source }]
    const ranges = cutRanges(source.path, rangeBytes)
    return ranges.length > 1 ? ranges.map((range) => ({ source, range })) : [{ source }]
  } catch {
    // Whoever opens it says why it cannot be read.
    return [{ source }]
  }
}

function canBeCut(source: SourceFile): boolean {
  const { format, compression } = formatOfSource(source)
  return format === 'jsonl' && compression === undefined && source.bytes === undefined
}

/** Halves of a shard; `undefined` for a single document. */
export function splitShard(shard: Shard): readonly [Shard, Shard] | undefined {
  const [part] = shard
  if (shard.length > 1) {
    const middle = shard.length >> 1
    return [shard.slice(0, middle), shard.slice(middle)]
  }
  if (part === undefined || !canBeCut(part.source)) return undefined
  const { source } = part
  const range = part.range ?? cutRanges(source.path, Number.POSITIVE_INFINITY)[0]
  const halves = range === undefined ? undefined : halveRange(source.path, range)
  return halves === undefined ? undefined : [[{ source, range: halves[0] }], [{ source, range: halves[1] }]]
}
