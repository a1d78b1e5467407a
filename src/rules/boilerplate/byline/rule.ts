import { defineFamilyRule } from '../family-rule.ts'

/** Author, editors and translators on a line of their own; kept as metadata. */
export const byline = defineFamilyRule({
  family: 'byline',
  what: 'byline',
  summary: 'Author, editors and translators on a line of their own; kept as metadata.',
  keep: 'byline',
})
