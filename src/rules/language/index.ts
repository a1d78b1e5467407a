import type { Rule } from '../rule.ts'
import { document } from './document/rule.ts'

/** Rules of the family, in registry order. */
export const languageRules: readonly Rule[] = [document]
