import { describe, expect, test } from 'vitest'
import { CharClass, CLASS_OF } from '../../src/text/char-class.ts'

/** Code units outside of surrogates whose class is one of the given ones. */
const unitsOf = (...classes: number[]): Set<number> => {
  const units = new Set<number>()
  for (let code = 0; code < 0x10000; code++) if (classes.includes(CLASS_OF[code] as number)) units.add(code)
  return units
}

/** Assigned letters of a script in the BMP, as this engine's Unicode knows them. */
const lettersOf = (script: string): number[] => {
  const pattern = new RegExp(`^(?=\\p{L})\\p{Script=${script}}$`, 'u')
  const letters: number[] = []
  for (let code = 0; code < 0xd800; code++) if (pattern.test(String.fromCharCode(code))) letters.push(code)
  return letters
}

describe('CLASS_OF agrees with the Unicode tables of the engine', () => {
  test.each([
    ['Latin', [CharClass.Lower, CharClass.Upper, CharClass.Fullwidth]],
    ['Han', [CharClass.Han]],
    ['Hangul', [CharClass.Hangul]],
    ['Cyrillic', [CharClass.Cyrillic]],
    ['Greek', [CharClass.Greek]],
    ['Arabic', [CharClass.Arabic]],
    ['Hebrew', [CharClass.Hebrew]],
  ] as const)('letters of %s', (script, classes) => {
    const units = unitsOf(...classes)
    const letters = lettersOf(script)
    expect(letters.length).toBeGreaterThan(20)
    const missing = letters.filter((code) => !units.has(code)).map((code) => code.toString(16))
    // Modifier letters and phonetic extensions are Latin by script and no letters of any word in news.
    const phonetic = (code: string): boolean =>
      /^(2b[0-9a-f]|2e[0-4]|1d[0-9a-f]{2}|20[79][0-9a-f]|21[0-8][0-9a-f]|ab6[0-9])$/.test(code)
    expect(missing.filter((code) => !phonetic(code))).toEqual([])
  })

  test('no foreign class holds a Latin letter', () => {
    const foreign = unitsOf(
      CharClass.Han,
      CharClass.Kana,
      CharClass.Hangul,
      CharClass.Cyrillic,
      CharClass.Greek,
      CharClass.Arabic,
      CharClass.Hebrew,
    )
    const wrong = [...foreign].filter((code) => /\p{Script=Latin}/u.test(String.fromCharCode(code)))
    expect(wrong).toEqual([])
  })

  test('upper and lower Latin letters', () => {
    const upper = [...unitsOf(CharClass.Upper)].map((code) => String.fromCharCode(code))
    expect(upper.every((letter) => letter.toLowerCase() !== letter)).toBe(true)
    expect(CLASS_OF['ł'.charCodeAt(0)]).toBe(CharClass.Lower)
    expect(CLASS_OF['Ž'.charCodeAt(0)]).toBe(CharClass.Upper)
  })
})
