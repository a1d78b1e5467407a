/**
 * Function words that English has and no other language in Latin script, or hardly. A text of a line or two is taken
 * for English too easily when it has `a`, `no`, `on` and `me` in it, which are words of Italian, Spanish or French too.
 */
const ENGLISH =
  /\b(?:the|of|and|to|is|was|for|with|that|from|are|by|it|has|have|be|this|were|their|they|which)\b/i

/** True for a line in which something tells that it is English. */
export const isEnglishLine = (line: string): boolean => ENGLISH.test(line)
