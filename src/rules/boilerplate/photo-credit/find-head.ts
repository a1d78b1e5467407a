import { isSentenceEnd, lastSign } from '../../../templates/line-shape.ts'
import { type Credit, type LabelTable, readCredit } from './read-credit.ts'

/** A credit in front of a sentence, and where the sentence begins. */
export interface HeadCredit extends Credit {
  readonly end: number
}

/** Longest credit in front of a sentence, in code units and words. */
const HEAD_LIMIT = 90
const HEAD_WORDS = 9
/** Words that must follow it: a sentence, no title. */
const SENTENCE_WORDS = 8
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '【': '】' }
/** Words of English that open a sentence and no name. Source: the closed classes of any English grammar. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'A An At In On Of For From With By To After Before While When As If And But Although Though Since Because During Despite ' +
    'Until Under Over About Between Among Both Either Neither One Two Three Many Most Some All No Not Only More Than There This ' +
    'That These Those His Her Their Its Our My Your He She It They We I You What Who How Why Where According The'
  ).split(' '),
)
/** Small words inside names and labels. */
const SMALL = /^(?:by|via|of|de|da|del|der|van|von|al|el|bin|and|credit|source|courtesy|taken|provided)[:]?$/

/**
 * A credit glued to the front of a paragraph: in brackets, or up to the word that opens the sentence. The words in
 * between begin with capitals; a sentence that opens with a name is left alone, for nobody can tell where it begins.
 */
export function findHead(text: string, from: number, to: number, table: LabelTable): HeadCredit | undefined {
  const end = isSentenceEnd(lastSign(text, from, to))
    ? (bracketEnd(text, from) ?? openerAt(text, from, to))
    : undefined
  if (end === undefined || countWords(text, end, to) < SENTENCE_WORDS) return undefined
  const credit = readCredit(text.slice(from, end).trim(), table)
  return credit === undefined ? undefined : { ...credit, end }
}

/** Behind the bracket that a line begins with; `undefined` where no sentence follows it. */
function bracketEnd(text: string, from: number): number | undefined {
  const closer = CLOSERS[text.charAt(from)]
  if (closer === undefined) return undefined
  const close = text.indexOf(closer, from)
  if (close < 0 || close - from > HEAD_LIMIT || text.charAt(close + 1) !== ' ') return undefined
  return isOpening(text.charAt(close + 2)) ? close + 2 : undefined
}

/** Start of the word that opens the sentence behind a label and capitalised words. */
function openerAt(text: string, from: number, to: number): number | undefined {
  let at = text.indexOf(' ', from) + 1
  for (let words = 1; words <= HEAD_WORDS && at > 0 && at < to && at - from <= HEAD_LIMIT; words++) {
    const space = text.indexOf(' ', at)
    const word = text.slice(at, space < 0 || space > to ? to : space)
    if (/^["“‘]?\p{Lu}/u.test(word)) {
      if (words > 1 && OPENERS.has(word.replace(/[^\p{L}]/gu, ''))) return at
    } else if (!SMALL.test(word)) return undefined
    // A credit with an end mark is a sentence of the text.
    if (space < 0 || /[.!?]$/.test(word)) return undefined
    at = space + 1
  }
  return undefined
}

const isOpening = (sign: string): boolean => /["“‘\p{Lu}]/u.test(sign)

function countWords(text: string, from: number, to: number): number {
  let words = 1
  for (let at = text.indexOf(' ', from); at >= 0 && at < to; at = text.indexOf(' ', at + 1)) words++
  return words
}
