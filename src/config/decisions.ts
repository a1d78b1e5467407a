import * as v from 'valibot'
import type { Finding } from '../findings/finding.ts'
import { PumiceError } from '../pumice-error.ts'
import type { Verdict } from '../resolve/policy.ts'

const DecisionSchema = v.pipe(
  v.strictObject({
    fingerprint: v.optional(v.string()),
    group: v.optional(v.string()),
    doc: v.optional(v.string()),
    verdict: v.picklist(['accept', 'reject', 'edit', 'ignore']),
    text: v.optional(v.string()),
    reason: v.optional(v.string()),
    reviewer: v.optional(v.string()),
    date: v.optional(v.string()),
  }),
  v.check(
    (row) => (row.fingerprint === undefined) !== (row.group === undefined),
    'either `fingerprint` or `group`',
  ),
  v.check((row) => row.verdict !== 'edit' || row.text !== undefined, 'a `text` with the verdict `edit`'),
)

/** One line of pumice.decisions.jsonl. */
export type Decision = v.InferOutput<typeof DecisionSchema>

/** Human verdicts, looked up by document and fingerprint, then by fingerprint, then by group. */
export class Decisions {
  readonly #byKey = new Map<string, Verdict>()
  readonly #used = new Set<string>()

  constructor(decisions: readonly Decision[]) {
    for (const decision of decisions) {
      const verdict: Verdict =
        decision.verdict === 'edit'
          ? { verdict: 'edit', text: decision.text as string }
          : { verdict: decision.verdict }
      const kind = decision.fingerprint === undefined ? 'group' : 'fingerprint'
      this.#byKey.set(keyOf(kind, decision.fingerprint ?? decision.group ?? '', decision.doc), verdict)
    }
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0
  }

  verdictOn(finding: Finding): Verdict | undefined {
    for (const key of [
      keyOf('fingerprint', finding.fingerprint, finding.doc),
      keyOf('fingerprint', finding.fingerprint, undefined),
      keyOf('group', finding.group, finding.doc),
      keyOf('group', finding.group, undefined),
    ]) {
      const verdict = this.#byKey.get(key)
      if (verdict === undefined) continue
      this.#used.add(key)
      return verdict
    }
    return undefined
  }

  /** Keys of the decisions that findings asked for, in this run so far. */
  get used(): readonly string[] {
    return [...this.#used]
  }

  /** Take in what another thread has used. */
  markUsed(keys: readonly string[]): void {
    for (const key of keys) this.#used.add(key)
  }

  /** Decisions that no finding asked for, in this run so far. */
  get unused(): number {
    return this.#byKey.size - this.#used.size
  }
}

const keyOf = (kind: string, value: string, doc: string | undefined): string =>
  `${kind}\n${value}\n${doc ?? ''}`

/**
 * Parse pumice.decisions.jsonl.
 *
 * @throws CONFIG_DECISIONS with file, line and key.
 */
export function parseDecisions(content: string, file: string): Decision[] {
  const decisions: Decision[] = []
  for (const [index, row] of content.split('\n').entries()) {
    if (row.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(row)
    } catch (error) {
      throw new PumiceError('CONFIG_DECISIONS', `${file}:${index + 1} is no JSON. Mend or remove the line.`, {
        cause: error,
      })
    }
    const result = v.safeParse(DecisionSchema, value)
    if (!result.success) {
      const issue = result.issues[0]
      const key = issue.path?.map((item) => String(item.key)).join('.') ?? 'the line'
      throw new PumiceError(
        'CONFIG_DECISIONS',
        `${file}:${index + 1}: expected ${key} to be ${issue.expected ?? issue.message}.`,
      )
    }
    decisions.push(result.output)
  }
  return decisions
}
