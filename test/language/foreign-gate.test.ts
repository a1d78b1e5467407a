import { describe, expect, test } from 'vitest'
import { findForeignPlaces } from '../../src/language/foreign-gate.ts'
import { foreignWordsOf } from '../../src/language/foreign-words.ts'
import { UNIT } from '../../src/language/word-scores.ts'
import { scanText } from '../../src/text/scan.ts'

const LEAST = 7 * UNIT
const places = (text: string): string[] =>
  findForeignPlaces(scanText(text), 0, LEAST).map(
    ({ line, start, end }) => `${line}: ${text.slice(start, end)}`,
  )

const SOUND = 'The council spoke for two hours about the bridge and went home.'

describe('findForeignPlaces', () => {
  test('passes over lines of the document’s own language, and over names', () => {
    expect(places(`${SOUND}\nMr Schmidt met Frau Müller at Bahnhofstraße.\n`)).toEqual([])
  })

  test('gives the line, and not more of a long one than is needed', () => {
    const line = `${`${SOUND} `.repeat(9)}He said obwohl die Straße gesperrt war. ${SOUND.repeat(9)}`
    const [place] = places(`${SOUND}\n${line}\n`)
    expect(place).toMatch(/^1: .*obwohl die Straße gesperrt war/)
    expect((place as string).length).toBeLessThan(300)
  })

  test('a single word that is English as well opens nothing, two near each other do', () => {
    expect(places('They went till the end of the long road to the harbour.')).toEqual([])
  })

  test('finds what stands behind the first piece of a long text', () => {
    const text = `${`${SOUND}\n`.repeat(4000)}It was late, obwohl die Straße gesperrt war, and cold.\n${SOUND}\n`
    const scan = scanText(text)
    expect(places(text)).toHaveLength(1)
    expect(foreignWordsOf(scan, 0).map(({ run }) => text.slice(run.start, run.end))).toEqual([
      'obwohl die Straße gesperrt war',
    ])
  })
})
