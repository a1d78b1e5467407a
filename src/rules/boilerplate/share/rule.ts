import { defineFamilyRule } from '../family-rule.ts'

/** Share bars, calls to follow, counters of reactions and comments. */
export const share = defineFamilyRule({
  family: 'share',
  what: 'line of a share bar',
  summary: 'Share bars, calls to follow, counters of reactions and comments.',
})
