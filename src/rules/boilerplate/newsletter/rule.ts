import { defineFamilyRule } from '../family-rule.ts'

/** Calls to subscribe, to join a channel, to scan a code, to install an app. */
export const newsletter = defineFamilyRule({
  family: 'newsletter',
  what: 'call to subscribe',
  summary: 'Calls to subscribe, to join a channel, to scan a code, to install an app.',
})
