import type { Rule } from '../src/rules/rule.ts'

export function withRulesTable(readme: string, rules: readonly Rule[]): string
