import type { Detection } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import { PhraseTable } from '../../../templates/phrase-table.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { NOTE_ENDS, NOTE_STARTS } from './data.ts'

/** `starts`: further beginnings of notes. */
type Options = PhraseOptions<'starts'>

/** Code units of a line that are read for the beginning of a note. */
const START_REACH = 60
/** Longest note in brackets inside a sentence, in code units. */
const BRACKET_LIMIT = 200
const tableFor = perOptions(
  ({ defaults, starts }: Options) =>
    new PhraseTable<true>(
      [...(defaults ? NOTE_STARTS : []), ...starts].map((start) => [start, true] as const),
    ),
)
const ENDS: ReadonlySet<string> = new Set(NOTE_ENDS.map(foldLine))
const BRACKETS = bit(CharClass.Bracket) | bit(CharClass.CjkPunctuation)
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '【': '】', '［': '］' }

const OPENERS: ReadonlySet<number> = new Set(Object.keys(CLOSERS).map((sign) => sign.charCodeAt(0)))

/** Notes of editors and translators. For a person to see: they are no part of the story, but they are text. */
export const editorialNote = defineRule<Options>({
  id: 'structure/editorial-note',
  mqm: null,
  severity: 'minor',
  fix: 'none',
  what: 'note of the editors',
  summary:
    'Notes, corrections and clarifications of editors and translators, on lines of their own or in brackets.',
  ...phraseOptions('starts'),
  check({ lines }, _services, options) {
    const table = tableFor(options)
    const found: Detection[] = []
    const openings = openingsOf(lines)
    for (let line = 0; line < lines.count; line++) {
      if (lines.isBlank(line)) continue
      const from = lines.from(line)
      const to = lines.to(line)
      if (
        table.mayStart(openings, line) &&
        startsNote(lines.text.slice(from, Math.min(to, from + START_REACH)), table)
      )
        found.push(note(from, to, 'a line of its own'))
      else if ((lines.mask(line) & BRACKETS) !== 0) findBracketed(lines, line, table, found)
    }
    return found
  },
})

function startsNote(head: string, table: PhraseTable<true>): boolean {
  const folded = foldLine(head).replace(/^[(（[【*_ -]+/, '')
  const hit = table.startOf(folded)
  return hit !== undefined && /^\.? ?(?:[:：\])）】-]|\(|by )/.test(hit.rest)
}

/** "(… – ed.)", "[editor's note: …]" */
function findBracketed(lines: Lines, line: number, table: PhraseTable<true>, found: Detection[]): void {
  const { text } = lines
  const to = lines.to(line)
  for (let at = lines.from(line); at < to; at++) {
    if (!OPENERS.has(text.charCodeAt(at))) continue
    const closer = CLOSERS[text.charAt(at)] as string
    const end = text.indexOf(closer, at)
    if (end < 0 || end >= to) return
    if (end - at <= BRACKET_LIMIT && isNote(foldLine(text.slice(at + 1, end)), table))
      found.push(note(at, end + 1, 'in brackets'))
    at = end
  }
}

function isNote(inner: string, table: PhraseTable<true>): boolean {
  if (startsNote(inner, table)) return true
  const dash = Math.max(
    inner.lastIndexOf('- '),
    inner.lastIndexOf('; '),
    inner.lastIndexOf(', '),
    inner.lastIndexOf('——'),
    inner.lastIndexOf('--'),
  )
  return dash >= 0 && ENDS.has(inner.slice(dash).replace(/^[-;, ]+/, ''))
}

const note = (start: number, end: number, place: string): Detection => ({
  start,
  end,
  expected: [],
  confidence: 0.8,
  evidence: [{ kind: 'position', detail: place }],
})
