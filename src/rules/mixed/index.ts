import type { Rule } from '../rule.ts'
import { invisible } from './invisible/rule.ts'

/** Rules of the family, in registry order. */
export const mixedRules: readonly Rule[] = [invisible]
