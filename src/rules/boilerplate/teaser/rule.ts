import type { Detection } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { openingsOf } from '../../../templates/line-openings.ts'
import { nextFilled, wordWeight } from '../../../templates/line-shape.ts'
import { type PhraseEntry, PhraseTable } from '../../../templates/phrase-table.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { CLOSING_STARTS, TEASER_STARTS } from './data.ts'

/** `starts`: further beginnings of such lines. */
type Options = PhraseOptions<'starts'>

type Where = 'anywhere' | 'end'

/** Words of the line: shorter ones are furniture, which other rules take; longer ones speak of other things too. */
const MIN_WORDS = 5
const MAX_WORDS = 60
/** Lines with content that are the end of a text. */
const CLOSING_LINES = 3
const ENTRIES: readonly PhraseEntry<Where>[] = [
  ...TEASER_STARTS.map((start) => [start, 'anywhere'] as const),
  ...CLOSING_STARTS.map((start) => [start, 'end'] as const),
]
const tableFor = perOptions(
  ({ defaults, starts }: Options) =>
    new PhraseTable<Where>([
      ...(defaults ? ENTRIES : []),
      ...starts.map((start) => [start, 'anywhere'] as const),
    ]),
)
const REACH = 60

/** A line that sends the reader to another page. Flagged only: a guide tells its readers to click, too. */
export const teaser = defineRule<Options>({
  id: 'boilerplate/teaser',
  mqm: null,
  severity: 'minor',
  fix: 'none',
  what: 'line that leads to another page',
  summary: 'Prose that advertises another story, the newsletter or the shop of the site.',
  ...phraseOptions('starts'),
  check({ lines }, _services, options) {
    const table = tableFor(options)
    const found: Detection[] = []
    const title = nextFilled(lines, 0)
    const openings = openingsOf(lines)
    for (let line = title + 1; line < lines.count; line++) {
      const from = lines.from(line)
      const to = lines.to(line)
      if (from === to || !table.mayStart(openings, line)) continue
      const words = wordWeight(lines, line)
      if (words < MIN_WORDS || words > MAX_WORDS) continue
      const folded = foldLine(lines.text.slice(from, Math.min(to, from + REACH))).replace(/^[^\p{L}]+/u, '')
      const hit = table.startOf(folded)
      if (hit === undefined || (hit.value === 'end' && !isClosing(lines, line))) continue
      found.push({
        start: from,
        end: to,
        expected: [],
        confidence: 0.7,
        evidence: [{ kind: 'phrase', detail: folded.slice(0, folded.length - hit.rest.length) }],
      })
    }
    return found
  },
})

function isClosing(lines: Lines, line: number): boolean {
  let next = line
  for (let seen = 0; seen < CLOSING_LINES; seen++) {
    next = nextFilled(lines, next + 1)
    if (next === lines.count) return true
  }
  return false
}
