import type { Rule } from '../rule.ts'
import { nearDuplicate } from './near-duplicate/rule.ts'
import { repeatedLine } from './repeated-line/rule.ts'
import { truncated } from './truncated/rule.ts'

/** Rules of the family, in registry order. */
export const structureRules: readonly Rule[] = [repeatedLine, truncated, nearDuplicate]
