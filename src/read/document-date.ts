import { readDateline } from '../templates/dateline-grammar.ts'
import type { Lines } from '../text/lines.ts'

/** Lines with content among which a dateline is looked for: title, standfirst, captions and credits come before it. */
const HEAD_LINES = 8

/** ISO date of a document where its dateline tells, YYYY-MM-DD; `undefined` otherwise. Reads the head only. */
export function documentDate(lines: Lines): string | undefined {
  let seen = 0
  for (let line = 0; line < lines.count && seen < HEAD_LINES; line++) {
    if (lines.isBlank(line)) continue
    seen++
    const date = readDateline(lines.content(line))?.date
    if (date !== undefined) return date
  }
  return undefined
}
