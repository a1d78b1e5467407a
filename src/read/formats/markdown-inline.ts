import type { ProtectedSpan } from '../../text/spans.ts'

/** Signs at which inline markup may begin; the scan goes from one to the next. */
const SIGNS = /[\\`<[\]]|https?:\/\/|www\./g
/** Longest label of a reference (CommonMark 0.31, section 4.7). */
const MAX_LABEL = 999
/** Depth of brackets inside a link target; CommonMark asks for at least three, its reference parser stops at 32. */
const MAX_DEPTH = 32
/** `<scheme:address>` and `<name@host>` (CommonMark 0.31, section 6.5; the address with less pedantry). */
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9.+-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y
const CLOSING_TAG = /<\/[A-Za-z][A-Za-z0-9-]*\s*>/y
const TAG_NAME = /<[A-Za-z][A-Za-z0-9-]*/y
const ATTRIBUTE_NAME = /[A-Za-z_:][A-Za-z0-9_.:-]*/y
const UNQUOTED_VALUE = /[^\s"'=<>`]+/y
const SPACE = /\s*/y
/** An address in plain text ends before white space and before signs that would not be part of it. */
const URL_END = /[\s<>"'`|)\]}]/g

/**
 * Inline markup that no edit may touch: code, HTML tags and comments, link and image targets with their titles,
 * autolinks, labels of references. Bare addresses may go together with their line.
 *
 * Finds at least what a CommonMark parser finds; what merely looks like a link target is protected too. Linear.
 *
 * @param isReference  Tells labels that the document defines.
 * @returns            Sorted by start; spans may nest.
 */
export function findInlineMarkup(text: string, isReference: (label: string) => boolean): ProtectedSpan[] {
  const spans: ProtectedSpan[] = []
  const ticks = new TickRuns(text)
  const tags = new TagReader(text)
  const lastBracket = text.lastIndexOf(')')
  SIGNS.lastIndex = 0
  for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
    const at = match.index
    const sign = match[0]
    let end = -1
    let next = SIGNS.lastIndex
    if (sign === '\\') next = at + 2
    else if (sign === '`') {
      const run = ticks.lengthAt(at)
      end = ticks.endOfCode(at, run)
      next = end < 0 ? at + run : end
    } else if (sign === '<') {
      end = tags.endOf(at)
      if (end >= 0) next = end
    } else if (sign === '[') end = isReferenceAt(text, at, isReference)
    else if (sign === ']') {
      end = at < lastBracket ? endOfTarget(text, at) : -1
    } else {
      URL_END.lastIndex = at
      const stop = URL_END.exec(text)?.index ?? text.length
      spans.push({ start: at, end: stop, withLine: true })
      next = stop
    }
    if (end >= 0) spans.push({ start: sign === ']' ? at + 1 : at, end, withLine: false })
    SIGNS.lastIndex = next
  }
  return spans
}

/** Offset behind the label that begins here, when the document defines it; -1 otherwise. */
function isReferenceAt(text: string, at: number, isReference: (label: string) => boolean): number {
  for (let end = at + 1; end < text.length && end - at <= MAX_LABEL; end++) {
    const sign = text[end]
    if (sign === '[') return -1
    if (sign === ']') return isReference(text.slice(at + 1, end)) ? end + 1 : -1
    if (sign === '\\') end++
  }
  return -1
}

