import type { Edit } from '../../findings/edits.ts'
import { PumiceError } from '../../pumice-error.ts'

/** A member of a JSON object; offsets into the row. */
export interface Member {
  readonly key: string
  /** Of the key's opening quote. */
  readonly keyStart: number
  readonly start: number
  /** Behind the value. */
  readonly end: number
}

/** The members of an object in the order of the row, duplicate keys and all, and the place of its closing brace. */
export interface RecordLayout {
  readonly members: readonly Member[]
  readonly brace: number
}

/**
 * Where things stand in a row.
 *
 * @param row  Valid JSON, an object; not checked again.
 */
export function layoutRecord(row: string): RecordLayout {
  const members: Member[] = []
  let at = row.indexOf('{') + 1
  for (;;) {
    at = skipBlanks(row, at)
    const sign = row[at]
    if (sign === '}') return { members, brace: at }
    if (sign === ',') {
      at++
      continue
    }
    const keyStart = at
    const keyEnd = endOfString(row, at)
    const start = skipBlanks(row, skipBlanks(row, keyEnd) + 1)
    at = endOfValue(row, start)
    members.push({ key: JSON.parse(row.slice(keyStart, keyEnd)) as string, keyStart, start, end: at })
  }
}

function skipBlanks(row: string, from: number): number {
  let at = from
  while (at < row.length && row.charCodeAt(at) <= 0x20) at++
  return at
}

/** Offset behind a string literal. */
function endOfString(row: string, start: number): number {
  let at = start
  for (;;) {
    at = row.indexOf('"', at + 1)
    let slashes = at
    while (row.charCodeAt(slashes - 1) === 0x5c) slashes--
    if ((at - slashes) % 2 === 0) return at + 1
  }
}

const STRUCTURE = /["{}[\]]/g

function endOfValue(row: string, start: number): number {
  const first = row[start]
  if (first === '"') return endOfString(row, start)
  if (first !== '{' && first !== '[') {
    let at = start
    while (!',}] \t\r\n'.includes(row[at] ?? ',')) at++
    return at
  }
  let depth = 0
  STRUCTURE.lastIndex = start
  for (let match = STRUCTURE.exec(row); match !== null; match = STRUCTURE.exec(row)) {
    const sign = match[0]
    if (sign === '"') STRUCTURE.lastIndex = endOfString(row, match.index)
    else if (sign === '{' || sign === '[') depth++
    else if (--depth === 0) return match.index + 1
  }
  return row.length
}

/** The inside of a string literal with no more escapes than JSON asks for. */
export const escapeMinimally = (text: string): string => JSON.stringify(text).slice(1, -1)

/**
 * Apply edits to a string literal so that everything around them keeps its escapes.
 *
 * @param literal  Between the quotes.
 * @param edits    Offsets into the text; sorted, not overlapping.
 * @throws         INPUT_ENCODING when an edit cuts a character outside of the Basic Multilingual Plane in two.
 */
export function spliceLiteral(
  literal: string,
  edits: readonly Edit[],
): { readonly literal: string; readonly edits: readonly Edit[] } {
  const offsets = new LiteralOffsets(literal)
  const parts: string[] = []
  const kept: Edit[] = []
  let at = 0
  for (const edit of edits) {
    const start = offsets.at(edit.start)
    const end = offsets.at(edit.end)
    assertWhole(literal, start)
    assertWhole(literal, end)
    const before = literal.slice(start, end)
    parts.push(literal.slice(at, start), escapeMinimally(edit.replacement))
    kept.push(before === escapeMinimally(edit.actual) ? edit : { ...edit, literal: before })
    at = end
  }
  parts.push(literal.slice(at))
  return { literal: parts.join(''), edits: kept }
}

/** Undo `spliceLiteral`. Throws INPUT_LEDGER when the literal is not what the edits left. */
export function unspliceLiteral(literal: string, edits: readonly Edit[]): string {
  const offsets = new LiteralOffsets(literal)
  const parts: string[] = []
  let at = 0
  let shift = 0
  for (const edit of edits) {
    const start = offsets.at(edit.start + shift)
    const written = escapeMinimally(edit.replacement)
    const end = start + written.length
    if (start < at || literal.slice(start, end) !== written) {
      throw new PumiceError(
        'INPUT_LEDGER',
        `Text at offset ${edit.start + shift} is not what the ledger left there. Revert the file as clean wrote it, without later changes.`,
      )
    }
    parts.push(literal.slice(at, start), edit.literal ?? escapeMinimally(edit.actual))
    at = end
    shift += edit.replacement.length - (edit.end - edit.start)
  }
  parts.push(literal.slice(at))
  return parts.join('')
}

function assertWhole(literal: string, at: number): void {
  if ((literal.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (literal.charCodeAt(at) & 0xfc00) === 0xdc00) {
    throw new PumiceError(
      'INPUT_ENCODING',
      'A change would cut a character in two. Please report this document.',
    )
  }
}

/** Offsets in a text to offsets in its literal; asked in rising order. */
class LiteralOffsets {
  readonly #literal: string
  #text = 0
  #place = 0

  constructor(literal: string) {
    this.#literal = literal
  }

  at(offset: number): number {
    while (this.#text < offset) {
      const slash = this.#literal.indexOf('\\', this.#place)
      const plain = (slash < 0 ? this.#literal.length : slash) - this.#place
      if (slash < 0 || this.#text + plain >= offset) {
        this.#place += offset - this.#text
        this.#text = offset
        break
      }
      this.#text += plain + 1
      this.#place = slash + (this.#literal[slash + 1] === 'u' ? 6 : 2)
    }
    return this.#place
  }
}
