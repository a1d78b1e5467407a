import * as v from 'valibot'
import type { Decision } from '../findings/decision.ts'
import { PumiceError } from '../pumice-error.ts'

const DecisionSchema = v.pipe(
  v.strictObject({
    fingerprint: v.optional(v.string()),
    group: v.optional(v.string()),
    forms: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1))),
    doc: v.optional(v.string()),
    rule: v.optional(v.string()),
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
  v.check((row) => row.forms === undefined || row.group !== undefined, '`forms` only with a `group`'),
  v.check((row) => row.verdict !== 'edit' || row.text !== undefined, 'a `text` with the verdict `edit`'),
)

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
    decisions.push(parseDecision(value, `${file}:${index + 1}`))
  }
  return decisions
}

/**
 * Check one decision.
 *
 * @param place  Where it comes from, for the message.
 * @throws       CONFIG_DECISIONS
 */
export function parseDecision(value: unknown, place: string): Decision {
  const result = v.safeParse(DecisionSchema, value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const key = issue.path?.map((item) => String(item.key)).join('.') ?? 'the line'
  throw new PumiceError(
    'CONFIG_DECISIONS',
    `${place}: expected ${key} to be ${issue.expected ?? issue.message}.`,
  )
}
