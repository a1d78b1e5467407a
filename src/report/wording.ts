import type { Verdict } from './penalty.ts'
import type { GroupTotals, Report } from './report.ts'

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
