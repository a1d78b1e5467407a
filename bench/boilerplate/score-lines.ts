import type { Edit } from '../../src/findings/edits.ts'
import type { LabelledLine } from './label-lines.ts'

/** Sums over the lines of one or many pages. */
export interface LineScore {
  /** Scored lines, and those of them that were removed. */
  readonly boilerplate: number
  readonly content: number
  readonly removedBoilerplate: number
  readonly removedContent: number
  /** Letters and signs, without white space, of true lines; and those of them that went, partial cuts among them. */
  readonly contentSigns: number
  readonly lostSigns: number
  readonly boilerplateSigns: number
  readonly removedSigns: number
}

export interface PageScore extends LineScore {
  readonly id: string
  readonly host: string
}

/** Share of a line that must be gone before it counts as removed. */
const GONE = 0.5

/** The lines as one text, one a line. */
export const textOf = (lines: readonly LabelledLine[]): string =>
  `${lines.map((line) => line.text).join('\n')}\n`

/** How many signs of each line the edits take away. */
export function lostOfLines(lines: readonly LabelledLine[], edits: readonly Edit[]): number[] {
  const lost = lines.map(() => 0)
  let start = 0
  for (const [index, { text }] of lines.entries()) {
    const end = start + text.length
    for (const edit of edits) {
      if (edit.end <= start || edit.start >= end) continue
      const cut = text.slice(Math.max(0, edit.start - start), edit.end - start)
      const kept = edit.start >= start && edit.end <= end ? signs(edit.replacement) : 0
      lost[index]! += Math.max(0, signs(cut) - kept)
    }
    start = end + 1
  }
  return lost
}

export function scoreLines(lines: readonly LabelledLine[], lost: readonly number[]): LineScore {
  const score = {
    boilerplate: 0,
    content: 0,
    removedBoilerplate: 0,
    removedContent: 0,
    contentSigns: 0,
    lostSigns: 0,
    boilerplateSigns: 0,
    removedSigns: 0,
  }
  for (const [index, { text, label }] of lines.entries()) {
    const all = signs(text)
    const gone = lost[index] as number
    if (label === 'unscored' || all === 0) continue
    if (label === 'content') {
      score.content++
      score.contentSigns += all
      score.lostSigns += gone
      if (gone > all * GONE) score.removedContent++
    } else {
      score.boilerplate++
      score.boilerplateSigns += all
      score.removedSigns += gone
      if (gone > all * GONE) score.removedBoilerplate++
    }
  }
  return score
}

export function addScores(scores: readonly LineScore[]): LineScore {
  const sum = (field: keyof LineScore): number => scores.reduce((total, score) => total + score[field], 0)
  return {
    boilerplate: sum('boilerplate'),
    content: sum('content'),
    removedBoilerplate: sum('removedBoilerplate'),
    removedContent: sum('removedContent'),
    contentSigns: sum('contentSigns'),
    lostSigns: sum('lostSigns'),
    boilerplateSigns: sum('boilerplateSigns'),
    removedSigns: sum('removedSigns'),
  }
}

const signs = (text: string): number => text.replace(/\s+/g, '').length
