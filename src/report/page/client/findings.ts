import type { Decision } from '../../../findings/decision.ts'
import { type PageIndex, TEXT_CHUNK, type TextChunk } from '../page-data.ts'
import type { PageRow } from '../page-rows.ts'

/** What the page shows of one finding: its columns and its texts together. */
export type Row = Omit<PageRow, 'category' | 'severity' | 'confidence' | 'state' | 'decision' | 'points'> & {
  readonly doc: string
}

/** Reads a chunk of texts; it may have to be fetched. */
export type ChunkReader = (number: number) => TextChunk | Promise<TextChunk>

/** The findings of the page: columns at once, texts when they are asked for. */
export class Findings {
  readonly index: PageIndex
  readonly count: number
  /** Findings of each group and document, in the order of the run. */
  readonly byGroup: readonly (readonly number[])[]
  readonly byDoc: readonly (readonly number[])[]
  readonly #read: ChunkReader
  readonly #chunks = new Map<number, TextChunk>()
  #groupNumbers: Map<string, number> | undefined
  #fingerprintNumbers: Map<string, number[]> | undefined
  readonly #haystacks = new Map<number, readonly string[]>()

  constructor(index: PageIndex, read: ChunkReader) {
    this.index = index
    this.count = index.doc.length
    this.#read = read
    this.byGroup = bucket(index.group, index.groups.length)
    this.byDoc = bucket(index.doc, index.docs.length)
  }

  /** `undefined` while its texts are on their way. */
  row(number: number): Row | undefined {
    const chunk = this.#chunks.get(Math.floor(number / TEXT_CHUNK))
    if (chunk === undefined) return undefined
    const at = number % TEXT_CHUNK
    const { index } = this
    return {
      doc: index.docs[index.doc[number] as number] as string,
      ruleId: index.rules[index.rule[number] as number] as string,
      group: index.groups[index.group[number] as number] as string,
      line: chunk.line[at] as number,
      column: chunk.column[at] as number,
      fingerprint: this.fingerprint(number),
      what: chunk.what[at] as string,
      actual: chunk.actual[at] as string,
      expected: chunk.expected[at] as readonly string[],
      before: chunk.before[at] as string,
      after: chunk.after[at] as string,
      evidence: chunk.evidence[at] as readonly string[],
    }
  }

  fingerprint(number: number): string {
    return this.index.fingerprints.slice(16 * number, 16 * number + 16)
  }

  /** Findings that a decision speaks of. */
  numbersOf({ fingerprint, group }: Decision): readonly number[] {
    if (group !== undefined) {
      this.#groupNumbers ??= new Map(this.index.groups.map((value, number) => [value, number]))
      const number = this.#groupNumbers.get(group)
      return number === undefined ? [] : (this.byGroup[number] as readonly number[])
    }
    if (this.#fingerprintNumbers === undefined) {
      this.#fingerprintNumbers = new Map()
      for (let number = 0; number < this.count; number++) {
        const key = this.fingerprint(number)
        const list = this.#fingerprintNumbers.get(key)
        if (list === undefined) this.#fingerprintNumbers.set(key, [number])
        else list.push(number)
      }
    }
    return this.#fingerprintNumbers.get(fingerprint ?? '') ?? []
  }

  /** Make the texts of these findings ready. True when they were all there already. */
  ready(numbers: Iterable<number>): true | Promise<void> {
    const wanted = new Set<number>()
    for (const number of numbers) wanted.add(Math.floor(number / TEXT_CHUNK))
    const waiting: Promise<void>[] = []
    for (const chunk of wanted) {
      if (this.#chunks.has(chunk)) continue
      const read = this.#read(chunk)
      if (read instanceof Promise) waiting.push(read.then((texts) => void this.#chunks.set(chunk, texts)))
      else this.#chunks.set(chunk, read)
    }
    return waiting.length === 0 ? true : Promise.all(waiting).then(() => undefined)
  }

  readyAll(): true | Promise<void> {
    return this.ready(Array.from({ length: this.index.chunks.count }, (_, chunk) => chunk * TEXT_CHUNK))
  }

  /** What a search looks in, lower case. The texts must be ready. */
  haystack(number: number): string {
    const chunk = Math.floor(number / TEXT_CHUNK)
    let haystacks = this.#haystacks.get(chunk)
    if (haystacks === undefined) {
      haystacks = this.#makeHaystacks(chunk)
      this.#haystacks.set(chunk, haystacks)
    }
    return haystacks[number % TEXT_CHUNK] as string
  }

  #makeHaystacks(chunk: number): string[] {
    const texts = this.#chunks.get(chunk)
    if (texts === undefined) throw new Error('texts are not ready')
    return texts.actual.map((actual, at) => {
      const doc = this.index.docs[this.index.doc[chunk * TEXT_CHUNK + at] as number] as string
      return `${texts.before[at]}${actual}${texts.after[at]}\n${texts.expected[at]?.join('\n')}\n${doc}\n${texts.what[at]}`.toLowerCase()
    })
  }
}

function bucket(column: readonly number[], count: number): number[][] {
  const buckets: number[][] = Array.from({ length: count }, () => [])
  for (let number = 0; number < column.length; number++) buckets[column[number] as number]?.push(number)
  return buckets
}
