import type { SourceFile } from '../read/discover.ts'

/** Documents that one call works on; large enough to make dispatch cheap, small enough for steady progress. */
const SHARD_FILES = 64

/** A unit of work: files in document order. */
export type Shard = readonly SourceFile[]

/** Cut the sorted files into shards. The size changes no output. */
export function makeShards(files: readonly SourceFile[], size = SHARD_FILES): Shard[] {
  const shards: Shard[] = []
  for (let at = 0; at < files.length; at += size) shards.push(files.slice(at, at + size))
  return shards
}
