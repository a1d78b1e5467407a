import { type Detection, metadataEvidence } from '../../../findings/finding.ts'
import { readDateline } from '../../../templates/dateline-grammar.ts'
import { visibleFrom } from '../../../templates/line-shape.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { removeLine } from '../remove-line.ts'

/** Lines with content among which a dateline is looked for: title, standfirst, captions and credits come before it. */
const HEAD_LINES = 8

/** Agency, place, date and reporter glued to the first sentence. Cuts them off, keeps the sentence. */
export const dateline = defineRule({
  id: 'boilerplate/dateline',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'dateline',
  summary: 'Agency, place and date in front of the first sentence; kept as metadata.',
  options: {},
  schema: NO_OPTIONS,
  check({ lines, text }) {
    const found: Detection[] = []
    let seen = 0
    for (let line = 0; line < lines.count && seen < HEAD_LINES; line++) {
      if (lines.isBlank(line)) continue
      seen++
      const start = visibleFrom(lines, line)
      const end = lines.to(line)
      const hit = readDateline(text.slice(start, end))
      if (hit === undefined) continue
      const evidence = [
        metadataEvidence('dateline', hit.text),
        ...(hit.date === undefined ? [] : [metadataEvidence('date', hit.date)]),
      ]
      found.push(
        start + hit.length >= end
          ? removeLine(lines, line, hit.confidence, evidence)
          : { start, end: start + hit.length, expected: [''], confidence: hit.confidence, evidence },
      )
    }
    return found
  },
})
