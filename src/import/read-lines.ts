import type { Chunks } from './found-person.ts'

/** A line of the input; `undefined` text for one that is too long to be held. */
export interface InputLine {
  readonly number: number
  readonly text: string | undefined
}

/** Longest line that is held, in code units: records of Wikidata reach some millions. */
const LONGEST_LINE = 16 << 20

/** Lines of UTF-8 input, numbered from 1. Holds one line at a time; wrong bytes become U+FFFD. */
export async function* readLines(chunks: Chunks, longest = LONGEST_LINE): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8')
  let number = 1
  let parts: string[] = []
  let length = 0
  const take = (): InputLine => {
    const text = length > longest ? undefined : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return { number: number++, text }
  }
  const hold = (piece: string): void => {
    length += piece.length
    if (length <= longest) parts.push(piece)
    else parts = []
  }
  for await (const chunk of chunks) {
    let piece = decoder.decode(chunk, { stream: true })
    for (;;) {
      const end = piece.indexOf('\n')
      if (end < 0) break
      hold(piece.slice(0, end))
      yield take()
      piece = piece.slice(end + 1)
    }
    if (piece !== '') hold(piece)
  }
  const rest = decoder.decode()
  if (rest !== '') hold(rest)
  if (length > 0) yield take()
}
