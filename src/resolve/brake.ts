/** When a rule would take so much of a document that it is rather wrong than the document. */
export interface Brake {
  /** Share of the text that one rule may remove at a time, 0 to 1. */
  readonly share: number
  /** Code units from which a text is long enough for shares to mean anything. */
  readonly least: number
}

/** What the brake weighs: a proposal that would be applied. */
interface Load {
  readonly start: number
  readonly end: number
  /** 0 for what a person decided. */
  readonly rank: number
  /** Place of the rule in the registry. */
  readonly order: number
  readonly replacement: string
}

export interface Braked<T> {
  /** Proposals that may go on, in their order. */
  readonly free: readonly T[]
  /** Those held back, each with the share that its rule would remove. */
  readonly held: ReadonlyMap<T, number>
}

/**
 * Hold back all proposals of a rule that together would remove more of the text than it may. What a person decided
 * neither counts nor is held back.
 *
 * @param length  Code units of the text that is looked at.
 */
export function brakeRules<T extends Load>(
  proposals: readonly T[],
  length: number,
  brake: Brake | undefined,
): Braked<T> {
  const held = new Map<T, number>()
  if (brake === undefined || length < brake.least) return { free: proposals, held }
  const removed = new Map<number, number>()
  for (const { start, end, rank, order, replacement } of proposals)
    if (rank > 0)
      removed.set(order, (removed.get(order) ?? 0) + Math.max(0, end - start - replacement.length))
  for (const proposal of proposals) {
    const share = (removed.get(proposal.order) ?? 0) / length
    if (proposal.rank > 0 && share > brake.share) held.set(proposal, share)
  }
  return held.size === 0
    ? { free: proposals, held }
    : { free: proposals.filter((proposal) => !held.has(proposal)), held }
}
