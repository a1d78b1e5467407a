import { defineFamilyRule } from '../family-rule.ts'

/** Notices of rights, republication and infringement, disclaimers of opinions. */
export const copyright = defineFamilyRule({
  family: 'copyright',
  what: 'legal notice',
  summary: 'Notices of rights, republication and infringement, disclaimers of opinions.',
})
