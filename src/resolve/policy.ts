/**
 * Layer resolve: findings of all rules to one set of edits that do not overlap. Knows no rule; no I/O.
 */
import type { Judgement } from '../findings/decision.ts'
import type { Finding, Fix } from '../findings/finding.ts'
import type { Brake } from './brake.ts'
import type { SilenceOptions } from './silencer.ts'

/** Which proposals become edits. */
export interface Policy {
  /** Fixes below this confidence are reported only; 0 to 1. */
  readonly minConfidence: number
  /** Apply `unsafe` fixes too. */
  readonly unsafe: boolean
  /** Holds back a rule that would remove too much of a document; absent for none. */
  readonly brake?: Brake | undefined
  /** What a person decided on this finding, if anything; absent where nobody has decided on anything. */
  readonly verdictOn?: ((finding: Finding) => Judgement | undefined) | undefined
  /** What the user has silenced; absent where nothing is. */
  readonly silence?: SilenceOptions | undefined
  /** Of one document: the finding is not applied, whatever anybody decided. */
  readonly isSilenced?: ((finding: Finding) => boolean) | undefined
}

/** False when nothing that a rule of this fix says can become an edit. */
export const mayApply = (fix: Fix, { unsafe, verdictOn }: Policy): boolean =>
  // A person's verdict can make an edit of a flag.
  verdictOn !== undefined || fix === 'safe' || (fix === 'unsafe' && unsafe)

/** Rank of a proposal: 0 human decision, 1 safe, 2 unsafe; `undefined` when it is not applied at all. */
export function rankOf(finding: Finding, policy: Policy): number | undefined {
  if (policy.isSilenced?.(finding) === true) return undefined
  const verdict = policy.verdictOn?.(finding)
  if (verdict !== undefined) {
    if (verdict.verdict === 'edit') return 0
    return verdict.verdict === 'accept' && finding.expected.length > 0 ? 0 : undefined
  }
  if (finding.expected.length === 0 || finding.fix === 'none') return undefined
  if (finding.fix === 'unsafe' && !policy.unsafe) return undefined
  if (finding.confidence < policy.minConfidence) return undefined
  return finding.fix === 'safe' ? 1 : 2
}
