import { defineFamilyRule } from '../family-rule.ts'

/** Tags, keywords and categories of the page. */
export const tags = defineFamilyRule({
  family: 'tags',
  what: 'line of tags',
  summary: 'Tags, keywords and categories of the page.',
})
