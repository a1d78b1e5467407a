import type { Rule } from '../rule.ts'
import { glossary } from './glossary/rule.ts'
import { inconsistent } from './inconsistent/rule.ts'

/** Rules of the family, in registry order. */
export const termRules: readonly Rule[] = [inconsistent, glossary]
