import type { Rule } from '../rule.ts'
import { article } from './article/rule.ts'
import { encoding } from './encoding/rule.ts'
import { lostSpace } from './lost-space/rule.ts'
import { orphanPunctuation } from './orphan-punctuation/rule.ts'
import { quotes } from './quotes/rule.ts'
import { repeatedWord } from './repeated-word/rule.ts'
import { whitespace } from './whitespace/rule.ts'

/** Rules of the family, in registry order. */
export const textRules: readonly Rule[] = [
  encoding,
  whitespace,
  lostSpace,
  orphanPunctuation,
  repeatedWord,
  article,
  quotes,
]
