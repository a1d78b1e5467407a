import { defineFamilyRule } from '../family-rule.ts'

/** Outlet, original title and short links of the page; kept as metadata. */
export const sourceLine = defineFamilyRule({
  family: 'source-line',
  what: 'line of sources',
  summary: 'Outlet, original title and short links of the page; kept as metadata.',
  keep: 'source',
})
