import type { Policy } from './policy.ts'

export const PRESETS = ['conservative', 'default', 'aggressive'] as const
export type Preset = (typeof PRESETS)[number]

/** Confidence from which a fix is applied. A guess until issue 6 calibrates it on reviewed decisions. */
const MIN_CONFIDENCE: Readonly<Record<Preset, number>> = { conservative: 0.95, default: 0.8, aggressive: 0.6 }

/** The policy of a preset without human decisions. */
export function presetPolicy(preset: Preset, unsafe = preset === 'aggressive'): Policy {
  return { minConfidence: MIN_CONFIDENCE[preset], unsafe }
}
