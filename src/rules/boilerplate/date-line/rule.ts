import { defineFamilyRule } from '../family-rule.ts'

/** A line that is nothing but date, time, and when it was updated; kept as metadata. */
export const dateLine = defineFamilyRule({
  family: 'date-line',
  what: 'date line',
  summary: 'A line that is nothing but date, time, and when it was updated; kept as metadata.',
  keep: 'date',
})
