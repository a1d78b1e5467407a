import { type Detection, metadataEvidence } from '../../../findings/finding.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { foldedLine } from '../../../templates/folded-lines.ts'
import { isProse, nextFilled } from '../../../templates/line-shape.ts'
import { isAgency, namesOutlet } from '../../../templates/source-names.ts'
import { CLASS_OF } from '../../../text/char-class.ts'
import type { Lines } from '../../../text/lines.ts'
import { type PhraseOptions, perOptions, phraseOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'
import { SECTIONS, SITES } from './data.ts'

/**
 * `sites`: further names of sites. `defaults`: false: forget the names of sites that pumice knows; words for
 * outlets and addresses stay.
 */
type Options = PhraseOptions<'sites'>

/** Lines with content among which titles stand. */
const HEAD_LINES = 3
/** Longest title with its suffix, and longest field of a suffix, in code units. */
const TITLE_LIMIT = 240
const FIELD_LIMIT = 48
const FIELD_WORDS = 6
/** Fields of a suffix: section, outlet, portal. */
const MAX_FIELDS = 4
/** Words of what is left, two signs of Han for one. */
const TITLE_WORDS = 4
const DOMAIN =
  /^(?:[a-z\d-]+\.){1,3}(?:com|cn|net|org|ru|ua|pl|de|fr|es|jp|info|tv|co|uk|eu|kz|by|news)(?:\.[a-z]{2})?$/
/** "Xinhua English.news.cn": the name of a site and its address. */
const NAMED_DOMAIN = /^\p{Lu}\S{1,20}(?: \p{Lu}\S{1,20})? ?\.?[a-z]{2,12}\.(?:com|cn|net|org|ru|ua)$/u
const MARKS = '|｜_-–—·•»'
const SET = new Set(MARKS)
/** Bit mask of the classes of the marks: titles without one are not looked at. */
const MARK_CLASSES = [...MARKS].reduce(
  (mask, sign) => mask | (1 << (CLASS_OF[sign.charCodeAt(0)] as number)),
  0,
)
const sitesFor = perOptions(
  ({ defaults, sites }: Options): ReadonlySet<string> =>
    new Set([...(defaults ? SITES : []), ...sites].map(foldLine)),
)
const SECTION_SET: ReadonlySet<string> = new Set(SECTIONS.map(foldLine))
/** Marks that only pages put between title and site. */
const BARS = '|｜_»'

/** The name of the site behind the title: "Title - Haihe Daily". Cuts it off, keeps it as source. */
export const titleSuffix = defineRule<Options>({
  id: 'boilerplate/title-suffix',
  mqm: null,
  severity: 'minor',
  fix: 'safe',
  what: 'name of the site behind the title',
  summary: 'Outlet, portal and section behind the title; kept as metadata.',
  ...phraseOptions('sites'),
  check({ lines }, _services, options) {
    // A text of one line is a sentence.
    if (nextFilled(lines, nextFilled(lines, 0) + 1) >= lines.count) return []
    const own = sitesFor(options)
    const found: Detection[] = []
    let line = nextFilled(lines, 0)
    for (let seen = 0; seen < HEAD_LINES && line < lines.count; seen++) {
      const hit = (lines.mask(line) & MARK_CLASSES) === 0 ? undefined : readTitle(lines, line, own)
      if (hit !== undefined) found.push(hit)
      if (isProse(lines, line) && hit === undefined) break
      line = nextFilled(lines, line + 1)
    }
    return found
  },
})

function readTitle(lines: Lines, line: number, own: ReadonlySet<string>): Detection | undefined {
  const { text } = lines
  const from = lines.from(line)
  const to = lines.to(line)
  if (to - from > TITLE_LIMIT) return undefined
  let end = to
  let named = false
  let bar = false
  let start = to
  for (let field = 0; field < MAX_FIELDS; field++) {
    const mark = lastMark(text, from, end)
    if (mark === undefined) break
    const folded = foldLine(text.slice(mark.behind, end)).replace(/[.。]$/, '')
    if (folded === '' || folded.length > FIELD_LIMIT || folded.split(' ').length > FIELD_WORDS) break
    const site = isSite(folded, text.slice(mark.behind, end), own)
    // A word and its second half ("post-war news") is no title and its site: without spaces the name must be certain.
    if (!site && !(named && SECTION_SET.has(folded)) && !(mark.bar && SECTION_SET.has(folded))) break
    named ||= site
    bar ||= mark.bar
    start = mark.at
    end = mark.at
  }
  if (!named) return undefined
  const title = text.slice(from, start)
  const echoed = isEchoed(lines, line, foldLine(title))
  if (!echoed && wordsOf(title) < TITLE_WORDS) return undefined
  const value = text.slice(start, to).replace(/^[\s|｜_–—·•»-]+|[.。]$/g, '')
  return {
    start,
    end: to,
    expected: [''],
    confidence: echoed ? 0.97 : bar ? 0.93 : 0.9,
    evidence: [
      {
        kind: 'position',
        detail: echoed ? 'behind a title that stands in the text without it' : 'behind the title',
      },
      metadataEvidence('source', value),
    ],
  }
}

interface Mark {
  /** Offset of the white space in front of the mark, and behind it. */
  readonly at: number
  readonly behind: number
  readonly bar: boolean
}

/** The last mark that parts a title from what follows; a hyphen without spaces only in front of a capital or Han. */
function lastMark(text: string, from: number, end: number): Mark | undefined {
  for (let at = end - 2; at > from + 1 && end - at <= FIELD_LIMIT + 4; at--) {
    if ((MARK_CLASSES & (1 << (CLASS_OF[text.charCodeAt(at)] as number))) === 0) continue
    const sign = text.charAt(at)
    if (!SET.has(sign)) continue
    const next = text.charAt(at + 1)
    const spaced = /\s/.test(next) && /\s/.test(text.charAt(at - 1))
    const tight =
      BARS.includes(sign) || next !== next.toLowerCase() || /[\u3040-\u9fff]/.test(next) || /[a-z]/.test(next)
    if (!spaced && !tight) continue
    let start = at
    while (start > from && (/\s/.test(text.charAt(start - 1)) || SET.has(text.charAt(start - 1)))) start--
    let behind = at + 1
    while (/\s/.test(text.charAt(behind))) behind++
    return { at: start, behind, bar: BARS.includes(sign) }
  }
  return undefined
}

function isSite(folded: string, raw: string, own: ReadonlySet<string>): boolean {
  if (own.has(folded) || isAgency(folded) || DOMAIN.test(folded) || NAMED_DOMAIN.test(raw.replace(/\.$/, '')))
    return true
  // Small letters behind the mark are the second half of a compound.
  return namesOutlet(folded) && raw.charAt(0) !== raw.charAt(0).toLowerCase()
    ? true
    : namesOutlet(folded) && /^[\u3040-\u9fff]/.test(raw)
}

/** True when another line near the head is the title without its suffix. */
function isEchoed(lines: Lines, line: number, title: string): boolean {
  let other = nextFilled(lines, 0)
  for (let seen = 0; seen < 2 * HEAD_LINES && other < lines.count; seen++) {
    if (
      other !== line &&
      lines.to(other) - lines.from(other) <= TITLE_LIMIT &&
      foldedLine(lines, other) === title
    )
      return true
    other = nextFilled(lines, other + 1)
  }
  return false
}

const wordsOf = (title: string): number =>
  /[\u3040-\u9fff]/.test(title) ? title.length / 2 : title.split(/\s+/).filter(Boolean).length
