import { expect, test } from 'vitest'
import { markNeighboursOf } from '../../src/text/mark-neighbours.ts'
import { scanText } from '../../src/text/scan.ts'
import type { SpanList } from '../../src/text/spans.ts'

test('finds marks with a letter behind them, and marks beside each other', () => {
  const text = 'It was 1,000 “late”.And so,” he said.”Well ,. (old), (), “.” the end.” He: “So.” a'
  const { glued, pairs } = markNeighboursOf(scanText(text))
  const around = (spans: SpanList): string[] =>
    Array.from({ length: spans.count }, (_, at) => text.slice(spans.start(at), spans.start(at) + 3))
  expect(around(glued)).toEqual(['.An', '.”W'])
  expect(around(pairs)).toEqual([',. ', '(),', '“.”'])
})
