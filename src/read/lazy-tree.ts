import type { Nodes, Paragraph, Root, RootContent } from 'nlcst'
import type { Lines } from '../text/lines.ts'
import { parseTree } from './sentences.ts'

/**
 * An nlcst root whose children are parsed when first asked for, each line for itself: in a scrape a line is a
 * paragraph, and retext would join two lines without a blank one between them to one sentence.
 *
 * Positions count from the start of the whole text.
 */
export function lazyTree(text: string, lines: Lines): Root {
  let children: RootContent[] | undefined
  return {
    type: 'RootNode',
    get children() {
      children ??= parseLines(text, lines)
      return children
    },
    set children(value) {
      children = value
    },
    position: {
      start: { ...lines.point(0), offset: 0 },
      end: { ...lines.point(text.length), offset: text.length },
    },
  }
}

function parseLines(text: string, lines: Lines): RootContent[] {
  const children: RootContent[] = []
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line)
    const end = lines.end(line)
    if (start < end) {
      for (const child of parseTree(text.slice(start, end)).children) {
        place(child, line + 1, start)
        children.push(child as Paragraph)
      }
    }
    if (lines.next(line) > end) {
      children.push({
        type: 'WhiteSpaceNode',
        value: text.slice(end, lines.next(line)),
        position: {
          start: { line: line + 1, column: end - start + 1, offset: end },
          end: { line: line + 2, column: 1, offset: lines.next(line) },
        },
      })
    }
  }
  return children
}

/** Give every node below a new position in the document; the parser shares point objects between nodes. */
function place(node: Nodes, line: number, shift: number): void {
  if (node.position !== undefined) {
    const { start, end } = node.position
    node.position = {
      start: { line, column: start.column, offset: (start.offset ?? 0) + shift },
      end: { line, column: end.column, offset: (end.offset ?? 0) + shift },
    }
  }
  if ('children' in node) for (const child of node.children) place(child, line, shift)
}
