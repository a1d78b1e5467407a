import fs from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK = 1 << 20

/** Lines of a UTF-8 file one by one, without terminators; the file is never in memory as a whole. */
export function* readRows(file: string): Generator<string> {
  const descriptor = fs.openSync(file, 'r')
  try {
    const decoder = new StringDecoder('utf8')
    const buffer = Buffer.allocUnsafe(CHUNK)
    let rest = ''
    for (;;) {
      const length = fs.readSync(descriptor, buffer, 0, CHUNK, null)
      if (length === 0) break
      const rows = (rest + decoder.write(buffer.subarray(0, length))).split('\n')
      rest = rows.pop() as string
      yield* rows
    }
    rest += decoder.end()
    if (rest !== '') yield rest
  } finally {
    fs.closeSync(descriptor)
  }
}
