import type { Profile } from '../../findings/profile.ts'
import type { Penalty } from './penalty.ts'

export type Verdict = 'pass' | 'fail' | 'too-small'

/** A figure before cleaning and after it; `null` without words. */
export interface BeforeAfter {
  readonly before: number | null
  readonly after: number | null
}

/** All figures of a document, a source or a corpus. */
export interface Figures {
  readonly points: { readonly before: number; readonly after: number; readonly expected: number }
  /** Points per 1,000 words of the cleaned text: the headline number of MQM. */
  readonly per1000Words: BeforeAfter & { readonly expected: number | null }
  /** 100 minus points per 100 words. */
  readonly raw: BeforeAfter
  /** Cleanliness: calibrated, so that the accepted penalty is worth the pass mark. 100 = nothing found; may be negative. */
  readonly score: BeforeAfter
}

/** Points per 1,000 words, two decimals; `null` without words. */
export const per1000Words = (points: number, words: number): number | null =>
  words === 0 ? null : round((points / words) * 1000)

/** 100 x (1 - points / words), two decimals. */
const rawScore = (points: number, words: number): number | null =>
  words === 0 ? null : round(100 * (1 - points / words))

/** 100 - penalty x (100 - pass mark) / accepted penalty, two decimals (MQM Council, calibrated linear model). */
export const calibratedScore = (points: number, words: number, profile: Profile): number | null =>
  words === 0 ? null : round(calibrate((points / words) * 1000, profile))

/** The score that a penalty per 1,000 words is worth. */
export const calibrate = (penalty: number, { passMark, accepted }: Profile): number =>
  100 - (penalty * (100 - passMark)) / accepted

const round = (value: number): number => Math.round(value * 100) / 100

export function figuresOf({ before, after, expected }: Penalty, words: number, profile: Profile): Figures {
  return {
    points: { before, after, expected },
    per1000Words: {
      before: per1000Words(before, words),
      after: per1000Words(after, words),
      expected: per1000Words(expected, words),
    },
    raw: { before: rawScore(before, words), after: rawScore(after, words) },
    score: {
      before: calibratedScore(before, words, profile),
      after: calibratedScore(after, words, profile),
    },
  }
}

/** Verdict after cleaning: one critical finding fails whatever the score. */
export function verdictOf(penalty: Penalty, words: number, profile: Profile): Verdict {
  if (penalty.criticalAfter > 0) return 'fail'
  if (words < profile.minWords) return 'too-small'
  return (penalty.after / words) * 1000 > profile.accepted ? 'fail' : 'pass'
}
