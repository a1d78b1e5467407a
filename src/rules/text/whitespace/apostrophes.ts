import type { Span } from '../../../text/spans.ts'

/** Verbs that take `n't`. */
const VERB = /\b(?:do|does|did|is|was|were|are|has|have|had|wo|ca|would|could|should|must|need)$/i
const VERB_N = /\b(?:do|does|did|is|was|were|are|has|have|had|wo|ca|would|could|should|must|need)n$/i
/** Longest of them, with the letter before. */
const VERB_REACH = 9

/** What hangs on a word, and ends there; `'s-` is a Dutch article, and what is closed again a quotation. */
const SUFFIX = /^['’](?:s|re|ve|ll)(?![\w'’-])/
const SUFFIX_BEHIND = /^(?:s|ve|ll|t)(?![\w'’.-])/
const NOT = /^n['’]t\b/i
const T = /^['’]t\b/i

/** Words that own nothing: behind them the apostrophe opens a quotation. Source: closed classes of English. */
const FUNCTION_WORD =
  /(?:^|[^A-Za-z])(?:the|an|in|of|at|to|on|by|as|or|and|but|for|from|with|than|like|called|named|said|says|word|letter|is|was|are|were|be|if|into)$/i

/** Spaces that tear an English word from what hangs on it with an apostrophe, in text order. */
export function findTornSpaces(text: string): Span[] {
  const found: Span[] = []
  for (const sign of ["'", '’']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      const space = tornAt(text, at)
      if (space >= 0) found.push({ start: space, end: space + 1 })
    }
  }
  return found.sort((left, right) => left.start - right.start)
}

/** Offset of the space that tears the word at an apostrophe; -1 when none does. */
function tornAt(text: string, at: number): number {
  const before = text.charCodeAt(at - 1)
  if (before === 0x20) {
    const word = text.slice(Math.max(0, at - 1 - VERB_REACH), at - 1)
    const behind = text.slice(at, at + 5)
    if (T.test(behind)) return VERB_N.test(word) ? at - 1 : -1
    return SUFFIX.test(behind) && /[A-Za-z][a-z\d]$/.test(word) && !isOpening(text, at - 1) ? at - 1 : -1
  }
  if (text.charCodeAt(at + 1) === 0x20)
    return SUFFIX_BEHIND.test(text.slice(at + 2, at + 6)) && /[A-Za-z][a-z]$/.test(text.slice(at - 2, at))
      ? at + 1
      : -1
  if ((before | 0x20) === 0x6e && text.charCodeAt(at - 2) === 0x20) {
    const word = text.slice(Math.max(0, at - 2 - VERB_REACH), at - 2)
    return NOT.test(text.slice(at - 1, at + 3)) && VERB.test(word) ? at - 2 : -1
  }
  return -1
}

/** The mark may open a quotation: behind a function word, or with a closing mark of its kind further on in the line. */
function isOpening(text: string, space: number): boolean {
  if (FUNCTION_WORD.test(text.slice(Math.max(0, space - 12), space))) return true
  return (
    /^ ['’]\w+ [A-Z]/.test(text.slice(space, space + 8)) &&
    /^ ['’]s [A-Z]\w*['’]/.test(text.slice(space, space + 40))
  )
}
