import type { Detection } from '../../../findings/finding.ts'
import { CharClass, classAt, isLetterClass } from '../../../text/char-class.ts'
import { lineWindow } from '../../../text/line-window.ts'
import { markNeighboursOf } from '../../../text/mark-neighbours.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Two marks side by side, perhaps a closing quotation mark between them, or brackets around nothing. */
const CANDIDATE = /[,;:.!?]["”’]?[,;:.]|[(“][,;.)”]/y
/** A shorter line is a list, a label or a table. */
const MIN_WORDS = 5
const CODE = /[{}`\\|=<>]|\w\(\)|;\s*$|::/
/** A dot behind them belongs to them, and a comma behind that is right. Source: abbreviations of English and of firms. */
const ABBREVIATED =
  /(?:^|[\s(“"'/–—-])(?:[A-Za-z](?:\.[A-Za-z])*|etc|Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|Mt|Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Col|Sgt|Lt|Capt|Gov|Sen|Rep|No|Nos|vs|al|ca|cf|ed|eds|est|fig|Figs?|pp?|vol|Vol|ch|dept|Dept|Univ|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|misc|min|max|ft|in|lbs?|oz|yds?|sq|hrs?|mins?|secs?|[A-Z][a-z]{0,4}|[A-Z]{2,5})$/

/** Marks that stand beside each other for no reason, as after words that were cut out. Flags, and proposes where one is plainly too many. */
export const orphanPunctuation = defineRule({
  id: 'text/orphan-punctuation',
  mqm: 'fluency/punctuation',
  severity: 'minor',
  fix: 'unsafe',
  what: 'punctuation without its words',
  summary: 'Marks side by side that no sentence has: `,”.`, `,,`, `;.`, empty brackets.',
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    if (document.script !== 'Latn') return []
    const { text, lines } = document
    const found: Detection[] = []
    const { pairs: marks } = markNeighboursOf(document.scan)
    for (let index = 0; index < marks.count; index++) {
      const start = marks.start(index)
      CANDIDATE.lastIndex = start
      if (!CANDIDATE.test(text)) continue
      const end = CANDIDATE.lastIndex
      const actual = text.slice(start, end)
      const expected = judge(text, start, actual)
      if (expected === undefined) continue
      if (document.language !== 'en') return []
      const line = lines.at(start)
      if (lines.words(line) < MIN_WORDS || CODE.test(lineWindow(lines, start))) continue
      if (isDoubted(text, end)) continue
      found.push({
        start,
        end,
        expected,
        confidence: expected.length > 0 ? 0.8 : 0.7,
        evidence: [{ kind: 'punctuation', detail: actual }],
      })
    }
    return found
  },
})

/** Proposals for a pair of marks; empty when only a reader can tell; `undefined` when it is in order. */
function judge(text: string, start: number, marks: string): readonly string[] | undefined {
  const bare = marks.replace(/["”’]/g, '')
  const end = start + marks.length
  const first = bare.charAt(0)
  const second = bare.charAt(1)
  if (first === '(' || first === '“') return judgeEmpty(marks, first)
  const quote = marks.replace(/[^"”’]/g, '')
  const before = text.slice(Math.max(0, start - 12), start)
  if (!/[\p{L}\p{N}”"’)]$/u.test(before)) return undefined
  // The semicolon of a character reference.
  if (first === ';' && /&#?\w{1,10}$/.test(before)) return undefined
  const isFace = first === ':' || (first === ';' && second !== '.' && second !== ',')
  if (isFace && quote !== '”' && quote !== '’') return undefined
  // Dots in a row are an ellipsis, in whatever number, and so are those with spaces between them.
  if (second === '.' && (text.charAt(end) === '.' || /^ ?\./.test(text.slice(end, end + 2)))) return undefined
  if (first === '.' || first === '!' || first === '?') {
    if (first !== '.' && second === '.' && quote === '') return undefined
    if (first === '.' && (/\d$/.test(before) || ABBREVIATED.test(before))) return undefined
    // Two dots before a small letter are an ellipsis of somebody in a hurry.
    if (second === '.' && quote === '' && first === '.')
      return marks === '..' && !/^\s*[a-z]/.test(text.slice(end, end + 3)) ? ['.'] : undefined
    if (quote !== '') return second === '.' && first === '.' ? [`.${quote}`] : undefined
    return marks.length === 2 && first === '.' ? [] : undefined
  }
  // A comma, semicolon or colon before another mark: words are missing, or one of the two is too many.
  if (quote === '’') return undefined
  if (quote !== '') return second === '.' ? [`.${quote}`, `,${quote}`] : [`,${quote}`]
  if (first === second) return [first]
  return []
}

/** Brackets or quotation marks around nothing, and a mark directly behind an opening one. */
function judgeEmpty(marks: string, open: string): readonly string[] | undefined {
  const close = marks.at(-1)
  if (open === '(') return close === ')' ? [] : close === ',' || close === ';' ? [] : undefined
  return close === '”' ? [] : undefined
}

/** Beside a letter without a space, as in file names, times and faces; or in a line that is a row of signs. */
function isDoubted(text: string, end: number): boolean {
  const after = classAt(text, end)
  return isLetterClass(after) || after === CharClass.Digit || after === CharClass.Hyphen
}
