import type { Rule } from '../rule.ts'
import { block } from './block/rule.ts'
import { fullwidth } from './fullwidth/rule.ts'
import { glued } from './glued/rule.ts'
import { halfName } from './half-name/rule.ts'
import { homoglyph } from './homoglyph/rule.ts'
import { invisible } from './invisible/rule.ts'
import { language } from './language/rule.ts'
import { punctuation } from './punctuation/rule.ts'
import { script } from './script/rule.ts'

/** Rules of the family, in registry order. */
export const mixedRules: readonly Rule[] = [
  block,
  glued,
  halfName,
  script,
  language,
  homoglyph,
  invisible,
  fullwidth,
  punctuation,
]
