import type { Profile } from '../findings/profile.ts'
import type { DecisionTotals, GroupTotals, Report, RuleTotals } from './report.ts'
import { precisionOf } from './score/precision.ts'
import type { Verdict } from './score/score.ts'

/** Words for people, one place for all formats. */
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  pass: 'clean enough',
  fail: 'not clean enough',
  'too-small': 'too few words for a verdict',
}

/** What a run comes to. The verdict speaks only of what was read, so it names what was not. */
export function headline({ cleanliness, documents }: Report): { mark: Verdict | 'mixed'; text: string } {
  const { verdict } = cleanliness
  if (documents.in > 0 && documents.out === 0) return { mark: 'fail', text: 'nothing could be read' }
  const text = VERDICT_WORDS[verdict]
  if (documents.quarantined === 0) return { mark: verdict, text }
  const rest = `${plural(documents.quarantined, 'document')} quarantined`
  return { mark: verdict === 'pass' ? 'mixed' : verdict, text: `${text}, ${rest}` }
}

/** A score for people: one decimal; what lies under the scale is only called so. */
export const scoreText = (score: number): string => (score < 0 ? 'below 0' : score.toFixed(1))

/** Why the verdict is what it is, in one or two sentences. */
export function verdictReason({ cleanliness, words }: Report): string {
  const { score, interval, per1000Words, profile, documents } = cleanliness
  if (score.before === null || score.after === null || per1000Words.after === null)
    return 'No words, no score.'
  const range = interval === null ? '' : ` (95 %: ${scoreText(interval.low)} to ${scoreText(interval.high)})`
  const small =
    words < profile.minWords
      ? ` ${grouped(words)} of the ${grouped(profile.minWords)} words that a verdict needs.`
      : ''
  const failing =
    documents.fail === 0 ? '' : ` ${plural(documents.fail, 'document')} on their own would fail.`
  return `Cleanliness ${scoreText(score.after)} of 100 after cleaning${range}, ${scoreText(score.before)} before; ${profile.passMark} passes.${small}${failing}`
}

/** How the score counts, for the foot of a report. */
export function profileText({
  name,
  weights,
  accepted,
  passMark,
  minWords,
  repeats,
  punctuation,
}: Profile): string {
  const { neutral, minor, major, critical } = weights
  return `Profile ${name}: ${neutral}/${minor}/${major}/${critical} points per neutral, minor, major, critical finding, punctuation times ${punctuation}, ${repeats === 'once' ? 'repeats in a document once' : 'each repeat'}; ${accepted} points per 1,000 words are worth the pass mark of ${passMark}; no verdict under ${minWords} words.`
}

/** Thousands by commas, without locale data, so the same everywhere. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')

export const nounFor = (value: number, noun: string, nouns = `${noun}s`): string =>
  value === 1 ? noun : nouns

export const plural = (value: number, noun: string, nouns?: string): string =>
  `${grouped(value)} ${nounFor(value, noun, nouns)}`

/** What is or would be done with a group, where that is not a replacement. */
export function treatmentOf({ expected, applied }: GroupTotals): string | undefined {
  if (expected === null) return 'to look at'
  if (expected !== '') return undefined
  return applied > 0 ? 'removed' : 'to be removed'
}

/** What reviewers found of a rule: `7 of 12 right (58 %, 95 %: 32 to 81)`; `undefined` when nobody looked. */
export function precisionText({ reviewed }: Pick<RuleTotals, 'reviewed'>): string | undefined {
  const precision = precisionOf(reviewed)
  if (precision === undefined) return undefined
  const { right, wrong } = reviewed
  const percent = (share: number): number => Math.round(100 * share)
  return `${grouped(right)} of ${grouped(right + wrong)} right (${percent(precision.share)} %, 95 %: ${percent(precision.low)} to ${percent(precision.high)})`
}

/** How far reviewers agree; `undefined` where no two of them were asked the same. */
export function agreementText({ shared, disputed }: DecisionTotals): string | undefined {
  if (shared === 0) return undefined
  return `reviewers agree on ${grouped(shared - disputed)} of ${plural(shared, 'question')} that several of them answered (${Math.round((100 * (shared - disputed)) / shared)} %)`
}
