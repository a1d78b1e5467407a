import type { Rule } from '../rule.ts'
import { commentForm } from './comment-form/rule.ts'
import { contact } from './contact/rule.ts'
import { dateline } from './dateline/rule.ts'
import { imagePlaceholder } from './image-placeholder/rule.ts'
import { photoCredit } from './photo-credit/rule.ts'
import { related } from './related/rule.ts'

/** Rules of the family, in registry order: of two that take the same line, the more specific one comes first. */
export const boilerplateRules: readonly Rule[] = [
  imagePlaceholder,
  commentForm,
  photoCredit,
  dateline,
  contact,
  related,
]
