import type { Rule } from '../rule.ts'
import { editorialNote } from './editorial-note/rule.ts'
import { gluedLabel } from './glued-label/rule.ts'
import { loop } from './loop/rule.ts'
import { nearDuplicate } from './near-duplicate/rule.ts'
import { repeatedLine } from './repeated-line/rule.ts'
import { repeatedPassage } from './repeated-passage/rule.ts'
import { truncated } from './truncated/rule.ts'

/** Rules of the family, in registry order. */
export const structureRules: readonly Rule[] = [
  gluedLabel,
  repeatedLine,
  repeatedPassage,
  editorialNote,
  loop,
  truncated,
  nearDuplicate,
]
