import { defineFamilyRule } from '../family-rule.ts'

/** Marks of advertisements and of the text that goes on behind them. */
export const advertisement = defineFamilyRule({
  family: 'advertisement',
  what: 'mark of an advertisement',
  summary: 'Marks of advertisements and of the text that goes on behind them.',
})
