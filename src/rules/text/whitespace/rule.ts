import type { Detection } from '../../../findings/finding.ts'
import type { Document } from '../../../read/document.ts'
import { bit, CharClass, classAt, isLatinClass, LATIN_LETTERS } from '../../../text/char-class.ts'
import { codePointName } from '../../../text/code-point-name.ts'
import { lineWindow } from '../../../text/line-window.ts'
import type { Span } from '../../../text/spans.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'
import { findTornSpaces } from './apostrophes.ts'

/** No-break spaces: plain (U+00A0) and narrow (U+202F). */
const isNoBreak = (code: number): boolean => code === 0xa0 || code === 0x202f
/** Longer runs hold things apart, a caption and its credit or two columns. */
const MAX_RUN = 2
/** Words from which a line is prose; shorter ones may be a table or a heading set with spaces. */
const PROSE_WORDS = 12
/** Abbreviations and titles that are kept together with the next word on purpose. Source: style guides. */
const KEPT_BEFORE =
  /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Fig|Figs|p|pp|vol|Vol|ch|Ch|Sec|Gen|Lt|Col|Sgt|Rev|Hon|Eq|c|ca|cf|Art)$/

/** Signs of source code. */
const CODE = /[{}`]|;\s*$|=>/

/** Spaces of the wrong kind in English text. Writes a plain space where nothing else can be meant. */
export const whitespace = defineRule({
  id: 'text/whitespace',
  mqm: 'fluency/typography',
  severity: 'minor',
  fix: 'safe',
  what: 'odd space',
  summary:
    'No-break, odd and doubled spaces between words, and spaces beside the apostrophe of English ones.',
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    const { text, lines, scan, script } = document
    let doubled = scan.wideGaps ? text.indexOf('  ') : -1
    const odd = (scan.mask & bit(CharClass.OddSpace)) !== 0
    const hasApostrophe = (scan.mask & bit(CharClass.Apostrophe)) !== 0
    if (script !== 'Latn' && script !== 'Cyrl' && script !== 'Grek') return []
    if (!odd && doubled < 0 && !hasApostrophe) return []
    if (script !== 'Latn') return odd ? findUnusualSpaces(text) : []
    const torn = hasApostrophe ? findTornSpaces(text) : []
    if (!odd && doubled < 0 && torn.length === 0) return []
    if (document.language !== 'en') return odd ? findUnusualSpaces(text) : []
    const found: Detection[] = torn
      .filter((space) => !CODE.test(lineWindow(lines, space.start)))
      .map(repairTorn)
    if (!odd && doubled < 0) return found
    for (let line = 0; line < lines.count; line++) {
      const mask = lines.mask(line)
      if ((mask & LATIN_LETTERS) === 0) continue
      const from = lines.from(line)
      if (doubled >= 0 && doubled < from) doubled = text.indexOf('  ', from)
      const hasDoubled = doubled >= 0 && doubled < lines.to(line) && lines.words(line) >= PROSE_WORDS
      if (hasDoubled || (mask & bit(CharClass.OddSpace)) !== 0) findInLine(document, line, found)
    }
    return torn.length === 0 ? found : found.sort((left, right) => left.start - right.start)
  },
})

/** Spaces that no language's typography uses between letters: all but the no-break, thin and hair spaces. */
const UNUSUAL = /(?<=[\p{L}\p{M}])[\u000b\u000c\u1680\u2000-\u2006\u2008\u205f\u3000](?=\p{L})/gu

const findUnusualSpaces = (text: string): Detection[] =>
  Array.from(text.matchAll(UNUSUAL), ({ index, 0: sign }) => ({
    start: index,
    end: index + 1,
    expected: [' '],
    confidence: 0.95,
    evidence: [{ kind: 'character' as const, detail: codePointName(sign) }],
    what: 'space between words',
  }))

const repairTorn = ({ start, end }: Span): Detection => ({
  start,
  end,
  expected: [''],
  confidence: 0.9,
  evidence: [{ kind: 'punctuation', detail: 'apostrophe' }],
  what: 'space beside an apostrophe',
})

interface SpaceRun {
  readonly start: number
  readonly end: number
}

function findInLine({ text, lines }: Document, line: number, found: Detection[]): void {
  const doubled: SpaceRun[] = []
  if (CODE.test(lines.content(line))) return
  let aligned = /[\t|]/.test(lines.content(line))
  const to = lines.to(line)
  for (let start = lines.from(line); start < to; start++) {
    if (!isSpace(classAt(text, start))) continue
    let end = start + 1
    while (end < to && isSpace(classAt(text, end))) end++
    const signs = text.slice(start, end)
    if (signs.length > 2 && /^[ \t]+$/.test(signs)) aligned = true
    else if (signs === '  ') {
      if (isLatinClass(classAt(text, start - 1)) && isLatinClass(classAt(text, end)))
        doubled.push({ start, end })
    } else if (
      signs.length <= MAX_RUN &&
      /[^ \t]/.test(signs) &&
      isStray(text, start, end, lines.from(line))
    ) {
      found.push({
        start,
        end,
        expected: [' '],
        confidence: 0.95,
        evidence: [{ kind: 'character', detail: [...signs].map(codePointName).join(' ') }],
        what: 'space between words',
      })
    }
    start = end
  }
  if (
    aligned ||
    doubled.length > 2 ||
    lines.words(line) < PROSE_WORDS ||
    lines.from(line) !== lines.start(line)
  )
    return
  for (const { start, end } of doubled) {
    found.push({
      start,
      end,
      expected: [' '],
      confidence: 0.7,
      fix: 'unsafe',
      severity: 'neutral',
      evidence: [{ kind: 'character', detail: 'U+0020 U+0020' }],
      what: 'doubled space between words',
    })
  }
  found.sort((left, right) => left.start - right.start)
}

/** Between two Latin words, or behind a comma or stop and before one, and not a no-break space set on purpose. */
function isStray(text: string, start: number, end: number, lineStart: number): boolean {
  const before = classAt(text, start - 1)
  const after = classAt(text, end)
  if (!isLatinClass(after) || !isLatinClass(classAt(text, end + 1))) {
    // "a" and "I" are words of one letter.
    if (!/^[aI]\s/.test(text.slice(end, end + 2))) return false
  }
  if (isLatinClass(before)) {
    const word = text.slice(Math.max(lineStart, start - 8), start)
    const noBreak = isNoBreak(text.charCodeAt(start))
    return !(noBreak && KEPT_BEFORE.test(word))
  }
  if (before !== CharClass.Comma && text.charAt(start - 1) !== '.') return false
  if (!/[a-z]{2}[.,;:]$/.test(text.slice(Math.max(lineStart, start - 3), start))) return false
  return !KEPT_BEFORE.test(text.slice(Math.max(lineStart, start - 9), start - 1))
}

const isSpace = (charClass: CharClass): boolean =>
  charClass === CharClass.Space || charClass === CharClass.OddSpace
