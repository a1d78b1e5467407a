import type { Rule } from '../rule.ts'
import { inconsistent } from './inconsistent/rule.ts'
import { roleConflict } from './role-conflict/rule.ts'
import { variant } from './variant/rule.ts'

/** Rules of the family, in registry order. */
export const nameRules: readonly Rule[] = [variant, inconsistent, roleConflict]
