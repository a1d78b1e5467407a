import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/findings/edits.ts'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { findVariants } from '../../src/names/find-variants.ts'
import { scanText } from '../../src/text/scan.ts'

const authority = loadDefaultAuthority()

const SURNAMES =
  `Vans Vance Volz Waltz Walz Vitkov Wittkopf Witkoff Rubyo Rubio Lavrow Lavrov Peskow Mertz Merz Layen Rute
  Stammer Macaron Gutierrez Guterres Sibiga Ermak Salivan Blinkin Sikorsky Sikorski LAVROW VANS`.split(/\s+/)
const LEADS = [
  '',
  '',
  'US Vice President ',
  'Vice President ',
  'National Security Advisor ',
  'Russian Foreign Minister Sergei ',
  'the teacher Ivan ',
  'Mike ',
  'Secretary of State Marco ',
  'German Chancellor Friedrich ',
  'the president of the European Commission, Ursula von der ',
  'a pair of ',
  'Ulrike ',
  'spelled as ',
  'the UN Secretary-General, António ',
  'US envoy ',
]
const TAILS = [
  ' said so.',
  '’s car was late.',
  ' and the rest went home.',
  ', the Russian foreign minister, left.',
  ' shoes.',
  '.',
]

const FITTING = [
  'US Vice President Vans',
  'US National Security Advisor Volz',
  'National Security Advisor Mike Volz',
  'US Secretary of State Rubyo',
  'Russian Foreign Minister Lavrow',
  'Trump’s envoy Vitkov',
  'German Chancellor Friedrich Mertz',
  'the president of the European Commission, Ursula von der Layen',
  'the UN Secretary-General António Gutierrez',
]

const mention = fc.oneof(
  fc.tuple(fc.constantFrom(...LEADS), fc.constantFrom(...SURNAMES)).map((parts) => parts.join('')),
  fc.constantFrom(...FITTING),
)
const sentence = fc.tuple(mention, fc.constantFrom(...TAILS)).map((parts) => parts.join(''))
const documentText = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.constantFrom(' ', '\n', '\r\n'))
  .map(([sentences, separator]) => sentences.join(separator))
const date = fc.constantFrom('2016', '2019-02', '2021', '2024-12-31', '2025', '2025-02-21', '2025-06', '2030')

const variantsOf = (text: string, on: string | undefined) =>
  findVariants(text, scanText(text), authority, { date: on })
const certainOf = (text: string, on: string | undefined) =>
  variantsOf(text, on).filter((variant) => variant.certain)

/** Apply until nothing certain is left, as settle does. */
function clean(text: string, on: string | undefined): string {
  let current = text
  for (let round = 0; round < 8; round++) {
    const edits = certainOf(current, on).map(({ start, end, replacement }) => ({
      start,
      end,
      actual: current.slice(start, end),
      replacement,
      fingerprint: '',
    }))
    if (edits.length === 0) return current
    current = applyEdits(current, edits)
  }
  throw new Error(`does not settle: ${text}`)
}

describe('findVariants', () => {
  test('the texts hold variants at all', () => {
    const found = fc
      .sample(documentText, { numRuns: 200, seed: 7 })
      .filter((text) => certainOf(text, undefined).length > 0)
    expect(found.length).toBeGreaterThan(50)
  })

  test('what is certain without a date is certain with any', () => {
    fc.assert(
      fc.property(documentText, date, (text, on) => {
        const dated = new Set(certainOf(text, on).map((variant) => variant.start))
        for (const variant of certainOf(text, undefined)) expect(dated).toContain(variant.start)
      }),
      { numRuns: 400 },
    )
  })

  test('cleaned with a date, nothing is left for a run without one', () => {
    fc.assert(
      fc.property(documentText, date, (text, on) => {
        const cleaned = clean(text, on)
        expect(certainOf(cleaned, on)).toEqual([])
        expect(certainOf(cleaned, undefined)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('spans are words, in order, and never an accepted spelling', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        let behind = 0
        for (const { start, end, replacement } of variantsOf(text, undefined)) {
          expect(start).toBeGreaterThanOrEqual(behind)
          expect(text.slice(start, end)).toMatch(/^\p{Lu}[\p{L}]+’?$/u)
          expect(text.slice(start, end)).not.toBe(replacement)
          expect(text.slice(start, end)).not.toMatch(
            /^(?:Vance|Waltz|Walz|Witkoff|Rubio|Lavrov|Merz|Guterres|Sikorski)$/,
          )
          behind = end
        }
      }),
      { numRuns: 400 },
    )
  })
})
