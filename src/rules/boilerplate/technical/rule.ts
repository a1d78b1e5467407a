import { defineFamilyRule } from '../family-rule.ts'

/** Engines, scripts, site licences, attachments and warnings printed into the page. */
export const technical = defineFamilyRule({
  family: 'technical',
  what: 'note of the machine',
  summary: 'Engines, scripts, site licences, attachments and warnings printed into the page.',
})
