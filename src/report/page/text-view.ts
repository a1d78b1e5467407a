import type { Element, ElementContent, Text } from 'hast'
import { h } from 'hastscript'
import { SEVERITIES } from '../../findings/finding.ts'
import { DANGEROUS, signOf, UNSEEN } from '../visible.ts'
import { plural } from '../wording.ts'
import { noteTitle } from './note-view.ts'
import type { Note, Segment } from './segments.ts'

const text = (value: string): Text => ({ type: 'text', value })

/** A longer stretch shows its head and tail only, UTF-16 code units. */
const STRETCH_LIMIT = 6000
const STRETCH_END = 1500

/** Unchanged text: only what could turn or break the page's text is replaced by a sign. */
export const plainText = (value: string): ElementContent[] =>
  shortened(value, (piece) => withSigns(piece, DANGEROUS))

/**
 * Text that something was found in: every unseen character shows.
 *
 * @param spaces  Plain spaces are what was found, and show too.
 */
const spelledOut = (value: string, spaces: boolean): ElementContent[] =>
  shortened(value, (piece) => {
    const shown = withSigns(piece, UNSEEN)
    return spaces
      ? shown.map((node) => (node.type === 'text' ? sign('␣'.repeat(node.value.length), 'space') : node))
      : shown
  })

function shortened(value: string, show: (piece: string) => ElementContent[]): ElementContent[] {
  if (value.length <= STRETCH_LIMIT) return show(value)
  const left = value.length - 2 * STRETCH_END
  return [
    ...show(value.slice(0, STRETCH_END)),
    h('span', { className: ['more'] }, ` … ${plural(left, 'character')} not on this page … `),
    ...show(value.slice(-STRETCH_END)),
  ]
}

/** @param unseen  Global regular expression of single characters. */
function withSigns(value: string, unseen: RegExp): ElementContent[] {
  const parts: ElementContent[] = []
  let at = 0
  for (const match of value.matchAll(unseen)) {
    if (match.index > at) parts.push(text(value.slice(at, match.index)))
    parts.push(
      sign(signOf(match[0]), `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
    )
    at = match.index + match[0].length
  }
  if (at < value.length) parts.push(text(value.slice(at)))
  return parts
}

const sign = (value: string, title: string): Element => h('span', { className: ['sign'], title }, value)

/**
 * A segment of the raw text as it stands on the page: kept, marked, taken out or rewritten, with its note numbers.
 *
 * @param closes  Findings that no later row shows.
 */
export function segmentView(
  raw: string,
  segment: Segment,
  closes: ReadonlySet<Note>,
  key: string,
): ElementContent[] {
  const value = raw.slice(segment.start, segment.end)
  const { edit, flags, ends } = segment
  const references = ends.map((note) => reference(note, key))
  if (edit === undefined) {
    const worst = worstOf(flags)
    if (worst === undefined) return plainText(value)
    const { severity } = worst.finding
    const shown = spelledOut(value, isBlank(worst.finding.actual))
    return [h('mark', { className: [severity], title: noteTitle(worst.finding) }, shown), ...references]
  }
  const title = noteTitle(edit.finding)
  const removed = h('del', { title }, spelledOut(value, isBlank(edit.finding.actual)))
  const replacement = edit.finding.expected[0] ?? ''
  // What is put in stands once, behind the last piece taken out.
  return replacement !== '' && ends.includes(edit) && closes.has(edit)
    ? [removed, h('ins', { title }, spelledOut(replacement, isBlank(replacement))), ...references]
    : [removed, ...references]
}

const isBlank = (value: string): boolean => value.trim() === ''

const worstOf = (notes: readonly Note[]): Note | undefined =>
  notes.reduce<Note | undefined>(
    (worst, note) => (worst === undefined || rank(note) > rank(worst) ? note : worst),
    undefined,
  )

const rank = ({ finding }: Note): number => SEVERITIES.indexOf(finding.severity)

function reference({ number, finding }: Note, key: string): Element {
  return h('sup', h('a', { href: `#n${key}-${number}`, title: noteTitle(finding) }, String(number)))
}
