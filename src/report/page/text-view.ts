import { SEVERITIES } from '../../findings/finding.ts'
import { DANGEROUS, signOf, UNSEEN } from '../visible.ts'
import { plural } from '../wording.ts'
import { type Child, type Html, tag } from './html.ts'
import { noteTitle } from './note-view.ts'
import type { Note, Segment } from './segments.ts'

/** A longer stretch shows its head and tail only, UTF-16 code units. */
const STRETCH_LIMIT = 6000
const STRETCH_END = 1500

/** Unchanged text: only what could turn or break the page's text is replaced by a sign. */
export const plainText = (value: string): Child[] => shortened(value, (piece) => withSigns(piece, DANGEROUS))

/**
 * Text that something was found in: every unseen character shows.
 *
 * @param spaces  Plain spaces are what was found, and show too.
 */
const spelledOut = (value: string, spaces: boolean): Child[] =>
  shortened(value, (piece) => {
    const shown = withSigns(piece, UNSEEN)
    return spaces
      ? shown.map((node) => (typeof node === 'string' ? sign('␣'.repeat(node.length), 'space') : node))
      : shown
  })

function shortened(value: string, show: (piece: string) => Child[]): Child[] {
  if (value.length <= STRETCH_LIMIT) return show(value)
  const left = value.length - 2 * STRETCH_END
  return [
    ...show(value.slice(0, STRETCH_END)),
    tag('span', { class: 'more' }, ` … ${plural(left, 'character')} not on this page … `),
    ...show(value.slice(-STRETCH_END)),
  ]
}

/** @param unseen  Global regular expression of single characters. */
function withSigns(value: string, unseen: RegExp): Child[] {
  const parts: Child[] = []
  let at = 0
  for (const match of value.matchAll(unseen)) {
    if (match.index > at) parts.push(value.slice(at, match.index))
    parts.push(
      sign(signOf(match[0]), `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`),
    )
    at = match.index + match[0].length
  }
  if (at < value.length) parts.push(value.slice(at))
  return parts
}

const sign = (value: string, title: string): Html => tag('span', { class: 'sign', title }, value)

/**
 * A segment of the raw text as it stands on the page: kept, marked, taken out or rewritten, with its note numbers.
 *
 * @param closes  Findings that no later row shows.
 */
export function segmentView(raw: string, segment: Segment, closes: ReadonlySet<Note>, key: string): Child[] {
  const value = raw.slice(segment.start, segment.end)
  const { edit, flags, ends } = segment
  const references = ends.map((note) => reference(note, key))
  if (edit === undefined) {
    const worst = worstOf(flags)
    if (worst === undefined) return plainText(value)
    const { severity } = worst.finding
    const shown = spelledOut(value, isBlank(worst.finding.actual))
    return [tag('mark', { class: severity, title: noteTitle(worst.finding) }, shown), ...references]
  }
  const title = noteTitle(edit.finding)
  const removed = tag('del', { title }, spelledOut(value, isBlank(edit.finding.actual)))
  const replacement = edit.finding.expected[0] ?? ''
  // What is put in stands once, behind the last piece taken out.
  return replacement !== '' && ends.includes(edit) && closes.has(edit)
    ? [removed, tag('ins', { title }, spelledOut(replacement, isBlank(replacement))), ...references]
    : [removed, ...references]
}

const isBlank = (value: string): boolean => value.trim() === ''

const worstOf = (notes: readonly Note[]): Note | undefined =>
  notes.reduce<Note | undefined>(
    (worst, note) => (worst === undefined || rank(note) > rank(worst) ? note : worst),
    undefined,
  )

const rank = ({ finding }: Note): number => SEVERITIES.indexOf(finding.severity)

function reference({ number, finding }: Note, key: string): Html {
  return tag('sup', {}, tag('a', { href: `#n${key}-${number}`, title: noteTitle(finding) }, String(number)))
}
