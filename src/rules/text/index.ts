import type { Rule } from '../rule.ts'
import { encoding } from './encoding/rule.ts'
import { quotes } from './quotes/rule.ts'
import { whitespace } from './whitespace/rule.ts'

/** Rules of the family, in registry order. */
export const textRules: readonly Rule[] = [encoding, whitespace, quotes]
