import { Random } from '../random.ts'
import { DAMAGES, type Damage, PREPARATIONS } from './kinds.ts'

export interface Sample {
  readonly language: string
  readonly text: string
}

export interface DamageScore {
  readonly kind: string
  /** Texts that the damage changed. */
  readonly damaged: number
  /** Of them, the ones that came back to the letter. */
  readonly restored: number
  /** Of the rest, the ones in which something else than the damage was changed or it was changed wrongly. */
  readonly wrong: number
  /** Some that did not come back. */
  readonly missed: readonly { readonly text: string; readonly damaged: string; readonly cleaned: string }[]
}

/**
 * Damage each text in each way and look whether cleaning brings it back.
 *
 * @param clean  The cleaned text; what it does to the sound text counts as right.
 * @param seed   Label of the random numbers.
 */
export function measureDamage(
  samples: readonly Sample[],
  clean: (text: string) => string,
  seed: string,
  damages: Readonly<Record<string, Damage>> = DAMAGES,
): DamageScore[] {
  return Object.entries(damages).map(([kind, damage]) => {
    const random = new Random(`${seed}/${kind}`)
    const missed: { text: string; damaged: string; cleaned: string }[] = []
    let count = 0
    let wrong = 0
    for (const sample of samples) {
      const text = PREPARATIONS[kind]?.(sample.text) ?? sample.text
      const { language } = sample
      const damaged = damage(text, language, random)
      if (damaged === undefined) continue
      count++
      const cleaned = clean(damaged)
      if (cleaned === clean(text)) continue
      if (cleaned !== damaged) wrong++
      missed.push({ text, damaged, cleaned })
    }
    return { kind, damaged: count, restored: count - missed.length, wrong, missed }
  })
}
