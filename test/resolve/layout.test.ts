import { describe, expect, test } from 'vitest'
import { layOutRemovals } from '../../src/resolve/layout.ts'
import { scanText } from '../../src/text/scan.ts'

/** The text after the lines with the given contents have been taken out. */
function without(text: string, contents: readonly string[]): string {
  const { lines } = scanText(text)
  const removals: { first: number; last: number }[] = []
  for (let line = 0; line < lines.count; line++) {
    if (contents.includes(lines.content(line))) removals.push({ first: line, last: line })
  }
  expect(removals.length).toBe(contents.length)
  let result = ''
  let at = 0
  for (const span of layOutRemovals(lines, removals)) {
    expect(span.start).toBeGreaterThanOrEqual(at)
    result += text.slice(at, span.start)
    at = span.end
  }
  return result + text.slice(at)
}

describe('layOutRemovals', () => {
  test.each([
    ['a line between lines', 'one\nX\ntwo\n', ['X'], 'one\ntwo\n'],
    ['a line between blank lines', 'one\n\nX\n\ntwo\n', ['X'], 'one\n\ntwo\n'],
    ['two lines between blank lines', 'one\n\nX\n\nY\n\ntwo\n', ['X', 'Y'], 'one\n\ntwo\n'],
    ['at the head', 'X\n\none\n', ['X'], 'one\n'],
    ['two at the head with a blank in front', '\nX\n\nY\n\none\n', ['X', 'Y'], '\none\n'],
    ['directly behind a line, blank behind', 'one\nX\n\ntwo\n', ['X'], 'one\n\ntwo\n'],
    ['directly before a line, blank in front', 'one\n\nX\ntwo\n', ['X'], 'one\n\ntwo\n'],
    ['at the tail with a final terminator', 'one\n\nX\n', ['X'], 'one\n'],
    ['at the tail without one', 'one\n\nX', ['X'], 'one'],
    ['a block at the tail', 'one\n\nX\n\nY\n\nZ', ['X', 'Y', 'Z'], 'one'],
    ['blank lines behind the tail', 'one\n\nX\n\n', ['X'], 'one\n'],
    ['CR LF', 'one\r\n\r\nX\r\n\r\ntwo\r\n', ['X'], 'one\r\n\r\ntwo\r\n'],
    ['CR LF at the tail', 'one\r\n\r\nX', ['X'], 'one'],
    ['everything', 'X\n\nY\n', ['X', 'Y'], ''],
    ['more blank lines stay as they were in front', 'one\n\n\nX\n\n\ntwo\n', ['X'], 'one\n\n\ntwo\n'],
  ])('%s', (_label, text, removed, expected) => {
    expect(without(text, removed)).toBe(expected)
  })
})
