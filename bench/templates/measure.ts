import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { checkDocument } from '../../src/pipeline/check-document.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { Document } from '../../src/read/document.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import type { Knowledge } from '../../src/survey/knowledge.ts'
import { Reduction } from '../../src/survey/reduce.ts'
import type { PlantedDocument } from './sites.ts'

export interface Score {
  readonly planted: number
  readonly found: number
  /** Content lines that were taken, as `document: line`. */
  readonly taken: readonly string[]
  /** Planted lines that stayed. */
  readonly missed: readonly string[]
  /** Edits that a second run over the cleaned corpus, surveyed anew, would make. */
  readonly second: readonly string[]
  readonly knowledge: Knowledge
}

const authority = loadDefaultAuthority()
const documentOf = ({ id, url }: PlantedDocument, text: string): Document => new Document(id, text, { url })

export function surveyDocuments(documents: readonly Document[]): Knowledge {
  const reduction = new Reduction(authority)
  for (const document of documents) reduction.add(collectFacts(document))
  return reduction.finish()
}

/** Survey and clean a corpus with one rule, and compare with what was planted. */
export function scoreTemplates(
  documents: readonly PlantedDocument[],
  only = ['boilerplate/template'],
): Score {
  const rules = activateRules(RULES, {}, only)
  const policy = presetPolicy('default')
  const raw = documents.map((document) => documentOf(document, document.text))
  const knowledge = surveyDocuments(raw)
  const processor = new RuleProcessor(rules, { knowledge, authority })
  const taken: string[] = []
  const missed: string[] = []
  let planted = 0
  let found = 0
  const cleaned = documents.map((document, at) => {
    const source = raw[at] as Document
    const settled = checkDocument(source, processor, policy)
    const gone = new Set<number>()
    for (const { start, end } of settled.edits)
      for (let line = 0; line < source.lines.count; line++)
        if (source.lines.from(line) >= start && source.lines.to(line) <= end && !source.lines.isBlank(line))
          gone.add(line)
    const truth = new Set(document.planted)
    planted += truth.size
    for (const line of truth) {
      if (gone.has(line)) found++
      else missed.push(`${document.id}: ${source.lines.content(line)}`)
    }
    for (const line of gone) if (!truth.has(line)) taken.push(`${document.id}: ${source.lines.content(line)}`)
    return documentOf(document, settled.text)
  })
  const again = new RuleProcessor(rules, { knowledge: surveyDocuments(cleaned), authority })
  const second = cleaned.flatMap((document) =>
    checkDocument(document, again, policy).edits.map(({ actual }) => `${document.id}: ${actual}`),
  )
  return { planted, found, taken, missed, second, knowledge }
}
