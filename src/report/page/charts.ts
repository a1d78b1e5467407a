import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Cleanliness } from '../report.ts'
import { grouped, plural } from '../wording.ts'

/** Size of the chart of scores, in its own units. */
const WIDTH = 440
const HEIGHT = 132
const FOOT = 20
const HEAD = 16

/** How the documents are spread over the score: columns of ten points, the pass mark between them. */
export function scoreChart({ spread, profile }: Cleanliness): Element | null {
  const { buckets } = spread
  const most = Math.max(...buckets.map(({ documents }) => documents))
  if (most === 0) return null
  const step = WIDTH / buckets.length
  const scale = (HEIGHT - FOOT - HEAD) / most
  const base = HEIGHT - FOOT
  const columns = buckets.flatMap(({ from, documents, tooSmall }, at) => {
    const judged = (documents - tooSmall) * scale
    const small = tooSmall * scale
    const x = at * step + 2
    const passes = from !== null && from >= profile.passMark
    const label = from === null ? 'below 0' : String(from)
    return [
      rect(x, base - judged, step - 4, judged, passes ? 'good' : 'poor'),
      rect(x, base - judged - small, step - 4, small, 'small'),
      documents === 0 ? null : text(x + step / 2 - 2, base - judged - small - 4, grouped(documents), 'count'),
      text(x + step / 2 - 2, HEIGHT - 5, label, 'tick'),
    ]
  })
  const mark = (1 + profile.passMark / 10) * step
  const words = buckets
    .filter(({ documents }) => documents > 0)
    .map(
      ({ from, documents }) =>
        `${from === null ? 'below 0' : `${from} to ${from + 10}`}: ${plural(documents, 'document')}`,
    )
  return h('figure', { className: ['chart'] }, [
    s(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        ariaLabel: `Documents by cleanliness after cleaning. ${words.join('; ')}.`,
      },
      [
        ...columns.filter((element) => element !== null),
        s('line', { x1: 0, x2: WIDTH, y1: base, y2: base, className: ['axis'] }),
        s('line', { x1: mark, x2: mark, y1: HEAD / 2, y2: base, className: ['mark'] }),
      ],
    ),
    h('figcaption', [
      'Documents by cleanliness after cleaning',
      spread.median === null || spread.p90 === null
        ? '. '
        : `; half have at most ${spread.median.toFixed(1)} points per 1,000 words, nine tenths at most ${spread.p90.toFixed(1)}. `,
      h('span', { className: ['key', 'good'] }, 'pass'),
      ' ',
      h('span', { className: ['key', 'poor'] }, 'fail'),
      ' ',
      h('span', { className: ['key', 'small'] }, 'too short for a verdict'),
    ]),
  ])
}

/** Parts of a whole, as a bar; what they are stands in the cells beside it. */
export function stackedBar(
  parts: readonly { readonly kind: string; readonly value: number }[],
  most: number,
): Element {
  let x = 0
  const rects = parts.map(({ kind, value }) => {
    const width = most === 0 ? 0 : (100 * value) / most
    const part = rect(x, 0, width, 8, kind)
    x += width
    return part
  })
  return s(
    'svg',
    { className: ['stack'], viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' },
    rects.filter((part) => part !== null),
  )
}

const rect = (x: number, y: number, width: number, height: number, kind: string): Element | null =>
  height <= 0 || width <= 0
    ? null
    : s('rect', { x: round(x), y: round(y), width: round(width), height: round(height), className: [kind] })

const text = (x: number, y: number, value: string, kind: string): Element =>
  s('text', { x: round(x), y: round(y), className: [kind] }, value)

const round = (value: number): number => Math.round(value * 100) / 100
