import type { Lines } from '../text/lines.ts'
import { type Frame, isBody } from './furniture-frame.ts'
import { type FurnitureLine, LIST_LINES, type Reading } from './furniture-line.ts'

/** Lines with content among which the head of a page ends, and those above a standfirst. */
const HEAD_LINES = 12
const STANDFIRST_LINES = 8
/** Lines of a run that carry each other; with a firm one among them fewer will do. */
const LONG_RUN = 3

/** Readings with only blank lines between them. */
export interface Run<Family extends string> {
  readonly readings: readonly Reading<Family>[]
  /** Lines with content in front of the run. */
  readonly ordinal: number
  readonly firm: boolean
  /** Lines of more than one family; one of them a date with a time or label. */
  readonly mixed: boolean
  readonly stamped: boolean
  /** Line with content in front of the run, -1 at the start. */
  readonly before: number
  readonly atEnd: boolean
  readonly announced: boolean
  /** True where the line in front is a paragraph, or where there is none. */
  readonly leansOnText: boolean
}

export function runsOf<Family extends string>(
  lines: Lines,
  readings: ReadonlyMap<number, Reading<Family>>,
): readonly Run<Family>[] {
  const runs: Run<Family>[] = []
  let open: Reading<Family>[] = []
  let ordinal = 0
  let before = -1
  const close = (after: number): void => {
    if (open.length === 0) return
    const last = before < 0 ? '' : lines.text.charAt(lines.to(before) - 1)
    runs.push({
      readings: open,
      ordinal: ordinal - open.length,
      firm: open.some((reading) => reading.need === 'sure'),
      mixed: open.some((reading) => reading.family !== open[0]?.family),
      stamped: open.some((reading) => reading.stamped),
      before,
      atEnd: after === lines.count,
      announced: last === ':' || last === '：',
      leansOnText: before < 0 || isBody(lines, before),
    })
    open = []
  }
  for (let line = 0; line < lines.count; line++) {
    if (lines.isBlank(line)) continue
    const reading = readings.get(line)
    if (reading === undefined) {
      close(line)
      before = line
    } else open.push(reading)
    ordinal++
    if (reading === undefined) continue
  }
  close(lines.count)
  return runs
}

/** Why a line is furniture where it stands; `undefined` where it may be text. */
export function placeOf<Family extends string>(
  reading: Reading<Family>,
  run: Run<Family>,
  frame: Frame,
  ordinal: number,
  edgeOnly: ReadonlySet<Family>,
): FurnitureLine<Family>['place'] | undefined {
  const { line, need } = reading
  const size = run.readings.length
  const inTail = frame.bodies > 0 && line > frame.lastBody
  const inHead =
    (frame.bodies > 0 && line < frame.firstBody && ordinal < HEAD_LINES) ||
    (frame.bodies > 2 &&
      line < frame.secondBody &&
      ordinal < STANDFIRST_LINES &&
      (reading.stamped || (run.mixed && run.stamped)))
  const edge = inHead ? 'head' : inTail ? 'tail' : undefined
  if (run.announced) return undefined
  if (line === frame.title && size < 2 && frame.titleStands) return undefined
  if (reading.listed && (edge === undefined || need !== 'sure')) return undefined
  if (need === 'sure') return edge ?? 'anywhere'
  const others = run.readings.some((other) => other !== reading && other.need !== 'company')
  if (need === 'edge') {
    if (edge !== undefined) return edge
    if (edgeOnly.has(reading.family)) return undefined
    return size >= LONG_RUN && (run.firm || run.mixed) ? 'run' : undefined
  }
  if (edge !== undefined && others) return edge
  if (edge === 'tail' && run.leansOnText && run.atEnd && size <= LIST_LINES) return edge
  return size >= LONG_RUN && run.firm ? 'run' : undefined
}
