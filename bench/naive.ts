/**
 * What one would write first: every document parsed whole by retext, four ready rules, franc on every paragraph, and
 * the reporter for people. The yardstick of the project's speed (`naive` of the performance targets).
 */
import { franc } from 'franc'
import type { Nodes, Paragraph, Root } from 'nlcst'
import { toString as textOf } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'

/** franc over each nlcst paragraph: text between blank lines, as the parser cuts it. */
function francPerParagraph() {
  return (tree: Root, file: VFile): undefined => {
    for (const paragraph of paragraphsOf(tree)) {
      const language = franc(textOf(paragraph))
      if (language !== 'eng' && language !== 'und')
        file.message(`Unexpected language \`${language}\``, paragraph)
    }
  }
}

function paragraphsOf(node: Nodes): Paragraph[] {
  if (node.type === 'ParagraphNode') return [node]
  return 'children' in node ? node.children.flatMap(paragraphsOf) : []
}

/**
 * @param withFranc  False for the targets that leave franc out.
 * @returns          Checks one document and gives the report as people read it.
 */
export function makeNaive(withFranc: boolean): (id: string, text: string) => string {
  const processor = unified()
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .use(retextQuotes)
    .use(retextSentenceSpacing)
  if (withFranc) processor.use(francPerParagraph)
  processor.freeze()
  return (id, text) => {
    const file = new VFile({ path: id, value: text })
    // retext-english is a plugin around this line.
    processor.runSync(new ParseEnglish().parse(text), file)
    return reporter(file, { color: false })
  }
}
