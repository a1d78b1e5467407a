import { bit, CharClass, classAt, FOREIGN_LETTERS, isLetterClass, LATIN_LETTERS } from '../text/char-class.ts'
import type { Span } from '../text/spans.ts'
import { looksLatin } from './look-alikes.ts'
import { isShownElsewhere } from './shown-elsewhere.ts'

/** Why foreign letters are at home where they stand. The first two are worth a neutral finding. */
export type Reason =
  | 'quoted'
  | 'gloss'
  | 'address'
  | 'symbol'
  | 'code'
  | 'mojibake'
  | 'look-alike'
  | 'credit line'
  | 'language list'
  | 'emoticon'

/** A gloss stands at most this far behind the name it explains (mixed-language.md, section 5). */
const GLOSS_DISTANCE = 60
/** Code units looked at on either side of a run; a hostile line is not read again for each of its runs. */
const REACH = 120

const ADDRESS =
  /:\/\/|www\.|@|^#|[?&][\w-]+=|[\w\u0080-\uffff]\.(?:com|org|net|info|gov|edu|example|html?|php|csv|pdf|jpe?g|png|gif|svg|txt|docx?|xlsx?|zip|mp[34])\b|[\\_~`]|^\.{0,2}\/|^[^\s/]+\/[^\s/]+\//i

/** Words after which a word of another language is shown, not used. Source: any grammar's metalanguage. */
const SHOWN_BEFORE =
  /(?:\b(?:words?|characters?|letters?|terms?|phrases?|expressions?|spel(?:led|t)|written|writes?|reads?|(?<!so-)called|known as|kanji|hanzi|pinyin|hangul|hiragana|katakana|cyrillic|suffix|prefix|particle|verb|noun|adjective|greeting|hashtag|titled|alias|aka|nicknamed?)[:,]?\s*(?:for\s|is\s|as\s|was\s)?[:=]?\s*|\b(?:in (?:the )?)(?:original|(?:Chinese|Mandarin|Cantonese|Japanese|Korean|Russian|Ukrainian|Bulgarian|Serbian|Greek|Arabic|Persian|Farsi|Urdu|Hebrew|Hindi|Thai|Georgian|Armenian))[,:]?\s*|\b(?:original(?:ly)?|(?:Chinese|Mandarin|Cantonese|Japanese|Korean|Russian|Ukrainian|Bulgarian|Serbian|Greek|Arabic|Persian|Farsi|Urdu|Hebrew|Hindi|Thai|Georgian|Armenian))(?: name| title| text)?:\s*)$/i

/** Papers and works, in the singular. */
const PAPER_BEFORE = /\b(?:magazine|newspaper|daily|weekly|journal|gazette|Zeitschrift|Zeitung)[,:]?\s$/i
const WORK_BEFORE =
  /\b(?:film|movie|song|album|single|novel|book|play|opera|poem|series|painting|restaurant|café|hotel|band|ship|Roman|Lied|Oper)[,:]?\s$/i

/** UTF-8 read as windows-1251: a broken sign, or R and S with letters that Russian does not have. */
const MOJIBAKE = /пїЅ|(?:[РС][\u0400-\u040f\u0450-\u045f\u0490\u0491]){2}|^[РС]$/

/** Longest line that is looked at as source code. */
const MAX_CODE = 400
/** Signs of source code, which no prose has. */
const CODE = /[{}]|\(\)|=>|::|;\s*$/

/** True for a short line with signs that only source code has. */
export const isSourceCode = (text: string, line: Span): boolean =>
  line.end - line.start <= MAX_CODE && CODE.test(text.slice(line.start, line.end))

