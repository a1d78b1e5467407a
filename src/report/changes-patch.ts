import { formatPatch, OMIT_HEADERS, type StructuredPatchHunk } from 'diff'
import { changedLines, type LineChange, splitLines } from './changed-lines.ts'
import type { Outcome } from './outcome.ts'

/** Unchanged lines around a change, as `diff -u` and git have it. */
const CONTEXT = 3
/** Omitted documents that are named; the others are counted. */
const NAMED_OMISSIONS = 200
const NO_NEWLINE = '\\ No newline at end of file'

/**
 * changes.patch, document by document: what clean changes, as a unified diff that `git apply` and `patch -p1` apply
 * in the input root and, with `-R`, take back. Only plain .txt and .md in UTF-8 can be shown byte for byte; the other
 * changed documents are named at the end, on lines that begin with `#` and that the tools skip.
 */
export class PatchReport {
  readonly #omitted: string[] = []
  #omissions = 0
  #shown = 0

  /** The document's part of the patch; empty when nothing was changed or it cannot be shown. */
  document(outcome: Outcome): string {
    return this.add(patchPiece(outcome))
  }

  /** Take in a piece made elsewhere; returns its text. Pieces come in document order. */
  add({ text, omitted }: PatchPiece): string {
    if (omitted !== undefined) {
      this.#omissions++
      if (this.#omitted.length < NAMED_OMISSIONS) this.#omitted.push(omitted)
    } else if (text !== '') this.#shown++
    return text
  }

  /** The end of the patch: what it does not show. */
  footer(): string {
    if (this.#omissions === 0) return this.#shown === 0 ? '# pumice: no document is changed.\n' : ''
    const more = this.#omissions - this.#omitted.length
    return (
      `# pumice: changed, but not shown in this patch: ${this.#omissions}. See ledger.jsonl and index.html.\n` +
      this.#omitted.join('') +
      (more > 0 ? `#   and ${more} more\n` : '')
    )
  }
}

/** A document's part of the patch: its text, or the line that names it as not shown. */
export interface PatchPiece {
  readonly text: string
  readonly omitted?: string
}

export function patchPiece(outcome: Outcome): PatchPiece {
  if (outcome.raw === outcome.cleaned) return { text: '' }
  const obstacle = obstacleTo(outcome)
  return obstacle === undefined
    ? { text: filePatch(outcome) }
    : { text: '', omitted: `#   ${quoteName(outcome.doc, true)}: ${obstacle}\n` }
}

function obstacleTo({ doc, ledger }: Outcome): string | undefined {
  if (ledger.converter !== undefined) return `converted by ${ledger.converter}`
  if (!/\.(?:txt|md)$/i.test(doc)) return 'not a plain .txt or .md file'
  if (ledger.encoding !== 'utf-8') return `encoded as ${ledger.encoding}`
  return undefined
}

function filePatch({ doc, raw, ledger }: Outcome): string {
  // The byte order mark stays at its place, so it is part of the first line.
  const mark = ledger.bom ? '\ufeff' : ''
  const oldLines = splitLines(mark + raw)
  const shift = mark.length
  const edits = shift
    ? ledger.edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift }))
    : ledger.edits
  const hunks = toHunks(oldLines, changedLines(mark + raw, edits))
  if (hunks.length === 0) return ''
  const names = { oldFileName: undefined, newFileName: undefined, oldHeader: undefined, newHeader: undefined }
  return `--- ${quoteName(`a/${doc}`)}\n+++ ${quoteName(`b/${doc}`)}\n${formatPatch({ ...names, hunks }, OMIT_HEADERS)}`
}

function toHunks(oldLines: readonly string[], changes: readonly LineChange[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = []
  let grown = 0 // new line number = old line number + grown
  let next = 0
  while (next < changes.length) {
    const first = changes[next] as LineChange
    const from = Math.max(0, first.at - CONTEXT)
    const hunk = {
      oldStart: from + 1,
      oldLines: 0,
      newStart: from + grown + 1,
      newLines: 0,
      lines: [] as string[],
    }
    let at = from
    while (
      next < changes.length &&
      (changes[next] as LineChange).at <= Math.max(at, first.at) + 2 * CONTEXT
    ) {
      const change = changes[next] as LineChange
      push(hunk, ' ', oldLines.slice(at, change.at))
      push(hunk, '-', change.oldLines)
      push(hunk, '+', change.newLines)
      grown += change.newLines.length - change.oldLines.length
      at = change.at + change.oldLines.length
      next++
    }
    push(hunk, ' ', oldLines.slice(at, at + CONTEXT))
    hunks.push(hunk)
  }
  return hunks
}

function push(hunk: StructuredPatchHunk, sign: ' ' | '-' | '+', lines: readonly string[]): void {
  for (const line of lines) {
    if (line.endsWith('\n')) hunk.lines.push(sign + line.slice(0, -1))
    else hunk.lines.push(sign + line, NO_NEWLINE)
  }
  if (sign !== '+') hunk.oldLines += lines.length
  if (sign !== '-') hunk.newLines += lines.length
}

const utf8 = new TextEncoder()
const C_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
}

/**
 * A file name as git writes it in a patch: in C quotes when it holds a quote, a backslash or a control character,
 * else bare. The tab behind a bare name with spaces keeps GNU patch from cutting it at the first one.
 */
function quoteName(name: string, inComment = false): string {
  if (!/["\\\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name)) {
    return name.includes(' ') && !inComment ? `${name}\t` : name
  }
  let quoted = ''
  for (const character of name) {
    const code = character.charCodeAt(0)
    if (C_ESCAPES[character] !== undefined) quoted += C_ESCAPES[character]
    else if (code < 0x20 || (code > 0x7e && code < 0xa0) || code === 0x2028 || code === 0x2029) {
      for (const byte of utf8.encode(character)) quoted += `\\${byte.toString(8).padStart(3, '0')}`
    } else quoted += character
  }
  return `"${quoted}"`
}
