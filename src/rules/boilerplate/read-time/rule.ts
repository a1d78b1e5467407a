import { defineFamilyRule } from '../family-rule.ts'

/** Reading times, counters of views and clicks, word counts. */
export const readTime = defineFamilyRule({
  family: 'read-time',
  what: 'counter of the page',
  summary: 'Reading times, counters of views and clicks, word counts.',
})
