import * as v from 'valibot'
import { type Detection, type Evidence, metadataEvidence } from '../../../findings/finding.ts'
import { foreignLineScript, languageOfScript } from '../../../language/leftovers.ts'
import { FOREIGN_LETTERS } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { defineRule } from '../../rule.ts'
import { CREDIT_PATTERNS, PLACEHOLDER_PATTERN } from './data.ts'

/** Longest caption, in UTF-16 code units; the longest of 40 looked at had 96. */
const MAX_CAPTION = 160
/** Words from which a line counts as prose: the lede of news has 15 and more, captions and titles mostly fewer. */
const PROSE_WORDS = 12
/** Share of the words in foreign lines from which a document is bilingual, and nothing is taken out of it. */
const BILINGUAL_SHARE = 1 / 4

/** Why a line is taken for the caption of a picture, or why it stays. */
interface Verdict {
  readonly remove: boolean
  readonly reason: string
  readonly confidence: number
}

/** Whole lines in another script than the document's. Takes out captions, and keeps them as metadata. */
export const block = defineRule({
  id: 'mixed/block',
  mqm: 'accuracy/untranslated',
  severity: 'minor',
  fix: 'safe',
  what: 'line in another script',
  summary: 'Whole lines in another script: captions are taken out and kept as metadata, others reported.',
  needs: FOREIGN_LETTERS,
  options: { maxCaption: MAX_CAPTION },
  schema: v.strictObject({ maxCaption: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  check({ lines, script, scan }, _services, { maxCaption }) {
    if (script === 'Zyyy') return []
    const filled: FilledLine[] = []
    let foreign = 0
    for (let line = 0; line < lines.count; line++) {
      if (lines.isBlank(line)) continue
      const foreignScript = foreignLineScript(lines, line, script)
      if (foreignScript !== undefined) foreign += lines.words(line)
      filled.push({ line, script: foreignScript })
    }
    if (foreign === 0) return []
    const bilingual = filled.length > 4 && foreign > scan.words * BILINGUAL_SHARE
    const firstProse = filled.findIndex(
      (entry) => entry.script === undefined && lines.words(entry.line) >= PROSE_WORDS,
    )
    const found: Detection[] = []
    for (const [index, entry] of filled.entries()) {
      if (entry.script === undefined) continue
      const content = lines.content(entry.line)
      const verdict = bilingual ? BILINGUAL : judge(lines, filled, index, firstProse, maxCaption)
      const evidence: Evidence[] = [
        { kind: 'script', detail: entry.script },
        { kind: 'language', detail: languageOfScript(entry.script) },
        { kind: 'context', detail: verdict.reason },
      ]
      if (verdict.remove) evidence.push(metadataEvidence('caption', content))
      found.push({
        start: lines.from(entry.line),
        end: lines.to(entry.line),
        expected: verdict.remove ? [''] : [],
        confidence: verdict.confidence,
        evidence,
        what: verdict.remove ? 'caption in another script' : 'line in another script',
        ...(verdict.remove ? { wholeLines: true } : {}),
      })
    }
    return found
  },
})

interface FilledLine {
  readonly line: number
  readonly script: string | undefined
}

const BILINGUAL: Verdict = { remove: false, reason: 'bilingual document', confidence: 0.6 }
const keep = (reason: string): Verdict => ({ remove: false, reason, confidence: 0.7 })
const drop = (reason: string, confidence: number): Verdict => ({ remove: true, reason, confidence })

function judge(
  lines: Lines,
  filled: readonly FilledLine[],
  index: number,
  firstProse: number,
  maxCaption: number,
): Verdict {
  const content = lines.content((filled[index] as FilledLine).line)
  if (content.length > maxCaption) return keep('too long for a caption')
  if (isSpeech(content)) return keep('quoted or spoken')
  if (hasCredit(content)) return drop('image credit', 0.97)
  const above = filled[index - 1]
  const below = filled[index + 1]
  if (below?.script !== undefined && isBareCredit(lines.content(below.line)) && above?.script === undefined)
    return drop('line above an image credit', 0.92)
  const besidePlaceholder = isPlaceholder(lines, above) || isPlaceholder(lines, below)
  const isForeignText = (entry: FilledLine | undefined): boolean =>
    entry?.script !== undefined && !hasCredit(lines.content(entry.line))
  if (isForeignText(above) || isForeignText(below)) return keep('several lines in a row')
  if (besidePlaceholder) return drop('beside an image placeholder', 0.92)
  if (
    index < firstProse &&
    (index > 0 || /[。．.！!]$/.test(content)) &&
    isClause(lines, filled[index] as FilledLine)
  )
    return drop('above the first paragraph', 0.86)
  return keep('no sign of a caption')
}

const hasCredit = (content: string): boolean => CREDIT_PATTERNS.some((pattern) => pattern.test(content))

/** A credit and nothing else, `（图：法新社）`. */
const isBareCredit = (content: string): boolean => content.length <= 20 && hasCredit(content)

const isPlaceholder = (lines: Lines, entry: FilledLine | undefined): boolean =>
  entry !== undefined &&
  lines.to(entry.line) - lines.from(entry.line) <= 80 &&
  PLACEHOLDER_PATTERN.test(lines.content(entry.line))

/** Quotation marks or a dialogue dash at the start, or a quotation mark at the end. */
const isSpeech = (content: string): boolean =>
  /^[-–—―«»„“”"‘’'「『《‹›]|[«»„“”"「」『』’‘]\s?[.。!！?？]?$/.test(content)

/** Long enough to say something: four words, or eight Han, kana or Hangul characters. */
const isClause = (lines: Lines, { line, script }: FilledLine): boolean =>
  lines.words(line) >= (script === 'Hani' || script === 'Jpan' || script === 'Kana' ? 8 : 4)
