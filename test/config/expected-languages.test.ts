import { expect, test } from 'vitest'
import { completeSettings } from '../../src/config/check-settings.ts'

const RULE = 'language/document'

test('the languages of the settings are what language/document expects', () => {
  expect(completeSettings({ language: ['en-GB', 'en', 'de'] }).rules).toEqual({
    [RULE]: ['major', { expected: ['en', 'de'] }],
  })
  expect(completeSettings({}).rules).toEqual({})
})

test('severity and other options of the rule stay, and a rule that is off stays off', () => {
  const rules = { [RULE]: ['minor', { minShare: 0.5, expected: ['fr'] }] } as const
  expect(completeSettings({ language: ['de'], rules }).rules).toEqual({
    [RULE]: ['minor', { minShare: 0.5, expected: ['de'] }],
  })
  expect(completeSettings({ language: ['de'], rules: { [RULE]: 'off' } }).rules).toEqual({ [RULE]: 'off' })
})

test.each(['', 'deutsch!', 'e'])('`%s` is no language', (tag) => {
  expect(() => completeSettings({ language: [tag] })).toThrow('Expected `language.0`')
})
