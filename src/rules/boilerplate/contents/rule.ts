import type { Detection, Evidence } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import { isProse, nextFilled } from '../../../templates/line-shape.ts'
import { PhraseTable } from '../../../templates/phrase-table.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { HEADERS } from './data.ts'

/** `headers`: further headers above a list of headings. */
type Options = PhraseOptions<'headers'>

/** Longest header and entry, in code units. */
const HEADER_LIMIT = 40
const ENTRY_LIMIT = 160
/** Entries that stand again below, at least, and as a share of all. */
const MIN_ENTRIES = 2
const MIN_SHARE = 0.7
const MAX_ENTRIES = 60
/** "1.", "2.3", "IV)", "•", "[hide]" around an entry. */
const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]? |[ivx]{1,5}[.)] |[-•*·▪>›] ?)|[.: ]{1,8}$/g
const CLOSING = /[[(](?:hide|show|toggle|ausblenden|masquer|ocultar|ukryj|скрыть|сховати|隐藏|非表示)[\])]/g

const tableFor = perOptions(
  ({ defaults, headers }: Options) =>
    new PhraseTable<true>(
      [...(defaults ? HEADERS : []), ...headers].map((header) => [header, true] as const),
    ),
)

/** The list of a text's own headings above the text. Removes it: every entry stands below again. */
export const contents = defineRule<Options>({
  id: 'boilerplate/contents',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'list of contents',
  summary: 'A header such as "Table of contents" with entries that stand again below as headings.',
  ...phraseOptions('headers'),
  check({ lines }, _services, options) {
    const table = tableFor(options)
    const openings = openingsOf(lines)
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from(line)
      const to = lines.to(line)
      if (from === to || to - from > HEADER_LIMIT || !table.mayStart(openings, line)) continue
      if (table.cover(plain(foldedLine(lines, line))) === undefined) continue
      const found = readList(lines, line)
      if (found.length > 0) return found
    }
    return []
  },
})

function readList(lines: Lines, header: number): Detection[] {
  const entries: number[] = []
  let line = nextFilled(lines, header + 1)
  while (line < lines.count && entries.length < MAX_ENTRIES && isEntry(lines, line)) {
    entries.push(line)
    line = nextFilled(lines, line + 1)
  }
  const below = new Set<string>()
  // The first heading itself may follow the list directly; a line is below an entry when it comes after the list.
  const counts = new Map<string, number>()
  for (const entry of entries) count(counts, entryText(lines, entry))
  for (; line < lines.count; line = nextFilled(lines, line + 1))
    if (lines.to(line) - lines.from(line) <= ENTRY_LIMIT) below.add(entryText(lines, line))
  let last = -1
  let matched = 0
  const seen = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    const text = entryText(lines, entry)
    // The second time an entry comes in the run it is the heading of the first section.
    if (seen.has(text)) break
    seen.add(text)
    if (!below.has(text) && (counts.get(text) ?? 0) < 2) continue
    matched++
    last = index
  }
  if (matched < MIN_ENTRIES || matched < (last + 1) * MIN_SHARE) return []
  const evidence: Evidence[] = [
    { kind: 'phrase', detail: lines.content(header) },
    { kind: 'repetition', detail: `${matched} of ${last + 1} entries stand again below` },
  ]
  const end = entries[last] as number
  return [
    {
      start: lines.from(header),
      end: lines.to(end),
      expected: [''],
      confidence: 0.95,
      evidence,
      wholeLines: true,
    },
  ]
}

const isEntry = (lines: Lines, line: number): boolean =>
  lines.to(line) - lines.from(line) <= ENTRY_LIMIT && !isProse(lines, line)

const plain = (folded: string): string => folded.replace(CLOSING, '').trim()
const entryText = (lines: Lines, line: number): string =>
  plain(foldLine(lines.content(line)))
    .replace(NUMBERING, '')
    .trim()

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
