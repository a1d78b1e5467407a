/**
 * The bench corpus: news-like documents made from a seed, with the place of every defect put in. Document `i` depends
 * on its index, preset and seed only, so any part of a corpus of any size can be made anywhere.
 */
import { createHash } from 'node:crypto'
import { dateline, INLINE, type InlineDefect, type LineDefect, WHOLE } from './defects.ts'
import { assemble, flawed, type Line, sound, type Truth } from './draft.ts'
import { makeHostile } from './hostile.ts'
import { Prose } from './prose.ts'
import { Random } from './random.ts'

export const PRESETS = ['clean', 'scrape', 'dirty', 'hostile'] as const
export type Preset = (typeof PRESETS)[number]

export interface BenchDocument {
  /** Also the path of its file. */
  readonly id: string
  readonly text: string
  /** In text order, not overlapping. */
  readonly truth: readonly Truth[]
}

export interface CorpusOptions {
  readonly preset: Preset
  readonly seed: number
  /** Hostile documents this many times as large. */
  readonly size?: number
}

/** Chance of each defect in a document. */
type Rates = Readonly<Record<InlineDefect | LineDefect | 'dateline' | 'title-echo', number>>

/** About six defects a document: what the two real scrapes hold on average, boilerplate lines counted one by one. */
const SCRAPE: Rates = {
  placeholder: 0.35,
  'comment-form': 0.35,
  'photo-credit': 0.25,
  'glued-credit': 0.15,
  dateline: 0.4,
  contact: 0.12,
  related: 0.2,
  'title-echo': 0.3,
  template: 0.4,
  'foreign-caption': 0.25,
  'glued-foreign': 0.25,
  'half-name': 0.1,
  invisible: 0.06,
  fullwidth: 0.06,
  'cjk-punctuation': 0.1,
  'name-variant': 0.3,
  'term-form': 0.15,
  'unbalanced-quote': 0.1,
  truncated: 0.1,
}

/** Each defect in two of three documents or more often; inline ones up to twice. */
const DIRTY_FACTOR = 4

/** Every so many documents one is the copy of the one before, as scrapers fetch a page twice. */
const COPY_EVERY = 50

/**
 * Make one document: clean, scrape and dirty ones have about 5 KB in 25 lines, hostile ones about 20 KB.
 *
 * @param index  0 or more.
 */
export function makeDocument(index: number, { preset, seed, size = 1 }: CorpusOptions): BenchDocument {
  const id = `${preset}/${String(index).padStart(7, '0')}.txt`
  const copies = preset === 'scrape' || preset === 'dirty'
  const source = copies && index % COPY_EVERY === COPY_EVERY - 1 ? index - 1 : index
  const random = new Random(`${seed} ${preset} ${source}`)
  const prose = new Prose(random)
  const lines =
    preset === 'hostile' ? makeHostile(source, prose, random, size) : article(prose, random, preset)
  const separator = preset === 'hostile' || random.chance(0.3) ? '\n' : '\n\n'
  return { id, ...assemble(lines, separator) }
}

/** The first documents of a corpus. */
export const makeCorpus = (count: number, options: CorpusOptions): BenchDocument[] =>
  Array.from({ length: count }, (_, index) => makeDocument(index, options))

/** SHA-256 over texts and truth, whatever the order of the documents. */
export function digestCorpus(documents: readonly BenchDocument[]): string {
  const hash = createHash('sha256')
  for (const document of [...documents].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    hash.update(JSON.stringify(document))
  }
  return hash.digest('hex')
}

function article(prose: Prose, random: Random, preset: Exclude<Preset, 'hostile'>): Line[] {
  const wants = (kind: keyof Rates): boolean =>
    preset !== 'clean' && random.chance(Math.min(0.9, SCRAPE[kind] * (preset === 'dirty' ? DIRTY_FACTOR : 1)))
  const paragraphs: Line[] = Array.from({ length: random.integer(14, 24) }, () => [sound(prose.paragraph())])
  for (const kind of Object.keys(INLINE) as InlineDefect[]) {
    if (kind === 'truncated') continue
    const times = preset === 'dirty' ? 2 : 1
    for (let time = 0; time < times; time++) {
      if (wants(kind)) paragraphs[random.integer(1, paragraphs.length - 1)] = INLINE[kind](prose, random)
    }
  }
  if (wants('dateline')) paragraphs[0] = [dateline(prose, random), ...(paragraphs[0] as Line)]
  if (wants('truncated')) paragraphs.push(INLINE.truncated(prose, random))

  for (const kind of ['placeholder', 'photo-credit', 'foreign-caption'] as const) {
    if (wants(kind)) paragraphs.splice(random.integer(1, paragraphs.length), 0, ...WHOLE[kind](prose, random))
  }
  const title = prose.headline()
  const head: Line[] = [[sound(title)]]
  if (wants('title-echo')) head.push([flawed('title-echo', title, '')])
  const foot: Line[] = []
  for (const kind of ['related', 'template', 'comment-form'] as const) {
    if (wants(kind)) foot.push(...WHOLE[kind](prose, random))
  }
  return [...head, ...paragraphs, ...foot]
}
