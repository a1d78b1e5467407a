import { groupRows } from './group-rows.ts'
import { isParagraph, kindOf } from './line-rows.ts'
import type { Sightings } from './line-sightings.ts'

/**
 * How much of their paragraphs two documents have in common word for word, from 0 to 1.
 *
 * @param docs    Number of documents, in order of arrival as in the sightings.
 * @param length  Code units of the paragraphs of a document.
 */
export function paragraphOverlap(
  { lines, docs: docOf, natures, samples }: Sightings,
  docs: number,
  length: (doc: number) => number,
): (left: number, right: number) => number {
  const { rows, starts } = groupRows(docOf, docs)
  const paragraphsOf = (doc: number): Set<number> => {
    const found = new Set<number>()
    for (let at = starts[doc] as number; at < (starts[doc + 1] as number); at++) {
      const row = rows[at] as number
      const nature = natures[row] as number
      if (kindOf(nature) === 'line' && isParagraph(nature)) found.add(lines[row] as number)
    }
    return found
  }
  return (left, right) => {
    const others = paragraphsOf(right)
    let shared = 0
    for (const line of paragraphsOf(left)) if (others.has(line)) shared += (samples[line] as string).length
    const all = length(left) + length(right) - shared
    return all <= 0 ? 0 : shared / all
  }
}
