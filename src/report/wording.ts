import type { Verdict } from './penalty.ts'

/** Words for people, one place for all formats. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  pass: 'clean enough',
  fail: 'not clean enough',
  'too-small': 'too few words for a verdict',
}

/** Thousands by commas, without locale data, so the same everywhere. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')

export const plural = (value: number, noun: string): string =>
  `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`

/** What `expected[0]` asks for, where it is not a replacement. */
export const proposalOf = (expected: string | null): string => (expected === null ? 'to look at' : 'removed')
