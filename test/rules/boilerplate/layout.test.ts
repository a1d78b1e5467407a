import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULE_FAMILIES } from '../../../src/rules/index.ts'
import { runRules } from '../run-rule.ts'

interface Case {
  readonly label: string
  readonly origin: string
  readonly text: string
  readonly corpus?: readonly string[]
  readonly id?: string
  readonly options?: Readonly<Record<string, unknown>>
  readonly cleaned: string | null
}

const root = path.join(import.meta.dirname, '..')
const toCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')
const toDoubled = (text: string): string => text.replace(/\n\n/g, '\n\n\n')
const words = (text: string): string[] => text.split(/\s/).filter((part) => part !== '')

describe.each([...RULE_FAMILIES.boilerplate, ...RULE_FAMILIES.structure].map((rule) => rule.id))(
  '%s',
  (id) => {
    const file = path.join(root, id, 'cases.json')
    const cases = (JSON.parse(fs.readFileSync(file, 'utf8')) as Case[]).filter(
      (entry) => entry.origin !== 'known-failure',
    )
    const clean = ({ corpus = [], id: doc = 'case.txt', options }: Case, text: string): string =>
      runRules(text, {
        only: [id],
        corpus,
        id: doc,
        options: options === undefined ? {} : { [id]: options },
      }).text

    test('line terminators make no difference', () => {
      for (const entry of cases) {
        if (entry.text.includes('\r')) continue
        expect.soft(clean(entry, toCrlf(entry.text)), entry.label).toBe(toCrlf(entry.cleaned ?? entry.text))
      }
    })

    test('doubled blank lines make no difference to the words', () => {
      for (const entry of cases) {
        if (entry.text.includes('\r')) continue
        expect
          .soft(words(clean(entry, toDoubled(entry.text))), entry.label)
          .toEqual(words(entry.cleaned ?? entry.text))
      }
    })

    test('a cleaned text stays as it is', () => {
      for (const entry of cases) {
        const once = entry.cleaned ?? entry.text
        expect.soft(clean(entry, once), entry.label).toBe(once)
      }
    })
  },
)