/** Ways in which a translation follows. */
const EXPLAINED_BEHIND =
  /^["”’»]?\s*(?:[([]\s*["“‘']?[a-z\u00c0-\u024f]|,?\s(?:i\.e\.|meaning|which means|literally)\b|[=]\s)/i

/** Names of languages and countries in themselves, as the switches of a page carry them. */
const AUTONYMS: ReadonlySet<string> = new Set([
  '中文',
  '简体中文',
  '繁體中文',
  '简体',
  '繁體',
  '日本語',
  '한국어',
  'Русский',
  'Українська',
  'Български',
  'Српски',
  'Ελληνικά',
  'العربية',
  'فارسی',
  'اردو',
  'עברית',
  'हिन्दी',
  'বাংলা',
  'ไทย',
  'ქართული',
  'Հայերեն',
  'Қазақша',
  'Монгол',
  'Македонски',
  'Беларуская',
  'ភាសាខ្មែរ',
  'አማርኛ',
  'தமிழ்',
  'नेपाली',
  '中国',
  '中國',
  '台灣',
  '台湾',
  '香港',
  '日本',
  '한국',
  '대한민국',
  'Россия',
  'Україна',
  'България',
  'Ελλάδα',
  'Србија',
])

/** True for the name of a language or country in itself, and nothing else. */
export const isAutonym = (value: string): boolean => AUTONYMS.has(value)

/** True for a line that switches between languages: names of two at least, with bars or dots between them. */
export const isLanguageSwitch = (line: string): boolean =>
  isAutonym(line) || line.split(/\s{0,8}[|·•/]\s{0,8}/, 40).filter(isAutonym).length > 1

/**
 * Why a run of foreign letters in a line of another script is no leftover; `undefined` when nothing speaks for it.
 *
 * @param run   The run, in offsets of the text.
 * @param word  The run with the letters that hang on it.
 * @param line  The line's content.
 * @param own   Classes of the letters of the document's own script, as a mask.
 */
export function legitimateReason(
  text: string,
  run: Span,
  word: Span,
  script: string,
  line: Span,
  own = LATIN_LETTERS,
): Reason | undefined {
  const value = text.slice(run.start, run.end)
  if (isSymbol(value, script)) return 'symbol'
  // Headlines in Korean write countries and offices with one or two Chinese characters; の stands in brands.
  if ((own & bit(CharClass.Hangul)) !== 0 && script === 'Hani' && value.length <= 2) return 'symbol'
  if (script === 'Kana' && value.length === 1) return 'symbol'
  if (script === 'Cyrl' && MOJIBAKE.test(value)) return 'mojibake'
  // A slip of the keyboard inside a word: mixed/homoglyph has its say.
  if ((script === 'Cyrl' || script === 'Grek') && word.end - word.start > 2 && looksLatin(value))
    return 'look-alike'
  const token = tokenAround(text, run, line, own)
  const tokenText = text.slice(token.start, token.end)
  // A run of several Latin words has its addresses taken out already.
  if (!(script === 'Latn' && value.includes(' ')) && ADDRESS.test(tokenText)) return 'address'
  if (isAutonym(value) || isBetweenBars(text, run, line)) return 'language list'
  if (isCopyrightLine(text, line)) return 'credit line'
  if (isSourceCode(text, line)) return 'code'
  if (isQuoted(text, word, line, own)) return 'quoted'
  if (isEmoticon(tokenText, value)) return 'emoticon'
  if (isInParentheses(text, run, line)) return 'gloss'
  const behind = text.slice(run.end, Math.min(line.end, run.end + 24))
  if (EXPLAINED_BEHIND.test(behind) || isTranslatedBehind(text, run, line, own)) return 'gloss'
  const before = text.slice(Math.max(line.start, run.start - 40), run.start)
  if (SHOWN_BEFORE.test(before) || isShownElsewhere(before, behind)) return 'gloss'
  if (isTitle(value, before)) return 'gloss'
  return undefined
}

/** True for a line that says whose the rights are. */
export const isCopyrightLine = (text: string, line: Span): boolean =>
  /^(?:[©℗]|\(c\) |copyright\b)/i.test(text.slice(line.start, line.start + 10))

/** A name behind the word for what is named so: in capitals, or of a paper where letters have no case. */
function isTitle(value: string, before: string): boolean {
  if (PAPER_BEFORE.test(before)) return true
  return /^\p{Lu}/u.test(value) && WORK_BEFORE.test(before)
}

/** One or two Greek letters, alone or several times, and a single letter of any other alphabet. */
function isSymbol(value: string, script: string): boolean {
  if (script === 'Hani' || script === 'Jpan' || script === 'Kana' || script === 'Hang') return false
  const longest = script === 'Grek' ? 2 : 1
  return value.split(/[^\p{L}\p{M}]+/u).every((word) => word.length <= longest)
}

/** Letters of scripts that are written without spaces; a token ends where they begin. */
const UNSPACED = bit(CharClass.Han) | bit(CharClass.Kana) | bit(CharClass.Hangul)

/** Parentheses behind the run that begin with a letter of the document's own. */
function isTranslatedBehind(text: string, run: Span, line: Span, own: number): boolean {
  if ((own & FOREIGN_LETTERS) === 0) return false
  const opening = /^["”’»」』》]?\s?[（([]\s?["“‘«]?/.exec(
    text.slice(run.end, Math.min(line.end, run.end + 6)),
  )
  return opening !== null && (bit(classAt(text, run.end + opening[0].length)) & own) !== 0
}

/**
 * The run with everything around it up to white space, at most 120 code units on either side.
 *
 * @param own  Classes of the document's own letters; where it is written without spaces, they end the token.
 */
export function tokenAround(text: string, run: Span, line: Span, own = LATIN_LETTERS): Span {
  const isEnd = (offset: number): boolean => {
    const charClass = classAt(text, offset)
    return isBlank(charClass) || (bit(charClass) & own & UNSPACED) !== 0
  }
  let { start, end } = run
  const from = Math.max(line.start, start - REACH)
  const to = Math.min(line.end, end + REACH)
  while (start > from && !isEnd(start - 1)) start--
  while (end < to && !isEnd(end)) end++
  return { start, end }
}

const isBlank = (charClass: CharClass): boolean =>
  charClass === CharClass.Space || charClass === CharClass.OddSpace

const isBar = (character: string): boolean => character === '|' || character === '·' || character === '•'

/** Between two bars, or between a bar and an end of the line. */
function isBetweenBars(text: string, run: Span, whole: Span): boolean {
  const line = { start: Math.max(whole.start, run.start - REACH), end: Math.min(whole.end, run.end + REACH) }
  let left = run.start - 1
  while (left >= line.start && isBlank(classAt(text, left))) left--
  let right = run.end
  while (right < line.end && isBlank(classAt(text, right))) right++
  const leftBar = left >= line.start && isBar(text.charAt(left))
  const rightBar = right < line.end && isBar(text.charAt(right))
  return (leftBar && (rightBar || right >= line.end)) || (rightBar && left < line.start)
}

const OPENING_QUOTES = '"“„‟«‹‘‚\'「『《〈'
const CLOSING_QUOTES = '"”“»›’‘\'」』》〉'

/** Quotation marks on both sides with nothing of the document's own script between. */
function isQuoted(text: string, run: Span, whole: Span, own: number): boolean {
  const isOwn = (offset: number): boolean => (bit(classAt(text, offset)) & own) !== 0
  const line = { start: Math.max(whole.start, run.start - REACH), end: Math.min(whole.end, run.end + REACH) }
  let left = run.start - 1
  while (left >= line.start && !isOwn(left) && !OPENING_QUOTES.includes(text.charAt(left))) left--
  if (left < line.start || isOwn(left)) return false
  let right = run.end
  while (right < line.end && !isOwn(right) && !CLOSING_QUOTES.includes(text.charAt(right))) right++
  return right < line.end && !isOwn(right)
}

/** Inside parentheses, beside one of them or beside a label, a comma or a semicolon there. */
function isInParentheses(text: string, run: Span, line: Span): boolean {
  const from = Math.max(line.start, run.start - GLOSS_DISTANCE)
  const before = text.slice(from, run.start)
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'), before.lastIndexOf('['))
  if (open < 0 || /[)）\]]/.test(before.slice(open))) return false
  const behind = text.slice(run.end, Math.min(line.end, run.end + GLOSS_DISTANCE))
  const close = behind.search(/[)）\]]/)
  if (close < 0 || /[(（[]/.test(behind.slice(0, close))) return false
  if (!/[\p{L}\p{N}"“”’»」』》]\s?$/u.test(text.slice(Math.max(line.start, from + open - 2), from + open)))
    return false
  return (
    /[(（[,;:：，；/"“‘«\p{L}]\s*$/u.test(before.slice(open)) &&
    isAtEdge(before.slice(open + 1), behind.slice(0, close))
  )
}

/** Nothing but a label before, or nothing but punctuation behind, up to the next comma or semicolon. */
function isAtEdge(inside: string, behind: string): boolean {
  return (
    /(?:^|[,;:：，；/]|\b(?:in )?[A-Z][a-z]+:?)\s*["“‘«]?$/.test(inside) ||
    /^["”’»]?\s*(?:$|[,;，；/])/.test(behind)
  )
}

/** Few letters in a token that consists of signs. */
function isEmoticon(token: string, value: string): boolean {
  if (value.length > 2 || token.length < 3) return false
  let letters = 0
  let plain = 0
  for (let index = 0; index < token.length; index++) {
    const charClass = classAt(token, index)
    if (isLetterClass(charClass)) letters++
    else if (charClass === CharClass.Comma || charClass === CharClass.Stop || charClass === CharClass.Hyphen)
      plain++
  }
  return token.length - letters - plain >= 3 && letters <= 3
}
