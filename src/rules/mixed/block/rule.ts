import * as v from 'valibot'
import { type Detection, type Evidence, metadataEvidence, type Severity } from '../../../findings/finding.ts'
import { countForeign, foreignLineScript } from '../../../language/foreign-line.ts'
import { isCopyrightLine, isLanguageSwitch } from '../../../language/legitimate.ts'
import { languageOfRun } from '../../../language/run-language.ts'
import { bit, CharClass, classAt, FOREIGN_LETTERS } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { defineRule } from '../../rule.ts'
import { CREDIT_PATTERNS, LATIN_CREDIT_PATTERN, PLACEHOLDER_PATTERN } from './data.ts'

/**
 * Longest caption, in letters of an alphabet; a Han, kana or Hangul character counts as three (`mainScript`).
 * Judgement: the captions of the scrapes at hand have 60 to 100.
 */
const MAX_CAPTION = 180
/** Without a credit a line must be shorter: the untranslated first sentence of an article must not be taken for one. */
const SHARE_WITHOUT_CREDIT = 2 / 3
/** Longest line that is searched for a credit. */
const MAX_CREDITED = 400
/** Longest line in the document's own script that stands for a picture. */
const MAX_PICTURE_LINE = 160
/** Words from which a line counts as prose. Judgement: titles and captions mostly have fewer, first sentences more. */
const PROSE_WORDS = 12
/** Share of the words in foreign lines from which a document is bilingual, and nothing is taken out of it. */
const BILINGUAL_SHARE = 1 / 4

