import { defineFamilyRule } from '../family-rule.ts'

/** Furniture of galleries and players, loading notes, unfilled descriptions. */
export const gallery = defineFamilyRule({
  family: 'gallery',
  what: 'line of a gallery or player',
  summary: 'Furniture of galleries and players, loading notes, unfilled descriptions.',
})
