import { contains, overlaps, type Span } from '../text/spans.ts'

/** A proposal that may become an edit. */
export interface Candidate extends Span {
  /** 0 human decision, 1 safe, 2 unsafe. */
  readonly rank: number
  /** Place of the rule in the registry. */
  readonly order: number
}

export interface Choice<T> {
  /** In text order, not overlapping. */
  readonly winners: readonly T[]
  /** Loser to the winner that overlaps it. */
  readonly losers: ReadonlyMap<T, T>
}

const byPrecedence = (left: Candidate, right: Candidate): number =>
  left.rank - right.rank || left.order - right.order || left.start - right.start || left.end - right.end

const byStart = (left: Span, right: Span): number => left.start - right.start || right.end - left.end

/**
 * Choose the proposals that are applied. Precedence (design.md): human decision, safe, unsafe; then the containing
 * span; then registry order; then start, end.
 */
export function chooseEdits<T extends Candidate>(candidates: readonly T[]): Choice<T> {
  const sorted = [...candidates].sort(byStart)
  const winners: T[] = []
  const losers = new Map<T, T>()
  let at = 0
  while (at < sorted.length) {
    // A cluster is a maximal run of spans that hang together by overlaps.
    let end = at + 1
    let reach = (sorted[at] as T).end
    while (end < sorted.length && (sorted[end] as T).start < reach) {
      reach = Math.max(reach, (sorted[end] as T).end)
      end++
    }
    if (end === at + 1) winners.push(sorted[at] as T)
    else settleCluster(sorted.slice(at, end), winners, losers)
    at = end
  }
  return { winners: winners.sort(byStart), losers }
}

function settleCluster<T extends Candidate>(cluster: readonly T[], winners: T[], losers: Map<T, T>): void {
  let open = [...cluster].sort(byPrecedence)
  while (open.length > 0) {
    let winner = open[0] as T
    for (const other of open) {
      if (other.rank === winner.rank && contains(other, winner) && !contains(winner, other)) winner = other
    }
    winners.push(winner)
    const rest: T[] = []
    for (const other of open) {
      if (other === winner) continue
      if (overlaps(other, winner)) losers.set(other, winner)
      else rest.push(other)
    }
    open = rest
  }
}