/** Why a line is taken for the caption of a picture, or why it stays. */
interface Verdict {
  readonly remove: boolean
  /** A removal for a person to decide on. */
  readonly propose?: true
  readonly reason: string
  readonly confidence: number
  readonly severity?: Severity
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
    const mostForeign = countForeign(scan.classCounts)
    for (let line = 0; line < lines.count; line++) {
      if (lines.isBlank(line)) continue
      const foreignScript = foreignLineScript(lines, line, script, mostForeign)
      if (foreignScript !== undefined) foreign += lines.words(line)
      filled.push({ line, script: foreignScript })
    }
    if (foreign === 0) return []
    const bilingual = filled.length > 4 && foreign > scan.words * BILINGUAL_SHARE
    const firstProse = filled.findIndex(
      (entry) => entry.script === undefined && lines.words(entry.line) >= PROSE_WORDS,
    )
    const found: Detection[] = []
    const hasKana = scan.classCounts[CharClass.Kana] !== 0
    for (const [index, entry] of filled.entries()) {
      if (entry.script === undefined) continue
      const content = lines.content(entry.line)
      // A switch for the language of the page; navigation, if anything.
      if (isLanguageSwitch(content)) continue
      const verdict = bilingual ? BILINGUAL : judge(lines, filled, index, firstProse, maxCaption)
      const evidence: Evidence[] = [
        { kind: 'script', detail: entry.script },
        { kind: 'language', detail: languageOfRun(content, entry.script, hasKana) },
        { kind: 'context', detail: verdict.reason },
      ]
      const cut = verdict.remove || verdict.propose === true
      if (cut) evidence.push(metadataEvidence('caption', content))
      found.push({
        start: lines.from(entry.line),
        end: lines.to(entry.line),
        expected: cut ? [''] : [],
        confidence: verdict.confidence,
        evidence,
        what: cut ? 'caption in another script' : 'line in another script',
        ...(verdict.severity === undefined ? {} : { severity: verdict.severity }),
        ...(cut ? { wholeLines: true, fix: verdict.remove ? ('safe' as const) : ('unsafe' as const) } : {}),
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
const RIGHTS: Verdict = { ...keep('copyright line'), severity: 'neutral' }
const propose = (reason: string): Verdict => ({ ...keep(reason), propose: true })
const drop = (reason: string, confidence: number): Verdict => ({ remove: true, reason, confidence })

function judge(
  lines: Lines,
  filled: readonly FilledLine[],
  index: number,
  firstProse: number,
  maxCaption: number,
): Verdict {
  const content = lines.content((filled[index] as FilledLine).line)
  const width = widthOf(content)
  if (width > maxCaption) return keep('too long for a caption')
  if (SPOKEN.test(content)) return keep('quoted or spoken')
  if (DATED.test(content) && isCopyrightLine(content, { start: 0, end: content.length })) return RIGHTS
  if (hasCredit(content)) return drop('image credit', 0.97)
  if (HALF_QUOTED.test(content)) return keep('quoted or spoken')
  const above = filled[index - 1]
  const below = filled[index + 1]
  if (below?.script !== undefined && isBareCredit(lines.content(below.line)) && above?.script === undefined)
    return drop('line above an image credit', 0.92)
  const besidePicture = standsForPicture(lines, above) || standsForPicture(lines, below)
  const isForeignText = (entry: FilledLine | undefined): boolean =>
    entry?.script !== undefined && !hasCredit(lines.content(entry.line))
  if (isForeignText(above) || isForeignText(below)) return keep('several lines in a row')
  if (isAnnounced(lines, above)) return keep('announced by the line above')
  if (width > maxCaption * SHARE_WITHOUT_CREDIT || SENTENCES.test(content))
    return keep('longer than a caption')
  if (besidePicture) return drop('beside a line that stands for a picture', 0.92)
  if (index < firstProse && isClause(lines, filled[index] as FilledLine)) {
    // Without a stop a line beside a title may be the title in the original.
    const mayBeTitle = !/[。．.！!]$/.test(content) && below !== undefined && index + 1 < firstProse
    return mayBeTitle ? propose('above the first paragraph') : drop('above the first paragraph', 0.86)
  }
  if (isAlone(lines, filled, index)) return propose('a short line between paragraphs')
  return keep('no sign of a caption')
}

/** A clause without a full stop between two paragraphs. */
function isAlone(lines: Lines, filled: readonly FilledLine[], index: number): boolean {
  const above = filled[index - 1]
  const below = filled[index + 1]
  if (above === undefined || below === undefined || !isClause(lines, filled[index] as FilledLine))
    return false
  if (lines.words(above.line) < PROSE_WORDS || lines.words(below.line) < PROSE_WORDS) return false
  const last = lines.text.charAt(lines.to((filled[index] as FilledLine).line) - 1)
  return !'.!?。！？…'.includes(last)
}

/** The line above ends in a colon, comma or dash: what follows is part of the text. */
const isAnnounced = (lines: Lines, above: FilledLine | undefined): boolean =>
  above !== undefined && ':：,，;–—'.includes(lines.text.charAt(lines.to(above.line) - 1))

const hasCredit = (content: string): boolean =>
  content.length <= MAX_CREDITED && CREDIT_PATTERNS.some((pattern) => pattern.test(content))

/** A credit and nothing else, `（图：法新社）`. */
const isBareCredit = (content: string): boolean => content.length <= 20 && hasCredit(content)

const standsForPicture = (lines: Lines, entry: FilledLine | undefined): boolean =>
  entry !== undefined &&
  lines.to(entry.line) - lines.from(entry.line) <= MAX_PICTURE_LINE &&
  isPictureLine(lines.content(entry.line))

const isPictureLine = (content: string): boolean =>
  PLACEHOLDER_PATTERN.test(content) || LATIN_CREDIT_PATTERN.test(content)

/** Length in letters of an alphabet. */
function widthOf(content: string): number {
  let width = content.length
  for (let index = 0; index < content.length; index++) {
    if ((bit(classAt(content, index)) & SYLLABIC) !== 0) width += 2
  }
  return width
}

const SYLLABIC = bit(CharClass.Han) | bit(CharClass.Kana) | bit(CharClass.Hangul)

/** A stop with more text behind it: two sentences are no caption unless a credit says so. */
const SENTENCES = /[.!?。！？][”"»』」]?\s*[\p{L}\p{N}].{12}/u

/** A year: the rights in a page, not in a picture. */
const DATED = /\b(?:19|20)\d\d\b/

/** A dialogue dash at the start, or quotation marks at both ends. */
const SPOKEN = /^(?:[-–—―]|[«»„“”"‘’'「『《‹›].*[«»„“”"「」『』’‘]\s?[.。!！?？]?$)/
/** A quotation mark at one end: the other one may stand in another line. */
const HALF_QUOTED = /^[«»„“”"‘’'「『《‹›]|[«»„“”"「」『』’‘]\s?[.。!！?？]?$/

/** Long enough to say something: four words, or eight Han, kana or Hangul characters. */
const isClause = (lines: Lines, { line, script }: FilledLine): boolean =>
  lines.words(line) >= (script === 'Hani' || script === 'Jpan' || script === 'Kana' ? 8 : 4)
