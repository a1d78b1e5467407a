/** Scripts as Unicode's likely subtags name them, to the script that most of their letters have. */
const MAIN_SCRIPT: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Kore: 'Hang',
  Jpan: 'Hani',
}

/**
 * The language that a field of the input gives, as a bare BCP 47 language: `en` for `en-GB` and `eng`.
 *
 * @param script  Of the text. Scrapes of translations often keep the language of the source in the field; where the
 *                script of the text says so, the field is wrong.
 * @returns       `undefined` when the value is no language tag or does not fit the text.
 */
export function givenLanguage(value: string, script: string): string | undefined {
  try {
    const locale = new Intl.Locale(value.trim().replace('_', '-')).maximize()
    const expected = MAIN_SCRIPT[locale.script ?? ''] ?? locale.script
    if (locale.language === 'und' || expected === undefined) return undefined
    const fits = expected === script || (locale.language === 'ja' && (script === 'Hira' || script === 'Kana'))
    return fits ? locale.language : undefined
  } catch {
    return undefined
  }
}
