import type { Finding } from '../../findings/finding.ts'
import { hashHex } from '../../text/hash.ts'
import type { Outcome } from '../outcome.ts'
import type { Penalty } from '../score/penalty.ts'
import { per1000Words } from '../score/score.ts'
import { showUnseen } from '../visible.ts'
import { grouped, plural } from '../wording.ts'
import { type Html, tag } from './html.ts'
import { noteList } from './note-view.ts'
import { cutRows, MAX_ROWS, type Row } from './rows.ts'
import { segmentText } from './segments.ts'
import { plainText, segmentView } from './text-view.ts'

/** Findings shown of one document; the others are counted. */
const MAX_NOTES = 400
/** Characters of unchanged text put on the page for one document; what is folded behind that is left out. */
const MAX_UNCHANGED = 60_000
/** Unchanged lines that stay visible around a changed one. */
const CONTEXT = 1

/** What the page needs of an outcome. */
export type Shown = Pick<Outcome, 'doc' | 'raw' | 'findings' | 'words' | 'language'>

/** One document of the page: its text with every change in place, and a note for each. */
export function documentView(outcome: Shown, penalty: Penalty): Html {
  const { doc, raw, findings, words, language } = outcome
  const live = findings.filter((finding) => finding.superseded === undefined)
  const notes = live.slice(0, MAX_NOTES).map((finding, index) => ({ number: index + 1, finding }))
  const whole = notes.filter(({ finding }) => finding.start === finding.end)
  const placed = notes.filter((note) => !whole.includes(note))
  const key = hashHex(doc)
  const hidden = live.length - notes.length
  const superseded = findings.length - live.length
  const rows = cutRows(raw, placed)
  return tag(
    'details',
    { id: `d${key}`, class: 'document' },
    tag(
      'summary',
      {},
      tag('span', { class: 'name' }, tag('bdi', {}, showUnseen(doc))),
      tag('span', { class: 'tally' }, tally(live, words, penalty)),
    ),
    tag(
      'article',
      { lang: language === 'und' ? undefined : language },
      whole.length > 0 ? tag('div', { class: 'whole' }, noteList(whole, key)) : null,
      textRows(raw, rows, key),
      rows.length < MAX_ROWS
        ? null
        : remark(`Unchanged lines behind the first ${grouped(MAX_ROWS)} are not on this page.`),
      hidden === 0 ? null : remark(`${plural(hidden, 'further finding')} in findings.jsonl.`),
      superseded === 0
        ? null
        : remark(`${plural(superseded, 'finding')} inside text that was removed anyway, not shown.`),
    ),
  )
}

const remark = (value: string): Html => tag('p', { class: 'more' }, value)

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

function textRows(raw: string, rows: readonly Row[], key: string): Html[] {
  const shown = rows.map((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((row) => row.notes.length > 0),
  )
  const elements: Html[] = []
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
      elements.push(tag('p', { class: 'fold' }, `${label}, not on this page`))
      continue
    }
    room -= length
    elements.push(
      tag(
        'details',
        { class: 'fold' },
        tag('summary', {}, label),
        run.map((other) => rowView(raw, other, key)),
      ),
    )
  }
  return elements
}

function rowView(raw: string, row: Row, key: string): Html {
  const text =
    row.notes.length === 0
      ? plainText(raw.slice(row.start, row.end))
      : segmentText(row.start, row.end, row.notes).flatMap((segment) =>
          segmentView(raw, segment, row.closes, key),
        )
  return tag(
    'div',
    { class: row.notes.length > 0 ? 'row touched' : 'row' },
    tag('span', { class: 'number' }, String(row.number)),
    tag('p', { dir: 'auto' }, text),
    row.opens.length > 0 ? noteList(row.opens, key) : null,
  )
}
