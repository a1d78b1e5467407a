import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Finding } from '../../findings/finding.ts'
import { formatKey, hashString } from '../../text/hash.ts'
import type { Outcome } from '../outcome.ts'
import { type Penalty, per1000Words } from '../penalty.ts'
import { disarm } from '../visible.ts'
import { grouped, plural } from '../wording.ts'
import { noteList } from './note-view.ts'
import { type Note, segmentText } from './segments.ts'
import { plainText, segmentView } from './text-view.ts'

/** Findings shown of one document; the others are counted. */
const MAX_NOTES = 400
/** Characters of unchanged text put on the page for one document; what is folded behind that is left out. */
const MAX_UNCHANGED = 60_000
/** Characters shown of one line. */
const MAX_LINE = 20_000
/** Unchanged lines that stay visible around a changed one. */
const CONTEXT = 1

interface Row {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly notes: Note[]
}

/** One document of the page: its text with every change in place, and a note for each. */
export function documentView(outcome: Outcome, penalty: Penalty): Element {
  const { doc, raw, findings, words, language } = outcome
  const live = findings.filter((finding) => finding.superseded === undefined)
  const notes = live.slice(0, MAX_NOTES).map((finding, index) => ({ number: index + 1, finding }))
  const whole = notes.filter(
    ({ finding }) => finding.start === finding.end && finding.actual === '' && !finding.applied,
  )
  const placed = notes.filter((note) => !whole.includes(note))
  const key = formatKey(hashString(doc))
  const hidden = live.length - notes.length
  const superseded = findings.length - live.length
  return h('details', { id: `d${key}`, className: ['document'] }, [
    h('summary', [
      h('span', { className: ['name'] }, h('bdi', disarm(doc))),
      h('span', { className: ['tally'] }, tally(live, words, penalty)),
    ]),
    h('article', { lang: language === 'und' ? undefined : language }, [
      whole.length > 0 ? h('div', { className: ['whole'] }, noteList(whole, key)) : null,
      ...textRows(raw, placed, key),
      hidden > 0
        ? h('p', { className: ['more'] }, `${plural(hidden, 'further finding')} in findings.jsonl.`)
        : null,
      superseded > 0
        ? h(
            'p',
            { className: ['more'] },
            `${plural(superseded, 'finding')} inside text that was removed anyway, not shown.`,
          )
        : null,
    ]),
  ])
}

function tally(live: readonly Finding[], words: number, penalty: Penalty): string {
  const applied = live.filter((finding) => finding.applied).length
  const after = per1000Words(penalty.after, words)
  const open = live.length - applied
  return [
    `${grouped(applied)} applied`,
    `${grouped(open)} open`,
    after === null
      ? ''
      : `penalty ${(per1000Words(penalty.before, words) ?? 0).toFixed(1)} → ${after.toFixed(1)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function textRows(raw: string, notes: readonly Note[], key: string): Element[] {
  const rows = cutRows(raw, notes)
  const shown = rows.map(
    (row, index) =>
      rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((other) => other.notes.length > 0) ||
      row.notes.length > 0,
  )
  const elements: Element[] = []
  let room = MAX_UNCHANGED
  for (let index = 0; index < rows.length; ) {
    const row = rows[index] as Row
    if (shown[index]) {
      elements.push(rowView(raw, row, key))
      index++
      continue
    }
    let end = index
    while (end < rows.length && !shown[end]) end++
    const run = rows.slice(index, end)
    index = end
    const length = (run[run.length - 1] as Row).end - row.start
    if (run.length === 1 && length < 400) {
      elements.push(rowView(raw, row, key))
      room -= length
      continue
    }
    const label = plural(run.length, 'unchanged paragraph')
    if (length > room) {
      elements.push(h('p', { className: ['fold'] }, `${label}, not on this page`))
      continue
    }
    room -= length
    elements.push(
      h('details', { className: ['fold'] }, [
        h('summary', label),
        ...run.map((other) => rowView(raw, other, key)),
      ]),
    )
  }
  return elements
}

/** Lines that are not blank, with the findings that touch them; a finding on blank lines goes to the line before. */
function cutRows(raw: string, notes: readonly Note[]): Row[] {
  const rows: Row[] = []
  let start = 0
  let number = 1
  let first = 0
  while (start < raw.length) {
    let end = start
    while (end < raw.length && raw.charCodeAt(end) !== 0x0a && raw.charCodeAt(end) !== 0x0d) end++
    let next = end < raw.length ? end + 1 : end
    if (raw.charCodeAt(end) === 0x0d && raw.charCodeAt(next) === 0x0a) next++
    while (first < notes.length && (notes[first] as Note).finding.end <= start) first++
    const touching: Note[] = []
    for (let index = first; index < notes.length && (notes[index] as Note).finding.start < next; index++) {
      const note = notes[index] as Note
      if (note.finding.end > start) touching.push(note)
    }
    const blank = raw.slice(start, Math.min(end, start + MAX_LINE)).trim() === ''
    // Blank lines that go with a removed line are no rows of their own.
    const own = touching.filter(({ finding }) => !blank || finding.start >= start)
    if (!blank || own.length > 0) rows.push({ number, start, end: blank ? next : end, notes: own })
    start = next
    number++
  }
  return rows
}

function rowView(raw: string, row: Row, key: string): Element {
  const end = Math.min(row.end, row.start + MAX_LINE)
  const notes = row.notes
  const text =
    notes.length === 0
      ? plainText(raw.slice(row.start, end))
      : segmentText(row.start, end, notes).flatMap((segment) => segmentView(raw, segment, key))
  const cut =
    row.end > end
      ? [h('span', { className: ['more'] }, ` … ${plural(row.end - end, 'further character')}`)]
      : []
  // A finding over several lines has its note at the first one.
  const own = notes.filter(({ finding }) => finding.start >= row.start || row.start === 0)
  return h('div', { className: notes.length > 0 ? ['row', 'touched'] : ['row'] }, [
    h('span', { className: ['number'] }, String(row.number)),
    h('p', { dir: 'auto' }, [...text, ...cut]),
    own.length > 0 ? noteList(own, key) : null,
  ])
}
