import { el, signed } from './dom.ts'
import type { Row } from './findings.ts'

/** The place of a finding as it is, and as it would be; of a flag only as it is. */
export function changeView(row: Row, proposal: string | undefined): HTMLElement {
  if (row.actual === '') return el('p', { class: 'change' }, 'The whole document.')
  if (proposal === undefined)
    return el(
      'div',
      { class: 'change' },
      line('Text', row, el('mark', { class: 'minor' }, signed(row.actual))),
    )
  const inserted = proposal === '' ? null : el('ins', {}, signed(proposal))
  return el(
    'div',
    { class: 'change' },
    line('Before', row, el('del', {}, signed(row.actual))),
    line('After', row, inserted),
  )
}

function line(label: string, { before, after }: Row, middle: Node | null): HTMLElement {
  return el(
    'div',
    { class: 'side' },
    el('span', { class: 'label' }, label),
    el('p', { dir: 'auto' }, context(before), middle, context(after)),
  )
}

/** Blank lines between paragraphs say nothing here. */
const context = (value: string): HTMLElement =>
  el('span', { class: 'context' }, value.replace(/\r?\n\s*\n/g, '\n'))

/** The change on one line, for lists and samples. */
export function shortChange(row: Row): HTMLElement {
  const [proposal] = row.expected
  const shown = row.actual === '' ? '(whole document)' : row.actual
  return el(
    'span',
    { class: 'short', dir: 'auto' },
    el(
      proposal === undefined ? 'mark' : 'del',
      { class: proposal === undefined ? 'minor' : undefined },
      signed(shown),
    ),
    proposal === undefined || proposal === '' ? null : [' ', el('ins', {}, signed(proposal))],
  )
}

/** `path/to/file.txt:12:3`. */
export const placeOf = ({ doc, line: number, column }: Row): string => `${doc}:${number}:${column}`
