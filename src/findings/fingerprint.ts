import { collapseSpace, isBlank } from '../text/fold.ts'
import { StringHash } from '../text/hash.ts'

/** Words of context on each side that make a place recognisable after other lines have moved (design.md). */
const CONTEXT_WORDS = 3
/** Code units looked at for them; three words of 40 letters fit. */
const CONTEXT_WINDOW = 120

/** Context ends with its line: a paragraph is the same one when it has been moved. */
const isBreak = (code: number): boolean => code === 10 || code === 13

const normalise = (value: string): string => collapseSpace(value.normalize('NFC'))

function wordsBefore(text: string, start: number): string {
  const least = Math.max(0, start - CONTEXT_WINDOW)
  let words = ''
  let end = start
  for (let count = 0; count < CONTEXT_WORDS; count++) {
    while (end > least && isBlank(text.charCodeAt(end - 1)) && !isBreak(text.charCodeAt(end - 1))) end--
    let from = end
    while (from > least && !isBlank(text.charCodeAt(from - 1))) from--
    if (from === end) break
    words = words === '' ? text.slice(from, end) : `${text.slice(from, end)} ${words}`
    end = from
  }
  return words
}

function wordsAfter(text: string, end: number): string {
  const most = Math.min(text.length, end + CONTEXT_WINDOW)
  let words = ''
  let from = end
  for (let count = 0; count < CONTEXT_WORDS; count++) {
    while (from < most && isBlank(text.charCodeAt(from)) && !isBreak(text.charCodeAt(from))) from++
    let to = from
    while (to < most && !isBlank(text.charCodeAt(to))) to++
    if (from === to) break
    words += words === '' ? text.slice(from, to) : ` ${text.slice(from, to)}`
    from = to
  }
  return words
}

/**
 * Identity of a finding that survives shifted lines, moved paragraphs and renamed documents: rule, normalised text,
 * three words on either side in the same line, and the ordinal among equals, which the caller counts. The path is not
 * part of it.
 *
 * @param ordinals  Counts of equal places seen so far in this document; updated.
 */
export function fingerprint(
  ruleId: string,
  text: string,
  start: number,
  end: number,
  ordinals: Map<number, number>,
): string {
  const hash = new StringHash()
    .add(ruleId)
    .add('\n')
    .add(normalise(text.slice(start, end)))
    .add('\n')
    .add(wordsBefore(text, start))
    .add('\n')
    .add(wordsAfter(text, end))
  const place = hash.number
  const ordinal = ordinals.get(place) ?? 0
  ordinals.set(place, ordinal + 1)
  return hash.add(`\n${ordinal}`).hex
}

/** Key of everything that one decision settles: equal rule, text and proposal. */
export function groupKey(ruleId: string, actual: string, expected: string | undefined): string {
  return new StringHash()
    .add(ruleId)
    .add('\n')
    .add(normalise(actual))
    .add('\n')
    .add(expected ?? '\u0000').hex
}
