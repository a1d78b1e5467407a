import type { Detection } from '../../../findings/finding.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { isProse, nextFilled, previousFilled, wordWeight } from '../../../templates/line-shape.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'
import { SPACED_FRAMES, UNSPACED_FRAMES } from './data.ts'
import { type FrameFinder, makeFrameFinder } from './find-frame.ts'

/** `frames`: further pieces of such paragraphs, found anywhere in them; ` … ` stands for up to forty signs. */
type Options = PhraseOptions<'frames'>

/** Lines with content at the head and at the tail among which such paragraphs stand. */
const HEAD_LINES = 3
const TAIL_LINES = 4
/** Shortest and longest paragraph, in code units and words: the longest known notice has 80 words. */
const MIN_LENGTH = 12
const MAX_LENGTH = 500
const MAX_WORDS = 90
/** Other paragraphs that must be there: a text about disclaimers has few besides. */
const MIN_PARAGRAPHS = 2
/** More such paragraphs than a page has: the text speaks of them. */
const MAX_FOUND = 4
/** Somebody says it, or it is asked: text. Folded. */
const SPOKEN =
  /["“”„«»?？]|\b(?:said|says|told|according to|ruled|sued|court|lawsuit|judge)\b|сказал|заявил|сообщил|заявив|повідомив|表示|认为|指出|法院|述べ/

const finderFor = perOptions(
  ({ defaults, frames }: Options): FrameFinder =>
    makeFrameFinder(defaults ? SPACED_FRAMES : [], defaults ? UNSPACED_FRAMES : [], frames),
)

/** Paragraphs about the page itself, above or below the text. Removes them. */
export const disclaimer = defineRule<Options>({
  id: 'boilerplate/disclaimer',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'disclaimer of the page',
  summary:
    'Disclaimers, affiliate and translation notices, wrappers of reposts at the head or tail of a text.',
  ...phraseOptions('frames'),
  check({ lines }, _services, options) {
    const found: Detection[] = []
    for (const line of edgeLines(lines)) {
      const hit = readParagraph(lines, line, finderFor(options))
      if (hit !== undefined) found.push(hit)
    }
    if (found.length === 0 || found.length > MAX_FOUND) return []
    return hasParagraphs(lines, found) ? found : []
  },
})

/** Lines at the head behind the title, and lines at the tail; in text order. */
function edgeLines(lines: Lines): number[] {
  const edge: number[] = []
  const title = nextFilled(lines, 0)
  let line = title
  for (let seen = 1; seen < HEAD_LINES && line < lines.count; seen++) {
    line = nextFilled(lines, line + 1)
    if (line < lines.count) edge.push(line)
  }
  const tail: number[] = []
  let back = previousFilled(lines, lines.count - 1)
  for (let seen = 0; seen < TAIL_LINES && back > Math.max(line, title); seen++) {
    tail.push(back)
    back = previousFilled(lines, back - 1)
  }
  return [...edge, ...tail.reverse()]
}

function readParagraph(lines: Lines, line: number, finder: FrameFinder): Detection | undefined {
  const length = lines.to(line) - lines.from(line)
  if (length < MIN_LENGTH || length > MAX_LENGTH || wordWeight(lines, line) > MAX_WORDS) return undefined
  const frame = finder.find(lines, line)
  if (frame === undefined || SPOKEN.test(foldedLine(lines, line))) return undefined
  return removeLine(lines, line, 0.9, [
    { kind: 'phrase', detail: frame },
    { kind: 'position', detail: 'head or tail of the text' },
  ])
}

function hasParagraphs(lines: Lines, found: readonly Detection[]): boolean {
  const taken = new Set(found.map(({ start }) => start))
  let paragraphs = 0
  for (let line = 0; line < lines.count && paragraphs < MIN_PARAGRAPHS; line++)
    if (!taken.has(lines.from(line)) && isProse(lines, line)) paragraphs++
  return paragraphs >= MIN_PARAGRAPHS
}
