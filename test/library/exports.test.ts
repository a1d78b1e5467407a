import { expect, test } from 'vitest'
import * as library from '../../src/index.ts'

/** What users build on. A name goes only with a major version. */
const NAMES = [
  'DEFAULT_SETTINGS',
  'PumiceError',
  'RULES',
  'check',
  'checkSettings',
  'clean',
  'diff',
  'loadDefaultAuthority',
  'pumiceBoilerplate',
  'pumiceMixedLanguage',
  'pumiceNames',
  'pumiceStructure',
  'pumiceTerms',
  'pumiceText',
  'revert',
  'revertEdits',
  'survey',
]

test('the package exports these names and no others', () => {
  expect(Object.keys(library).sort()).toEqual(NAMES)
})
