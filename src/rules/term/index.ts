import type { Rule } from '../rule.ts'

/** Rules of the family, in registry order. */
export const termRules: readonly Rule[] = []
