import type { Detection } from '../../../findings/finding.ts'
import { CharClass, classAt } from '../../../text/char-class.ts'
import { lineWindow } from '../../../text/line-window.ts'
import { markNeighboursOf } from '../../../text/mark-neighbours.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { SENTENCE_OPENERS } from './data.ts'

/** A mark, perhaps closed by a quotation mark, with a letter directly behind it. */
const GLUED = /[.!?,;:][”’)]?[A-Za-z]/y
/** A line with fewer words is a label, a name or a file. */
const MIN_WORDS = 5
/** Letters before the mark; fewer are an abbreviation or an initial. */
const MIN_BEFORE = 3
/** Addresses, files, versions, paths, handles. */
const ADDRESS =
  /:\/\/|www\.|[@#\\/_=<>]|\w\.(?:com|org|net|io|ai|gov|edu|co|html?|js|ts|py|md|txt|pdf|php|app|dev)\b|\d/i
const CODE = /[{}`\\|=<>]|\(\)|;\s*$|^\s*import /
const REACH = 60

/** A sentence or word directly behind a full stop, question mark or comma in English prose. Puts the space in where the second word opens a sentence. */
export const lostSpace = defineRule({
  id: 'text/lost-space',
  mqm: 'fluency/typography',
  severity: 'minor',
  fix: 'safe',
  what: 'lost space',
  summary: 'A missing space behind a full stop, question mark or comma of English prose.',
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    if (document.script !== 'Latn') return []
    const { text, lines } = document
    const found: Detection[] = []
    const { glued: marks } = markNeighboursOf(document.scan)
    for (let index = 0; index < marks.count; index++) {
      const mark = marks.start(index)
      GLUED.lastIndex = mark
      if (!GLUED.test(text)) continue
      const letter = GLUED.lastIndex - 1
      const reason = reasonFor(text, mark, letter)
      if (reason === undefined) continue
      if (document.language !== 'en') return []
      const line = lines.at(mark)
      if (lines.words(line) < MIN_WORDS || CODE.test(lineWindow(lines, mark))) continue
      if (ADDRESS.test(tokenAround(text, mark, letter))) continue
      found.push({
        start: mark,
        end: letter,
        expected: [`${text.slice(mark, letter)} `],
        confidence: reason === 'sentence' ? 0.9 : 0.7,
        fix: reason === 'sentence' ? 'safe' : 'unsafe',
        evidence: [
          { kind: 'context', detail: text.slice(wordStart(text, mark), wordEnd(text, letter)) },
          { kind: 'punctuation', detail: text.slice(mark, letter) },
        ],
      })
    }
    return found
  },
})

/** What the glued word is; `undefined` where the mark may belong there. */
function reasonFor(text: string, mark: number, letter: number): 'sentence' | 'word' | undefined {
  const from = wordStart(text, mark)
  const before = text.slice(from, mark)
  if (before.length < MIN_BEFORE || !/^[A-Z]?[a-z]+$/.test(before)) return undefined
  const after = text.slice(letter, wordEnd(text, letter))
  const sign = text.charAt(mark)
  if (sign === '.' || sign === '!' || sign === '?') {
    if (!SENTENCE_OPENERS.has(after)) return undefined
    const next = text.charAt(letter + after.length)
    return next === ' ' || next === ',' || next === '’' || next === "'" ? 'sentence' : undefined
  }
  // Behind commas: two plain words of running text. Colons stand in times, ratios and names of modules.
  if (sign === ':' || letter - mark > 1) return undefined
  return before.length > MIN_BEFORE && after.length > MIN_BEFORE && /^[a-z]+$/.test(before + after)
    ? 'word'
    : undefined
}

function wordStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < REACH && isLetter(text, start - 1)) start--
  return start
}

function wordEnd(text: string, start: number): number {
  let end = start
  while (end - start < REACH && isLetter(text, end)) end++
  return end
}

function tokenAround(text: string, mark: number, letter: number): string {
  let start = mark
  while (start > 0 && mark - start < REACH && !/\s/.test(text.charAt(start - 1))) start--
  let end = letter
  while (end < text.length && end - letter < REACH && !/\s/.test(text.charAt(end))) end++
  return text.slice(start, end)
}

function isLetter(text: string, offset: number): boolean {
  const charClass = classAt(text, offset)
  return charClass === CharClass.Lower || charClass === CharClass.Upper
}
