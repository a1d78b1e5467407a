import { diffArrays } from 'diff'
import type { PageLine } from './page-lines.ts'
import { tokensOf } from './tokens.ts'

/** What a line is by the reviewed text of its page; `unscored` lines the reviewers left out though they may be text. */
export type Label = 'content' | 'boilerplate' | 'unscored'

export interface LabelledLine {
  readonly text: string
  readonly label: Label
}

/** What is known of a page beside its lines. */
export interface Truth {
  readonly title: string
  readonly text: string
}

/** Share of a line's words that stand in the true text at the line's place. */
const CONTENT_SHARE = 0.6
/** Words of a line that may stand anywhere in the true text and are content all the same. */
const FREE_WORDS = 4
/** Lines of one layout that are one table or list. */
const REACH = 3

/**
 * Label the lines of a page by aligning their words with the true text (Myers). A line whose words stand there at
 * another place is content too.
 */
export function labelLines(lines: readonly PageLine[], truth: Truth): LabelledLine[] {
  const words = lines.map((line) => tokensOf(line.text))
  const aligned = alignedWords(words, tokensOf(truth.text))
  const wholeText = ` ${tokensOf(truth.text).join(' ')} `
  const trueLines = countLines(truth.text.split('\n').map(tokensOf))
  const pageLines = countLines(words)
  const title = ` ${tokensOf(truth.title).join(' ')} `
  const isContent = words.map((line, index) => {
    if (line.length === 0) return false
    const joined = line.join(' ')
    // A heading that the page has once more, in its table of contents, is content only where it is aligned.
    const free = (pageLines.get(joined) ?? 0) <= (trueLines.get(joined) ?? 0)
    if (trueLines.has(joined) && free) return true
    if (!trueLines.has(joined) && line.length >= FREE_WORDS && wholeText.includes(` ${joined} `)) return true
    if (trueLines.has(joined)) return (aligned[index] as number) >= line.length * CONTENT_SHARE
    return line.length > 1 && (aligned[index] as number) >= line.length * CONTENT_SHARE
  })
  const first = isContent.indexOf(true)
  const last = isContent.lastIndexOf(true)
  return lines.map((line, index) => {
    const label = (value: Label): LabelledLine => ({ text: line.text, label: value })
    if (isContent[index]) return label('content')
    const joined = ` ${(words[index] as string[]).join(' ')} `
    if (joined.trim() === '') return label('unscored')
    if (line.headline || line.caption || line.standfirst) return label('unscored')
    if (joined.length > 12 && title.includes(joined)) return label('unscored')
    if (title.length > 12 && joined.includes(title) && joined.length < title.length * 2)
      return label('unscored')
    // Inside the text a table, a list or code that the truth lacks may be text; around it they are menus. Of a table the
    // truth has some cells in another order, so none of the others is scored.
    if (line.layout !== 'none' && index > first && index < last) {
      const listed = line.layout === 'list' && hasContentBeside(lines, words, isContent, index)
      if (!listed) return label('unscored')
    }
    return label('boilerplate')
  })
}

function countLines(lines: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line.join(' '), (counts.get(line.join(' ')) ?? 0) + 1)
  return counts
}

function alignedWords(lines: readonly (readonly string[])[], truth: readonly string[]): number[] {
  const counts = lines.map(() => 0)
  const lineOf = lines.flatMap((words, index) => words.map(() => index))
  let at = 0
  for (const change of diffArrays(lines.flat(), [...truth])) {
    if (change.added) continue
    if (!change.removed) {
      for (let index = at; index < at + change.value.length; index++) counts[lineOf[index] as number]!++
    }
    at += change.value.length
  }
  return counts
}

/** True when a line of the same table or list near by is content; one word or number may agree by chance. */
function hasContentBeside(
  lines: readonly PageLine[],
  words: readonly (readonly string[])[],
  isContent: readonly boolean[],
  index: number,
): boolean {
  const { layout } = lines[index] as PageLine
  for (const step of [-1, 1]) {
    for (let at = index + step, reach = 0; reach < REACH; at += step, reach++) {
      if (lines[at]?.layout !== layout) break
      if (isContent[at] && (words[at] as readonly string[]).length >= FREE_WORDS) return true
    }
  }
  return false
}
