import { isTechnicalAt } from '../text/technical.ts'

/** Words before a form that make its spelling the subject. */
const SPELLING_BEFORE =
  /\b(?:spell(?:s|ed|ing|t)?|misspell(?:ed|ing|t)?|writ(?:e|es|ten|ing)|wrote|print(?:ed)?|render(?:ed)?|transliterat(?:ed|ion)|transcrib(?:ed|tion)|call(?:ed)?|term(?:ed)?|word|phrase|form|name|pronounc(?:ed|e)|hyphenat(?:ed|e))(?: (?:it|as|is|of|the|was))* ?["“‘'«„]?$/i
const SPELLING_BEHIND =
  /^["”’'»“]?,? ?(?:[[(]sic\b|\(?(?:mis)?sp(?:elt|elled|elling)\b|(?:is|was|are|were) (?:mis)?(?:spelt|spelled|written|hyphenated)|with (?:a|the|one|two) (?:hyphen|letter|space)|as (?:one|two) words?)/i
const OPENING = /["“‘'«„]$/
const CLOSING = /^["”’'»“]/

/** True inside an address, handle, file name or code, and between backticks. */
export const isCodeAt = (text: string, start: number, end: number): boolean =>
  isTechnicalAt(text, start, end) || isInBackticks(text, start, end)

/** True where the spelling of a form is talked about, or the form stands in quotes by itself. */
export function isSpellingTalk(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const behind = text.slice(end, end + 40)
  if (SPELLING_BEFORE.test(before) || SPELLING_BEHIND.test(behind)) return true
  return OPENING.test(before) && CLOSING.test(behind)
}

function isInBackticks(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (!text.slice(Math.max(lineStart, start - 2000), start).includes('`')) return false
  const before = text.slice(Math.max(lineStart, start - 2000), start).split('`').length - 1
  const lineEnd = text.indexOf('\n', end)
  return before % 2 === 1 && text.slice(end, lineEnd < 0 ? undefined : lineEnd).includes('`')
}
