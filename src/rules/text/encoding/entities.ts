import { decodeHTMLStrict } from 'entities/decode'
import type { Repair } from '../../../text/mojibake.ts'
import type { Span } from '../../../text/spans.ts'
import { isAddress, isShown } from './surroundings.ts'

/** A character reference of HTML, escaped once or several times. */
const REFERENCE = /&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/y
/** Times that a reference may be escaped over. */
const MAX_LAYERS = 4
/** A text with tags is the source of a page: references are right there. */
const MARKUP = /<\/[a-z][a-z0-9]*\s*>|<(?:br|p|div|a|img|span|li|td)\b[^<>]{0,200}>/i
/** Signs that nobody writes: controls other than tab and line feed, and half of a pair. */
const UNWRITTEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffd]/

/** HTML character references in text that is no HTML, in text order. */
export function findEntities(text: string): Repair[] {
  const found: Repair[] = []
  let isSource: boolean | undefined
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', start + 1)) {
    REFERENCE.lastIndex = start
    const reference = REFERENCE.exec(text)?.[0]
    if (reference === undefined) continue
    const span: Span = { start, end: start + reference.length }
    const value = decodeFully(reference)
    if (value === reference || (value.length === 1 && UNWRITTEN.test(value))) continue
    if (isAddress(text, span) || isShown(text, span)) continue
    isSource ??= MARKUP.test(text)
    const isTag =
      (value === '<' || value === '>') &&
      /[A-Za-z/!]/.test(text.charAt(span.end) + text.charAt(span.start - 1))
    found.push({ ...span, text: value, encoding: 'HTML', certain: !isSource && !isTag })
  }
  return found
}

function decodeFully(reference: string): string {
  let value = reference
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const decoded = decodeHTMLStrict(value)
    if (decoded === value) break
    value = decoded
  }
  return value
}
