import type { Span } from '../../../text/spans.ts'

/** A space that tears an English word from what hangs on it. */
export interface TornSpace extends Span {
  readonly what: string
}

/**
 * Spaces beside the apostrophe of `'s`, `n't`, `'re` … The letter behind must end there; a mark that goes on with a
 * capital or a hyphen is the Dutch `'s-`, and one that is closed again is a quotation.
 */
const BEFORE = /(?<=[A-Za-z][a-z\d]) (?=['’](?:s|re|ve|ll)(?![\w'’-]))/g
const BEHIND = /(?<=[A-Za-z][a-z]['’]) (?=(?:s|ve|ll|t)(?![\w'’.-]))/g
const BEFORE_NOT =
  /(?<=\b(?:do|does|did|is|was|were|are|has|have|had|wo|ca|would|could|should|must|need)) (?=n['’]t\b)/gi
const BEHIND_NOT =
  /(?<=\b(?:do|does|did|is|was|were|are|has|have|had|wo|ca|would|could|should|must|need)n) (?=['’]t\b)/gi
/** Words that own nothing: behind them the apostrophe opens a quotation. Source: closed classes of English. */
const FUNCTION_WORD =
  /(?:^|[^A-Za-z])(?:the|an|in|of|at|to|on|by|as|or|and|but|for|from|with|than|like|called|named|said|says|word|letter|is|was|are|were|be|if|into)$/i

/** Torn spaces of a text, in text order. English only. */
export function findTornSpaces(text: string): TornSpace[] {
  if (!/ ['’n]|['’] /.test(text)) return []
  const found: TornSpace[] = []
  for (const pattern of [BEFORE, BEHIND, BEFORE_NOT, BEHIND_NOT]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      if (pattern === BEFORE && isOpening(text, start)) continue
      found.push({ start, end: start + 1, what: 'space beside an apostrophe' })
    }
  }
  return found.sort((left, right) => left.start - right.start)
}

/** The mark may open a quotation: behind a function word, or with a closing mark of its kind further on in the line. */
function isOpening(text: string, space: number): boolean {
  if (FUNCTION_WORD.test(text.slice(Math.max(0, space - 12), space))) return true
  return (
    /^ ['’]\w+ [A-Z]/.test(text.slice(space, space + 8)) &&
    /^ ['’]s [A-Z]\w*['’]/.test(text.slice(space, space + 40))
  )
}
