import type { Detection } from '../../../findings/finding.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { endsSentence, isProse, nextFilled, wordWeight } from '../../../templates/line-shape.ts'
import type { Lines } from '../../../text/lines.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Lines with content among which the second copy of the title is looked for. */
const HEAD_LINES = 7
/** Words of a title: shorter ones are labels. */
const TITLE_WORDS = 3
/** Words from which two equal paragraphs one behind the other are an echo: no refrain or answer is so long. */
const ECHO_WORDS = 12
/** Words from which a paragraph that comes back far away is worth a look. */
const FAR_WORDS = 25

/** Lines printed twice: the title, or a paragraph right behind itself. Removes the second copy. */
export const repeatedLine = defineRule({
  id: 'structure/repeated-line',
  mqm: 'fluency/duplication',
  severity: 'minor',
  fix: 'safe',
  what: 'repeated line',
  summary: 'The title printed twice, a paragraph printed twice in a row; far repetitions are flagged.',
  options: {},
  schema: NO_OPTIONS,
  check({ lines }) {
    const found: Detection[] = []
    const title = nextFilled(lines, 0)
    const firstByKey = new Map<number, number>()
    const flagged = new Set<number>()
    let previous = -1
    let position = 0
    for (let line = title; line < lines.count; line++) {
      if (lines.isBlank(line)) continue
      position++
      const key = lines.keyLow(line)
      const first = firstByKey.get(key)
      if (first === undefined || !isCopy(lines, first, line)) {
        if (first === undefined) firstByKey.set(key, line)
      } else if (first === title && position <= HEAD_LINES && isTitleEcho(lines, title, line)) {
        found.push(removal(lines, line, 0.97, 'title', first))
        continue
      } else if (isCopy(lines, previous, line) && isParagraph(lines, line, ECHO_WORDS)) {
        found.push(removal(lines, line, 0.95, 'line before', first))
        continue
      } else if (!flagged.has(first) && isParagraph(lines, line, FAR_WORDS) && !isListItem(lines, line)) {
        flagged.add(first)
        found.push({
          start: lines.from(line),
          end: lines.to(line),
          expected: [],
          confidence: 0.7,
          fix: 'none',
          severity: 'neutral',
          evidence: [{ kind: 'repetition', detail: `line ${first + 1}` }],
          what: 'paragraph that stands in the text already',
        })
      }
      previous = line
    }
    return found
  },
})

/** Equal but for case and white space; the line keys mask digits, so they only preselect. */
const isCopy = (lines: Lines, first: number, line: number): boolean =>
  first >= 0 && lines.isSame(first, line) && foldedLine(lines, first) === foldedLine(lines, line)

const isParagraph = (lines: Lines, line: number, words: number): boolean =>
  wordWeight(lines, line) >= words && endsSentence(lines, line)

/** Items of lists come back in every section of a guide. */
const isListItem = (lines: Lines, line: number): boolean =>
  /^[-*•·–]/.test(lines.text.charAt(lines.from(line)))

/**
 * True when a line is the title again: both are titles by their shape, and a paragraph follows soon, which a poem or
 * a list with a refrain does not have.
 */
function isTitleEcho(lines: Lines, title: number, line: number): boolean {
  if (wordWeight(lines, title) < TITLE_WORDS || /[,;:，；：]$/.test(lines.content(title))) return false
  let next = line
  for (let step = 0; step < 3; step++) {
    next = nextFilled(lines, next + 1)
    if (next === lines.count) return false
    if (isProse(lines, next)) return true
  }
  return false
}

function removal(lines: Lines, line: number, confidence: number, of: string, first: number): Detection {
  return {
    start: lines.from(line),
    end: lines.to(line),
    expected: [''],
    confidence,
    evidence: [{ kind: 'repetition', detail: `line ${first + 1}` }],
    wholeLines: true,
    what: `echo of the ${of}`,
  }
}
