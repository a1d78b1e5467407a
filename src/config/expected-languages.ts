import type { Settings } from './settings.ts'

/** The rule that compares documents with the languages that are expected. */
const RULE = 'language/document'

/** True for BCP 47 tags; region and script do not count. */
export function isLanguageTag(value: string): boolean {
  try {
    return new Intl.Locale(value).language !== 'und'
  } catch {
    return false
  }
}

/** Settings of the rules with the languages that documents may have; what else is set of the rule is kept. */
export function expectLanguages(rules: Settings['rules'], languages: readonly string[]): Settings['rules'] {
  const setting = rules[RULE]
  if (languages.length === 0 || setting === 'off') return rules
  const expected = [...new Set(languages.map((tag) => new Intl.Locale(tag).language))]
  const [severity, options] = Array.isArray(setting) ? setting : [setting ?? 'major', {}]
  return { ...rules, [RULE]: [severity, { ...(options as object), expected }] }
}