/** Offset behind `(target "title")` that follows the closing bracket at `at`; -1 where there is none. */
function endOfTarget(text: string, at: number): number {
  if (text[at + 1] !== '(') return -1
  let next = skipSpace(text, at + 2)
  if (text[next] === '<') {
    next++
    while (next < text.length && text[next] !== '>' && text[next] !== '\n' && text[next] !== '<')
      next += text[next] === '\\' ? 2 : 1
    if (text[next] !== '>') return -1
    next++
  } else {
    let depth = 0
    for (; next < text.length; next++) {
      const sign = text[next] as string
      if (sign <= ' ') break
      if (sign === '\\') next++
      else if (sign === '(' && ++depth > MAX_DEPTH) return -1
      else if (sign === ')' && --depth < 0) break
    }
  }
  const behind = skipSpace(text, next)
  if (text[behind] === ')') return behind + 1
  const closing = behind === next ? undefined : { '"': '"', "'": "'", '(': ')' }[text[behind] ?? '']
  if (closing === undefined) return -1
  let end = behind + 1
  while (end < text.length && text[end] !== closing) end += text[end] === '\\' ? 2 : 1
  end = skipSpace(text, end + 1)
  return text[end] === ')' ? end + 1 : -1
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

/** Runs of backticks; knows the last run of each length, so that code which nothing closes costs nothing. */
class TickRuns {
  readonly #text: string
  readonly #last = new Map<number, number>()
  #read = false

  constructor(text: string) {
    this.#text = text
  }

  lengthAt(at: number): number {
    let end = at
    while (this.#text.charCodeAt(end) === 0x60) end++
    return end - at
  }

  /** Offset behind the code span that the run opens; -1 when nothing closes it. */
  endOfCode(at: number, run: number): number {
    if (!this.#read) this.#readRuns()
    if ((this.#last.get(run) ?? -1) <= at) return -1
    let next = this.#text.indexOf('`', at + run)
    while (next >= 0) {
      const length = this.lengthAt(next)
      if (length === run) return next + length
      next = this.#text.indexOf('`', next + length)
    }
    return -1
  }

  #readRuns(): void {
    this.#read = true
    for (let at = this.#text.indexOf('`'); at >= 0; ) {
      const length = this.lengthAt(at)
      this.#last.set(length, at)
      at = this.#text.indexOf('`', at + length)
    }
  }
}

/** Reads what a `<` begins (CommonMark 0.31, section 6.6). */
class TagReader {
  readonly #text: string
  /** Ends that do not occur any more; looked for once. */
  readonly #missing = new Set<string>()

  constructor(text: string) {
    this.#text = text
  }

  /** Offset behind the tag, comment or autolink at a `<`; -1 where there is none. */
  endOf(at: number): number {
    const text = this.#text
    const second = text[at + 1] ?? ''
    if (second === '!') {
      if (text.startsWith('<!-->', at)) return at + 5
      if (text.startsWith('<!--->', at)) return at + 6
      if (text.startsWith('<!--', at)) return this.#behind('-->', at + 4)
      if (text.startsWith('<![CDATA[', at)) return this.#behind(']]>', at + 9)
      return /[A-Za-z]/.test(text[at + 2] ?? '') ? this.#behind('>', at + 2) : -1
    }
    if (second === '?') return this.#behind('?>', at + 2)
    for (const pattern of second === '/' ? [CLOSING_TAG] : [AUTOLINK]) {
      pattern.lastIndex = at
      if (pattern.test(text)) return pattern.lastIndex
    }
    return this.#endOfOpeningTag(at)
  }

  #endOfOpeningTag(at: number): number {
    const text = this.#text
    TAG_NAME.lastIndex = at
    if (!TAG_NAME.test(text)) return -1
    let end = TAG_NAME.lastIndex
    for (;;) {
      const behind = skipSpace(text, end)
      if (text[behind] === '>') return behind + 1
      if (text[behind] === '/') return text[behind + 1] === '>' ? behind + 2 : -1
      ATTRIBUTE_NAME.lastIndex = behind
      if (behind === end || !ATTRIBUTE_NAME.test(text)) return -1
      end = ATTRIBUTE_NAME.lastIndex
      const equals = skipSpace(text, end)
      if (text[equals] !== '=') continue
      const value = skipSpace(text, equals + 1)
      const quote = text[value] ?? ''
      if (quote === '"' || quote === "'") end = this.#behind(quote, value + 1)
      else {
        UNQUOTED_VALUE.lastIndex = value
        end = UNQUOTED_VALUE.test(text) ? UNQUOTED_VALUE.lastIndex : -1
      }
      if (end < 0) return -1
    }
  }

  #behind(mark: string, from: number): number {
    if (this.#missing.has(mark)) return -1
    const found = this.#text.indexOf(mark, from)
    if (found < 0) this.#missing.add(mark)
    return found < 0 ? -1 : found + mark.length
  }
}
