import type { Finding } from './finding.ts'

/** One line of pumice.decisions.jsonl: what one person says of a finding or of a group. */
export interface Decision {
  /** Either this or `group`. */
  readonly fingerprint?: string | undefined
  readonly group?: string | undefined
  /** With `group`: the spellings of a name it speaks of, the surest first. They are one name, or two with `reject`. */
  readonly forms?: readonly string[] | undefined
  /** Document the decision was made in; of a group: only there. */
  readonly doc?: string | undefined
  /** Id of the rule whose finding it is; the precision of rules is measured by it. */
  readonly rule?: string | undefined
  readonly verdict: 'accept' | 'reject' | 'edit' | 'ignore'
  /** What to put in the place, with `edit`. */
  readonly text?: string | undefined
  readonly reason?: string | undefined
  readonly reviewer?: string | undefined
  /** ISO 8601. */
  readonly date?: string | undefined
}

/** What decides in the end; `disputed` where reviewers contradict each other, and then nothing is changed. */
export type Judgement =
  | { readonly verdict: 'accept' | 'reject' | 'ignore' | 'disputed' }
  | { readonly verdict: 'edit'; readonly text: string }

/** A decision that settled nothing in a run. */
export interface UnusedDecision {
  readonly decision: Decision
  /** `stale`: its document is there and the finding is not. `unknown`: no document of this run has it. */
  readonly why: 'stale' | 'unknown'
}

/** Each reviewer's last word: by date, then by place in the list. */
function lastWords(rows: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>()
  for (const row of rows) {
    const reviewer = row.reviewer ?? ''
    const earlier = last.get(reviewer)
    if (earlier === undefined || (row.date ?? '') >= (earlier.date ?? '')) last.set(reviewer, row)
  }
  return [...last.values()]
}

/**
 * What several people's decisions on one thing come to.
 *
 * @param rows  On one finding or one group; not empty.
 */
export function judge(rows: readonly Decision[]): Judgement {
  const words = lastWords(rows)
  const first = words[0] as Decision
  if (words.some((row) => outcomeOf(row) !== outcomeOf(first))) return { verdict: 'disputed' }
  return first.verdict === 'edit' ? { verdict: 'edit', text: first.text ?? '' } : { verdict: first.verdict }
}

/** Decisions agree when they come to the same text. */
function outcomeOf({ verdict, text }: Decision): string {
  if (verdict === 'edit') return `edit\n${text ?? ''}`
  return verdict === 'accept' ? 'accept' : 'leave'
}

/** What a decision is about: two with the same subject speak of the same thing. */
export const subjectOf = ({ fingerprint, group, doc }: Decision): string =>
  `${fingerprint === undefined ? `group\n${group}` : `fingerprint\n${fingerprint}`}\n${doc ?? ''}`

/** Order of the file: by subject, then reviewer, so that two branches that decide on different things merge by line. */
export function compareDecisions(left: Decision, right: Decision): number {
  return (
    compare(subjectOf(left), subjectOf(right)) ||
    compare(left.reviewer ?? '', right.reviewer ?? '') ||
    compare(left.date ?? '', right.date ?? '')
  )
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** A line of the file without its terminator; keys in the order of the contract. */
export const decisionLine = (row: Decision): string =>
  JSON.stringify({
    fingerprint: row.fingerprint,
    group: row.group,
    forms: row.forms,
    doc: row.doc,
    rule: row.rule,
    verdict: row.verdict,
    text: row.text,
    reason: row.reason,
    reviewer: row.reviewer,
    date: row.date,
  })

/** The whole file. */
export const decisionsFile = (rows: readonly Decision[]): string =>
  [...rows]
    .sort(compareDecisions)
    .map((row) => `${decisionLine(row)}\n`)
    .join('')

const VERDICTS = ['accept', 'reject', 'edit', 'ignore', 'disputed'] as const

/** What people said of a finding: its evidence of kind `decision`. */
export function decisionOn({ evidence }: Pick<Finding, 'evidence'>): Judgement['verdict'] | undefined {
  for (const { kind, detail } of evidence)
    if (kind === 'decision') return VERDICTS.find((verdict) => detail === verdict)
  return undefined
}

/** A person looked and said that nothing is wrong here: no gate and no score counts it. */
export function isDismissed(finding: Pick<Finding, 'evidence'>): boolean {
  const verdict = decisionOn(finding)
  return verdict === 'reject' || verdict === 'ignore'
}
