/**
 * Layer templates: the engine that tells what a short line is (phrases, shapes, dates, datelines, credits). Strings
 * in, values out; no rule, no I/O, nothing of documents or corpora.
 */

const PLAIN = /^[\x20-\x7e]*$/
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0f\ufeff]/g
const APOSTROPHES = /[‘’‛ʼ`´]/g
const DASHES = /[‐‑‒–—―]/g
const DOUBLE_SPACE = /[\t\n\r]| {2}/

/**
 * Fold a short line or phrase for comparison: lower case, compatibility forms (fullwidth signs, no-break spaces)
 * replaced, apostrophes and dashes unified, invisible signs dropped, white space collapsed. Diacritics stay.
 *
 * For lines of a few hundred code units; offsets into the result do not fit the input.
 */
export function foldLine(value: string): string {
  let folded = value.toLowerCase()
  if (!PLAIN.test(folded)) {
    folded = folded.replace(INVISIBLE, '').normalize('NFKC').replace(APOSTROPHES, "'").replace(DASHES, '-')
  }
  if (DOUBLE_SPACE.test(folded)) {
    folded = folded
      .split(/[ \t\n\r]/)
      .filter((part) => part !== '')
      .join(' ')
  }
  return folded.trim()
}
