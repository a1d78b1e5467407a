import * as v from 'valibot'
import type { Detection } from '../../../findings/finding.ts'
import { findBody, SHORT_LINE } from '../../../templates/body-range.ts'
import { foldLine } from '../../../templates/fold-line.ts'
import { nextFilled, previousFilled } from '../../../templates/line-shape.ts'
import { SITE_WORDS, type SiteGroup } from '../../../templates/site-words.ts'
import type { Lines } from '../../../text/lines.ts'
import { PHRASE_LIST, perOptions } from '../../phrase-options.ts'
import { defineRule } from '../../rule.ts'

interface Options {
  /** False: forget the words that pumice knows. */
  readonly defaults: boolean
  /** Further whole lines of menus and footers. */
  readonly words: readonly string[]
  /** What a short line counts against the body, in words of a paragraph; see `SHORT_LINE`. */
  readonly shortLine: number
}

/** Bounds of `shortLine`: below nothing is cut, above articles with tables are. */
const MIN_SHORT_LINE = 0.25
const MAX_SHORT_LINE = 5

const wordsFor = perOptions(
  ({ defaults, words }: Options): ReadonlyMap<string, SiteGroup> =>
    new Map([...(defaults ? SITE_WORDS : []), ...words.map((word) => [foldLine(word), 'site'] as const)]),
)

/** Menus in front of the article and footers behind it, where a page was scraped whole. Removes both as blocks. */
export const pageFrame = defineRule<Options>({
  id: 'boilerplate/page-frame',
  mqm: null,
  severity: 'major',
  fix: 'safe',
  what: 'frame of the page',
  summary: 'Menus in front of the article and footers behind it, where a page was scraped whole.',
  options: { defaults: true, words: [], shortLine: SHORT_LINE },
  schema: v.partial(
    v.strictObject({
      defaults: v.boolean(),
      words: PHRASE_LIST,
      shortLine: v.pipe(v.number(), v.minValue(MIN_SHORT_LINE), v.maxValue(MAX_SHORT_LINE)),
    }),
  ),
  check({ lines }, _services, options) {
    const body = findBody(lines, wordsFor(options), options.shortLine)
    if (body === undefined) return []
    const detail = `${body.siteLines} lines of menus and footers`
    return [
      ...removeBlock(lines, nextFilled(lines, 0), previousFilled(lines, body.first - 1), 'head', detail),
      ...removeBlock(
        lines,
        nextFilled(lines, body.behind),
        previousFilled(lines, lines.count - 1),
        'tail',
        detail,
      ),
    ]
  },
})

function removeBlock(
  lines: Lines,
  first: number,
  last: number,
  place: 'head' | 'tail',
  detail: string,
): Detection[] {
  if (first > last) return []
  return [
    {
      start: lines.from(first),
      end: lines.to(last),
      expected: [''],
      confidence: 0.85,
      evidence: [
        { kind: 'phrase', detail },
        { kind: 'position', detail: `${place} of a page scraped whole, ${last - first + 1} lines` },
      ],
      wholeLines: true,
      what: place === 'head' ? 'menus in front of the article' : 'footers behind the article',
    },
  ]
}
