import { collapseSpace } from '../text/fold.ts'
import { hashHex } from '../text/hash.ts'

/** Words of context on each side that make a place recognisable after other lines have moved (design.md). */
const CONTEXT_WORDS = 3
/** Code units looked at for them; three words of 40 letters fit. */
const CONTEXT_WINDOW = 120

const normalise = (value: string): string => collapseSpace(value.normalize('NFC'))

function wordsBefore(text: string, start: number): string {
  const words = collapseSpace(text.slice(Math.max(0, start - CONTEXT_WINDOW), start))
  let at = words.length
  for (let word = 0; word < CONTEXT_WORDS && at >= 0; word++) at = words.lastIndexOf(' ', at - 1)
  return words.slice(at + 1)
}

function wordsAfter(text: string, end: number): string {
  const words = collapseSpace(text.slice(end, end + CONTEXT_WINDOW))
  let at = -1
  for (let word = 0; word < CONTEXT_WORDS; word++) {
    at = words.indexOf(' ', at + 1)
    if (at < 0) return words
  }
  return words.slice(0, at)
}

/**
 * Identity of a finding that survives shifted lines and renamed documents: rule, normalised text, three words on
 * either side, and the ordinal among equals, which the caller counts. The path is not part of it.
 *
 * @param ordinals  Counts of equal places seen so far in this document; updated.
 */
export function fingerprint(
  ruleId: string,
  text: string,
  start: number,
  end: number,
  ordinals: Map<string, number>,
): string {
  const actual = normalise(text.slice(start, end))
  const base = `${ruleId}\n${actual}\n${wordsBefore(text, start)}\n${wordsAfter(text, end)}`
  const ordinal = ordinals.get(base) ?? 0
  ordinals.set(base, ordinal + 1)
  return hashHex(`${base}\n${ordinal}`)
}

/** Key of everything that one decision settles: equal rule, text and proposal. */
export function groupKey(ruleId: string, actual: string, expected: string | undefined): string {
  return hashHex(`${ruleId}\n${normalise(actual)}\n${expected ?? '\u0000'}`)
}
