/**
 * How much of real pages is cleaned and what it costs the articles: `node boilerplate/main.js [FOLDER]
 * [--show dev] [--setting residual,full,html,curve] [--prepared FILE]`. FOLDER holds `pages` and `pages.truth.jsonl`.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cleanTexts, type RuleOptions } from './clean-text.ts'
import { loadPages, type Page } from './load-pages.ts'
import { addScores, type LineScore, lostOfLines, type PageScore, scoreLines, textOf } from './score-lines.ts'
import { scoreShingles } from './shingle-score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string' },
    setting: { type: 'string', default: 'residual,full,curve,html' },
    prepared: { type: 'string' },
  },
})
const folder = path.resolve(positionals[0] ?? '../shared/corpora')
const settings = values.setting.split(',')
const line = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}

const HEADING =
  '| pages | n | precision (lines) | recall (lines) | precision (signs) | recall (signs) | content lost | pages losing > 1 % |'
const RULE = '|---|---|---|---|---|---|---|---|'

/** Labelling takes half a minute; it can be kept. */
function preparePages(): Page[] {
  if (values.prepared !== undefined && fs.existsSync(values.prepared))
    return JSON.parse(fs.readFileSync(values.prepared, 'utf8')) as Page[]
  const pages = loadPages(folder)
  if (values.prepared !== undefined) fs.writeFileSync(values.prepared, JSON.stringify(pages))
  return pages
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`
const ratio = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))

function scorePages(
  pages: readonly Page[],
  setting: 'full' | 'residual',
  together: boolean,
  options: RuleOptions = {},
): PageScore[] {
  const texts = pages.map((page) => [`${page.host}/${page.id}`, textOf(page[setting])] as const)
  const cleaned = together ? cleanTexts(texts, options) : texts.flatMap((text) => cleanTexts([text], options))
  return pages.map((page, index) => {
    const result = cleaned[index]!
    const lost = lostOfLines(page[setting], result.edits)
    if (values.show === page.half) showPage(page, setting, lost)
    return { id: page.id, host: page.host, ...scoreLines(page[setting], lost) }
  })
}

function showPage(page: Page, setting: 'full' | 'residual', lost: readonly number[]): void {
  line(`== ${page.id} ${page.host}`)
  for (const [index, { text, label }] of page[setting].entries()) {
    const gone = (lost[index] as number) > 0
    const mark =
      label === 'content'
        ? gone
          ? 'LOST'
          : '    '
        : label === 'unscored'
          ? gone
            ? '?cut'
            : '?   '
          : gone
            ? 'hit '
            : 'MISS'
    line(`${mark} ${text.length > 200 ? `${text.slice(0, 200)}…` : text}`)
  }
}

function printScore(name: string, scores: readonly PageScore[]): void {
  const sum: LineScore = addScores(scores)
  const hurt = scores.filter((score) => score.lostSigns > score.contentSigns / 100).length
  line(
    `| ${name} | ${scores.length} | ${ratio(sum.removedBoilerplate, sum.removedBoilerplate + sum.removedContent)} | ${ratio(sum.removedBoilerplate, sum.boilerplate)} | ${ratio(sum.removedSigns, sum.removedSigns + sum.lostSigns)} | ${ratio(sum.removedSigns, sum.boilerplateSigns)} | ${percent(sum.lostSigns, sum.contentSigns)} | ${percent(hurt, scores.length)} |`,
  )
}

const pages = preparePages()
const hosts = new Map<string, Page[]>()
for (const page of pages) hosts.set(page.host, [...(hosts.get(page.host) ?? []), page])
const grouped = [...hosts.values()].filter((group) => group.length > 1)

for (const setting of ['residual', 'full'] as const) {
  if (!settings.includes(setting)) continue
  const alone = scorePages(pages, setting, false)
  line(`\n## ${setting}\n`)
  line(`${HEADING}\n${RULE}`)
  for (const half of ['dev', 'held-out'] as const)
    printScore(
      `alone, ${half}`,
      alone.filter((_, index) => pages[index]?.half === half),
    )
  printScore('alone, all', alone)
  printScore(
    'with their siblings',
    grouped.flatMap((group) => scorePages(group, setting, true)),
  )
}
if (settings.includes('curve')) {
  line('\n## full: recall against loss, by `shortLine` of boilerplate/page-frame\n')
  line(`${HEADING}\n${RULE}`)
  for (const shortLine of [0.25, 0.5, 1, 1.5, 2, 3, 5]) {
    const options = { 'boilerplate/page-frame': ['major', { shortLine }] as const }
    printScore(`shortLine ${shortLine}`, scorePages(pages, 'full', false, options))
  }
}
if (settings.includes('html')) {
  const cleaned = pages.flatMap((page) => cleanTexts([[page.id, page.converted]]))
  line(
    '\n## HTML: shingles of four words\n\n| text | half | precision | recall | F1 |\n|---|---|---|---|---|',
  )
  for (const half of ['dev', 'held-out', 'all'] as const) {
    for (const arm of ['Readability', 'pumice'] as const) {
      const texts = pages.flatMap((page, index) =>
        half !== 'all' && page.half !== half
          ? []
          : [{ truth: page.truth, text: arm === 'pumice' ? cleaned[index]!.text : page.readability }],
      )
      const score = scoreShingles(texts)
      line(
        `| ${arm} | ${half} | ${score.precision.toFixed(4)} | ${score.recall.toFixed(4)} | ${score.f1.toFixed(4)} |`,
      )
    }
  }
}
