import type { Element, ElementContent, Text } from 'hast'
import { h } from 'hastscript'
import { DANGEROUS, signOf, UNSEEN } from '../visible.ts'
import { noteTitle } from './note-view.ts'
import type { Note, Segment } from './segments.ts'

const text = (value: string): Text => ({ type: 'text', value })

/** Unchanged text: only what could turn or break the page's text is replaced by a sign. */
export const plainText = (value: string): ElementContent[] => withSigns(value, DANGEROUS)

/** Text that something was found in: every unseen character shows. */
function spelledOut(value: string): ElementContent[] {
  const shown = withSigns(value, UNSEEN)
  // Nothing but plain spaces: they are what was found.
  if (value !== '' && value.trim() === '')
    return shown.map((node) => (node.type === 'text' ? sign('␣'.repeat(node.value.length), 'space') : node))
  return shown
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

/** A segment of the raw text as it stands on the page: kept, marked, taken out or rewritten, with its note numbers. */
export function segmentView(raw: string, segment: Segment, key: string): ElementContent[] {
  const value = raw.slice(segment.start, segment.end)
  const { edit, flags, ends } = segment
  const references = ends.map((note) => reference(note, key))
  if (edit === undefined) {
    const flag = flags[0]
    if (flag === undefined) return plainText(value)
    return [
      h('mark', { className: [flag.finding.severity], title: noteTitle(flag.finding) }, spelledOut(value)),
      ...references,
    ]
  }
  const title = noteTitle(edit.finding)
  const removed = h('del', { title }, spelledOut(value))
  const replacement = edit.finding.expected[0] ?? ''
  // What is put in stands once, behind the last piece taken out.
  return ends.includes(edit) && replacement !== ''
    ? [removed, h('ins', { title }, spelledOut(replacement)), ...references]
    : [removed, ...references]
}

function reference({ number, finding }: Note, key: string): Element {
  return h('sup', h('a', { href: `#n${key}-${number}`, title: noteTitle(finding) }, String(number)))
}
