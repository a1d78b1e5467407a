import { showExcerpt } from './visible.ts'

/** Longest quotation in a table cell, UTF-16 code units. */
const CELL_LIMIT = 80

/** What means something to Markdown, HTML or GitHub inside a `<code>` element of a table cell. */
const SPECIAL = /[!-/:-@[-`{-~]/g

/**
 * A scraped text as code in one table cell: on one line, unseen characters visible, never markup, mention or link.
 * Where a code span would not do (a pipe ends the cell, a back-tick the span) it is written in character references.
 */
export function codeSpan(value: string): string {
  let flat = showExcerpt(value)
  if (flat.length > CELL_LIMIT) {
    const last = flat.charCodeAt(CELL_LIMIT - 2)
    flat = `${flat.slice(0, CELL_LIMIT - (last >= 0xd800 && last <= 0xdbff ? 2 : 1))}…`
  }
  if (flat === '') return '(nothing)'
  if (!/[|`]/.test(flat)) return `\`${flat}\``
  return `<code>${flat.replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)}</code>`
}
