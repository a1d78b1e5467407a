import * as v from 'valibot'
import type { Detection } from '../../../findings/finding.ts'
import { CharClass, classAt } from '../../../text/char-class.ts'
import { neighboursOf } from '../../../text/neighbours.ts'
import type { WordLoop } from '../../../text/word-loops.ts'
import { defineRule } from '../../rule.ts'

/** Words from which a turn is a sentence: said twice is enough. Shorter ones are refrains and figures of speech. */
const SENTENCE_PERIOD = 12
/** Turns of a short phrase that no speaker needs; three are a chant. */
const MIN_TURNS = 4
/** Runs of three words that must return. A decoder in a loop goes on for hundreds; real text stays under it. */
const MIN_REPEATED = 10
/** Single words that come again: `ha ha ha` and `very, very, very` end before. */
const MIN_SINGLE = 12
/** Words by which the second time may fall short, glued to the first or cut. */
const MAX_CUT = 2
/** Share of runs of three that must be the same; parallel sentences differ in a word each. */
const PURE = 0.9
/** Rows of tables, code and addresses. */
const NO_PROSE = /[{}|\\=<>]|\w\(\)|:\/\/|\t/
/** Share of words that begin with a small letter, under which a line is a row of names or cells. */
const SMALL_SHARE = 0.5
/** Share of numbers over which it is a list of measures or results. */
const NUMBER_SHARE = 0.2

/** A translation that got stuck: the same words again and again, or a long sentence glued to its copy. */
export const loop = defineRule({
  id: 'structure/loop',
  mqm: 'fluency/duplication',
  severity: 'major',
  fix: 'none',
  what: 'words that come again and again',
  summary: 'Decoder loops: the same words over and over, or a long sentence glued to its own copy.',
  options: { minTurns: MIN_TURNS },
  schema: v.strictObject({ minTurns: v.optional(v.pipe(v.number(), v.integer(), v.minValue(3))) }),
  check({ text, lines, scan }, _services, { minTurns }) {
    const found: Detection[] = []
    for (const stretch of neighboursOf(scan).loops) {
      const turns = turnsOf(stretch, minTurns)
      // Two whole sentences, one behind the other, are a repeated passage.
      if (turns === undefined || (turns < minTurns && startsSentence(text, stretch.start))) continue
      const line = lines.at(stretch.start)
      const content = text.slice(
        Math.max(lines.from(line), stretch.start - 200),
        Math.min(lines.to(line), stretch.end + 200),
      )
      if (NO_PROSE.test(content) || !isRunningText(text, stretch)) continue
      found.push({
        start: stretch.start,
        end: stretch.end,
        expected: [],
        confidence: turns >= minTurns ? 0.9 : 0.8,
        severity: turns >= minTurns ? 'major' : 'minor',
        evidence: [{ kind: 'repetition', detail: `${stretch.period} words, ${turns} times` }],
        ...(turns < minTurns ? { what: 'sentence said again' } : {}),
      })
    }
    return found
  },
})

/** How often the words stand there, the first time included; `undefined` for what is no loop. */
function turnsOf({ words, period, repeated }: WordLoop, minTurns: number): number | undefined {
  if (repeated < (words - 2) * PURE) return undefined
  const turns = Math.round(words / period) + 1
  if (period === 1) return words > MIN_SINGLE ? turns : undefined
  if (turns >= minTurns) return repeated >= MIN_REPEATED ? turns : undefined
  return period >= SENTENCE_PERIOD && words + MAX_CUT >= period ? turns : undefined
}

/** A stop stands before the place, perhaps with a quotation mark behind it. */
function startsSentence(text: string, offset: number): boolean {
  return /[.!?。！？][\s"“”‘’«»「」)]*$/.test(text.slice(Math.max(0, offset - 8), offset))
}

/** Words of an alphabet mostly begin small in running text, and few are numbers; scripts without capitals always count. */
function isRunningText(text: string, { start, end }: WordLoop): boolean {
  let small = 0
  let large = 0
  let numbers = 0
  let inside = false
  for (let offset = start; offset < end; offset++) {
    const charClass = classAt(text, offset)
    const isWord =
      charClass === CharClass.Lower || charClass === CharClass.Upper || charClass === CharClass.Digit
    if (isWord && !inside) {
      if (charClass === CharClass.Lower) small++
      else if (charClass === CharClass.Upper) large++
      else numbers++
    }
    inside = isWord
  }
  const words = small + large + numbers
  return small >= (small + large) * SMALL_SHARE && numbers <= words * NUMBER_SHARE
}
