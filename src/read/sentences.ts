import type { Node, Parent, Root, Sentence } from 'nlcst'
import { ParseEnglish } from 'parse-english'

/** A sentence of a line: its nlcst node and its span in the document. */
export interface DocumentSentence {
  readonly start: number
  readonly end: number
  readonly node: Sentence
}

const parser = new ParseEnglish()

/** Parse a piece of text to its nlcst tree; positions count from the piece's start. */
export const parseTree = (text: string): Root => parser.parse(text)

/**
 * Sentences of a piece of text.
 *
 * @param shift  Added to the spans; offset of the piece in its document.
 */
export function parseSentences(text: string, shift: number): DocumentSentence[] {
  const found: DocumentSentence[] = []
  collect(parseTree(text), shift, found)
  return found
}

function collect(node: Node, shift: number, found: DocumentSentence[]): void {
  if (node.type === 'SentenceNode') {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start !== undefined && end !== undefined) {
      found.push({ start: start + shift, end: end + shift, node: node as Sentence })
    }
    return
  }
  if ('children' in node) for (const child of (node as Parent).children) collect(child, shift, found)
}
