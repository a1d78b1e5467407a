import type { Lines } from '../text/lines.ts'
import { isProse, wordWeight } from './line-shape.ts'
import type { IndexedTemplate, KnownTemplate, TemplateIndex } from './template-index.ts'

/** A line of a document that is a known template. */
export interface TemplateLine<T extends KnownTemplate> {
  readonly line: number
  readonly template: T
  /** The document has it where the others have it: it may go. */
  readonly certain: boolean
  /** Templates in the run of neighbouring lines, this one among them. */
  readonly run: number
}

/** Words of a line that may be the title of a text. */
const TITLE_WORDS = 3

/** Lines of a run that needs no word of the page in each: a menu, a footer. */
const DENSE_RUN = 8

/** A line with content. */
interface Entry<T extends KnownTemplate> {
  readonly line: number
  readonly hit: IndexedTemplate<T> | undefined
  prose: boolean
}

/**
 * Find the templates of a document and tell which of them stand where they belong.
 *
 * Outside of the text means: no paragraph that is no template stands between the line and the edge. What does not
 * plainly speak of the page must reach the edge over templates only, so a label with a list of the document's own
 * behind it stays; a single word needs company; and the head keeps a title.
 */
export function findTemplates<T extends KnownTemplate>(
  lines: Lines,
  index: TemplateIndex<T>,
): TemplateLine<T>[] {
  const entries: Entry<T>[] = []
  let hits = 0
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const hit = index.find(lines, line)
    if (hit !== undefined) hits++
    entries.push({ line, hit, prose: false })
  }
  if (hits === 0) return []
  for (const entry of entries) entry.prose = entry.hit === undefined && isProse(lines, entry.line)
  const firstProse = entries.findIndex(({ prose }) => prose)
  const lastProse = entries.findLastIndex(({ prose }) => prose)
  const isOwn = ({ hit }: Entry<T>): boolean => hit?.template.decision !== 'remove'
  const firstOwn = entries.findIndex(isOwn)
  const lastOwn = entries.findLastIndex(isOwn)
  const removable = runLengths(entries.map(({ hit }) => hit?.template.decision === 'remove'))
  const certain = entries.map(({ hit }, at) => {
    if (hit === undefined || hit.template.decision !== 'remove' || firstProse < 0) return false
    const { place } = hit.template
    if (place === 'anywhere') return true
    if (at < firstProse && place !== 'tail') return isSure(hit, at) || at < firstOwn
    return at > lastProse && place !== 'head' && (isSure(hit, at) || at > lastOwn)
  })
  function isSure(hit: IndexedTemplate<T>, at: number): boolean {
    return hit.cue === 2 || (removable[at] as number) >= DENSE_RUN
  }
  keepTitle(lines, entries, certain, firstProse)
  const runs = runLengths(entries.map(({ hit }) => hit !== undefined))
  const found: TemplateLine<T>[] = []
  for (const [at, { line, hit }] of entries.entries()) {
    if (hit === undefined || hit.template.decision === 'keep') continue
    const alone = hit.words <= 1 && hit.cue < 2
    const goes = certain[at] === true && (!alone || certain[at - 1] === true || certain[at + 1] === true)
    found.push({ line, template: hit.template, certain: goes, run: runs[at] as number })
  }
  return found
}

/** A head template that does not plainly speak of the page stays where the text would lose its only title with it. */
function keepTitle<T extends KnownTemplate>(
  lines: Lines,
  entries: readonly Entry<T>[],
  certain: boolean[],
  firstProse: number,
): void {
  for (let at = 0; at < firstProse; at++)
    if (certain[at] !== true && wordWeight(lines, (entries[at] as Entry<T>).line) >= TITLE_WORDS) return
  for (let at = 0; at < firstProse; at++) if ((entries[at] as Entry<T>).hit?.cue !== 2) certain[at] = false
}

/** Length of the run of true values that each is in; 0 for the others. */
function runLengths(values: readonly boolean[]): number[] {
  const runs = values.map(() => 0)
  let start = 0
  for (let at = 0; at <= values.length; at++) {
    if (values[at] === true) continue
    runs.fill(at - start, start, at)
    start = at + 1
  }
  return runs
}
