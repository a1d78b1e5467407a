import { bytesOf, CODE_PAGES, type CodePage } from './code-pages.ts'
import { judgeSign, Trust, wordScript } from './mojibake-sign.ts'
import type { Span } from './spans.ts'
import { decodeSequence, isContinuation, sequenceLength } from './utf8-sequence.ts'

/** A stretch of UTF-8 that was read in a wrong encoding. */
export interface Repair extends Span {
  readonly text: string
  /** The encoding it was read in, WHATWG label. */
  readonly encoding: string
  /** False where other signs may have been meant. */
  readonly certain: boolean
}

/** Signs that decode to one code point. */
interface Sequence extends Span {
  readonly code: number
  readonly script: number
  trust: Trust
}

/** Longest stretch of plain letters between two signs of one word. */
const MAX_INSIDE = 16
/** Sure signs from which a text counts as damaged, and from which as damaged all over. */
const DAMAGED = 2
const ALL_OVER = 5

const LEAD = 1
const NEXT = 2
/** What each code unit may be in some code page: the first byte of a sequence, a further one, or both. */
let kinds: Uint8Array | undefined

function kindsOfSigns(): Uint8Array {
  if (kinds === undefined) {
    kinds = new Uint8Array(0x10000)
    for (const page of CODE_PAGES) {
      for (const [code, byte] of bytesOf(page)) {
        if (sequenceLength(byte) > 0) kinds[code]! |= LEAD
        else if (isContinuation(byte)) kinds[code]! |= NEXT
      }
    }
  }
  return kinds
}

/**
 * Runs of signs beyond ASCII that begin with what is the first byte of a sequence in some code page: the least that a
 * wrong reading leaves. Wider than `LEAD`, which has the last word.
 */
const RUNS = /[\u00a0-\u0fff\u201a\u201e\u2010-\u2015\u2020-\u2030\u20ac\u2100-\u2fff][\u0080-\uffff]+/g

/**
 * UTF-8 that was read in a code page of one byte a letter, in text order. What was read so several times comes out
 * one layer better; see `peelMojibake`.
 *
 * Certain because UTF-8 is: its bytes follow each other by rules that letters of real words do not keep. What is taken
 * must be valid UTF-8 in one code page for the whole text, hold an order of signs that no text has, and decode to
 * something that people write. Signs that may be meant as they stand are taken only where the text is damaged anyway.
 *
 * Bytes that the wrong encoding has no sign for may be lost; what they were is told for the usual cases.
 */
export function findMojibake(text: string): Repair[] {
  const starts = candidateStarts(text)
  if (starts.length === 0) return []
  let best: { readonly page: CodePage; readonly taken: Sequence[]; readonly score: number } | undefined
  for (const page of CODE_PAGES) {
    const sequences = readSequences(text, starts, page)
    pairUp(sequences)
    const strong = sequences.filter((sequence) => sequence.trust === Trust.Strong)
    if (strong.length === 0) continue
    const taken = sequences.filter((sequence) => isTaken(text, sequence, strong))
    const score = strong.length * 2 + taken.length
    if (best === undefined || score > best.score) best = { page, taken, score }
  }
  if (best === undefined) return []
  const { page, taken } = best
  // One letter in an encoding that is rarely the wrong one may be chance.
  const isLong = taken.some((one) => one.trust === Trust.Strong && one.end - one.start > 2)
  const certain = taken.length > 1 || isLong || page === 'windows-1252'
  return groupSequences(text, taken).map((group) => ({
    start: group.start,
    end: group.end,
    text: decodeGroup(text, taken.slice(group.first, group.last + 1)),
    encoding: page,
    certain,
  }))
}

/** Offsets at which a sequence may begin. */
function candidateStarts(text: string): number[] {
  const starts: number[] = []
  for (const { index: from, 0: run } of text.matchAll(RUNS)) {
    const kindOf = kindsOfSigns()
    let next = kindOf[run.charCodeAt(0)] as number
    for (let offset = 1; offset < run.length; offset++) {
      const kind = next
      next = kindOf[run.charCodeAt(offset)] as number
      if ((kind & LEAD) !== 0 && (next & NEXT) !== 0) starts.push(from + offset - 1)
    }
  }
  return starts
}

function readSequences(text: string, starts: readonly number[], page: CodePage): Sequence[] {
  const bytes = bytesOf(page)
  const found: Sequence[] = []
  let free = 0
  for (const start of starts) {
    if (start < free) continue
    const first = bytes.get(text.charCodeAt(start)) ?? 0
    const length = sequenceLength(first)
    if (length === 0) continue
    const sequence = [first]
    while (sequence.length < length) {
      const byte = bytes.get(text.charCodeAt(start + sequence.length)) ?? 0
      if (!isContinuation(byte)) break
      sequence.push(byte)
    }
    const code = sequence.length === length ? decodeSequence(sequence) : -1
    if (code < 0) continue
    const end = start + length
    const trust = judgeSign(text, start, end, code)
    if (trust === Trust.None) continue
    found.push({ start, end, code, script: wordScript(code), trust })
    free = end
  }
  return found
}

/** Letters of a script that comes in words are sure when two of them stand side by side. */
function pairUp(sequences: readonly Sequence[]): void {
  for (const [index, sequence] of sequences.entries()) {
    if (sequence.trust !== Trust.Paired) continue
    const isMate = (other: Sequence | undefined): boolean =>
      other !== undefined &&
      other.script === sequence.script &&
      (other.end === sequence.start || other.start === sequence.end)
    const paired = isMate(sequences[index - 1]) || isMate(sequences[index + 1])
    // Written back as it is read, so that a chain of pairs stays one.
    if (paired) sequence.trust = Trust.Strong
  }
  for (const sequence of sequences) if (sequence.trust === Trust.Paired) sequence.trust = Trust.Weak
}

/** Sure, or doubtful beside sure ones: of its own script where that comes in words. */
function isTaken(text: string, sequence: Sequence, strong: readonly Sequence[]): boolean {
  if (sequence.trust === Trust.Strong) return true
  if (strong.length >= ALL_OVER) return true
  if (sequence.script >= 0) return strong.some((other) => other.script === sequence.script)
  if (strong.length >= DAMAGED) return true
  const other = strong[0] as Sequence
  const between = text.slice(Math.min(sequence.end, other.end), Math.max(sequence.start, other.start))
  return !/[\n\r]/.test(between)
}

/** A stretch and the places of its first and last sequence in the list. */
interface Group {
  readonly start: number
  end: number
  script: number
  readonly first: number
  last: number
}

/** Join what stands side by side, in one word, or in words of one foreign script. */
function groupSequences(text: string, taken: readonly Sequence[]): Group[] {
  const groups: Group[] = []
  for (const [index, { start, end, script }] of taken.entries()) {
    const last = groups.at(-1)
    if (last !== undefined && joins(text.slice(last.end, start), last.script, script)) {
      last.end = end
      last.script = script
      last.last = index
    } else groups.push({ start, end, script, first: index, last: index })
  }
  return groups
}

const joins = (gap: string, before: number, behind: number): boolean =>
  gap === '' ||
  (gap.length <= MAX_INSIDE && /^[A-Za-z]+$/.test(gap)) ||
  (behind >= 0 && behind === before && /^[ -@]{1,3}$/.test(gap))

/** The signs of a stretch, decoded. */
function decodeGroup(text: string, sequences: readonly Sequence[]): string {
  let decoded = ''
  let at = (sequences[0] as Sequence).start
  for (const { start, end, code } of sequences) {
    decoded += text.slice(at, start) + String.fromCodePoint(code)
    at = end
  }
  return decoded
}
