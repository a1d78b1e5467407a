import type { Detection } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { isProse, previousFilled } from '../../../templates/line-shape.ts'
import { bit, CharClass } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { FRAMES, HEADERS } from './data.ts'

/** Lines with content at the end among which a bio stands, and paragraphs that must stand in front. */
const TAIL_LINES = 6
const MIN_PARAGRAPHS = 2
/** Longest header, and how much of a paragraph is read, in code units. */
const HEADER_LIMIT = 40
const REACH = 160
/** Lines with content at the head among which the byline stands. */
const HEAD_LINES = 6

/** `headers`: further headers above such a paragraph. */
type Options = PhraseOptions<'headers'>

const headersFor = perOptions(
  ({ defaults, headers }: Options): ReadonlySet<string> =>
    new Set([...(defaults ? HEADERS : []), ...headers].map(foldLine)),
)
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:de |van |von |da |del |al-)?\\p{Lu}[\\p{L}'’.-]*){1,3}"
const NAME_AT = new RegExp(`^${NAME}(?= )`, 'u')
const PATTERNS = FRAMES.map((frame) => new RegExp(`^${frame.slice(1)}`, 'u'))
const CAPITALS = bit(CharClass.Upper) | bit(CharClass.Cyrillic)

/** Who wrote the text, as prose behind it. Flagged only: an article may end with the people it speaks of. */
export const authorBio = defineRule<Options>({
  id: 'boilerplate/author-bio',
  mqm: null,
  severity: 'minor',
  fix: 'none',
  what: 'note about the author',
  summary: 'A paragraph behind the text that tells who its author is.',
  ...phraseOptions('headers'),
  check({ lines }, _services, options) {
    const headers = headersFor(options)
    const found: Detection[] = []
    let line = previousFilled(lines, lines.count - 1)
    for (let seen = 0; seen < TAIL_LINES && line > 0; seen++) {
      const hit = readBio(lines, line, headers)
      if (hit !== undefined && hasParagraphsBefore(lines, line)) found.push(hit)
      line = previousFilled(lines, line - 1)
    }
    return found.reverse()
  },
})

function readBio(lines: Lines, line: number, headers: ReadonlySet<string>): Detection | undefined {
  if (!isProse(lines, line)) return undefined
  const before = previousFilled(lines, line - 1)
  const headed =
    before >= 0 &&
    lines.to(before) - lines.from(before) <= HEADER_LIMIT &&
    headers.has(foldedLine(lines, before).replace(/[:：]$/, ''))
  const name = (lines.mask(line) & CAPITALS) === 0 ? undefined : nameOf(lines, line)
  if (!headed && name === undefined) return undefined
  const signed = name !== undefined && isByline(lines, line, name)
  return {
    start: lines.from(line),
    end: lines.to(line),
    expected: [],
    confidence: headed || signed ? 0.9 : 0.7,
    evidence: [
      { kind: 'position', detail: headed ? `under "${lines.content(before)}"` : 'behind the text' },
      ...(name === undefined
        ? []
        : [{ kind: 'role', detail: `${name}${signed ? ', who signs the text' : ''}` } as const]),
    ],
  }
}

function nameOf(lines: Lines, line: number): string | undefined {
  const head = lines.text.slice(lines.from(line), Math.min(lines.to(line), lines.from(line) + REACH))
  const name = NAME_AT.exec(head)?.[0]
  if (name === undefined) return undefined
  const rest = head.slice(name.length)
  return PATTERNS.some((pattern) => pattern.test(rest)) ? name : undefined
}

/** True when the name stands in a short line of the head. */
function isByline(lines: Lines, line: number, name: string): boolean {
  let seen = 0
  for (let other = 0; other < line && seen < HEAD_LINES; other++) {
    if (lines.isBlank(other)) continue
    seen++
    if (!isProse(lines, other) && lines.content(other).includes(name)) return true
  }
  return false
}

function hasParagraphsBefore(lines: Lines, line: number): boolean {
  let paragraphs = 0
  for (let other = line - 1; other >= 0 && paragraphs < MIN_PARAGRAPHS; other--)
    if (isProse(lines, other)) paragraphs++
  return paragraphs === MIN_PARAGRAPHS
}
