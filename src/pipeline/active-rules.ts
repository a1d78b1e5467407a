import type { Severity } from '../findings/finding.ts'
import type { Rule } from '../rules/rule.ts'

/** A rule with the user's options and severity. */
export interface ActiveRule {
  readonly rule: Rule
  readonly options: object
  /** Place in the registry; decides between equal fixes. */
  readonly order: number
}

/** What the configuration says of one rule. */
export type RuleSetting = 'off' | Severity | readonly [severity: Severity, options: unknown]

/**
 * Rules that run, in registry order.
 *
 * @param settings  By rule id; rules not named run with their defaults.
 * @param only      Ids or families (`mixed`); empty for all.
 */
export function activateRules(
  rules: readonly Rule[],
  settings: Readonly<Record<string, RuleSetting>> = {},
  only: readonly string[] = [],
): ActiveRule[] {
  const active: ActiveRule[] = []
  for (const [order, rule] of rules.entries()) {
    if (only.length > 0 && !only.some((id) => id === rule.id || rule.id.startsWith(`${id}/`))) continue
    const setting = settings[rule.id]
    if (setting === 'off') continue
    const severity = typeof setting === 'string' ? setting : setting?.[0]
    const options = Array.isArray(setting) ? rule.parseOptions(setting[1]) : rule.options
    active.push({ rule: severity === undefined ? rule : { ...rule, severity }, options, order })
  }
  return active
}
