import { expect, test } from 'vitest'
import { CharClass, CLASS_OF } from '../../src/text/char-class.ts'
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

test('looks behind every sign of the classes of marks', () => {
  const marks = Array.from(CLASS_OF.keys()).filter(
    (code) => CLASS_OF[code] === CharClass.Stop || CLASS_OF[code] === CharClass.Comma,
  )
  expect(marks).not.toEqual([])
  for (const code of marks) {
    const { glued, pairs } = markNeighboursOf(
      scanText(`So${String.fromCharCode(code)}it goes, ${String.fromCharCode(code)},`),
    )
    expect([code, glued.count, pairs.count]).toEqual([code, 1, 1])
  }
})
