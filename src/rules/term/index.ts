import type { Rule } from '../rule.ts'
import { inconsistent } from './inconsistent/rule.ts'

/** Rules of the family, in registry order. */
export const termRules: readonly Rule[] = [inconsistent]
