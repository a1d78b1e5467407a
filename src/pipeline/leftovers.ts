import type { UserSettings } from '../config/settings.ts'
import { check } from './check.ts'

/** A text that a translation left behind, for which nothing is proposed yet. */
export interface LeftoverText {
  readonly text: string
  /** BCP 47; `und` when it cannot be told. */
  readonly language: string
}

/** Rules whose findings are leftovers inside of prose. */
const RULES = ['mixed/glued', 'mixed/half-name', 'mixed/script', 'mixed/language']

/** Every leftover of a corpus without a proposal, each text once, in code-unit order. */
export async function collectLeftovers(settings: UserSettings): Promise<LeftoverText[]> {
  const found = new Map<string, LeftoverText>()
  await check(
    { ...settings, only: RULES },
    {
      onDocument: (_doc, findings) => {
        for (const { actual, expected, severity, evidence } of findings) {
          if (severity === 'neutral' || expected.length > 0 || found.has(actual)) continue
          const language = evidence.find(({ kind }) => kind === 'language')?.detail ?? 'und'
          found.set(actual, { text: actual, language })
        }
      },
    },
  )
  return [...found.values()].sort((left, right) => (left.text < right.text ? -1 : 1))
}
