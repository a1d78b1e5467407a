import type { Document } from '../read/document.ts'
import { contentKey } from '../text/content-key.ts'
import { collectNames } from './collect-names.ts'
import { collectOffices } from './collect-offices.ts'
import { collectPageLines } from './collect-page-lines.ts'
import { collectSketch } from './collect-sketch.ts'
import { collectStems } from './collect-stems.ts'
import { collectTerms } from './collect-terms.ts'
import type { Emit, Fact, FactKind } from './fact.ts'

type Collector = (document: Document, emit: Emit) => void

const COLLECTORS: Readonly<Record<FactKind, Collector>> = {
  content: collectContent,
  sketch: collectSketch,
  lines: collectPageLines,
  name: collectNames,
  term: collectTerms,
  office: collectOffices,
  stem: collectStems,
}

/**
 * All facts of one document.
 *
 * @param unwanted  Kinds that nobody will ask for.
 */
export function collectFacts(document: Document, unwanted?: ReadonlySet<FactKind>): Fact[] {
  const facts: Fact[] = []
  const emit: Emit = (kind, key, payload) => {
    facts.push({ kind, key64: key, doc: document.id, payload })
  }
  for (const [kind, collect] of Object.entries(COLLECTORS) as [FactKind, Collector][])
    if (unwanted?.has(kind) !== true) collect(document, emit)
  return facts
}

/** One fact a document: the same for texts that differ in case, digits and white space only. */
function collectContent(document: Document, emit: Emit): void {
  emit('content', contentKey(document.lines), null)
}
