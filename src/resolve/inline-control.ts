import type { Detection, Finding, RuleMeta } from '../findings/finding.ts'
import { nearest } from '../text/nearest.ts'

/** A comment that says what pumice leaves alone. */
export interface Control {
  readonly verb: string
  readonly verbStart: number
  /** Rule ids or families; empty for all. */
  readonly ids: readonly { readonly id: string; readonly start: number }[]
  readonly reason: string | undefined
  /** Of the comment. */
  readonly start: number
  readonly end: number
  /** What `ignore` is about: the rest of its line, or the lines up to the next blank one. */
  readonly ignores: { readonly start: number; readonly end: number }
}

/** What a comment said that it should not have. */
export interface ControlNote {
  readonly rule: RuleMeta
  readonly detection: Detection
}

const VERBS = ['disable', 'enable', 'ignore']

const note = (name: string, what: string): RuleMeta => ({
  id: `control/${name}`,
  mqm: null,
  severity: 'minor',
  fix: 'none',
  what,
})
const UNKNOWN = note('unknown', 'word in a pumice comment')
const UNUSED = note('unused', 'pumice comment that silences nothing')
const REASONLESS = note('reasonless', 'pumice comment without a reason')

const COMMENT = /<!--[ \t\r\n]{0,20}pumice(?=[\s-])([\s\S]{0,500}?)-->/g
/** Comments of one document that are heeded; a text with more of them is no one's hand. */
const MOST_CONTROLS = 1000
const FENCE = /^ {0,3}(`{3,}|~{3,})/

/**
 * The comments of a Markdown text, in its order: `<!-- pumice ignore mixed/script name -- why -->`. Those inside of
 * fenced code and of code spans are text.
 */
export function findControls(text: string): Control[] {
  if (!text.includes('<!--')) return []
  const controls: Control[] = []
  const isFenced = fenceReader(text)
  for (const match of text.matchAll(COMMENT)) {
    const start = match.index
    const end = start + match[0].length
    if (isFenced(start) || isInCodeSpan(text, start)) continue
    if (controls.length === MOST_CONTROLS) break
    const body = match[1] as string
    const [words = '', reason] = body.split(/\s--\s/, 2)
    const bodyStart = end - '-->'.length - body.length
    const [verb, ...ids] = [...words.matchAll(/[^\s,]+/g)].map((word) => ({
      id: word[0],
      start: bodyStart + word.index,
    }))
    controls.push({
      verb: verb?.id ?? '',
      verbStart: verb?.start ?? start,
      ids,
      reason: reason?.trim() === '' ? undefined : reason?.trim(),
      start,
      end,
      ignores: blockAfter(text, start, end),
    })
  }
  return controls
}

/** Tells whether a place is in a fenced block; places must be asked for in text order. */
function fenceReader(text: string): (at: number) => boolean {
  let line = 0
  let fence: string | undefined
  return (at) => {
    while (endOfLine(text, line) < at) {
      const mark = FENCE.exec(text.slice(line, endOfLine(text, line)))?.[1]
      if (mark !== undefined) {
        if (fence === undefined) fence = mark
        else if (mark[0] === fence[0] && mark.length >= fence.length) fence = undefined
      }
      line = endOfLine(text, line) + 1
    }
    return fence !== undefined
  }
}

/** True behind an odd number of code marks in the line. */
function isInCodeSpan(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  return (text.slice(lineStart, at).split('`').length - 1) % 2 === 1
}

/** Blank lines and comments that may stand between a comment and what it is about. */
const MOST_BETWEEN = 50
const BLANK_OR_COMMENT = /^[ \t\r]*(?:<!--(?:(?!-->).)*-->[ \t\r]*)*$/

function blockAfter(text: string, start: number, end: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = endOfLine(text, end)
  const beside = text.slice(lineStart, start) + text.slice(end, lineEnd)
  if (!BLANK_OR_COMMENT.test(beside)) return { start: lineStart, end: lineEnd }
  let from = lineEnd + 1
  for (let line = 0; line < MOST_BETWEEN && from < text.length; line++) {
    if (!BLANK_OR_COMMENT.test(text.slice(from, endOfLine(text, from)))) break
    from = endOfLine(text, from) + 1
  }
  let to = from
  while (to < text.length && text.slice(to, endOfLine(text, to)).trim() !== '') to = endOfLine(text, to) + 1
  return { start: from, end: to }
}

function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? text.length : feed
}

/** What the comments of one document silence, and what is wrong with them. */
export class InlineControl {
  readonly #controls: readonly Control[]
  readonly #used = new Set<Control>()

  constructor(controls: readonly Control[]) {
    this.#controls = controls
  }

  /** The comment that silences a finding. */
  covering({ ruleId, start, end }: Finding): Control | undefined {
    let covering: Control | undefined
    for (const control of this.#controls) {
      if (!names(control, ruleId)) continue
      const { verb, ignores } = control
      // What is found on the whole document has no place of its own.
      const isBefore = control.end <= start || start === end
      if (verb === 'disable' && isBefore) covering = control
      else if (verb === 'enable' && isBefore) covering = undefined
      else if (verb === 'ignore' && start < end && start >= ignores.start && start < ignores.end) {
        this.#used.add(control)
        return control
      }
    }
    if (covering !== undefined) this.#used.add(covering)
    return covering
  }

  /**
   * Unknown words, comments without a reason, and those that silenced nothing; ask when everything has been covered.
   *
   * @param known  Rule ids and families.
   * @param ran    Rules that looked at the document: of others nobody knows whether they would have found something.
   */
  notes(known: readonly string[], ran: readonly string[]): ControlNote[] {
    const notes: ControlNote[] = []
    for (const control of this.#controls) {
      const { verb, verbStart, ids, start, end, reason } = control
      const whole = { start, end, expected: [], confidence: 1, evidence: [] }
      if (!VERBS.includes(verb)) {
        const span = verb === '' ? whole : { ...whole, start: verbStart, end: verbStart + verb.length }
        notes.push(unknown(span, verb, VERBS))
        continue
      }
      const strangers = ids.filter(({ id }) => !known.includes(id))
      for (const { id, start: at } of strangers)
        notes.push(unknown({ ...whole, start: at, end: at + id.length }, id, known))
      if (verb === 'enable') continue
      if (reason === undefined) notes.push({ rule: REASONLESS, detection: whole })
      const named = known.filter((id) => id.includes('/') && names(control, id))
      const judged = strangers.length === 0 && named.every((id) => ran.includes(id))
      if (judged && !this.#used.has(control)) notes.push({ rule: UNUSED, detection: whole })
    }
    return notes
  }
}

function unknown(span: Detection, word: string, known: readonly string[]): ControlNote {
  const close = nearest(word, known)
  return { rule: UNKNOWN, detection: { ...span, expected: close === undefined ? [] : [close] } }
}

const names = ({ ids }: Control, ruleId: string): boolean =>
  ids.length === 0 || ids.some(({ id }) => id === ruleId || ruleId.startsWith(`${id}/`))
