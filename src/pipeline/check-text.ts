import { parseKnowledge } from '../config/knowledge-file.ts'
import { readSettingFile } from '../config/read-text.ts'
import type { Settings } from '../config/settings.ts'
import type { Edit } from '../findings/edits.ts'
import type { Finding } from '../findings/finding.ts'
import type { Document } from '../read/document.ts'
import { openFile, prepareToOpen } from '../read/open-file.ts'
import { collectFacts } from '../survey/collect.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { Reduction } from '../survey/reduce.ts'
import { withDecisions } from '../survey/with-decisions.ts'
import { checkDocument } from './check-document.ts'
import { loadTools, type Tools } from './plan.ts'
import { RuleProcessor } from './processor.ts'

/** What is found in one text, and what clean would make of it. */
export interface CheckedText {
  readonly findings: readonly Finding[]
  readonly edits: readonly Edit[]
}

/** Checks texts that stand in no file yet, one at a time, as an editor has them. */
export class TextChecker {
  readonly #settings: Settings
  readonly #tools: Tools
  readonly #knowledge: Knowledge | undefined

  /** @throws CONFIG_* for files that the settings name. */
  constructor(settings: Settings) {
    this.#settings = settings
    this.#tools = loadTools(settings)
    this.#knowledge =
      settings.knowledge === undefined
        ? undefined
        : withDecisions(
            parseKnowledge(readSettingFile(settings.knowledge, 'knowledge'), settings.knowledge),
            this.#tools.decisions.rows,
          )
  }

  /**
   * @param doc   Document id; its extension says what the text is: plain text or Markdown.
   * @param text  Without a byte order mark. Alone it is a corpus of one, unless the settings name a knowledge.
   * @throws      INPUT_BINARY for what is no text.
   */
  async check(doc: string, text: string): Promise<CheckedText> {
    const source = { doc, path: doc, bytes: Buffer.from(text) }
    await prepareToOpen([source])
    const { documents } = openFile({ source }, { fields: this.#settings.fields, rewrite: false })
    const [opened] = documents
    if (opened?.kind !== 'document') return { findings: [], edits: [] }
    const { authority, glossary, policy, rules, suggestions } = this.#tools
    const knowledge = this.#knowledge ?? this.#surveyOne(opened.document)
    const processor = new RuleProcessor(rules, { knowledge, authority, glossary, suggestions })
    return checkDocument(opened.document, processor, policy)
  }

  #surveyOne(document: Document): Knowledge {
    const reduction = new Reduction(this.#tools.authority, this.#tools.decisions.rows)
    reduction.add(collectFacts(document))
    return reduction.finish()
  }
}
