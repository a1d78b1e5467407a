import { boilerplateRules } from './boilerplate/index.ts'
import { languageRules } from './language/index.ts'
import { mixedRules } from './mixed/index.ts'
import { nameRules } from './name/index.ts'
import type { Rule } from './rule.ts'
import { structureRules } from './structure/index.ts'
import { termRules } from './term/index.ts'
import { textRules } from './text/index.ts'

/** Families of rules by the first half of their ids. */
export const RULE_FAMILIES = {
  boilerplate: boilerplateRules,
  structure: structureRules,
  mixed: mixedRules,
  name: nameRules,
  term: termRules,
  text: textRules,
  language: languageRules,
} as const

/** All rules. The order decides between fixes of one rank where neither contains the other (docs/architecture.md). */
export const RULES: readonly Rule[] = Object.values(RULE_FAMILIES).flat()
