import type { Knowledge } from '../survey/knowledge.ts'
import { prettyJson } from './pretty-json.ts'

/**
 * Text of knowledge.json. The survey builds its value in one order; a value that was read from a file comes out in
 * the same one.
 */
export function knowledgeJson(knowledge: Knowledge): string {
  const {
    version,
    documents,
    distinct,
    characters,
    thresholds,
    templates,
    duplicates,
    names,
    terms,
    offices,
    stems,
    ...more
  } = knowledge
  return `${prettyJson({ version, documents, distinct, characters, thresholds, templates, duplicates, names, terms, offices, stems, ...more })}\n`
}
