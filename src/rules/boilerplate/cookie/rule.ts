import { defineFamilyRule } from '../family-rule.ts'

/** Consent banners and their buttons. */
export const cookie = defineFamilyRule({
  family: 'cookie',
  what: 'line of a consent banner',
  summary: 'Consent banners and their buttons.',
})
