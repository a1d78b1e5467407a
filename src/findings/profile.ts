import type { Severity } from './finding.ts'

/** Name and figures of a way to count; printed with every number that comes from it. */
export interface Profile {
  readonly name: string
  readonly weights: Readonly<Record<Severity, number>>
  /** Factor for findings of MQM type punctuation. */
  readonly punctuation: number
  /** Weight of a whole line left untranslated, where it is not that of its severity. */
  readonly untranslatedLine: number | null
  /** Factors by rule id or family; 1 where nothing is said. */
  readonly rules: Readonly<Record<string, number>>
  /** Whether what repeats in a document (same rule, same text) counts once or each time. */
  readonly repeats: 'once' | 'each'
  /** Calibrated score from which a document passes. */
  readonly passMark: number
  /** Penalty points per 1,000 words that are worth exactly the pass mark. */
  readonly accepted: number
  /** Documents with fewer words get figures but no verdict. */
  readonly minWords: number
}

/**
 * Severity weights 0/1/5/25: default of the MQM Council's scoring model; punctuation 0.1: Google's MQM set (WMT).
 * `passMark` and `accepted`: example values of the MQM sources, to be set on reviewed corpora. `minWords`: MQM works
 * with samples of 500 words and more.
 */
export const MQM_PROFILE: Profile = {
  name: 'mqm',
  weights: { neutral: 0, minor: 1, major: 5, critical: 25 },
  punctuation: 0.1,
  untranslatedLine: null,
  rules: {},
  repeats: 'once',
  passMark: 90,
  accepted: 10,
  minWords: 500,
}

/** As the WMT campaigns count: no critical errors, but 25 for a segment that was not translated at all. */
export const WMT_PROFILE: Profile = {
  ...MQM_PROFILE,
  name: 'wmt',
  weights: { neutral: 0, minor: 1, major: 5, critical: 5 },
  untranslatedLine: 25,
}

export const PROFILES = { mqm: MQM_PROFILE, wmt: WMT_PROFILE } as const

/** A profile of the user's own: what it does not say is as in `mqm`. */
export type CustomProfile = {
  readonly [Key in keyof Profile]?: Key extends 'weights' ? Partial<Profile['weights']> : Profile[Key]
}

export function profileFrom(setting: keyof typeof PROFILES | CustomProfile): Profile {
  if (typeof setting === 'string') return PROFILES[setting]
  const { weights, ...rest } = setting
  return { ...MQM_PROFILE, name: 'custom', ...rest, weights: { ...MQM_PROFILE.weights, ...weights } }
}
