/** What a letter or two of a run tell of its language, beside its script. Source: the alphabets. */
const TELLTALES: readonly (readonly [script: string, letters: RegExp, language: string])[] = [
  ['Cyrl', /[іїєґ]/i, 'uk'],
  ['Cyrl', /[ўѓѕјљњќћџђ]/i, 'und'],
  ['Cyrl', /[ыэё]/i, 'ru'],
  ['Arab', /[پچژگ]/, 'fa'],
  ['Arab', /[ةىأإ]/, 'ar'],
  ['Zyyy', /\p{Script=Thai}/u, 'th'],
  ['Zyyy', /\p{Script=Georgian}/u, 'ka'],
  ['Zyyy', /\p{Script=Armenian}/u, 'hy'],
  ['Zyyy', /\p{Script=Khmer}/u, 'km'],
  ['Zyyy', /\p{Script=Lao}/u, 'lo'],
  ['Zyyy', /\p{Script=Myanmar}/u, 'my'],
  ['Zyyy', /\p{Script=Bengali}/u, 'bn'],
  ['Zyyy', /\p{Script=Tamil}/u, 'ta'],
]

/** Code units of a run that are looked at. */
const SAMPLE = 200

/**
 * BCP 47 language of a run of foreign letters, as far as its letters tell; `und` otherwise.
 *
 * @param script   ISO 15924 code of the run.
 * @param hasKana  The text has kana: a run of Han characters is Japanese then.
 */
export function languageOfRun(run: string, script: string, hasKana: boolean): string {
  switch (script) {
    case 'Hani':
      return hasKana ? 'ja' : 'zh'
    case 'Jpan':
    case 'Kana':
      return 'ja'
    case 'Hang':
      return 'ko'
    case 'Grek':
      return 'el'
    case 'Hebr':
      return 'he'
  }
  const sample = run.slice(0, SAMPLE)
  for (const [of, letters, language] of TELLTALES) if (of === script && letters.test(sample)) return language
  return 'und'
}
