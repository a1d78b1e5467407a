import type { Rule } from '../rule.ts'
import { quotes } from './quotes/rule.ts'
import { whitespace } from './whitespace/rule.ts'

/** Rules of the family, in registry order. */
export const textRules: readonly Rule[] = [whitespace, quotes]
