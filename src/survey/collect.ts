import type { Document } from '../read/document.ts'
import { contentKey } from '../text/content-key.ts'
import { collectNames } from './collect-names.ts'
import { collectOffices } from './collect-offices.ts'
import { collectPageLines } from './collect-page-lines.ts'
import { collectSketch } from './collect-sketch.ts'
import { collectTerms } from './collect-terms.ts'
import type { Emit, Fact } from './fact.ts'

const COLLECTORS: readonly ((document: Document, emit: Emit) => void)[] = [
  collectContent,
  collectSketch,
  collectPageLines,
  collectNames,
  collectTerms,
  collectOffices,
]

/** All facts of one document. */
export function collectFacts(document: Document): Fact[] {
  const facts: Fact[] = []
  const emit: Emit = (kind, key, payload) => {
    facts.push({ kind, key64: key, doc: document.id, payload })
  }
  for (const collect of COLLECTORS) collect(document, emit)
  return facts
}

/** One fact a document: the same for texts that differ in case, digits and white space only. */
function collectContent(document: Document, emit: Emit): void {
  emit('content', contentKey(document.lines), null)
}
